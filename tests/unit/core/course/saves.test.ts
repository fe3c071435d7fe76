import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANIMALS, type LevelProgress, type Profile, type Save } from '../../../../src/core/course/save';
import {
  DEFAULT_SETTINGS,
  mergeSaves,
  newProfile,
  newSave,
  parseSave,
  profileOf,
  progressOf,
  SaveError,
  withProfile,
} from '../../../../src/core/course/saves';
import { withFinishedHunt } from '../../../../src/core/course/seen';
import { anySave } from '../../../fixtures/saves';

const finish = (
  profile: Profile,
  seed: number,
  stars: 0 | 1 | 2 | 3,
  code = `code-${seed}-${stars}`,
): Profile => withFinishedHunt(profile, { levelId: 'bowl', seed, stars, code });
const withBowl = (progress: LevelProgress): Profile => ({ ...newProfile(), levels: { bowl: progress } });

describe('a save', () => {
  test('reads back as what was written', () => {
    fc.assert(
      fc.property(anySave, (save) => {
        expect(parseSave(JSON.stringify(save))).toEqual(save);
      }),
    );
  });

  test('of before the channels and captions has all of them on and none written', () => {
    const { light, touch, words, captions, ...before } = DEFAULT_SETTINGS;
    const old = withProfile(newSave(), (profile) => ({
      ...profile,
      settings: before as typeof DEFAULT_SETTINGS,
    }));
    expect(JSON.stringify(old)).not.toContain('captions');
    expect(profileOf(parseSave(JSON.stringify(old))).settings).toMatchObject({
      ...before,
      light: true,
      touch: true,
      words: true,
      captions: false,
    });
  });

  test('of before the map has its chapters opening one by one, and the map', () => {
    const { openAll, asList, ...before } = DEFAULT_SETTINGS;
    const old = withProfile(newSave(), (profile) => ({
      ...profile,
      settings: { ...before, askFirst: true } as typeof DEFAULT_SETTINGS,
    }));
    expect(JSON.stringify(old)).not.toMatch(/openAll|asList/);
    const read = profileOf(parseSave(JSON.stringify(old))).settings;
    expect(read).toEqual({ ...before, askFirst: true, openAll: false, asList: false });
  });

  test('is new with one profile and nothing done', () => {
    expect(parseSave(JSON.stringify(newSave()))).toEqual(newSave());
    expect(profileOf(newSave())).toEqual({
      settings: DEFAULT_SETTINGS,
      levels: {},
      unfinished: null,
      lastWalk: null,
      answers: {},
    });
  });

  test('of before the exit questions has none answered, plays first, and keeps everything else', () => {
    const { answers, settings, ...profile } = { ...newProfile(), unfinished: 'code' };
    const { explainFirst, ...before } = settings;
    expect([answers, explainFirst]).toEqual([{}, false]);
    const text = JSON.stringify({ ...newSave(), profiles: { fox: { ...profile, settings: before } } });
    expect(text).not.toMatch(/answers|explainFirst/);
    expect(profileOf(parseSave(text))).toEqual({ ...newProfile(), unfinished: 'code' });
  });

  test('from before walks were remembered has none, and keeps everything else', () => {
    const { recent, ...old } = { stars: 2, finished: 4, best: 'code', recent: ['code'], seen: [1, 7] };
    expect(recent).toEqual(['code']);
    const text = JSON.stringify({
      ...newSave(),
      profiles: { fox: { ...newProfile(), levels: { bowl: old } } },
    });
    expect(text).not.toContain('recent');
    expect(progressOf(profileOf(parseSave(text)), 'bowl')).toEqual({ ...old, recent: [] });
  });

  test.each<[string, string, SaveError['problem'], string]>([
    ['no text', '', 'not-json', ''],
    ['a picture', 'GIF89a', 'not-json', 'GIF89a'],
    ['JSON that is no save', 'null', 'field', ''],
    ['a list', '[]', 'field', 'version'],
    ['a save of a later game', '{"version":2,"hats":3}', 'newer', '2'],
    ['a version in words', '{"version":"1"}', 'field', 'version'],
    ['an unknown animal', JSON.stringify({ ...newSave(), active: 'cow' }), 'field', 'active'],
    [
      'four stars',
      JSON.stringify(
        withProfile(newSave(), () =>
          withBowl({ stars: 4 as 3, finished: 1, best: null, recent: [], seen: [] }),
        ),
      ),
      'field',
      'profiles.fox.levels.bowl.stars',
    ],
    [
      'an answer that there isn’t',
      JSON.stringify(withProfile(newSave(), (p) => ({ ...p, answers: { 'arrow-a': 4 as 3 } }))),
      'field',
      'profiles.fox.answers.arrow-a',
    ],
    ['a field too many', JSON.stringify({ ...newSave(), cheat: true }), 'field', 'cheat'],
  ])('that is %s is refused, and what is wrong is named', (_what, text, problem, part) => {
    expect(() => parseSave(text)).toThrow(SaveError);
    try {
      parseSave(text);
    } catch (error) {
      expect(error).toMatchObject({ problem, part });
    }
  });

  test('never reads what only the prototype has as progress', () => {
    for (const id of ['constructor', 'toString', '__proto__'])
      expect(progressOf(newProfile(), id).stars).toBe(0);
  });
});

describe('a finished hunt', () => {
  test('keeps its stars and its code at the first sight of a field', () => {
    expect(finish(newProfile(), 1, 2).levels).toEqual({
      bowl: { stars: 2, finished: 1, best: 'code-1-2', recent: ['code-1-2'], seen: [1] },
    });
  });

  test('counts for nothing but the tally when the field was seen before', () => {
    const again = finish(finish(newProfile(), 1, 1), 1, 3);
    expect(again.levels).toEqual({
      bowl: { stars: 1, finished: 2, best: 'code-1-1', recent: ['code-1-3', 'code-1-1'], seen: [1] },
    });
  });

  test('raises the stars on an unseen field, and never lowers them', () => {
    const once = finish(newProfile(), 1, 2);
    expect(progressOf(finish(once, 2, 3), 'bowl')).toMatchObject({ stars: 3, best: 'code-2-3' });
    expect(progressOf(finish(once, 2, 1), 'bowl')).toMatchObject({
      stars: 2,
      best: 'code-1-2',
      seen: [1, 2],
    });
  });

  test('never lowers stars, even where a file holds stars without a code', () => {
    const odd = withBowl({ stars: 3, finished: 1, best: null, recent: [], seen: [9] });
    expect(progressOf(finish(odd, 1, 1), 'bowl').stars).toBe(3);
  });

  test('is remembered with the two before it, the latest first, and once', () => {
    const four = [1, 2, 3, 4].reduce((profile, seed) => finish(profile, seed, 0), newProfile());
    expect(progressOf(four, 'bowl').recent).toEqual(['code-4-0', 'code-3-0', 'code-2-0']);
    expect(progressOf(finish(four, 3, 0), 'bowl').recent).toEqual(['code-3-0', 'code-4-0', 'code-2-0']);
  });

  test('is no longer unfinished', () => {
    expect(finish({ ...newProfile(), unfinished: 'code' }, 1, 0).unfinished).toBeNull();
  });

  test('leaves other levels, other profiles and the settings alone', () => {
    const before = withProfile({ ...newSave(), profiles: { owl: newProfile(), fox: newProfile() } }, (p) => ({
      ...p,
      levels: { rope: { stars: 1, finished: 1, best: 'r', recent: [], seen: [1] } },
    }));
    const after = withProfile(before, (p) => finish(p, 1, 3));
    expect(after.profiles.owl).toBe(before.profiles.owl);
    expect(profileOf(after).levels.rope).toEqual(profileOf(before).levels.rope);
    expect(profileOf(after).settings).toBe(profileOf(before).settings);
  });
});

/** What merging must keep: for every animal and level the most stars, all seeds seen, and any code there is. */
function expectNothingLost(merged: Save, ...parts: readonly Save[]): void {
  for (const part of parts)
    for (const animal of ANIMALS) {
      const profile = part.profiles[animal];
      if (profile === undefined) continue;
      const kept = merged.profiles[animal] ?? newProfile();
      expect(merged.profiles).toHaveProperty(animal);
      if (profile.unfinished !== null) expect(kept.unfinished).not.toBeNull();
      for (const asked of Object.keys(profile.answers)) expect(kept.answers).toHaveProperty(asked);
      for (const [id, progress] of Object.entries(profile.levels)) {
        const after = progressOf(kept, id);
        expect(after.stars).toBeGreaterThanOrEqual(progress.stars);
        expect(after.finished).toBeGreaterThanOrEqual(progress.finished);
        expect(after.seen).toEqual(expect.arrayContaining([...progress.seen]));
        if (progress.best !== null) expect(after.best).not.toBeNull();
        if (progress.recent.length > 0) expect(after.recent).not.toEqual([]);
      }
    }
}

describe('merging two saves', () => {
  test('loses no stars, no seen seed, no profile and no code', () => {
    fc.assert(
      fc.property(anySave, anySave, (mine, theirs) => {
        const merged = mergeSaves(mine, theirs);
        expectNothingLost(merged, mine, theirs);
        expect(parseSave(JSON.stringify(merged))).toEqual(merged);
      }),
      { numRuns: 150 },
    );
  });

  test('keeps the better walk with the better stars', () => {
    const [two, three] = [
      withBowl({ stars: 2, finished: 5, best: 'two', recent: [], seen: [1] }),
      withBowl({ stars: 3, finished: 1, best: 'three', recent: [], seen: [2] }),
    ].map((profile): Save => ({ version: 1, active: 'fox', profiles: { fox: profile } }));
    for (const [mine, theirs] of [
      [two, three],
      [three, two],
    ]) {
      const merged = mergeSaves(mine ?? newSave(), theirs ?? newSave());
      expect(progressOf(profileOf(merged), 'bowl')).toMatchObject({ stars: 3, finished: 5, best: 'three' });
    }
  });

  test('keeps every answer, and of two to one question this device’s', () => {
    const answered = (answers: Profile['answers']): Save =>
      withProfile(newSave(), (profile) => ({ ...profile, answers }));
    const merged = mergeSaves(answered({ 'arrow-a': 1 }), answered({ 'arrow-a': 0, 'stuck-b': 2 }));
    expect(profileOf(merged).answers).toEqual({ 'arrow-a': 1, 'stuck-b': 2 });
  });

  test('with itself changes nothing', () => {
    fc.assert(
      fc.property(anySave, (save) => {
        expect(mergeSaves(save, save)).toEqual(save);
      }),
    );
  });

  test('keeps this device’s settings and player', () => {
    const theirs: Save = {
      version: 1,
      active: 'owl',
      profiles: { fox: { ...newProfile(), settings: { ...DEFAULT_SETTINGS, sound: false } } },
    };
    const merged = mergeSaves(newSave(), theirs);
    expect(merged.active).toBe('fox');
    expect(profileOf(merged).settings.sound).toBe(true);
  });
});
