/** What walks say together, on walks where every count is known by hand. */
import { describe, expect, test } from 'vitest';
import {
  basinCounts,
  curveFacts,
  groupsOf,
  quantile,
  stepsFacts,
} from '../../../../src/core/class/wall-facts';
import { heatOf } from '../../../../src/core/class/wall-heat';
import { wallWalk } from '../../../fixtures/wall-walks';

const withSteps = (...steps: readonly number[]) => steps.map((n, i) => wallWalk(`w${i}`, { steps: n }));
const barsOf = (...steps: readonly number[]) =>
  stepsFacts(withSteps(...steps)).bins.map(({ from, to, count }) => [from, to, count]);

describe('hollows', () => {
  test('are counted each, the empty ones and the grass too', () => {
    const walks = [0, 2, 2, null, 0, 2].map((hollow, i) => wallWalk(`w${i}`, { hollow }));
    expect(basinCounts(walks, 4)).toEqual([
      { hollow: 0, count: 2 },
      { hollow: 1, count: 0 },
      { hollow: 2, count: 3 },
      { hollow: 3, count: 0 },
      { hollow: null, count: 1 },
    ]);
  });
});

describe('the histogram of steps', () => {
  test('has a bar for each count while these are few', () => {
    expect(barsOf(5, 7, 7, 6, 7)).toEqual([
      [5, 5, 1],
      [6, 6, 1],
      [7, 7, 3],
    ]);
    expect(barsOf(3, 14)).toHaveLength(12);
  });

  test('has wider bars for more, from multiples of their width, empty ones between them too', () => {
    expect(barsOf(3, 15)).toEqual([
      [2, 3, 1],
      [4, 5, 0],
      [6, 7, 0],
      [8, 9, 0],
      [10, 11, 0],
      [12, 13, 0],
      [14, 15, 1],
    ]);
    expect(barsOf(0, 4, 5, 49)).toEqual(
      [2, 1, 0, 0, 0, 0, 0, 0, 0, 1].map((count, i) => [5 * i, 5 * i + 4, count]),
    );
    expect(barsOf(1, 1000)).toEqual(
      Array.from({ length: 11 }, (_, i) => [100 * i, 100 * i + 99, i === 0 || i === 10 ? 1 : 0]),
    );
  });

  test('tells bars apart by hollow, and knows the least, the middle and the most', () => {
    const walks = [
      wallWalk('a', { steps: 4, hollow: 1 }),
      wallWalk('b', { steps: 4 }),
      wallWalk('c', { steps: 4, hollow: 1 }),
      wallWalk('d', { steps: 9, hollow: 0 }),
    ];
    const { bins, least, middle, most } = stepsFacts(walks);
    expect(bins[0]?.parts).toEqual([
      { hollow: 1, count: 2 },
      { hollow: null, count: 1 },
    ]);
    expect(bins.at(-1)?.parts).toEqual([{ hollow: 0, count: 1 }]);
    expect([least, middle, most]).toEqual([4, 4, 9]);
    expect(stepsFacts(withSteps(1, 2, 5, 9)).middle).toBe(3.5);
  });

  test('of nobody has no bars', () => {
    expect(stepsFacts([])).toEqual({ bins: [], least: 0, middle: 0, most: 0 });
  });
});

describe('curves', () => {
  test('are the quartiles at each step; who is done stays where the walk ended', () => {
    const walks = [[100, 80, 60, 40], [100, 60], [100, 90, 10], [100, 20, 30, 20, 10], [100]].map(
      (losses, i) => wallWalk(`w${i}`, { losses }),
    );
    // Sorted: step 1: 20 60 80 90 100; step 2: 10 30 60 60 100; step 3: 10 20 40 60 100; step 4: 10 10 40 60 100.
    expect(curveFacts(walks)).toEqual({
      lower: [100, 60, 30, 20, 10],
      middle: [100, 80, 60, 40, 40],
      upper: [100, 90, 60, 60, 60],
    });
    expect(curveFacts([])).toEqual({ lower: [], middle: [], upper: [] });
  });

  test('between two of few walks lie in proportion', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile([10, 20, 40, 80], p))).toEqual([10, 17.5, 30, 50, 80]);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('groups', () => {
  test('hold the walks of each moment, the largest first, of equals in the moments’ own order', () => {
    const walks = [
      wallWalk('a', { moments: ['zigzag', 'wall'] }),
      wallWalk('b', { moments: ['overshoot', 'zigzag'] }),
      wallWalk('c'),
      wallWalk('d', { moments: ['zigzag', 'overshoot', 'best-step'] }),
    ];
    expect(groupsOf(walks)).toEqual([
      { kind: 'zigzag', walks: ['a', 'b', 'd'] },
      { kind: 'overshoot', walks: ['b', 'd'] },
      { kind: 'wall', walks: ['a'] },
      { kind: 'best-step', walks: ['d'] },
    ]);
  });
});

describe('the heat', () => {
  // A field of ±4 in 4 × 4 cells of 2: cells from the south-west, x first.
  const heat = (...walks: readonly ReturnType<typeof wallWalk>[]) => {
    const shares = Array.from(heatOf(walks, 2, 4, 4).shares);
    return [3, 2, 1, 0].map((row) => shares.slice(4 * row, 4 * row + 4));
  };

  test('counts each walk once in every cell that it came through', () => {
    const along = wallWalk('a', { places: [-3, -3, 3, -3, -3, -3] });
    const up = wallWalk('b', { places: [-3, -3, -3, 1] });
    expect(heat(along, up)).toEqual([
      [0, 0, 0, 0],
      [0.5, 0, 0, 0],
      [0.5, 0, 0, 0],
      [1, 0.5, 0.5, 0.5],
    ]);
  });

  test('goes through the air with a jump', () => {
    const jumps = wallWalk('a', { places: [-3, -3, 3, 3, 1, 3], jumps: [1] });
    expect(heat(jumps)).toEqual([
      [0, 0, 1, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [1, 0, 0, 0],
    ]);
  });

  test('counts who never moved, and who stands on a wall', () => {
    expect(heat(wallWalk('a', { places: [4, 4] }), wallWalk('b', { places: [-4, -4] }))).toEqual([
      [0, 0, 0, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [1, 0, 0, 0],
    ]);
  });

  test('of a rope is one row, and of nobody nothing', () => {
    const rope = [wallWalk('a', { places: [-3, 1] }), wallWalk('b', { places: [1, 1] })];
    expect(Array.from(heatOf(rope, 1, 4, 4).shares)).toEqual([0.5, 0.5, 1, 0]);
    expect(Array.from(heatOf([], 1, 4, 4).shares)).toEqual([0, 0, 0, 0]);
  });
});
