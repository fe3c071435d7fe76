/** The jump: another place at random, the same for the same run, that costs a jump and no step. */
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../../src/core/hunt/action';
import { performAll } from '../../../../../src/core/hunt/hunt';
import { CONTROLS, type Controls } from '../../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../../src/core/level/resolve-level';
import { turnPlace } from '../../../../../src/core/surface/turn-field';
import { wayLevel } from '../../../../fixtures/way-levels';

const JUMP: Action = { type: 'jump' };
const withJumps = (controls: Controls, jumpTo: 'start' | 'field', radius = 0.5) => {
  const { start } = wayLevel(controls);
  const budget = { steps: 20, toeTaps: 2, jumps: 9 };
  return wayLevel(controls, { budget, jumpTo, start: { ...start, radius } });
};
const step: Readonly<Record<Controls, Action>> = {
  walk: { type: 'step', heading: 0, stride: 1 },
  tightrope: { type: 'step', heading: 0, stride: 1 },
  slide: { type: 'slide', rate: 0 },
  sled: { type: 'coast' },
  robot: { type: 'run', length: 0 },
  'mixing-desk': { type: 'turn-knob', knob: 0, direction: 'up', stride: 0 },
};

describe.each(CONTROLS)('a jump by %s', (controls) => {
  test('lands in the start region, each time elsewhere, or anywhere on the field', () => {
    for (const seed of [1, 2, 7]) {
      const nine = Array.from({ length: 9 }, () => JUMP);
      const spec = withJumps(controls, 'start');
      const near = performAll(resolveLevel(spec, seed), nine);
      const center = turnPlace(spec.start.center, seed);
      for (const { to } of near.records)
        expect(Math.hypot(...to.map((c, i) => c - (center[i] ?? Number.NaN)))).toBeLessThanOrEqual(0.5);
      expect(new Set(near.records.map(({ to }) => String(to))).size).toBe(9);
      const far = performAll(resolveLevel(withJumps(controls, 'field'), seed), nine);
      const distances = far.records.map(({ to }) =>
        Math.hypot(...to.map((c, i) => c - (center[i] ?? Number.NaN))),
      );
      expect(Math.max(...distances)).toBeGreaterThan(2);
      expect(far.records.every(({ to }) => to.every((c) => Math.abs(c) <= 4))).toBe(true);
    }
  });

  test('depends on the run and on which jump it is, not on what was done before', () => {
    const level = resolveLevel(withJumps(controls, 'field'), 3);
    const at = (...actions: readonly Action[]): readonly number[] => performAll(level, actions).position;
    expect(at(step[controls], JUMP)).toEqual(at(JUMP));
    expect(at(JUMP, step[controls], JUMP)).toEqual(at(JUMP, JUMP));
    expect(at(JUMP, JUMP)).not.toEqual(at(JUMP));
    expect(performAll(resolveLevel(level.spec, 4), [JUMP]).position).not.toEqual(at(JUMP));
  });

  test('costs a jump and no step, forgets the taps, and tells how the shown loss changed', () => {
    const level = resolveLevel(withJumps(controls, 'field'), 3);
    const tap: Action =
      controls === 'mixing-desk'
        ? { type: 'tap-knob', knob: 0, direction: 'up' }
        : { type: 'toe-tap', heading: 0 };
    const before = performAll(level, [step[controls], tap]);
    const hunt = performAll(level, [step[controls], tap, JUMP]);
    expect(hunt).toMatchObject({ stepsTaken: 1, stepsLeft: 19, jumpsLeft: 8, toeTapsLeft: 1 });
    expect(hunt.sensed.taps).toEqual([]);
    expect(hunt.sensed.knobTaps ?? []).toEqual([]);
    expect(hunt.sensed.change).toBe((hunt.sensed.gauge ?? Number.NaN) - (before.sensed.gauge ?? Number.NaN));
  });
});

test('a sled stands still after it, and a robot keeps its cards and loses its memory', () => {
  const sled = resolveLevel(withJumps('sled', 'field'), 3);
  const coast: Action = { type: 'coast' };
  expect(performAll(sled, [coast, coast]).carried).not.toEqual(performAll(sled, []).carried);
  expect(performAll(sled, [coast, coast, JUMP]).carried).toEqual(performAll(sled, []).carried);
  const robot = resolveLevel(withJumps('robot', 'field'), 3);
  const card: Action = { type: 'card', card: 'optimizer', choice: 1 };
  const laid = performAll(robot, [card]).carried;
  expect(performAll(robot, [card, { type: 'run', length: 1 }]).carried).not.toEqual(laid);
  expect(performAll(robot, [card, { type: 'run', length: 1 }, JUMP]).carried).toEqual(laid);
});

test('a jump into the candy ends the hunt where stepping into it is enough', () => {
  const spec = withJumps('walk', 'field');
  const everywhere = { ...spec, tolerance: 1e6, candyEndsHunt: true };
  expect(performAll(resolveLevel(everywhere, 3), [JUMP]).ending).toBe('found');
  expect(performAll(resolveLevel({ ...everywhere, candyEndsHunt: false }, 3), [JUMP]).ending).toBeNull();
});

test('a level that gives jumps says where they land, and one without them doesn’t', () => {
  const budget = { steps: 20, toeTaps: 0 };
  expect(() => wayLevel('walk', { budget: { ...budget, jumps: 2 } })).toThrow(/jumpTo.*jumps need a place/);
  expect(() => wayLevel('walk', { budget, jumpTo: 'field' })).toThrow(/no jumps in the budget/);
  expect(() => wayLevel('walk', { budget: { ...budget, jumps: 0 }, jumpTo: 'field' })).toThrow(
    /budget\.jumps/,
  );
});
