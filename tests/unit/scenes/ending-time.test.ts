import { describe, expect, test } from 'vitest';
import type { Find } from '../../../src/core/hunt/score';
import {
  aside,
  ENDING_FACE,
  ENDING_MS,
  endingPose,
  type Flight,
  MOST_SWEETS,
  stinkAt,
  sweetAt,
  wiggleOf,
} from '../../../src/scenes/view/ending-time';
import { type Pose, restingPose } from '../../../src/scenes/view/pip-pose';

const FINDS: readonly Find[] = ['candy', 'sweets', 'sock', 'grass'];

function pose(find: Find, ms: number, still = false): Pose {
  const made = restingPose();
  endingPose(find, ms, 1, still, made);
  return made;
}

function sweet(index: number, ms: number, still = false): Flight {
  const flight: Flight = { x: 0, y: 0, turn: 0, alpha: 0 };
  sweetAt(index, MOST_SWEETS, ms, still, flight);
  return { ...flight };
}

describe('the end of a walk', () => {
  test('each find has a face of its own, and is short', () => {
    expect(new Set(Object.values(ENDING_FACE)).size).toBe(FINDS.length);
    for (const find of FINDS) expect(ENDING_MS[find]).toBeLessThanOrEqual(2500);
  });

  test.each(FINDS)('%s moves, and settles', (find) => {
    const heights = Array.from({ length: 20 }, (_, i) => pose(find, (i * ENDING_MS[find]) / 20));
    expect(new Set(heights.map((each) => JSON.stringify(each))).size).toBeGreaterThan(5);
    const settled = pose(find, ENDING_MS[find]);
    expect(pose(find, ENDING_MS[find] + 5000)).toEqual(settled);
    expect(settled.lift).toBeCloseTo(0);
  });

  test.each(FINDS)('%s stands still with reduced motion, from the first frame', (find) => {
    expect(pose(find, 300, true)).toEqual(pose(find, 0, true));
    expect(aside(find, 0, true)).toBe(aside(find, ENDING_MS[find], true));
    expect(wiggleOf(find, 300, true)).toEqual({ angle: 0, size: 1 });
  });

  test('Pip leans away from a sock', () => {
    const leaning = restingPose();
    for (const side of [-1, 1]) {
      endingPose('sock', 600, side, false, leaning);
      expect(Math.sign(leaning.tilt)).toBe(-side);
    }
  });

  test('sweets hop up out of the bowl, land lower than they began on both sides, and are gone in time', () => {
    for (let i = 0; i < MOST_SWEETS; i++) {
      const flight = Array.from({ length: 120 }, (_, f) => sweet(i, f * 20)).filter(({ alpha }) => alpha > 0);
      expect(Math.min(...flight.map(({ y }) => y))).toBeLessThan(-1);
      expect(flight.at(-1)?.y).toBeGreaterThan(flight[0]?.y ?? 0);
      expect(sweet(i, ENDING_MS.candy).alpha).toBeLessThan(0.05);
    }
    const landed = Array.from({ length: MOST_SWEETS }, (_, i) => sweet(i, 0, true));
    expect(landed.filter(({ x }) => x < 0).length).toBe(MOST_SWEETS / 2);
    expect(landed.every(({ alpha }) => alpha === 1)).toBe(true);
  });

  test('a sock smells on when it stands still', () => {
    const flight: Flight = { x: 0, y: 0, turn: 0, alpha: 0 };
    stinkAt(0, 0, true, flight);
    expect(flight.alpha).toBeGreaterThan(0.5);
    stinkAt(0, ENDING_MS.sock, false, flight);
    expect(flight.alpha).toBeGreaterThan(0.5);
  });
});
