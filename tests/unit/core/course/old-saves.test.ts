/**
 * Saves as each version so far wrote them (tests/fixtures/old-saves, each read by the code of its time when it was laid there): today's game
 * reads them all, with nothing lost.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Migration, takeStep } from '../../../../src/core/course/migrations';
import { DEFAULT_SETTINGS, mergeSaves, newSave, parseSave } from '../../../../src/core/course/saves';

const FOLDER = new URL('../../../fixtures/old-saves/', import.meta.url);
const NAMES = readdirSync(FOLDER).sort();
const textOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** Every value in a tree by its path. */
function leaves(tree: unknown, path = ''): ReadonlyMap<string, unknown> {
  if (tree === null || typeof tree !== 'object') return new Map([[path, tree]]);
  const inner = Object.entries(tree);
  if (inner.length === 0) return new Map([[path, tree]]);
  return new Map(inner.flatMap(([key, value]) => [...leaves(value, `${path}/${key}`)]));
}

describe.each(NAMES)('a save of %s', (name) => {
  const text = textOf(name);
  const stored = leaves(JSON.parse(text));

  test('is read with nothing lost', () => {
    const read = leaves(parseSave(text));
    for (const [path, value] of stored) expect({ path, value: read.get(path) }).toEqual({ path, value });
  });

  test('gets what came later as it is in a new save', () => {
    const { profiles } = parseSave(text);
    for (const [animal, profile] of Object.entries(profiles))
      for (const [setting, value] of Object.entries(DEFAULT_SETTINGS))
        if (!stored.has(`/profiles/${animal}/settings/${setting}`) && setting !== 'keys')
          expect({ setting, value: profile.settings[setting as keyof typeof DEFAULT_SETTINGS] }).toEqual({
            setting,
            value,
          });
  });

  test('is written and read again as the same', () => {
    const save = parseSave(text);
    expect(parseSave(JSON.stringify(save))).toEqual(save);
    // Opened as a file on a new device, it brings all of its progress.
    expect(mergeSaves(newSave(), save).profiles.owl).toEqual(save.profiles.owl);
  });
});

test('the newest of them has every setting there is: a new one needs a save of its own here', () => {
  const newest: unknown = JSON.parse(textOf(NAMES.at(-1) ?? ''));
  const known = [...leaves(newest).keys()].map((path) => /\/settings\/(\w+)/.exec(path)?.[1]);
  for (const setting of Object.keys(DEFAULT_SETTINGS)) expect(known, setting).toContain(setting);
});

describe('the steps between versions', () => {
  /** As a later version would have them: stars become sweets, then sweets move one floor up. */
  const toTwo: Migration = (stored) =>
    Object(stored).version === 1 ? { version: 2, sweets: Object(stored).stars } : stored;
  const toThree: Migration = (stored) =>
    Object(stored).version === 2 ? { version: 3, jar: { sweets: Object(stored).sweets } } : stored;

  test('lead from any version to the newest, each taken once and in their order', () => {
    const newest = { version: 3, jar: { sweets: 5 } };
    expect([toTwo, toThree].reduce<unknown>(takeStep, { version: 1, stars: 5 })).toEqual(newest);
    expect([toTwo, toThree].reduce<unknown>(takeStep, { version: 2, sweets: 5 })).toEqual(newest);
    expect([toTwo, toThree].reduce<unknown>(takeStep, newest)).toBe(newest);
  });

  test('let be what is no save', () => {
    for (const odd of [null, 7, 'x', [], {}])
      expect([toTwo, toThree].reduce<unknown>(takeStep, odd)).toBe(odd);
  });
});
