import { describe, expect, test } from 'vitest';
import { isOpen } from '../../../../src/core/course/chapters';
import { firstToPass, isPassed } from '../../../../src/core/course/passed';
import { chapterOfNext, chaptersOf, knownOf } from '../../../../src/core/course/progress';
import type { LevelProgress, Profile } from '../../../../src/core/course/save';
import { newProfile } from '../../../../src/core/course/saves';
import { BELIEFS } from '../../../../src/core/level/beliefs';
import { TEACHES } from '../../../../src/core/level/teachable';

const ORDER = [
  { id: 'rope', chapter: 'valley' },
  { id: 'bowl', chapter: 'valley' },
  { id: 'slide', chapter: 'hill' },
  { id: 'egg-box', chapter: 'sky' },
];
const TEACHES_OF = {
  rope: ['loss'],
  bowl: ['loss', 'local-minimum', 'something-new'],
  slide: ['learning-rate'],
  'egg-box': ['restarts', 'local-minimum'],
};

type Done = Readonly<Record<string, readonly [stars: LevelProgress['stars'], finished: number]>>;
function whoDid(done: Done): Profile {
  const levels = Object.entries(done).map(([id, [stars, finished]]) => [
    id,
    { stars, finished, best: null, recent: [], seen: [] },
  ]);
  return { ...newProfile(), levels: Object.fromEntries(levels) };
}
const openTo = (profile: Profile): readonly string[] =>
  ['valley', 'hill', 'sky'].filter((chapter) => isOpen(ORDER, profile, chapter));

describe('a level', () => {
  test.each([
    [0, 0, false],
    [0, 2, false],
    [0, 3, true],
    [0, 9, true],
    [1, 1, true],
    [3, 1, true],
  ] as const)('with %d stars after %d tries is passed: %s', (stars, finished, passed) => {
    expect(isPassed({ stars, finished, best: null, recent: [], seen: [] })).toBe(passed);
  });

  test('to pass next is the first left in the order', () => {
    expect(firstToPass(ORDER, newProfile())?.id).toBe('rope');
    expect(firstToPass(ORDER, whoDid({ rope: [1, 1], slide: [3, 1] }))?.id).toBe('bowl');
    const all = whoDid({ rope: [1, 1], bowl: [0, 3], slide: [2, 1], 'egg-box': [3, 4] });
    expect(firstToPass(ORDER, all)).toBeUndefined();
  });
});

describe('a chapter', () => {
  test('is closed at first, but for the first one', () => {
    expect(openTo(newProfile())).toEqual(['valley']);
  });

  test('opens when each level of the one before it is passed, and no sooner', () => {
    expect(openTo(whoDid({ rope: [3, 5] }))).toEqual(['valley']);
    expect(openTo(whoDid({ rope: [3, 5], bowl: [0, 2] }))).toEqual(['valley']);
    expect(openTo(whoDid({ rope: [3, 5], bowl: [0, 3] }))).toEqual(['valley', 'hill']);
    expect(openTo(whoDid({ rope: [1, 1], bowl: [1, 1] }))).toEqual(['valley', 'hill']);
  });

  test('opens too behind a closed one, for who came there by an address', () => {
    expect(openTo(whoDid({ slide: [1, 1] }))).toEqual(['valley', 'sky']);
  });

  test('is open to who has them all open', () => {
    const teacher = { ...newProfile(), settings: { ...newProfile().settings, openAll: true } };
    expect(openTo(teacher)).toEqual(['valley', 'hill', 'sky']);
  });

  test('tells its levels by their number, what is passed and its stars', () => {
    const [valley, hill] = chaptersOf(ORDER, whoDid({ rope: [2, 1], bowl: [0, 3] }));
    expect(valley).toMatchObject({ id: 'valley', open: true, passed: 2, stars: 2, mostStars: 6 });
    expect(hill).toMatchObject({ id: 'hill', open: true, passed: 0, stars: 0, mostStars: 3 });
    expect(hill?.levels).toEqual([{ level: ORDER[2], number: 3 }]);
  });

  test('that the player stands in is the next level’s, else the first that isn’t done, else the last', () => {
    const chapters = chaptersOf(ORDER, whoDid({ rope: [1, 1], bowl: [1, 1] }));
    expect(chapterOfNext(chapters, 'rope')).toBe(0);
    expect(chapterOfNext(chapters, 'egg-box')).toBe(2);
    expect(chapterOfNext(chapters, 'gen1-easy-7')).toBe(1);
    const all = whoDid({ rope: [1, 1], bowl: [1, 1], slide: [1, 1], 'egg-box': [1, 1] });
    expect(chapterOfNext(chaptersOf(ORDER, all), 'gen1-easy-7')).toBe(2);
  });
});

describe('what is known', () => {
  test('is nothing at first', () => {
    expect(knownOf(ORDER, TEACHES_OF, newProfile())).toEqual({ terms: [], beaten: [] });
  });

  test('are the terms of passed levels, each once, in the order of the course', () => {
    const profile = whoDid({ 'egg-box': [0, 3], bowl: [1, 1], rope: [0, 2] });
    expect(knownOf(ORDER, TEACHES_OF, profile).terms).toEqual(['loss', 'local-minimum', 'restarts']);
  });

  test('is a misconception beaten where its level was passed with the candy', () => {
    const beaten = (done: Done) => knownOf(ORDER, TEACHES_OF, whoDid(done)).beaten;
    expect(beaten({ slide: [1, 1] })).toEqual([]);
    expect(beaten({ slide: [0, 3] })).toEqual([]);
    expect(beaten({ slide: [2, 1] })).toEqual(['bigger-is-faster']);
    expect(beaten({ 'egg-box': [3, 1], slide: [2, 1] })).toEqual([
      'bigger-is-faster',
      'first-hollow',
      'lowest-found',
    ]);
  });

  test('before the list of what levels teach is there, is nothing', () => {
    expect(knownOf(ORDER, {}, whoDid({ slide: [3, 1] }))).toEqual({ terms: [], beaten: [] });
  });

  test('each belief has a name of its own, and is broken by what can be taught', () => {
    expect(new Set(BELIEFS.map(({ name }) => name)).size).toBe(BELIEFS.length);
    for (const { brokenBy } of BELIEFS) for (const one of brokenBy) expect(TEACHES).toContain(one);
  });
});
