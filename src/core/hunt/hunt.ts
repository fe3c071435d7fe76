/**
 * The rules of the hunt as a pure reducer: (hunt, action) → hunt with its records.
 * The same level, seed and actions give the same records, bit for bit. No undo: a walk is a walk.
 * What each way to play does is in ways/; what they share is in move.ts.
 */
import type { ResolvedLevel } from '../level/resolve-level';
import { type Action, headingsOf } from './action';
import type { Hunt } from './hunt-state';
import { evaluate, feel, recordHere, senseAt } from './move';
import { carriedAtStart } from './ways/at-rest';
import { tapKnob, turnKnob } from './ways/desk';
import { jump } from './ways/jump';
import { cardCount, layCard, MOST_CARDS, run } from './ways/robot';
import { sled } from './ways/sled';
import { slide } from './ways/slide';
import { toeTap, walk } from './ways/walk';

export { actionsOf } from './actions-of';
export type { Carried, Ending, Hunt } from './hunt-state';
export { MOST_ROBOT_STEPS, MOST_STEPS } from './move';

/** Why an action can't be done now. */
export type Refusal =
  | 'ended'
  /** The level is played another way. */
  | 'not-this-way'
  | 'no-such-heading'
  | 'no-such-stride'
  | 'no-toe-taps'
  | 'no-jumps'
  | 'no-such-rate'
  | 'no-such-card'
  | 'no-cards'
  | 'no-such-knob';

/** A fresh hunt: Pip at the start, nothing done. */
export function startHunt(level: ResolvedLevel): Hunt {
  const { spec, start } = level;
  const { loss, gradient } = evaluate(level, start);
  const carried = carriedAtStart(level);
  const batchSize = spec.controls === 'robot' ? (spec.robot.batchSizes[0] ?? 'all') : 'all';
  const felt = feel(level, batchSize, 0, { to: start, gradient });
  return {
    level,
    position: start,
    loss,
    gradient,
    felt,
    sensed: senseAt(level, { loss, gradient }, felt, null),
    records: [],
    actionsTaken: 0,
    stepsTaken: 0,
    stepsLeft: spec.budget.steps,
    toeTapsLeft: spec.senses.includes('toe-taps') ? spec.budget.toeTaps : 0,
    jumpsLeft: spec.budget.jumps ?? 0,
    carried,
    ending: null,
  };
}

/** Why an action can't be done now, or null when it can. */
export function whyNot(hunt: Hunt, action: Action): Refusal | null {
  if (hunt.ending !== null) return 'ended';
  const { spec, surface } = hunt.level;
  const { controls } = spec;
  switch (action.type) {
    case 'grab':
      return null;
    case 'jump':
      return hunt.jumpsLeft > 0 ? null : 'no-jumps';
    case 'step':
      if (controls !== 'walk' && controls !== 'tightrope') return 'not-this-way';
      if (!headingsOf(surface.dimension).includes(action.heading)) return 'no-such-heading';
      return spec.strides[action.stride] === undefined ? 'no-such-stride' : null;
    case 'toe-tap':
      if (controls === 'mixing-desk') return 'not-this-way';
      if (!headingsOf(surface.dimension).includes(action.heading)) return 'no-such-heading';
      return hunt.toeTapsLeft > 0 ? null : 'no-toe-taps';
    case 'slide':
      if (controls !== 'slide') return 'not-this-way';
      return isIndex(action.rate, spec.slide.learningRates.count) ? null : 'no-such-rate';
    case 'coast':
    case 'brake':
      return controls === 'sled' ? null : 'not-this-way';
    case 'nudge':
      if (controls !== 'sled') return 'not-this-way';
      return headingsOf(surface.dimension).includes(action.heading) ? null : 'no-such-heading';
    case 'card':
      if (controls !== 'robot' || hunt.carried.kind !== 'robot') return 'not-this-way';
      if (!isIndex(action.choice, cardCount(spec.robot, action.card))) return 'no-such-card';
      return hunt.carried.cardsLaid < MOST_CARDS ? null : 'no-cards';
    case 'run':
      return controls === 'robot' ? null : 'not-this-way';
    case 'turn-knob':
      if (controls !== 'mixing-desk') return 'not-this-way';
      if (!isIndex(action.knob, surface.dimension)) return 'no-such-knob';
      return spec.strides[action.stride] === undefined ? 'no-such-stride' : null;
    case 'tap-knob':
      if (controls !== 'mixing-desk') return 'not-this-way';
      if (!isIndex(action.knob, surface.dimension)) return 'no-such-knob';
      return hunt.toeTapsLeft > 0 ? null : 'no-toe-taps';
  }
}

/** The hunt after one action. RangeError when the rules don't allow it (see `whyNot`). */
export function perform(hunt: Hunt, action: Action): Hunt {
  const refusal = whyNot(hunt, action);
  if (refusal !== null) throw new RangeError(`action ${JSON.stringify(action)} is not allowed: ${refusal}`);
  const { spec } = hunt.level;
  const { carried } = hunt;
  switch (action.type) {
    case 'step':
      return walk(hunt, action);
    case 'toe-tap':
      return toeTap(hunt, action.heading);
    case 'grab':
      return grab(hunt, action);
    case 'jump':
      return jump(hunt);
    case 'slide':
      return spec.controls === 'slide' ? slide(hunt, action, spec.slide) : hunt;
    case 'coast':
    case 'nudge':
    case 'brake':
      return spec.controls === 'sled' ? sled(hunt, action, spec.sled) : hunt;
    case 'card':
      return spec.controls === 'robot' && carried.kind === 'robot'
        ? layCard(hunt, action, spec.robot, carried)
        : hunt;
    case 'run':
      return spec.controls === 'robot' && carried.kind === 'robot'
        ? run(hunt, action, spec.robot, carried)
        : hunt;
    case 'turn-knob':
      return turnKnob(hunt, action);
    case 'tap-knob':
      return tapKnob(hunt, action);
  }
}

function grab(hunt: Hunt, action: Extract<Action, { type: 'grab' }>): Hunt {
  return {
    ...hunt,
    ending: 'grabbed',
    actionsTaken: hunt.actionsTaken + 1,
    records: [
      ...hunt.records,
      { ...recordHere(hunt), type: 'grab', action, bumped: false, sensed: hunt.sensed },
    ],
  };
}

/** The hunt after all the actions in order. RangeError at the first that the rules don't allow. */
export function performAll(level: ResolvedLevel, actions: readonly Action[]): Hunt {
  return actions.reduce(perform, startHunt(level));
}

const isIndex = (i: number, count: number): boolean => Number.isInteger(i) && i >= 0 && i < count;
