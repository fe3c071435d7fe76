/** Every message that the game can make has its English text, with the placeholders that it gives. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CLASS_FILE_PROBLEMS } from '../../../src/core/class/class-file';
import { tellCodeProblem, tellFileProblem, tellRefusal } from '../../../src/core/class/class-words';
import { REFUSALS } from '../../../src/core/class/read-result';
import type { SaveError } from '../../../src/core/course/saves';
import type { Message } from '../../../src/core/feedback/message';
import type { Find } from '../../../src/core/hunt/score';
import { DIFFICULTIES, generatedId } from '../../../src/core/level/generated-id';
import { LevelError } from '../../../src/core/level/level-id';
import { DEED_NAMES } from '../../../src/core/replay/deed';
import { MOMENT_KINDS } from '../../../src/core/replay/moment';
import { ReplayCodeError, type ReplayCodeProblem } from '../../../src/core/replay/replay-code';
import { tellFound, tellWhy } from '../../../src/core/replay/rival-words';
import { tellMoment } from '../../../src/core/replay/story';
import { TIP_NAMES } from '../../../src/core/replay/tip';
import { WHY_KINDS } from '../../../src/core/replay/told-walk';
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
const problems: readonly Message[] = [
  ...CODE_PROBLEMS.map((problem) => problemOf(new ReplayCodeError(problem, 'x'))),
  ...REPLAY_PROBLEMS.map((problem) => problemOf(new ReplayError(problem))),
  ...ADDRESS_PROBLEMS.map((problem) => addressProblem({ problem, part: 'x' })),
  // As save-store.ts makes them.
  ...SAVE_PROBLEMS.map((problem): Message => ({ key: `problems:save.${problem}`, params: { part: 'x' } })),
  ...(['length', 'letter', 'checksum', 'unknown-level'] as const).map((problem) =>
    tellCodeProblem({ ok: false, problem, part: 'x' }),
  ),
  ...[...CLASS_FILE_PROBLEMS, 'code' as const].map((problem) => tellFileProblem(problem, 'x')),
  ...REFUSALS.map((refused) => tellRefusal({ ok: false, text: 'x', refused })),
  problemOf(new UnknownLevelError('x')),
  problemOf(new UnknownLevelError('gen0-easy-7')),
  problemOf(new LevelError('strides', 'x')),
  problemOf(new GeneratorError('x')),
  problemOf(new Error('x')),
  problemOf('x'),
];

/** Each moment with each deed: more than there can be. */
const moments: readonly Message[] = [...MOMENT_KINDS, 'crawl' as const, 'no-step' as const].flatMap((kind) =>
  DEED_NAMES.map((name) =>
    tellMoment(
      { kind, step: 2, from: 2, to: 5, before: 100, after: 50, count: 35 },
      { name, params: { heading: 'north-east', rule: 'adam', knob: 3 } },
    ),
  ),
);

/** What story.ts makes beside the moments; that each has its text and no others is seen in tests/unit/core/replay/story.test.ts. */
const stories: readonly Message[] = [
  ...['field', 'desk', 'plain'].map(
    (name): Message => ({ key: `story:start.${name}`, params: { loss: 100, count: 9 } }),
  ),
  { key: 'story:well.best', params: { step: 2, before: 100, after: 50 } },
  { key: 'story:well.all', params: { count: 3 } },
  { key: 'story:well.some', params: { count: 3, total: 5 } },
  ...FINDS.map((find): Message => ({ key: `story:end.${find}`, params: { loss: 30 } })),
  ...TIP_NAMES.map(
    (name): Message => ({ key: `story:try.${name}`, params: { count: 3, step: 2, lowest: 20 } }),
  ),
];

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

const rivalWalks = FINDS.flatMap((find) =>
  (['grabbed', 'out-of-steps', 'found', 'diverged'] as const).flatMap((ending) =>
    WHY_KINDS.flatMap((kind) => {
      const why = { kind, step: 3, from: 2, to: 4, before: 9, after: 5, count: 12 };
      const told = { path: [], find, steps: 7, ending, why };
      return [tellFound(told), tellWhy(told)];
    }),
  ),
);

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
  ['moment', moments],
  ['rival’s walk', rivalWalks],
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
