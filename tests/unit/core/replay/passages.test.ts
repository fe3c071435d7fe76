import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passagesOf, type WalkedField, type WalkedPlace } from '../../../../src/core/replay/passages';

/** Candy at 0 and a sock at 10, on a rope; a small stride is 1. */
const rope: WalkedField = {
  minima: [
    { at: [0], loss: 0, onWall: false },
    { at: [10], loss: 50, onWall: false },
  ],
  candyLoss: 1,
  smallStride: 1,
};
/** Candy at the middle of a field. */
const field: WalkedField = { ...rope, minima: [{ at: [0, 0], loss: 0, onWall: false }] };
const places = (...list: readonly (readonly [at: number, shown: number])[]): readonly WalkedPlace[] =>
  list.map(([at, shown]) => ({ at: [at], shown }));
const kinds = (path: readonly WalkedPlace[], where = rope) => passagesOf(path, where).map(({ kind }) => kind);
const find = (kind: string, path: readonly WalkedPlace[], where = rope) =>
  passagesOf(path, where).find((passage) => passage.kind === kind);

describe('a zigzag', () => {
  const path = places([-9, 100], [-3, 40], [3, 38], [-2, 30], [2, 28], [1, 20]);
  test('is turning back three times running', () => {
    // Forward, forward, back, forth, back.
    expect(find('zigzag', path)).toEqual({ kind: 'zigzag', from: 2, to: 5, before: 40, after: 20, count: 3 });
  });

  test('is none with two turns, nor when the turns don’t follow each other', () => {
    expect(kinds(path.slice(0, 5))).not.toContain('zigzag');
    const straightBetween = places([0, 90], [3, 80], [1, 70], [-1, 60], [2, 50], [4, 40], [3, 30]);
    expect(kinds(straightBetween)).not.toContain('zigzag');
  });
});

describe('a crawl over a plateau', () => {
  const shown = (...list: readonly number[]) => places(...list.map((loss, i) => [-20 + i, loss] as const));
  test('is four steps of a point or less with much left to lose', () => {
    expect(find('plateau', shown(100, 80, 80, 79, 79, 78, 60))).toEqual({
      kind: 'plateau',
      from: 2,
      to: 5,
      before: 80,
      after: 78,
      count: 4,
    });
  });

  test('is none with three, and none at the bottom', () => {
    expect(kinds(shown(100, 80, 80, 79, 79, 60))).not.toContain('plateau');
    expect(kinds(shown(100, 9, 9, 8, 8, 8, 8))).not.toContain('plateau');
  });
});

describe('stuck', () => {
  test('is a stay of four steps at a bottom without candy', () => {
    const path = places([16, 100], [11, 60], [10, 50], [9, 55], [10, 50], [4, 90]);
    expect(find('stuck', path)).toMatchObject({ from: 1, to: 4, count: 4 });
  });

  test('is none where the candy is', () => {
    expect(kinds(places([6, 100], [1, 10], [0, 0], [-1, 8], [0, 0]))).not.toContain('stuck');
  });
});

describe('back again', () => {
  test('is the longest way round to where it began', () => {
    const path = places([20, 100], [16, 90], [17, 92], [18, 95], [17, 93], [16.2, 91], [12, 70]);
    expect(find('back-again', path)).toMatchObject({ from: 2, to: 5, before: 90, after: 91, count: 4 });
  });

  test('is none where every step leads on', () => {
    expect(kinds(places([20, 100], [18, 90], [16, 80], [14, 70], [12, 60], [10, 50]))).not.toContain(
      'back-again',
    );
  });
});

describe('wandering', () => {
  test('tells how much longer the way was than what it gained', () => {
    const path = places([20, 100], [16, 90], [20, 100], [15, 88], [20, 99], [17, 93]);
    // 4 + 4 + 5 + 5 + 3 walked, 3 gained.
    expect(find('wandering', path)).toMatchObject({ from: 1, to: 5, count: 70 });
  });

  test('is none on a straight way', () => {
    expect(kinds(places([20, 100], [18, 90], [16, 80], [14, 70], [12, 60]))).not.toContain('wandering');
  });
});

describe('loss is not distance', () => {
  const at = (x: number, y: number, shown: number): WalkedPlace => ({ at: [x, y], shown });
  test('warmer but farther, and colder but nearer', () => {
    const path = [at(4, 0, 100), at(6, 0, 80), at(5, 0, 95), at(2, 0, 60), at(2.2, 0, 50)];
    expect(find('warmer-farther', path, field)).toMatchObject({ from: 1, to: 1, before: 100, after: 80 });
    expect(find('colder-nearer', path, field)).toMatchObject({ from: 2, to: 2, before: 80, after: 95 });
  });

  test('is not told of a walk that gets warmer as it gets nearer', () => {
    expect(kinds([at(6, 0, 100), at(4, 0, 60), at(2, 0, 20)], field)).toEqual([]);
  });
});

test('every passage lies within its walk, with the losses of its ends, at most one of a kind, in order', () => {
  const place = fc.record({
    at: fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 })),
    shown: fc.integer({ min: 0, max: 130 }),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (path) => {
      const found = passagesOf(path, field);
      expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
      expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).sort((a, b) => a - b));
      for (const { from, to, before, after } of found) {
        expect(from).toBeGreaterThanOrEqual(1);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThan(path.length);
        expect(before).toBe(path[from - 1]?.shown);
        expect(after).toBe(path[to]?.shown);
      }
    }),
  );
});
