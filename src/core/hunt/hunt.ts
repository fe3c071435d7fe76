/**
 * The rules of the hunt as a pure reducer: (hunt, action) → hunt with one more record.
 * The same level, seed and actions give the same records, bit for bit. No undo: a walk is a walk.
 */
import type { ResolvedLevel } from '../level/resolve-level';
import { type Action, type Heading, headingsOf, headingVector } from './action';
import { sense, shownLoss } from './senses';
import type { Sensed, StepRecord, ToeTap } from './step-record';

/** Even a walk without a limit ends here, so that every walk fits into a replay code. */
export const MOST_STEPS = 500;

/** Why a hunt is over: the player grabbed, the steps ran out, or (chapter 1) Pip stepped into the candy. */
export type Ending = 'grabbed' | 'out-of-steps' | 'found';

export interface Hunt {
  readonly level: ResolvedLevel;
  readonly position: readonly number[];
  readonly loss: number;
  readonly gradient: readonly number[];
  /** What is felt where Pip stands now. */
  readonly sensed: Sensed;
  readonly records: readonly StepRecord[];
  /** Steps walked so far; toe-taps and the grab are not steps. */
  readonly stepsTaken: number;
  /** Null where the walk has no limit. */
  readonly stepsLeft: number | null;
  readonly toeTapsLeft: number;
  readonly ending: Ending | null;
}

/** A fresh hunt: Pip at the start, nothing done. */
export function startHunt(level: ResolvedLevel): Hunt {
  const { loss, gradient } = evaluate(level, level.start);
  return {
    level,
    position: level.start,
    loss,
    gradient,
    sensed: sense(level, loss, gradient, [], null),
    records: [],
    stepsTaken: 0,
    stepsLeft: level.spec.budget.steps,
    toeTapsLeft: level.spec.senses.includes('toe-taps') ? level.spec.budget.toeTaps : 0,
    ending: null,
  };
}

/** Why an action can't be done now, or null when it can. */
export function whyNot(
  hunt: Hunt,
  action: Action,
): 'ended' | 'no-such-heading' | 'no-such-stride' | 'no-toe-taps' | null {
  if (hunt.ending !== null) return 'ended';
  if (action.type === 'grab') return null;
  if (!headingsOf(hunt.level.surface.dimension).includes(action.heading)) return 'no-such-heading';
  if (action.type === 'step')
    return hunt.level.spec.strides[action.stride] === undefined ? 'no-such-stride' : null;
  return hunt.toeTapsLeft > 0 ? null : 'no-toe-taps';
}

/** The hunt after one action. RangeError when the rules don't allow it (see `whyNot`). */
export function perform(hunt: Hunt, action: Action): Hunt {
  const refusal = whyNot(hunt, action);
  if (refusal !== null) throw new RangeError(`action ${JSON.stringify(action)} is not allowed: ${refusal}`);
  switch (action.type) {
    case 'step':
      return walk(hunt, action);
    case 'toe-tap':
      return toeTap(hunt, action.heading);
    case 'grab':
      return {
        ...hunt,
        ending: 'grabbed',
        records: [
          ...hunt.records,
          { ...recordHere(hunt), type: 'grab', action, bumped: false, sensed: hunt.sensed },
        ],
      };
  }
}

/** The hunt after all the actions in order. RangeError at the first that the rules don't allow. */
export function performAll(level: ResolvedLevel, actions: readonly Action[]): Hunt {
  return actions.reduce(perform, startHunt(level));
}

function walk(hunt: Hunt, action: Extract<Action, { type: 'step' }>): Hunt {
  const { level } = hunt;
  const length = level.spec.strides[action.stride] ?? 0;
  const { to, distance, bumped } = reach(level, hunt.position, action.heading, length);
  const { loss, gradient } = evaluate(level, to);
  const sensed = sense(level, loss, gradient, [], shownLoss(hunt.loss, level.startLoss));
  // Written out field by field: thousands of bots walk in a level's proof, and spreads took half their time.
  const record: StepRecord = {
    index: hunt.records.length,
    type: 'step',
    action,
    heading: action.heading,
    stride: action.stride,
    from: hunt.position,
    to,
    distance,
    lossBefore: hunt.loss,
    lossAfter: loss,
    gradientBefore: hunt.gradient,
    gradientAfter: gradient,
    bumped,
    sensed,
  };
  const stepsLeft = hunt.stepsLeft === null ? null : hunt.stepsLeft - 1;
  const found = level.spec.candyEndsHunt && loss <= level.spec.floor + level.spec.tolerance;
  return {
    level,
    position: to,
    loss,
    gradient,
    sensed,
    records: hunt.records.concat(record),
    stepsTaken: hunt.stepsTaken + 1,
    stepsLeft,
    toeTapsLeft: hunt.toeTapsLeft,
    ending: found ? 'found' : stepsLeft === 0 || hunt.stepsTaken + 1 >= MOST_STEPS ? 'out-of-steps' : null,
  };
}

function toeTap(hunt: Hunt, heading: Heading): Hunt {
  const { level } = hunt;
  const { to, distance, bumped } = reach(level, hunt.position, heading, level.spec.strides[0] ?? 0);
  const change = (100 * (evaluate(level, to).loss - hunt.loss)) / level.startLoss;
  const tap: ToeTap = { heading, change, reach: distance };
  const sensed = {
    ...sense(level, hunt.loss, hunt.gradient, [...hunt.sensed.taps, tap], null),
    change: hunt.sensed.change,
  };
  const record: StepRecord = {
    ...recordHere(hunt),
    type: 'toe-tap',
    action: { type: 'toe-tap', heading },
    heading,
    tap,
    bumped,
    sensed,
  };
  return { ...hunt, sensed, records: [...hunt.records, record], toeTapsLeft: hunt.toeTapsLeft - 1 };
}

/** The parts of a record that are the same before and after, for actions that don't move Pip. */
function recordHere(hunt: Hunt) {
  return {
    index: hunt.records.length,
    from: hunt.position,
    to: hunt.position,
    lossBefore: hunt.loss,
    lossAfter: hunt.loss,
    gradientBefore: hunt.gradient,
    gradientAfter: hunt.gradient,
  };
}

/** Where a stride ends: at its length, or where the first wall stops it, and then exactly on that wall. */
function reach(level: ResolvedLevel, from: readonly number[], heading: Heading, length: number) {
  const unit = headingVector(heading);
  const { min, max } = level.surface.domain;
  let distance = length;
  for (let i = 0; i < from.length; i++) distance = Math.min(distance, roomTo(i));
  const to: number[] = [];
  for (let i = 0; i < from.length; i++) {
    const u = unit[i] ?? 0;
    const moved = (from[i] ?? 0) + u * distance;
    // from + u·room may round to an ulp beside the wall, from where a toe would feel a slope of rounding ÷ rounding.
    const onWall = u !== 0 && roomTo(i) <= distance;
    to.push(onWall ? wall(i) : Math.min(max[i] ?? moved, Math.max(min[i] ?? moved, moved)));
  }
  return { to, distance, bumped: distance < length };

  function wall(i: number): number {
    return ((unit[i] ?? 0) > 0 ? max[i] : min[i]) ?? 0;
  }

  /** How far it is along the heading to the wall of this axis. */
  function roomTo(i: number): number {
    const u = unit[i] ?? 0;
    return u === 0 ? Number.POSITIVE_INFINITY : Math.max(0, (wall(i) - (from[i] ?? 0)) / u) + 0;
  }
}

function evaluate(
  level: ResolvedLevel,
  at: readonly number[],
): { loss: number; gradient: readonly number[] } {
  const place = new Float64Array(at.length);
  for (let i = 0; i < at.length; i++) place[i] = at[i] ?? 0;
  const slope = new Float64Array(at.length);
  const loss = level.surface.lossAndGradient(place, slope);
  const gradient: number[] = [];
  for (let i = 0; i < slope.length; i++) gradient.push(slope[i] ?? 0);
  return { loss, gradient };
}
