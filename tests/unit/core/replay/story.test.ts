import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../src/core/hunt/action';
import { performAll } from '../../../../src/core/hunt/hunt';
import type { LevelSpec } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { deedAt } from '../../../../src/core/replay/deed';
import { momentsOf } from '../../../../src/core/replay/moments';
import { tellMoment, tellStory } from '../../../../src/core/replay/story';
import type { Told } from '../../../../src/core/replay/tip';
import { GRAB, step } from '../../../fixtures/actions';
import { bowlLevel, ropeLevel } from '../../../fixtures/levels';
import { anyTold, toldOf } from '../../../fixtures/told-walks';
import { wayLevel } from '../../../fixtures/way-levels';

const toldFrom = (level: LevelSpec, ...actions: readonly Action[]): Told =>
  toldOf(performAll(resolveLevel(level, 1), actions));
const keysOf = (told: Told): readonly string[] => tellStory(told).map(({ key }) => key);
const [small, middle, large] = [0, 1, 2] as const;

describe('a story', () => {
  test('tells how it began, what helped, the telling moment, the end, and what to try', () => {
    const told = toldFrom(
      ropeLevel({ strides: [0.5, 1, 2] }),
      step('east', large), // −2 → 0: 100 → 11
      step('east', large), // over the bottom at 1: 2, 11 again
      step('west', small),
      step('east', large), // 3.5 would be out: the wall at 3
      GRAB,
    );
    expect(tellStory(told)).toEqual([
      { key: 'story:start.field', params: { loss: 100, count: 6 } },
      { key: 'story:well.best', params: { step: 1, before: 100, after: 11 } },
      { key: 'story:moment.near-miss', params: { step: 4, count: 1, did: 'rope-right' } },
      { key: 'story:end.grass', params: { loss: 44 } },
      { key: 'story:try.shorter', params: {} },
    ]);
  });

  test('of a walk that flew off has no end but that, and says what to try', () => {
    const level = wayLevel('slide', { start: { center: [-2, -1], radius: 0 } });
    expect(keysOf(toldFrom(level, { type: 'slide', rate: 6 }))).toEqual([
      'story:start.field',
      'story:moment.flew-off',
      'story:try.lower-rate',
    ]);
  });

  test('of who took no step says so', () => {
    expect(keysOf(toldFrom(bowlLevel(), GRAB))).toEqual([
      'story:start.field',
      'story:moment.no-step',
      'story:end.grass',
      'story:try.move',
    ]);
  });

  test('counts the steps that led down when the best one is the moment anyway', () => {
    const down = Array<Action>(4).fill(step('south-east', large));
    const [, all] = tellStory(toldFrom(bowlLevel({ candyEndsHunt: true, tolerance: 1 }), ...down));
    expect(all).toEqual({ key: 'story:well.all', params: { count: 4 } });
    const level = bowlLevel({ tolerance: 1 });
    const some = tellStory(toldFrom(level, ...down, step('north', middle), step('south', middle), GRAB))[1];
    expect(some).toEqual({ key: 'story:well.some', params: { count: 5, total: 6 } });
  });

  test('of candy asks for fewer steps, or a harder field', () => {
    const way = Array<Action>(4).fill(step('south-east', large));
    const level = { candyEndsHunt: true, tolerance: 1 };
    expect(keysOf(toldFrom(bowlLevel(level), ...way)).at(-1)).toBe('story:try.harder');
    expect(tellStory(toldFrom(bowlLevel({ ...level, par: 3 }), ...way)).at(-1)).toEqual({
      key: 'story:try.par',
      params: { count: 3 },
    });
  });
});

describe('what to try', () => {
  const tipOf = (level: LevelSpec, ...actions: readonly Action[]): string | undefined =>
    keysOf(toldFrom(level, ...actions, GRAB)).at(-1);

  test('is never a smaller stride than the smallest', () => {
    const out = ropeLevel({
      strides: [2, 3, 4],
      surface: { halfWidth: 6 },
      start: { center: [0], radius: 0 },
    });
    const uphill = [step('west', small), step('west', small)];
    expect(tipOf(out, ...uphill)).toBe('story:try.turn-back');
    const leap = [step('east', middle), step('west', large)];
    expect(tipOf(out, ...leap)).toMatch(/shorter|turn-back/);
  });

  test('is a longer stride where nothing much happened, unless the longest did nothing', () => {
    const crawl = bowlLevel({ strides: [0.02, 0.03, 0.04] });
    expect(tipOf(crawl, step('east', small), step('south', middle))).toBe('story:try.longer');
    expect(tipOf(crawl, step('east', large), step('south', large))).toBe('story:try.other-way');
  });

  test('is to move more after a crawl over a plateau, though a step before had helped', () => {
    const wide = bowlLevel({ strides: [0.02, 0.5, 1] });
    const crept = Array<Action>(5).fill(step('east', small));
    expect(tipOf(wide, step('east', middle), ...crept)).toBe('story:try.longer');
    expect(tipOf(wide, step('east', middle), ...crept.slice(0, 2))).toBe('story:try.sure');
  });

  test('is to go on when the last step still fell, and to turn another way at the wall', () => {
    expect(tipOf(bowlLevel(), step('south-east', large))).toBe('story:try.go-on');
    const corner = bowlLevel({ start: { center: [-2, -3.9], radius: 0 } });
    expect(tipOf(corner, step('east', small), step('south', large))).toBe('story:try.other-way');
  });
});

describe('any story', () => {
  test('has three to five sentences, no two of them the same, in their order', () => {
    const order = ['start', 'well', 'moment', 'end', 'try'];
    fc.assert(
      fc.property(anyTold, (told) => {
        const parts = keysOf(told).map((key) => /^story:(\w+)\./.exec(key)?.[1] ?? '');
        expect(parts.length).toBeGreaterThanOrEqual(3);
        expect(parts.length).toBeLessThanOrEqual(5);
        expect(new Set(parts).size).toBe(parts.length);
        expect(parts).toEqual(order.filter((part) => parts.includes(part)));
        expect(parts).toContain('moment');
      }),
      { numRuns: 300 },
    );
  });

  test('says no number that isn’t true of the walk', () => {
    fc.assert(
      fc.property(anyTold, (told) => {
        const { hunt, score, walk } = told;
        const shown = walk.places.map((place) => place.shown);
        for (const { key, params } of [...tellStory(told), ...sentencesOf(told)]) {
          const { step: at, from, to, before, after, loss, lowest } = params;
          const first = Number(from ?? at);
          const last = Number(to ?? at);
          if (key.startsWith('story:moment.past-lowest')) {
            expect(before).toBe(Math.min(...shown));
            expect(shown[Number(at)]).toBe(before);
            expect(after).toBe(shown.at(-1));
          } else if (before !== undefined) {
            expect({ key, before }).toEqual({ key, before: shown[first - 1] });
            expect({ key, after }).toEqual({ key, after: shown[last] });
          }
          if (key.startsWith('story:start')) expect(loss).toBe(shown[0]);
          if (key.startsWith('story:end')) expect(loss).toBe(shown.at(-1));
          if (lowest !== undefined) {
            expect(lowest).toBe(Math.min(...shown));
            expect(shown[Number(at)]).toBe(lowest);
          }
          if (key === 'story:try.par') expect(params.count).toBe(hunt.level.spec.par);
          if (key === 'story:moment.near-miss')
            expect(Math.abs(Number(params.count) - score.nearestMiss.smallStrides)).toBeLessThan(0.0501);
          if (key.startsWith('story:well.s') || key.startsWith('story:well.a')) {
            const moves = walk.legs.flatMap((leg, i) => (leg.isJump ? [] : [i + 1]));
            const down = moves.filter((s) => (shown[s] ?? 0) < (shown[s - 1] ?? 0)).length;
            expect(params.count).toBe(down);
            expect(params.total ?? params.count).toBe(moves.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('never tells of one step twice, nor contradicts what was found', () => {
    fc.assert(
      fc.property(anyTold, (told) => {
        const story = tellStory(told);
        const steps = story
          .filter(({ key }) => /well\.best|moment/.test(key))
          .map(({ params }) => params.step);
        expect(new Set(steps).size).toBe(steps.length);
        const keys = story.map(({ key }) => key);
        const { find } = told.score;
        for (const key of keys.filter((one) => one.startsWith('story:end')))
          expect(key).toBe(`story:end.${find}`);
        if (find === 'candy') {
          expect(keys.at(-1)).toMatch(/try\.(harder|par)$/);
          expect(keys).not.toContain('story:moment.near-miss');
        } else {
          expect(keys.at(-1)).not.toMatch(/try\.(harder|par)$/);
        }
        if (keys.includes('story:moment.crawl')) expect(keys.some((key) => key.includes('well'))).toBe(false);
        if (keys.includes('story:try.jump')) expect(told.hunt.jumpsLeft).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

/** The sentences of the list under the story. */
function sentencesOf({ hunt, walk }: Told) {
  return momentsOf(walk).map((moment) => tellMoment(moment, deedAt(hunt, moment.step)));
}
