/** Which sound and vibration a record asks for. Sound says no more than the player's senses: of the slope only with an arrow. */
import { headingVector } from '../core/hunt/action';
import type { SlopeArrow, StepRecord, ToeTap } from '../core/hunt/step-record';
import type { Sound } from './ports';

/** The pulses of a slope wait for the step's own two notes … */
const PULSES_AFTER_MS = 300;
/** … and come by what a small stride down the slope would bring, in points: gentle, steep, very steep. */
const PULSES = [
  { from: 6, count: 6, everyMs: 60 },
  { from: 2, count: 4, everyMs: 100 },
  { from: 0, count: 2, everyMs: 190 },
] as const;
/** Lower to the north or the south from this share of the arrow's length, about 22°; else level. */
const NORTHWARD = 0.38;

/** Points of change from which the interval is one size larger. */
const SIZE_STEPS = [3, 7, 15, 30] as const;

/** `overshot`: the step went across the low place, as felt (feedback/signals.ts). */
export function soundsOf(record: StepRecord, overshot = false): readonly Sound[] {
  const { arrow } = record.sensed;
  // A robot's steps come too fast to tell of each slope.
  const isFelt =
    arrow !== null &&
    arrow.steepness > 0 &&
    record.type !== 'robot-step' &&
    record.type !== 'grab' &&
    record.type !== 'card';
  return [
    ...answerOf(record),
    ...(overshot ? [{ name: 'overshoot' } as const] : isFelt ? [soundOfSlope(arrow)] : []),
  ];
}

function soundOfSlope({ x, y, steepness }: SlopeArrow): Sound {
  const { count, everyMs } = PULSES.find(({ from }) => steepness >= from) ?? PULSES[2];
  return {
    name: 'slope',
    brightness: y > NORTHWARD ? 'north' : y < -NORTHWARD ? 'south' : 'level',
    pulsesMs: Array.from({ length: count }, (_, i) => PULSES_AFTER_MS + i * everyMs),
    pan: x,
  };
}

function answerOf(record: StepRecord): readonly Sound[] {
  switch (record.type) {
    case 'grab':
      return [{ name: 'grab' }];
    case 'card':
      return [{ name: 'press' }];
    case 'toe-tap':
      return [soundOfTap(record.tap, headingVector(record.tap.heading)[0])];
    case 'knob-tap':
      return [soundOfTap(record.tap, 0)];
    case 'jump':
    case 'step':
    case 'slide':
    case 'sled':
    case 'robot-step':
    case 'knob': {
      const bump: readonly Sound[] = record.bumped ? [{ name: 'bump' }] : [];
      const { change, arrow } = record.sensed;
      if (change === null || change === 0) return record.bumped ? bump : [{ name: 'same' }];
      return [...bump, { name: change < 0 ? 'warmer' : 'colder', size: sizeOf(change), pan: arrow?.x ?? 0 }];
    }
  }
}

function soundOfTap({ change, reach }: Pick<ToeTap, 'change' | 'reach'>, pan: number): Sound {
  if (reach === 0) return { name: 'bump' };
  if (Math.abs(change) < 0.1) return { name: 'same' };
  return { name: change < 0 ? 'tap-warmer' : 'tap-colder', pan };
}

function sizeOf(change: number): 1 | 2 | 3 | 4 | 5 {
  const size = 1 + SIZE_STEPS.filter((step) => Math.abs(change) >= step).length;
  return size as 1 | 2 | 3 | 4 | 5;
}

/** A short shake for a step, two for a wall, a long one for the grab. */
export function buzzOf(record: StepRecord): readonly number[] {
  // A toe that felt some ground before the wall tells of the ground.
  const isTap = record.type === 'toe-tap' || record.type === 'knob-tap';
  if (isTap ? record.tap.reach === 0 : record.bumped) return [40, 40, 40];
  switch (record.type) {
    case 'grab':
      return [80];
    case 'card':
    case 'toe-tap':
    case 'knob-tap':
      return [8];
    case 'jump':
    case 'step':
    case 'slide':
    case 'sled':
    case 'robot-step':
    case 'knob':
      return record.sensed.change === null ? [12] : [Math.min(60, 12 + Math.abs(record.sensed.change))];
  }
}
