/** Every message that the game can make has its English text, with the placeholders that it gives. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SaveError } from '../../../src/core/course/saves';
import type { Message } from '../../../src/core/feedback/message';
import type { Find } from '../../../src/core/hunt/score';
import { DIFFICULTIES, generatedId } from '../../../src/core/level/generated-id';
import { LevelError } from '../../../src/core/level/level-id';
import type { MomentKind } from '../../../src/core/replay/moments';
import type { PassageKind } from '../../../src/core/replay/passages';
import { ReplayCodeError, type ReplayCodeProblem } from '../../../src/core/replay/replay-code';
import { tellPassage, tellStory } from '../../../src/core/replay/story';
import { dayTitle, levelTitle } from '../../../src/session/level-title';
import { GeneratorError, UnknownLevelError } from '../../../src/session/ports';
import { addressProblem, problemOf, ReplayError } from '../../../src/session/problems';
import type { BadAddress } from '../../../src/session/route';
import {
  flatten,
  hasText,
  namespacesOf,
  readLocale,
  textKeysOf,
  withoutPlural,
} from '../../fixtures/locales';

/** All members of a union of names; the compiler refuses a list that forgets one. */
const all = <T extends string>(names: Record<T, true>): readonly T[] => Object.keys(names) as T[];

const CODE_PROBLEMS = all<ReplayCodeProblem>({
  shape: true,
  version: true,
  checksum: true,
  level: true,
  seed: true,
  actions: true,
});
const REPLAY_PROBLEMS = all<ReplayError['problem']>({
  'other-version': true,
  illegal: true,
  unfinished: true,
});
const ADDRESS_PROBLEMS = all<BadAddress['problem']>({
  'unknown-place': true,
  'bad-seed': true,
  'bad-date': true,
  'missing-level': true,
  'missing-code': true,
});
const SAVE_PROBLEMS = all<SaveError['problem']>({ 'not-json': true, newer: true, field: true });
const FINDS = all<Find>({ candy: true, sweets: true, sock: true, grass: true });
const MOMENTS = all<MomentKind>({
  'turned-away': true,
  overshoot: true,
  uphill: true,
  wall: true,
  'flew-off': true,
  'stopped-early': true,
  crawl: true,
  'best-step': true,
  'no-step': true,
});

const PASSAGES = all<PassageKind>({
  zigzag: true,
  plateau: true,
  stuck: true,
  'back-again': true,
  wandering: true,
  'warmer-farther': true,
  'colder-nearer': true,
});

const problems: readonly Message[] = [
  ...CODE_PROBLEMS.map((problem) => problemOf(new ReplayCodeError(problem, 'x'))),
  ...REPLAY_PROBLEMS.map((problem) => problemOf(new ReplayError(problem))),
  ...ADDRESS_PROBLEMS.map((problem) => addressProblem({ problem, part: 'x' })),
  // As save-store.ts makes them.
  ...SAVE_PROBLEMS.map((problem): Message => ({ key: `problems:save.${problem}`, params: { part: 'x' } })),
  problemOf(new UnknownLevelError('x')),
  problemOf(new UnknownLevelError('gen0-easy-7')),
  problemOf(new LevelError('strides', 'x')),
  problemOf(new GeneratorError('x')),
  problemOf(new Error('x')),
  problemOf('x'),
];

const stories: readonly Message[] = FINDS.flatMap((find) =>
  MOMENTS.flatMap((kind) =>
    tellStory(
      { find, recovered: 1, nearestMiss: { smallStrides: 1, afterStep: 1 }, steps: 3, par: 3, stars: 3 },
      { kind, step: 1, before: 100, after: 50 },
    ),
  ),
);

const passages: readonly Message[] = PASSAGES.map((kind) =>
  tellPassage({ kind, from: 1, to: 4, before: 100, after: 90, count: 35 }),
);

function handMadeLevels(): readonly string[] {
  const folder = new URL('../../../levels/', import.meta.url);
  if (!existsSync(new URL('order.json', folder))) return [];
  const { levels }: { levels: readonly string[] } = JSON.parse(
    readFileSync(new URL('order.json', folder), 'utf8'),
  );
  return levels.map((path) => path.split('/').at(-1) ?? '');
}

const titles: readonly Message[] = [
  ...handMadeLevels().map(levelTitle),
  ...DIFFICULTIES.map((difficulty) => levelTitle(generatedId(difficulty, 7))),
  dayTitle('2026-11-22'),
];

/** The English texts of a key, all plural forms of it. */
function englishTexts(key: string): readonly string[] {
  const [namespace = '', path = ''] = key.split(':');
  return [...flatten(readLocale('en', namespace))]
    .filter(([known]) => known === path || withoutPlural(known) === path)
    .map(([, text]) => String(text));
}

/** True for the beginning of keys, which code completes with a name. */
function isBranch(key: string): boolean {
  const [namespace = '', path = ''] = key.split(':');
  return textKeysOf('en', namespace).some((known) => known.startsWith(`${path}.`));
}

describe.each([
  ['problem', problems],
  ['story', stories],
  ['passage', passages],
  ['title', titles],
])('every %s', (_kind, messages) => {
  test('has its English text', () => {
    expect(messages.filter(({ key }) => !hasText('en', key)).map(({ key }) => key)).toEqual([]);
  });

  test('gives the placeholders that its text holds', () => {
    for (const { key, params } of messages.filter((message) => hasText('en', message.key))) {
      for (const text of englishTexts(key)) {
        const wanted = [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '');
        for (const name of wanted) expect(Object.keys(params), `${key}: ${text}`).toContain(name);
      }
    }
  });
});

test('every key written out in the source has its English text', () => {
  const source = new URL('../../../src/', import.meta.url);
  const missing = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(new URL(path, source), 'utf8');
      const keys = [...text.matchAll(new RegExp(`'((?:${namespacesOf('en').join('|')}):[\\w.-]*\\w)'`, 'g'))];
      return keys.map((match) => ({ path, key: match[1] ?? '' }));
    })
    .filter(({ key }) => !hasText('en', key) && !isBranch(key));
  expect(missing).toEqual([]);
});
