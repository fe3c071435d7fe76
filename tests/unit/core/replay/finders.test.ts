import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOMENT_KINDS, type Moment, type MomentKind } from '../../../../src/core/replay/moment';
import { momentsOf, mostTellingMoment } from '../../../../src/core/replay/moments';
import type { Walk, WalkedLeg } from '../../../../src/core/replay/walk';
import { madeWalk, ROPE_FIELD, ROUND_FIELD } from '../../../fixtures/made-walk';

const kinds = (walk: Walk): readonly string[] => momentsOf(walk).map(({ kind }) => kind);
const find = (kind: MomentKind, walk: Walk): Moment | undefined =>
  momentsOf(walk).find((moment) => moment.kind === kind);
/** Far from everything, with these shown losses one after the other. */
const shown = (...losses: readonly number[]) => losses.map((loss, i) => [-20 + i, loss] as const);
const leap: Partial<WalkedLeg> = { slopeBefore: -1, slopeAfter: 1 };

describe('flying off', () => {
  test('is the last step of a walk that diverged', () => {
    const walk = madeWalk(shown(100, 90, 90), { ending: 'diverged' });
    expect(find('flew-off', walk)).toMatchObject({ step: 2, from: 2, to: 2 });
  });
  test('is none when it was grabbed', () => {
    expect(kinds(madeWalk(shown(100, 90, 90)))).not.toContain('flew-off');
  });
});

describe('a near miss', () => {
  const places = [
    [6, 100],
    [2.4, 30],
    [5, 80],
  ] as const;
  test('is the step that left the nearest place, within two and a half small strides', () => {
    expect(find('near-miss', madeWalk(places))).toMatchObject({ step: 2, before: 30, after: 80, count: 24 });
  });
  test('is none a little farther off, nor where the walk stayed, nor with candy in the end', () => {
    expect(kinds(madeWalk([places[0], [2.6, 30], places[2]]))).not.toContain('near-miss');
    expect(kinds(madeWalk(places.slice(0, 2)))).not.toContain('near-miss');
    expect(kinds(madeWalk(places, { find: 'candy' }))).not.toContain('near-miss');
  });
  test('may have been left by a jump', () => {
    const walk = madeWalk(places, { steps: { 2: { isJump: true } } });
    expect(find('near-miss', walk)?.step).toBe(2);
  });
});

describe('an overshoot and a step uphill', () => {
  test('tell of a rise by three: one leapt over the low place, the other went up', () => {
    const walk = madeWalk(shown(100, 60, 63, 70), { steps: { 2: leap } });
    expect(find('overshoot', walk)).toMatchObject({ step: 2, before: 60, after: 63 });
    expect(find('uphill', walk)).toMatchObject({ step: 3, before: 63, after: 70 });
  });
  test('are none with a rise of two, and never the same step', () => {
    expect(kinds(madeWalk(shown(100, 60, 62), { steps: { 2: leap } }))).toEqual(['best-step']);
    const both = kinds(madeWalk(shown(100, 60, 70), { steps: { 2: leap } }));
    expect(both).toContain('overshoot');
    expect(both).not.toContain('uphill');
  });
  test('are none for a step that began flat, or ended flat: that went up', () => {
    for (const flat of [
      { ...leap, slopeBefore: 0 },
      { ...leap, slopeAfter: 0 },
    ])
      expect(find('uphill', madeWalk(shown(100, 60, 70), { steps: { 2: flat } }))?.step).toBe(2);
  });
  test('are none for a jump', () => {
    const walk = madeWalk(shown(100, 60, 90), { steps: { 2: { ...leap, isJump: true } } });
    expect(kinds(walk)).toEqual(['best-step']);
  });
  test('are the highest of their kind, the first of equals', () => {
    const walk = madeWalk(shown(100, 60, 65, 60, 68, 60, 68), { steps: { 2: leap, 4: leap, 6: leap } });
    expect(find('overshoot', walk)?.step).toBe(4);
  });
});

describe('the wall', () => {
  test('is the first bump, with how many there were', () => {
    const walk = madeWalk(shown(100, 90, 90, 90), { steps: { 2: { bumped: true }, 3: { bumped: true } } });
    expect(find('wall', walk)).toMatchObject({ step: 2, count: 2 });
  });
  test('is none where nothing bumped', () => {
    expect(kinds(madeWalk(shown(100, 90, 90)))).not.toContain('wall');
  });
});

describe('stopping early', () => {
  test('is the last step, still falling by three, before a grab of grass', () => {
    expect(find('stopped-early', madeWalk(shown(100, 90, 87)))).toMatchObject({ step: 2 });
  });
  test('is none after a fall of two, when the steps ran out, or when something was found', () => {
    expect(kinds(madeWalk(shown(100, 90, 88)))).not.toContain('stopped-early');
    expect(kinds(madeWalk(shown(100, 90, 87), { ending: 'out-of-steps' }))).not.toContain('stopped-early');
    expect(kinds(madeWalk(shown(100, 90, 87), { find: 'sock' }))).not.toContain('stopped-early');
    const jumped = madeWalk(shown(100, 90, 87), { steps: { 2: { isJump: true } } });
    expect(kinds(jumped)).not.toContain('stopped-early');
  });
});

describe('the best step', () => {
  test('is the greatest fall, the first of equals, jumps apart', () => {
    const walk = madeWalk(shown(100, 90, 70, 50, 10), { steps: { 4: { isJump: true } } });
    expect(find('best-step', walk)).toMatchObject({ step: 2, before: 90, after: 70 });
  });
  test('is none when the greatest fall was two', () => {
    expect(kinds(madeWalk(shown(100, 98, 96)))).toEqual([]);
  });
});

describe('steps past the lowest', () => {
  test('are marked at the lowest place, two or more, when the walk ended three higher', () => {
    expect(find('past-lowest', madeWalk(shown(100, 50, 52, 53)))).toEqual({
      kind: 'past-lowest',
      step: 1,
      from: 2,
      to: 3,
      before: 50,
      after: 53,
      count: 2,
    });
  });
  test('are none when it ended two higher, with one step more, or with the start as the lowest', () => {
    expect(kinds(madeWalk(shown(100, 50, 52, 52)))).not.toContain('past-lowest');
    expect(kinds(madeWalk(shown(100, 50, 53)))).not.toContain('past-lowest');
    expect(kinds(madeWalk(shown(100, 110, 120, 130)))).not.toContain('past-lowest');
  });
});

describe('a saddle', () => {
  const field = {
    ...ROUND_FIELD,
    halfWidth: 20,
    saddles: [{ at: [9, 0], loss: 40, onWall: false }],
  };
  const slow = (steepness: number, x = 9) =>
    madeWalk(
      [
        [[16, 0], 100, 10],
        [[11, 0], 60, steepness],
        [[x, 1], 58, steepness],
        [[9, 2], 57, steepness],
        [[4, 9], 20, 6],
      ],
      { field },
    );
  test('is three steps within 15 % of the half width, at a tenth of the steepest slope or less', () => {
    expect(find('saddle', slow(1))).toMatchObject({ step: 1, from: 1, to: 3, count: 3 });
  });
  test('is none where it was steeper, farther off, shorter, or where the saddle is the wall’s', () => {
    expect(kinds(slow(1.1))).not.toContain('saddle');
    expect(kinds(slow(1, 13))).not.toContain('saddle');
    const onWall = { ...field, saddles: [{ at: [9, 0], loss: 40, onWall: true }] };
    expect(kinds({ ...slow(1), field: onWall })).not.toContain('saddle');
  });
});

describe('stuck', () => {
  const stay = [
    [16, 100],
    [11, 60],
    [10, 50],
    [9, 55],
    [10, 50],
    [4, 90],
  ] as const;
  test('is a stay of four steps at a bottom without candy', () => {
    expect(find('stuck', madeWalk(stay))).toMatchObject({ step: 1, from: 1, to: 4, count: 4 });
  });
  test('is none with three, nor where the candy is', () => {
    expect(kinds(madeWalk([...stay.slice(0, 4), [4, 90]]))).not.toContain('stuck');
    const atCandy = [
      [6, 100],
      [1, 10],
      [0, 0],
      [-1, 8],
      [0, 0],
    ] as const;
    expect(kinds(madeWalk(atCandy))).not.toContain('stuck');
  });
});

describe('a crawl over a plateau', () => {
  test('is four steps of a point or less with much left to lose', () => {
    expect(find('plateau', madeWalk(shown(100, 80, 80, 79, 79, 78, 60)))).toEqual({
      kind: 'plateau',
      step: 2,
      from: 2,
      to: 5,
      before: 80,
      after: 78,
      count: 4,
    });
  });
  test('is none with three, and none at the bottom', () => {
    expect(kinds(madeWalk(shown(100, 80, 80, 79, 79, 60)))).not.toContain('plateau');
    expect(kinds(madeWalk(shown(100, 9, 9, 8, 8, 8, 8)))).not.toContain('plateau');
  });
  test('is not told where the same steps are a stay in a hollow', () => {
    const stay = [10, 10.5, 10, 9.5, 10].map((x) => [x, 50] as const);
    expect(kinds(madeWalk([[16, 100], ...stay]))).toContain('stuck');
    expect(kinds(madeWalk([[16, 100], ...stay]))).not.toContain('plateau');
  });
});

describe('a zigzag', () => {
  const path = [
    [-9, 100],
    [-3, 40],
    [3, 38],
    [-2, 30],
    [2, 28],
    [1, 20],
  ] as const;
  test('is turning back three times running', () => {
    // Forward, forward, back, forth, back.
    expect(find('zigzag', madeWalk(path))).toMatchObject({ step: 2, from: 2, to: 5, count: 3 });
  });
  test('is none with two turns, nor when the turns don’t follow each other, nor by a jump', () => {
    expect(kinds(madeWalk(path.slice(0, 5)))).not.toContain('zigzag');
    const straightBetween = [0, 3, 1, -1, 2, 4, 3].map((x, i) => [x, 90 - i] as const);
    expect(kinds(madeWalk(straightBetween))).not.toContain('zigzag');
    expect(kinds(madeWalk(path, { steps: { 4: { isJump: true } } }))).not.toContain('zigzag');
  });
});

describe('back again', () => {
  const round = [
    [20, 100],
    [16, 90],
    [17, 92],
    [18, 95],
    [17, 93],
    [16.2, 91],
    [12, 70],
  ] as const;
  test('is the longest way round to where it began, marked where it closes', () => {
    expect(find('back-again', madeWalk(round))).toMatchObject({ step: 5, from: 2, to: 5, count: 4 });
  });
  test('is none where every step leads on, where it ends a little beside, or where it never left', () => {
    expect(kinds(madeWalk([20, 18, 16, 14, 12, 10].map((x, i) => [x, 90 - i])))).not.toContain('back-again');
    expect(kinds(madeWalk(round.map(([x, loss]) => [x === 16.2 ? 16.6 : x, loss])))).not.toContain(
      'back-again',
    );
    expect(kinds(madeWalk([20, 20, 20.1, 20, 20.2, 20].map((x) => [x, 90])))).not.toContain('back-again');
  });
});

describe('wandering', () => {
  const path = [20, 16, 20, 15, 20, 17].map((x, i) => [x, 90 + (i % 2)] as const);
  test('tells how much longer the way was than what it gained', () => {
    // 4 + 4 + 5 + 5 + 3 walked, 3 gained.
    expect(find('wandering', madeWalk(path))).toMatchObject({ step: 5, from: 1, to: 5, count: 70 });
  });
  test('is none below three times, on a straight way, or with a jump', () => {
    expect(kinds(madeWalk([20, 16, 18, 16, 13].map((x) => [x, 90])))).not.toContain('wandering');
    expect(kinds(madeWalk([20, 18, 16, 14, 12].map((x) => [x, 90])))).not.toContain('wandering');
    expect(kinds(madeWalk(path, { steps: { 1: { isJump: true } } }))).not.toContain('wandering');
  });
});

describe('loss is not distance', () => {
  const made = [
    [[4, 0], 100],
    [[6, 0], 80],
    [[5, 0], 95],
    [[2, 0], 60],
    [[2.2, 0], 50],
  ] as const;
  test('warmer but farther, and colder but nearer', () => {
    const walk = madeWalk(made, { field: ROUND_FIELD });
    expect(find('warmer-farther', walk)).toMatchObject({ step: 1, before: 100, after: 80 });
    expect(find('colder-nearer', walk)).toMatchObject({ step: 2, before: 80, after: 95 });
  });
  test('need three points and half a small stride, and no jump', () => {
    const little = [
      [[4, 0], 100],
      [[6, 0], 98],
      [[5.6, 0], 108],
    ] as const;
    expect(kinds(madeWalk(little, { field: ROUND_FIELD }))).toEqual(['uphill']);
    const jumped = madeWalk(made, {
      field: ROUND_FIELD,
      steps: { 1: { isJump: true }, 2: { isJump: true } },
    });
    expect(kinds(jumped)).not.toContain('warmer-farther');
    expect(kinds(jumped)).not.toContain('colder-nearer');
  });
});

const anyLeg = fc.record({
  isJump: fc.boolean(),
  bumped: fc.boolean(),
  slopeBefore: fc.integer({ min: -1, max: 1 }),
  slopeAfter: fc.integer({ min: -1, max: 1 }),
});
const anyWalk: fc.Arbitrary<Walk> = fc
  .array(
    fc.tuple(
      fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 })),
      fc.integer({ min: 0, max: 130 }),
      fc.integer({ min: 0, max: 9 }),
      anyLeg,
    ),
    { minLength: 1, maxLength: 30 },
  )
  .chain((made) =>
    fc
      .record({
        ending: fc.constantFrom('grabbed', 'out-of-steps', 'found', 'diverged'),
        find: fc.constantFrom('candy', 'sweets', 'sock', 'grass'),
        saddle: fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 })),
      })
      .map(({ ending, find: found, saddle }) =>
        madeWalk(
          made.map(([at, loss, steepness]) => [at, loss, steepness]),
          {
            ending,
            find: found,
            field: {
              ...ROUND_FIELD,
              minima: [...ROUND_FIELD.minima, { at: [3, 3], loss: 20, onWall: false }],
              saddles: [{ at: saddle, loss: 30, onWall: false }],
            },
            steps: Object.fromEntries(made.slice(1).map(([, , , leg], i) => [i + 1, leg])),
          },
        ),
      ),
  );

test('every moment lies within its walk, with the losses of its ends, at most one of a kind, in order', () => {
  fc.assert(
    fc.property(anyWalk, (walk) => {
      const found = momentsOf(walk);
      expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
      expect(found.map(({ step }) => step)).toEqual(found.map(({ step }) => step).sort((a, b) => a - b));
      for (const { step, from, to, before, after } of found) {
        expect(from).toBeGreaterThanOrEqual(1);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThan(walk.places.length);
        expect(step).toBeGreaterThanOrEqual(from - 1);
        expect(step).toBeLessThanOrEqual(to);
        expect(step).toBeGreaterThanOrEqual(1);
        expect(before).toBe(walk.places[from - 1]?.shown);
        expect(after).toBe(walk.places[to]?.shown);
      }
    }),
  );
});

test('the most telling moment is one of the walk’s, and the first that there is', () => {
  fc.assert(
    fc.property(anyWalk, (walk) => {
      const telling = mostTellingMoment(walk);
      const found = momentsOf(walk);
      const pauses = MOMENT_KINDS.slice(0, 7).flatMap((kind) =>
        found.filter((moment) => moment.kind === kind),
      );
      if (telling.kind === 'crawl' || telling.kind === 'no-step') expect(pauses).toEqual([]);
      else expect(telling).toEqual(pauses[0]);
    }),
  );
});

test('the made rope itself has candy and a sock', () => {
  expect(ROPE_FIELD.minima.map(({ loss }) => loss <= ROPE_FIELD.candyLoss)).toEqual([true, false]);
});
