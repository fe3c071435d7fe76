import { describe, expect, test } from 'vitest';
import { signalsOf } from '../../../src/core/feedback/signals';
import { HEADINGS, type HeadingName } from '../../../src/core/hunt/action';
import { SIZES_OF_CHANGE } from '../../../src/core/hunt/felt';
import { performAll } from '../../../src/core/hunt/hunt';
import type { Sensed, StepRecord } from '../../../src/core/hunt/step-record';
import { resolveLevel } from '../../../src/core/level/resolve-level';
import type { Told } from '../../../src/session/told';
import { buzzOf } from '../../../src/session/touch';
import { GRAB, last, step, tap } from '../../fixtures/actions';
import { bowlLevel } from '../../fixtures/levels';

/** Signals of a step that tells nothing more. */
const NOTHING: Told = {
  ...signalsOf(performAll(resolveLevel(bowlLevel(), 1), [])),
  turn: 1,
  did: 'step',
  made: 1,
};

const recordOf = (action: Parameters<typeof performAll>[1][number]): StepRecord =>
  last(performAll(resolveLevel(bowlLevel(), 1), [action]).records);
const walked = recordOf(step('east'));
const felt = (sensed: Partial<Sensed>, record: StepRecord = walked): StepRecord => ({
  ...record,
  sensed: { ...record.sensed, ...sensed },
});
const shaken = (change: number): readonly number[] => buzzOf(felt({ change }), NOTHING);

describe('a change is a rhythm', () => {
  test('that grows when warmer and fades when colder', () => {
    expect(shaken(-7)).toEqual([10, 30, 46]);
    expect(shaken(7)).toEqual([46, 30, 10]);
    expect(shaken(0)).toHaveLength(1);
  });

  test('longer for a larger change, and over before a robot’s next step', () => {
    const lengths = [1, 3, 5, 15, 30].map((change) => shaken(change).reduce((sum, ms) => sum + ms, 0));
    expect(lengths).toHaveLength(SIZES_OF_CHANGE.length);
    expect(lengths).toEqual([...new Set(lengths)].sort((a, b) => a - b));
    for (const ms of lengths) expect(ms).toBeLessThan(140);
  });

  test('lighter for a toe, and one long shake for the grab', () => {
    expect(buzzOf(recordOf(tap('east')), NOTHING)).toEqual([10, 30, 24]);
    expect(buzzOf(recordOf(tap('west')), NOTHING)).toEqual([24, 30, 10]);
    expect(buzzOf(recordOf(GRAB), { ...NOTHING, ending: 'grabbed' })).toEqual([80]);
  });

  test('behind the three knocks of a wall that came on the way', () => {
    expect(buzzOf({ ...felt({ change: -1 }), bumped: true }, { ...NOTHING, wall: 'bumped' })).toEqual([
      ...[35, 35, 35, 35, 35],
      150,
      ...[10, 30, 26],
    ]);
  });
});

describe('where it is lower is counted clockwise from the north', () => {
  const slope = (lower: HeadingName | 'flat', steepness: number): readonly number[] =>
    buzzOf(felt({ change: 0, arrow: { x: 1, y: 0, steepness, from: 'boots' } }), { ...NOTHING, lower });

  test('at a pace that is the steepness', () => {
    expect(slope('north', 1)).toEqual([12, 150, 20]);
    expect(slope('east', 1)).toEqual([12, 150, 20, 170, 20]);
    expect(slope('south', 2)).toEqual([12, 150, 20, 80, 20, 80, 20]);
    expect(slope('west', 6)).toEqual([12, 150, 20, 40, 20, 40, 20, 40, 20]);
    expect(slope('north-east', 6)).toEqual([12, 150, 20, 320, 20, 40, 20]);
  });

  test('otherwise for each heading, and not at all where it is flat', () => {
    expect(new Set(HEADINGS.map((name) => `${slope(name, 3)}`)).size).toBe(HEADINGS.length);
    expect(slope('flat', 0)).toEqual([12]);
    expect(buzzOf(felt({ change: 0 }), { ...NOTHING, lower: null })).toEqual([12]);
  });
});

test('asides have shakes of their own', () => {
  expect(buzzOf(felt({ change: 4 }), { ...NOTHING, change: 4, overshoot: true })).toEqual([
    ...[36, 30, 10],
    150,
    ...[60, 60, 60],
  ]);
  expect(buzzOf(felt({ change: 0 }), { ...NOTHING, knownGround: true })).toEqual([
    12,
    150,
    ...[8, 30, 8, 30, 8],
  ]);
});
