/** Which sound and vibration a record asks for. Sound says no more than the player's senses: pan only with an arrow. */
import { headingVector } from '../core/hunt/action';
import type { StepRecord, ToeTap } from '../core/hunt/step-record';
import type { Sound } from './ports';

/** Points of change from which the interval is one size larger. */
const SIZE_STEPS = [3, 7, 15, 30] as const;

export function soundsOf(record: StepRecord): readonly Sound[] {
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
