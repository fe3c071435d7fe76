/** What goes wrong: bad addresses, broken codes, denied or full storage, unreadable saves. Nothing is ever lost. */
import { describe, expect, test } from 'vitest';
import { newProfile, newSave, parseSave, profileOf, withProfile } from '../../../src/core/course/saves';
import { LevelError } from '../../../src/core/level/level-id';
import { hashLevel } from '../../../src/core/level/resolve-level';
import { encodeReplay } from '../../../src/core/replay/replay-code';
import { exportSave, importSave } from '../../../src/session/save-file';
import { GRAB, step } from '../../fixtures/actions';
import { BOWL, type FakeWorld, fakeLevels, fakeStorage, fakeWorld } from '../../fixtures/fake-ports';

const KEY = 'candy-descent.save';

async function at(hash: string, parts: Parameters<typeof fakeWorld>[0] = {}): Promise<FakeWorld> {
  const world = fakeWorld({ start: hash, ...parts });
  await world.settle();
  return world;
}
const noticesOf = ({ game }: FakeWorld): readonly string[] =>
  game.notices.value.map(({ message }) => message.key);
const problemAt = async (hash: string): Promise<unknown> => {
  const { screen } = (await at(hash)).game;
  return screen.value.name === 'problem' ? screen.value.message : screen.value.name;
};
const code = (change: Partial<Parameters<typeof encodeReplay>[0]>): string =>
  encodeReplay({ levelId: 'bowl', hash: hashLevel(BOWL), seed: 1, actions: [GRAB], ...change });
const forOneBowl = (stars: 1 | 2 | 3): string =>
  JSON.stringify(
    withProfile(newSave(), (p) => ({
      ...p,
      levels: { bowl: { stars, finished: 1, best: 'b', recent: [], seen: [1] } },
    })),
  );

describe('an address that leads nowhere shows what is wrong with it', () => {
  test.each([
    ['an unknown place', '#/attic', 'problems:address.unknown-place', 'attic'],
    ['an unknown level', '#/hunt/no-such-level?seed=1', 'problems:level.unknown', 'no-such-level'],
    ['an older generator’s level', '#/hunt/gen0-easy-7', 'problems:level.other-generator', 'gen0-easy-7'],
    [
      'a level drawn before the generator changed',
      '#/hunt/gen2-rope-loss-easy-3?seed=1',
      'problems:level.other-generator',
      'gen2-rope-loss-easy-3',
    ],
    ['no level', '#/hunt/', 'problems:address.missing-level', 'hunt/'],
    ['a seed that is no number', '#/hunt/bowl?seed=x', 'problems:address.bad-seed', 'x'],
    ['a negative seed', '#/hunt/bowl?seed=-1', 'problems:address.bad-seed', '-1'],
    ['a day that is none', '#/today?date=2026-02-30', 'problems:address.bad-date', '2026-02-30'],
    ['no walk', '#/replay/', 'problems:address.missing-code', 'replay/'],
    ['half a walk', '#/replay/1.bowl', 'problems:code.shape', '1.bowl'],
  ])('%s', async (_what, hash, key, part) => {
    expect(await problemAt(hash)).toEqual({ key, params: { part } });
  });

  test('a walk with a slip', async () => {
    const good = code({});
    expect(await problemAt(`#/replay/${good.slice(0, -1)}${good.endsWith('a') ? 'b' : 'a'}`)).toMatchObject({
      key: 'problems:code.checksum',
    });
  });

  test.each([
    ['a walk on another version of its level', code({ hash: '0000000' }), 'other-version'],
    ['a walk against the rules', code({ actions: [GRAB, step('east')] }), 'illegal'],
    ['a walk that never ended', code({ actions: [step('east')] }), 'unfinished'],
  ])('%s', async (_what, text, problem) => {
    expect(await problemAt(`#/replay/${text}`)).toEqual({ key: `problems:replay.${problem}`, params: {} });
  });

  test('a walk on an unknown level', async () => {
    expect(await problemAt(`#/replay/${code({ levelId: 'attic' })}`)).toMatchObject({
      key: 'problems:level.unknown',
    });
  });

  test('and the way home still works', async () => {
    const world = await at('#/attic');
    world.address.type('');
    expect(world.game.screen.value).toEqual({ name: 'home' });
  });
});

describe('trouble loses nothing', () => {
  test('progress stays as it was through every bad address', async () => {
    const storage = fakeStorage();
    storage.kept.set(KEY, forOneBowl(3));
    const before = storage.read(KEY);
    for (const hash of [
      '#/attic',
      '#/hunt/x',
      '#/hunt/bowl?seed=x',
      '#/replay/zzz',
      '#/today?date=0',
      '#/?lng=xx',
    ]) {
      const world = await at(hash, { storage });
      expect(world.game.levels.value.find(({ id }) => id === 'bowl')?.stars).toBe(3);
    }
    expect(storage.read(KEY)).toBe(before);
  });

  test('a finished walk stays when its field can’t be surveyed, and is lit at the next try', async () => {
    const levels = fakeLevels();
    levels.surveyError = new LevelError('surface', 'no proof');
    const world = await at('#/hunt/bowl?seed=1', { levels });
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    expect(world.game.screen.value).toMatchObject({
      name: 'problem',
      message: { key: 'problems:level.broken', params: { part: 'surface' } },
    });
    levels.surveyError = null;
    world.address.type('');
    world.game.play();
    await world.settle();
    world.game.pin(null);
    await world.settle();
    expect(world.game.screen.value).toEqual({ name: 'replay' });
  });
});

describe('a language', () => {
  test('in the address overrules the settings, and stays in every link', async () => {
    const world = await at('#/levels?lng=ar');
    expect(world.game.text.language.value.code).toBe('ar');
    expect(world.game.link({ place: 'home' })).toBe('#/?lng=ar');
    world.game.changeSettings({ language: 'es' });
    await world.settle();
    expect(world.game.text.language.value.code).toBe('es');
    expect(world.address.hash.value).toBe('#/levels');
  });

  test('that is unknown is told once, and the game goes on in the player’s own', async () => {
    const storage = fakeStorage();
    storage.kept.set(
      KEY,
      JSON.stringify(withProfile(newSave(), (p) => ({ ...p, settings: { ...p.settings, language: 'es' } }))),
    );
    const world = await at('#/levels?lng=tlh', { storage });
    expect(world.game.notices.value).toMatchObject([
      { message: { key: 'problems:language.unknown', params: { part: 'tlh' } } },
    ]);
    expect(world.game.screen.value).toEqual({ name: 'levels' });
    expect(world.game.text.language.value.code).toBe('es');
    world.address.type('#/settings?lng=tlh');
    await world.settle();
    expect(noticesOf(world)).toHaveLength(1);
  });

  test('changes with the player', async () => {
    const world = await at('');
    world.game.changeSettings({ language: 'ar' });
    world.game.chooseProfile('owl');
    await world.settle();
    expect(world.game.text.language.value.code).toBe('en');
    world.game.chooseProfile('fox');
    await world.settle();
    expect(world.game.text.language.value.code).toBe('ar');
  });

  test('can be changed in the middle of a hunt without losing a step', async () => {
    const world = await at('#/hunt/bowl?seed=1&lng=ar');
    world.game.step(0, 2);
    world.game.changeSettings({ language: 'es' });
    await world.settle();
    expect(world.game.screen.value).toEqual({ name: 'hunt' });
    expect(world.game.hunt.value?.hunt.stepsTaken).toBe(1);
  });

  test('can be changed in the bird’s eye without beginning it again', async () => {
    const world = await at('#/hunt/bowl?seed=1&lng=ar');
    world.game.grab();
    world.game.pin([1, 1]);
    await world.settle();
    const view = world.game.replay.value;
    expect(world.address.hash.value).toMatch(/lng=ar$/);
    world.game.changeSettings({ language: 'es' });
    await world.settle();
    expect(world.game.replay.value).toBe(view);
  });
});

describe('storage', () => {
  test('that is denied is told once; the game plays on in memory', async () => {
    const world = await at('#/hunt/bowl?seed=1', { storage: fakeStorage(false) });
    expect(noticesOf(world)).toEqual(['problems:storage.denied']);
    expect(world.game.ports.storage.durable).toBe(false);
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    expect(world.game.screen.value).toEqual({ name: 'replay' });
    expect(world.game.profile.value.levels.bowl?.finished).toBe(1);
    expect(noticesOf(world)).toEqual(['problems:storage.denied']);
  });

  test('that is full is told once; the game plays on', async () => {
    const storage = fakeStorage();
    storage.full = true;
    const world = await at('#/hunt/bowl?seed=1', { storage });
    world.game.step(0, 0);
    world.game.step(0, 0);
    expect(noticesOf(world)).toEqual(['problems:storage.full']);
    expect(world.game.hunt.value?.hunt.stepsTaken).toBe(2);
  });

  test('with a save that can’t be read puts it aside under its own key, and starts fresh', async () => {
    const storage = fakeStorage();
    storage.kept.set(KEY, '{"version":2,"hats":3}');
    const world = await at('#/hunt/bowl?seed=1', { storage });
    expect(noticesOf(world)).toEqual(['problems:save.put-aside', 'problems:save.newer']);
    world.game.step(0, 0);
    expect(storage.read('candy-descent.unreadable-save')).toBe('{"version":2,"hats":3}');
    expect(() => parseSave(storage.read(KEY) ?? '')).not.toThrow();
  });

  test('that can’t put an unreadable save aside does not overwrite it', async () => {
    const storage = fakeStorage();
    storage.kept.set(KEY, 'precious');
    storage.full = true;
    const world = await at('#/hunt/bowl?seed=1', { storage });
    storage.full = false; // a smaller text may fit where the larger did not
    world.game.step(0, 0);
    expect([...storage.kept.values()]).toContain('precious');
  });

  test('shared by two tabs loses no stars of either', async () => {
    const storage = fakeStorage();
    const one = await at('#/hunt/bowl?seed=1', { storage });
    const two = await at('#/hunt/rope?seed=1', { storage });
    for (let i = 0; i < 3; i++) one.game.step(0, 2);
    one.game.grab();
    one.game.pin(null);
    await one.settle();
    for (let i = 0; i < 3; i++) two.game.step(0, 2);
    two.game.tick(5000);
    await two.settle();
    const levels = profileOf(parseSave(storage.read(KEY) ?? '')).levels;
    expect(levels.rope).toMatchObject({ stars: 3 });
    expect(levels.bowl).toMatchObject({ finished: 1, seen: [1] });
  });
});

describe('players', () => {
  test('keep their stars, hunts and settings apart', async () => {
    const world = await at('#/hunt/bowl?seed=1');
    world.game.step(0, 2);
    world.game.changeSettings({ sound: false });
    world.game.chooseProfile('panda');
    expect(world.game.profile.value).toEqual(newProfile());
    expect(world.game.upNext.value.resumes).toBe(false);
    expect(world.game.settings.value.sound).toBe(true);
    world.game.chooseProfile('fox');
    expect(world.game.upNext.value.resumes).toBe(true);
    expect(world.game.settings.value.sound).toBe(false);
    expect(Object.keys(parseSave(world.storage.read(KEY) ?? '').profiles).sort()).toEqual(['fox', 'panda']);
  });

  test('hear their own volumes', async () => {
    const world = await at('');
    expect(world.volumes.at(-1)).toEqual([0.8, 0.4]);
    world.game.changeSettings({ effectsVolume: 0.25 });
    expect(world.volumes.at(-1)).toEqual([0.25, 0.4]);
    world.game.changeSettings({ sound: false });
    expect(world.volumes.at(-1)).toEqual([0, 0]);
    world.game.chooseProfile('frog');
    expect(world.volumes.at(-1)).toEqual([0.8, 0.4]);
  });
});

describe('a save file', () => {
  test('carries everything to another device', async () => {
    const one = await at('#/hunt/bowl?seed=1');
    one.game.grab();
    one.game.pin(null);
    await one.settle();
    const two = await at('');
    expect(importSave(two.game, exportSave(one.game))).toBe(true);
    expect(two.game.profile.value.levels).toEqual(one.game.profile.value.levels);
    expect(parseSave(two.storage.read(KEY) ?? '')).toEqual(two.game.save.value);
  });

  test('that is worse than what is here changes no stars', async () => {
    const storage = fakeStorage();
    storage.kept.set(KEY, forOneBowl(3));
    const world = await at('', { storage });
    expect(importSave(world.game, forOneBowl(1))).toBe(true);
    expect(world.game.profile.value.levels.bowl?.stars).toBe(3);
  });

  test.each([
    ['a picture', 'GIF89a', 'problems:save.not-json'],
    ['a later version', '{"version":9}', 'problems:save.newer'],
    ['a broken one', '{"version":1}', 'problems:save.field'],
    ['a bottomless one', '['.repeat(100_000), 'problems:save.not-json'],
  ])('that is %s is refused with a word, and changes nothing', async (_what, text, key) => {
    const storage = fakeStorage();
    storage.kept.set(KEY, forOneBowl(2));
    const world = await at('', { storage });
    const before = world.game.save.value;
    expect(importSave(world.game, text)).toBe(false);
    expect(noticesOf(world)).toEqual([key]);
    expect(world.game.save.value).toBe(before);
    world.game.dismiss(world.game.notices.value[0]?.id ?? -1);
    expect(noticesOf(world)).toEqual([]);
  });
});
