import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/core/hunt/action';
import { performAll } from '../../../src/core/hunt/hunt';
import { resolveLevel } from '../../../src/core/level/resolve-level';
import { halfSpanOf, printsOf, travelOf, turnFor } from '../../../src/ui/chart/fader-travel';
import { wayLevel } from '../../fixtures/way-levels';

const desk = (change = {}) => resolveLevel(wayLevel('mixing-desk', change), 1);
const turn = (knob: number, direction: 'up' | 'down', stride: 0 | 1 | 2): Action => ({
  type: 'turn-knob',
  knob,
  direction,
  stride,
});

describe('a fader', () => {
  test('begins at 0 wherever its knob stands, and counts turns', () => {
    const hunt = performAll(desk(), [turn(1, 'up', 1), turn(1, 'up', 2), turn(0, 'down', 0)]);
    const { strides } = hunt.level.spec;
    expect(travelOf(hunt, 1)).toBeCloseTo((strides[1] ?? 0) + (strides[2] ?? 0), 12);
    expect(travelOf(hunt, 0)).toBeCloseTo(-(strides[0] ?? 0), 12);
    expect(travelOf(hunt, 2)).toBe(0);
  });

  test('keeps its own prints, with the warmth that was felt', () => {
    const hunt = performAll(desk(), [turn(1, 'up', 0), turn(0, 'up', 0), turn(1, 'down', 0)]);
    const [start, up, back] = printsOf(hunt, 1);
    expect(printsOf(hunt, 1)).toHaveLength(3);
    expect(start).toEqual({ travel: 0, warmth: 0 });
    expect(up?.warmth).toBe(hunt.records[0]?.sensed.warmth);
    expect(back?.travel).toBeCloseTo(0, 12);
  });

  test('has room for three large turns each way, and for more once a knob has gone farther', () => {
    const fresh = performAll(desk(), []);
    const large = fresh.level.spec.strides.at(-1) ?? 0;
    expect(halfSpanOf(fresh)).toBe(3 * large);
    const far = performAll(desk(), [turn(2, 'up', 2), turn(2, 'up', 2), turn(2, 'up', 2)]);
    expect(halfSpanOf(far)).toBeGreaterThanOrEqual(Math.abs(travelOf(far, 2)));
  });
});

describe('a drag', () => {
  const strides = [0.5, 1.5, 4.5];
  test.each([
    [0.2, null],
    [-0.24, null],
    [0.3, { direction: 'up', stride: 0, travel: 0.5 }],
    [-1.4, { direction: 'down', stride: 1, travel: -1.5 }],
    [2.9, { direction: 'up', stride: 1, travel: 1.5 }],
    [-99, { direction: 'down', stride: 2, travel: -4.5 }],
  ] as const)('of %d is the nearest turn', (dragged, wanted) => {
    expect(turnFor(dragged, strides)).toEqual(wanted);
  });
});
