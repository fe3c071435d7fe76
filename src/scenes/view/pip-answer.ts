/** Which play of Pip's body answers what happened. Looks at what was done and sensed, never at the field. */
import { headingVector } from '../../core/hunt/action';
import { sizeOfChange } from '../../core/hunt/felt';
import { isMove, type StepRecord } from '../../core/hunt/step-record';
import type { Feeling, PipPlay } from './pip-pose';
import { wayIntoWall } from './walls';

/** From this size of change on a step warmer is worth a bounce (see `sizeOfChange`). */
const MUCH = 4;
/** How high what carries Pip lifts it, as a share of its height. */
const LIFT_OF_A_RIDE = 0.05;
const LIFT_OF_A_ROBOT = 0.07;
/** How far a toe reaches on a free stone, and before a wall, as shares of Pip's height. */
const TOE_REACH = 0.58;
const TOE_AT_WALL = 0.42;

/** Null for what Pip's body has no part in. */
export function playFor(record: StepRecord): PipPlay | null {
  if (record.type === 'toe-tap') {
    const [x, north] = headingVector(record.heading);
    return { type: 'tap', x, y: -north, reach: record.tap.reach === 0 ? TOE_AT_WALL : TOE_REACH };
  }
  if (record.type === 'jump') return { type: 'drop' };
  if (!isMove(record)) return null;
  // A knob has no east and no wall beside Pip: its end is below the hands.
  if (record.type === 'knob' && record.bumped) return { type: 'bump', x: 0, y: 1 };
  const wall = record.bumped ? wayIntoWall(record) : null;
  if (wall !== null) return { type: 'bump', x: wall[0], y: -wall[1] };
  const [x, y] = wayOf(record);
  const rest = { x, y, durationMs: travelMs(record), feeling: feelingOf(record.sensed.change) };
  if (record.type === 'step') return { type: 'hop', lift: 0.16 + 0.1 * record.stride, ...rest };
  if (record.type === 'robot-step') return { type: 'walk', lift: LIFT_OF_A_ROBOT, ...rest };
  return { type: 'ride', lift: LIFT_OF_A_RIDE, ...rest };
}

/** How long a step is in the air, or on its way down the slope; it never holds up the next. */
export function travelMs(record: StepRecord | undefined): number {
  if (record?.type === 'slide' || record?.type === 'sled') return 320;
  return record?.type === 'step' ? 170 + 50 * record.stride : 200;
}

export function feelingOf(change: number | null): Feeling {
  if (change === null || change === 0) return 'same';
  if (change > 0) return 'colder';
  return sizeOfChange(change) >= MUCH ? 'much-warmer' : 'warmer';
}

/** The way walked on screen (y down), a unit vector; none where Pip stayed. */
function wayOf({ type, from, to }: StepRecord): readonly [number, number] {
  if (type === 'knob') return [0, 0];
  const x = (to[0] ?? 0) - (from[0] ?? 0);
  const y = (from[1] ?? 0) - (to[1] ?? 0);
  const length = Math.hypot(x, y);
  return length > 0 ? [x / length, y / length] : [0, 0];
}
