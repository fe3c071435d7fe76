/**
 * The update rule of a step with its numbers, for each way to play. Whatever is driven is told in one form, for each parameter:
 *
 *     wanted = old − rate · push
 *
 * slide, gradient descent: rate = η, push = g · sled, momentum: rate = η, push = v, v = μ·v₀ + g (− p/η·u when nudged; μ·β·v₀ when
 * braked) · Nesterov: push = g + μ·v · AdaGrad, RMSProp: rate = η ÷ (√s + ε), push = g · Adam: rate = η ÷ (√ŝ + ε), push = m̂.
 * A walk is new = old + stride · heading, a knob new = old ± stride. What a wall or the end of a knob changed is told beside it.
 */
import { HEADINGS, type HeadingName, headingVector } from '../hunt/action';
import type { Hunt } from '../hunt/hunt-state';
import {
  isLeg,
  type KnobRecord,
  type RobotRecord,
  type SledRecord,
  type SlideRecord,
  type WalkedRecord,
} from '../hunt/step-record';
import type { Rule } from '../optimizer/optimizer-settings';
import { robotStepOf } from './robot-memory';

/** One parameter of a driven step. */
export interface DrivenAxis {
  readonly old: number;
  /** The gradient felt, in loss per field unit. */
  readonly gradient: number;
  /** v₀, carried from the step before; null where the rule has no velocity. */
  readonly carried: number | null;
  /** −p/η·u: a nudge's own part of the velocity; 0 without. */
  readonly nudge: number;
  /** v after this step; null where the rule has none. */
  readonly velocity: number | null;
  readonly push: number;
  readonly rate: number;
  readonly wanted: number;
  /** Where Pip came: `wanted`, or the wall. */
  readonly new: number;
}

export type StepRule =
  | { readonly kind: 'start' }
  | { readonly kind: 'jump' }
  | {
      readonly kind: 'walk';
      readonly heading: HeadingName;
      /** In field units. */
      readonly stride: number;
      readonly axes: readonly { readonly old: number; readonly way: number; readonly new: number }[];
      readonly bumped: boolean;
    }
  | {
      readonly kind: 'knob';
      /** Counted from 1. */
      readonly knob: number;
      /** In field units; below 0 when turned down. */
      readonly turn: number;
      readonly old: number;
      readonly new: number;
      readonly bumped: boolean;
    }
  | {
      readonly kind: 'driven';
      readonly way: 'slide' | 'sled' | 'robot';
      readonly rule: Rule;
      readonly learningRate: number;
      /** μ, for rules with a velocity; null for others. */
      readonly momentum: number | null;
      /** The share of the velocity that a brake kept; 1 without. */
      readonly kept: number;
      readonly axes: readonly DrivenAxis[];
      readonly bumped: boolean;
      readonly flewOff: boolean;
    };

/** The rule of a step counted from 1, jumps among them; `start` for 0. Null when the walk has no such step. */
export function stepRuleOf(hunt: Hunt, step: number): StepRule | null {
  if (step === 0) return { kind: 'start' };
  const record = hunt.records.filter(isLeg)[step - 1];
  if (record === undefined) return null;
  switch (record.type) {
    case 'jump':
      return { kind: 'jump' };
    case 'step':
      return walkRule(hunt, record);
    case 'knob':
      return knobRule(hunt, record);
    case 'slide':
      return slideRule(record);
    case 'sled':
      return sledRule(hunt, record);
    case 'robot-step':
      return robotRule(hunt, record);
  }
}

function walkRule({ level }: Hunt, { heading, stride, from, to, bumped }: WalkedRecord): StepRule {
  const way = headingVector(heading);
  return {
    kind: 'walk',
    heading: HEADINGS[heading],
    stride: level.spec.strides[stride] ?? 0,
    axes: from.map((old, i) => ({ old, way: way[i] ?? 0, new: to[i] ?? old })),
    bumped,
  };
}

function knobRule({ level }: Hunt, { knob, direction, stride, from, to, bumped }: KnobRecord): StepRule {
  const length = level.spec.strides[stride] ?? 0;
  return {
    kind: 'knob',
    knob: knob + 1,
    turn: direction === 'up' ? length : -length,
    old: from[knob] ?? 0,
    new: to[knob] ?? 0,
    bumped,
  };
}

function slideRule(record: SlideRecord): StepRule {
  const { learningRate } = record;
  return {
    ...drivenBy(record),
    way: 'slide',
    rule: 'gradient-descent',
    momentum: null,
    kept: 1,
    axes: axesOf(record, (_, g) => ({ ...NO_VELOCITY, push: g, rate: learningRate })),
  };
}

function sledRule({ level: { spec } }: Hunt, record: SledRecord): StepRule | null {
  if (spec.controls !== 'sled') return null;
  const { momentum, brake, push } = spec.sled;
  const { learningRate, velocityBefore, action } = record;
  const kept = action.type === 'brake' ? brake : 1;
  const way = action.type === 'nudge' ? headingVector(action.heading) : [];
  return {
    ...drivenBy(record),
    way: 'sled',
    rule: 'momentum',
    momentum,
    kept,
    axes: axesOf(record, (i, g) => {
      const carried = velocityBefore[i] ?? 0;
      const nudge = 0 - (push / learningRate) * (way[i] ?? 0);
      const velocity = momentum * (kept * carried) + g + nudge;
      return { carried, nudge, velocity, push: velocity, rate: learningRate };
    }),
  };
}

function robotRule({ level, records }: Hunt, record: RobotRecord): StepRule | null {
  const step = robotStepOf(level, records, record);
  if (step === null) return null;
  const { settings, before, after } = step;
  const { learningRate } = record;
  return {
    ...drivenBy(record),
    way: 'robot',
    rule: settings.rule,
    momentum: 'momentum' in settings ? settings.momentum : null,
    kept: 1,
    axes: axesOf(record, (i, g) => {
      const remembered = after.memory[0]?.[i] ?? 0;
      switch (settings.rule) {
        case 'gradient-descent':
          return { ...NO_VELOCITY, push: g, rate: learningRate };
        case 'momentum':
        case 'nesterov': {
          const carried = before.memory[0]?.[i] ?? 0;
          const push = settings.rule === 'momentum' ? remembered : g + settings.momentum * remembered;
          return { carried, nudge: 0, velocity: remembered, push, rate: learningRate };
        }
        case 'adagrad':
        case 'rmsprop':
          return {
            ...NO_VELOCITY,
            push: g,
            rate: learningRate / (Math.sqrt(remembered) + EPSILON[settings.rule]),
          };
        case 'adam': {
          const [power1 = 0, power2 = 0] = after.memory[2] ?? [];
          const square = after.memory[1]?.[i] ?? 0;
          return {
            ...NO_VELOCITY,
            push: remembered / (1 - power1),
            rate: learningRate / (Math.sqrt(square) / Math.sqrt(1 - power2) + EPSILON.adam),
          };
        }
      }
    }),
  };
}

/** As in the rules' own files. */
const EPSILON = { adagrad: 1e-10, rmsprop: 1e-8, adam: 1e-8 } as const;
const NO_VELOCITY = { carried: null, nudge: 0, velocity: null } as const;

type Driven = SlideRecord | SledRecord | RobotRecord;

function drivenBy({ learningRate, bumped, flewOff }: Driven) {
  return { kind: 'driven', learningRate, bumped, flewOff } as const;
}

function axesOf(
  { from, to, felt, wanted }: Driven,
  of: (
    axis: number,
    gradient: number,
  ) => Pick<DrivenAxis, 'carried' | 'nudge' | 'velocity' | 'push' | 'rate'>,
): readonly DrivenAxis[] {
  return from.map((old, i) => {
    const gradient = felt[i] ?? 0;
    return { old, gradient, ...of(i, gradient), wanted: wanted[i] ?? old, new: to[i] ?? old };
  });
}
