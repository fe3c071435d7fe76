/** The mixing desk: one knob at a time, and no arrow, for there is no map. */
import { expect, test } from 'vitest';
import type { Action } from '../../../../../src/core/hunt/action';
import { performAll, startHunt } from '../../../../../src/core/hunt/hunt';
import { scoreHunt } from '../../../../../src/core/hunt/score';
import { resolveLevel } from '../../../../../src/core/level/resolve-level';
import { wayLevel } from '../../../../fixtures/way-levels';

/** ½((w₁−2)² + 2(w₂+1)² + ½(w₃−½)²) from (−2, 2, 1): 17.0625 at the start. */
const level = resolveLevel(wayLevel('mixing-desk'), 1);
const turn = (knob: number, direction: 'up' | 'down', stride: 0 | 1 | 2): Action => ({
  type: 'turn-knob',
  knob,
  direction,
  stride,
});
const tap = (knob: number, direction: 'up' | 'down'): Action => ({ type: 'tap-knob', knob, direction });

test('a turn moves its own knob by the stride, up or down, and tells the change', () => {
  expect(level.startLoss).toBe(17.0625);
  const up = performAll(level, [turn(0, 'up', 2)]);
  expect(up).toMatchObject({ position: [-1, 2, 1], loss: 13.5625, stepsTaken: 1 });
  expect(up.sensed).toMatchObject({ gauge: 79, change: -21 });
  expect(performAll(level, [turn(2, 'down', 1)]).position).toEqual([-2, 2, 0.5]);
});

test('a knob stops at its end', () => {
  const hunt = performAll(level, [turn(1, 'up', 2), turn(1, 'up', 2), turn(1, 'up', 2)]);
  expect(hunt.position).toEqual([-2, 4, 1]);
  expect(hunt.records.map(({ bumped }) => bumped)).toEqual([false, false, true]);
  expect(hunt.records.at(-1)).toMatchObject({ distance: 0, lossBefore: hunt.loss, lossAfter: hunt.loss });
  expect(performAll(level, [turn(1, 'up', 2), turn(1, 'up', 2), tap(1, 'up')]).sensed.knobTaps).toEqual([
    { knob: 1, direction: 'up', change: 0, reach: 0 },
  ]);
});

test('a tap feels the smallest turn, unrounded, and moves nothing; taps stay until the next turn', () => {
  const hunt = performAll(level, [tap(0, 'up'), tap(2, 'up')]);
  expect(hunt.position).toEqual(level.start);
  expect(hunt.stepsTaken).toBe(0);
  const [first, second] = hunt.sensed.knobTaps ?? [];
  expect(first).toMatchObject({ knob: 0, direction: 'up', reach: 0.25 });
  expect(first?.change).toBeCloseTo((100 * (0.5 * 3.75 ** 2 - 8)) / 17.0625, 12);
  expect(second?.change).toBeCloseTo((100 * 0.25 * (0.75 ** 2 - 0.5 ** 2)) / 17.0625, 12);
  expect(performAll(level, [tap(0, 'up'), turn(0, 'up', 0)]).sensed.knobTaps).toEqual([]);
});

test('a desk gives no arrow, and its level may not ask for one', () => {
  expect(startHunt(level).sensed).toMatchObject({ arrow: null, taps: [], knobTaps: [] });
  for (const sense of ['slope-arrow', 'shaky-arrow'])
    expect(() => wayLevel('mixing-desk', { senses: [sense] })).toThrow(/no map, so no arrow/);
});

test('a seed exchanges the knobs and turns them round; the losses stay', () => {
  for (const seed of [2, 3, 4, 5]) {
    const turned = resolveLevel(level.spec, seed);
    expect(turned.startLoss).toBeCloseTo(level.startLoss, 12);
    const sizes = (place: readonly number[]): number[] => place.map(Math.abs).sort();
    expect(sizes(turned.start)).toEqual(sizes(level.start));
  }
  const starts = new Set(Array.from({ length: 40 }, (_, i) => String(resolveLevel(level.spec, i + 1).start)));
  expect(starts.size).toBeGreaterThan(10);
});

test('is scored as any hunt: candy at the bottom', () => {
  const minima = [{ at: [2, -1, 0.5], loss: 0, onWall: false }];
  const actions = [
    ...Array.from({ length: 4 }, () => turn(0, 'up', 2)),
    ...Array.from({ length: 3 }, () => turn(1, 'down', 2)),
    turn(2, 'down', 1),
    { type: 'grab' } as const,
  ];
  expect(scoreHunt(performAll(level, actions), minima)).toMatchObject({
    find: 'candy',
    steps: 8,
    stars: 2,
    recovered: 1,
    nearestMiss: { smallStrides: 0, afterStep: 8 },
  });
});
