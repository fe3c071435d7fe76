/**
 * What every way to play does with a place: reads the field there, stops at walls, notices a divergence, counts.
 *
 * Walls: whoever strides stops on the first wall in the way (`reach`); whatever is driven by a gradient is held at each
 * wall by itself (`drive`: projection), unless it was to leave the field by more than half its width: then it flew off.
 */
import type { ResolvedLevel } from '../level/resolve-level';
import { shownAt } from './gauge';
import type { Ending, Hunt } from './hunt-state';
import { feltGradient, isShaky } from './oracles';
import { sense } from './senses';
import type { Sensed, StepRecord } from './step-record';

/** Even a walk without a limit ends here, so that every walk fits into a replay code. */
export const MOST_STEPS = 500;
/** A robot's limit; its runs are short to write down. */
export const MOST_ROBOT_STEPS = 1000;

/** A driven loss this many times the one at the start has diverged. */
export const MOST_LOSS = 1e6;

/** A place and what the field is there. */
export interface Landing {
  readonly to: readonly number[];
  readonly distance: number;
  readonly bumped: boolean;
  /** Then `to` is where Pip was, and loss and gradient are those there. */
  readonly flewOff: boolean;
  readonly loss: number;
  readonly gradient: readonly number[];
}

export function evaluate(
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

/** Where a stride along a unit vector ends: at its length, or where the first wall stops it, and then exactly on it. */
export function reach(
  level: ResolvedLevel,
  from: readonly number[],
  unit: readonly number[],
  length: number,
): { readonly to: readonly number[]; readonly distance: number; readonly bumped: boolean } {
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

/** Where a rule that led to `wanted` brings Pip: there, to the walls in the way, or nowhere because it flew off. */
export function drive(hunt: Hunt, wanted: readonly number[]): Landing {
  const { level, position } = hunt;
  const { min, max } = level.surface.domain;
  const to: number[] = [];
  let bumped = false;
  let square = 0;
  for (let i = 0; i < wanted.length; i++) {
    const w = wanted[i] ?? 0;
    const low = min[i] ?? w;
    const high = max[i] ?? w;
    const halfWidth = (high - low) / 2;
    // Written so that NaN flies off too.
    if (!(w >= low - halfWidth && w <= high + halfWidth)) return flownOff(hunt);
    const held = Math.min(high, Math.max(low, w)) + 0;
    bumped ||= held !== w;
    const moved = held - (position[i] ?? 0);
    square += moved * moved;
    to.push(held);
  }
  const { loss, gradient } = evaluate(level, to);
  if (!(loss <= MOST_LOSS * level.startLoss)) return flownOff(hunt);
  return { to, distance: Math.sqrt(square), bumped, flewOff: false, loss, gradient };
}

export function flownOff({ position, loss, gradient }: Hunt): Landing {
  return { to: position, distance: 0, bumped: false, flewOff: true, loss, gradient };
}

/** How many samples the next step looks at. */
export function batchSizeOf({ level: { spec }, carried }: Hunt): number | 'all' {
  return spec.controls === 'robot' && carried.kind === 'robot'
    ? (spec.robot.batchSizes[carried.open.batchSize] ?? 'all')
    : 'all';
}

/** What is felt at a place after so many steps: the exact gradient, handed on, or a shaky one. */
export function feel(
  level: ResolvedLevel,
  batchSize: number | 'all',
  stepsTaken: number,
  { to, gradient }: Pick<Landing, 'to' | 'gradient'>,
): readonly number[] {
  return isShaky(level, batchSize) ? feltGradient(level, batchSize, stepsTaken, to) : gradient;
}

/** What the senses tell at a place; `lossBefore` is the loss of the place before, null where nothing changed. */
export function senseAt(
  level: ResolvedLevel,
  { loss, gradient }: Pick<Landing, 'loss' | 'gradient'>,
  felt: readonly number[],
  shownBefore: number | null,
): Sensed {
  const isDesk = level.spec.controls === 'mixing-desk';
  const shaky = level.spec.senses.includes('shaky-arrow');
  const sensed = sense(level, loss, shaky ? felt : gradient, [], shownBefore);
  return isDesk ? { ...sensed, knobTaps: [] } : sensed;
}

/** Why a hunt ends with a step, when it does. `stepsTaken` and `stepsLeft` are counted with it. */
export function endingAfter(
  level: ResolvedLevel,
  { loss, flewOff }: Pick<Landing, 'loss' | 'flewOff'>,
  stepsTaken: number,
  stepsLeft: number | null,
): Ending | null {
  const { spec } = level;
  if (flewOff) return 'diverged';
  if (spec.candyEndsHunt && loss <= spec.floor + spec.tolerance) return 'found';
  const most = spec.controls === 'robot' ? MOST_ROBOT_STEPS : MOST_STEPS;
  return stepsLeft === 0 || stepsTaken >= most ? 'out-of-steps' : null;
}

/** The parts of a record that are the same before and after, for actions that don't move Pip. */
export function recordHere(hunt: Hunt) {
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

/** The parts of a record that tell where an action moved Pip. */
export function recordMove(hunt: Hunt, { to, loss, gradient, bumped, distance }: Landing) {
  return {
    index: hunt.records.length,
    from: hunt.position,
    to,
    lossBefore: hunt.loss,
    lossAfter: loss,
    gradientBefore: hunt.gradient,
    gradientAfter: gradient,
    bumped,
    distance,
  };
}

/** The counts after one step more. */
export function countStep(hunt: Hunt): { readonly stepsTaken: number; readonly stepsLeft: number | null } {
  return {
    stepsTaken: hunt.stepsTaken + 1,
    stepsLeft: hunt.stepsLeft === null ? null : hunt.stepsLeft - 1,
  };
}

/** The hunt after a step that ended at `landing`: counted, felt, sensed and written down by `recordOf`. */
export function landed(
  hunt: Hunt,
  landing: Landing,
  recordOf: (move: ReturnType<typeof recordMove>, sensed: Sensed) => StepRecord,
): Hunt {
  const { level } = hunt;
  const counts = countStep(hunt);
  const felt = feel(level, 'all', counts.stepsTaken, landing);
  const sensed = senseAt(level, landing, felt, shownAt(level, hunt.loss));
  return {
    ...hunt,
    ...counts,
    position: landing.to,
    loss: landing.loss,
    gradient: landing.gradient,
    felt,
    sensed,
    records: [...hunt.records, recordOf(recordMove(hunt, landing), sensed)],
    actionsTaken: hunt.actionsTaken + 1,
    ending: endingAfter(level, landing, counts.stepsTaken, counts.stepsLeft),
  };
}
