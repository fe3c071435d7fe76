/** The story in every language, through the real translator: whole sentences, short ones, true plurals. */
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../../../src/core/feedback/message';
import { HEADINGS } from '../../../../src/core/hunt/action';
import { RULES } from '../../../../src/core/level/way-settings';
import { DEED_NAMES, type Deed, type DeedName } from '../../../../src/core/replay/deed';
import { MOMENT_KINDS } from '../../../../src/core/replay/moment';
import { tellMoment } from '../../../../src/core/replay/story';
import { TIP_NAMES } from '../../../../src/core/replay/tip';
import { languageFolders, namespacesOf, readLocale } from '../../../fixtures/locales';

/** The house's measure: about nine words, at most fifteen. */
const MOST_WORDS = 15;
const text = i18next.createInstance();

beforeAll(async () => {
  await text.init({
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      languageFolders().map((language) => [
        language,
        Object.fromEntries(
          namespacesOf(language).map((name) => [name, readLocale(language, name) as object]),
        ),
      ]),
    ),
  });
});

function deedsOf(name: DeedName): readonly Deed[] {
  switch (name) {
    case 'stride-first':
    case 'pushed':
      return HEADINGS.map((heading) => ({ name, params: { heading } }));
    case 'robot-went':
    case 'card-optimizer':
      return RULES.map((rule) => ({ name, params: { rule } }));
    case 'knob-up':
    case 'knob-down':
      return [{ name, params: { knob: 3 } }];
    default:
      return [{ name, params: {} }];
  }
}

/** Most sentences name no deed, or no count: each is looked at once. */
const apart = (messages: readonly Message[]): readonly Message[] => [
  ...new Map(messages.map((message) => [JSON.stringify(message), message])).values(),
];

const every = [...MOMENT_KINDS, 'crawl' as const, 'no-step' as const].flatMap((kind) =>
  DEED_NAMES.flatMap(deedsOf).flatMap((deed) =>
    [1, 2, 3, 11, 100].map((count) =>
      tellMoment(
        { kind, step: 7, from: 7, to: 9, before: 21, after: 54, count: kind === 'near-miss' ? 12 : count },
        deed,
      ),
    ),
  ),
);
const moments = apart(every);
const others: readonly Message[] = [
  ...['start.field', 'start.desk', 'start.plain', 'well.best', 'well.all', 'well.some'],
  ...['candy', 'sweets', 'sock', 'grass'].map((find) => `end.${find}`),
  ...TIP_NAMES.map((name) => `try.${name}`),
].flatMap((key) =>
  [1, 2, 3, 11, 100].map((count) => ({
    key: `story:${key}`,
    params: { loss: 100, count, total: 120, step: 4, before: 73, after: 42, lowest: 12 },
  })),
);

const LONGER: Deed = { name: 'stride-longer', params: {} };

describe.each(languageFolders())('the story in %s', (language) => {
  const say = ({ key, params }: Message): string => text.getFixedT(language)(key, params);

  test('says every sentence whole: no hole, no bracket, no key', () => {
    for (const message of [...moments, ...others]) {
      const said = say(message);
      expect(said, message.key).not.toMatch(/\{\{|\$t|undefined|story:|\bNaN\b|\w_\w/);
      expect(said, said).toMatch(/[.?!؟]$/);
      expect(said, said).not.toMatch(/ {2}| [.,:;؟،]/);
    }
  });

  test('is short', () => {
    const lengths = [...moments, ...others]
      .map(say)
      .map((said) => ({ said, words: said.split(/\s+/).length }));
    expect([...new Set(lengths.filter(({ words }) => words > MOST_WORDS).map(({ said }) => said))]).toEqual(
      [],
    );
    const usual = [
      ...MOMENT_KINDS.map((kind) =>
        tellMoment({ kind, step: 7, from: 7, to: 9, before: 21, after: 54, count: 12 }, LONGER),
      ),
      ...others,
    ].map(say);
    const mean = usual.reduce((sum, said) => sum + said.split(/\s+/).length, 0) / usual.length;
    expect(mean).toBeLessThan(10);
  });

  test('tells moments of one walk apart', () => {
    const said = MOMENT_KINDS.map((kind) =>
      say(tellMoment({ kind, step: 7, from: 7, to: 9, before: 21, after: 54, count: 12 }, LONGER)),
    );
    expect(new Set(said).size).toBe(said.length);
  });
});

test('in English: tied to what was done, with the walk’s own numbers', () => {
  const say = (message: Message): string => text.getFixedT('en')(message.key, message.params);
  const leap = { kind: 'overshoot', step: 7, from: 7, to: 7, before: 21, after: 54, count: 1 } as const;
  expect(say(tellMoment(leap, { name: 'stride-doubled', params: {} }))).toBe(
    'At step 7 you doubled your stride and jumped the valley: 21 became 54.',
  );
  expect(say(tellMoment(leap, { name: 'pushed', params: { heading: 'north' } }))).toBe(
    'At step 7 you pushed north and jumped the valley: 21 became 54.',
  );
  expect(say(tellMoment(leap, { name: 'robot-went', params: { rule: 'adam' } }))).toBe(
    'At step 7 you ran Adam and jumped the valley: 21 became 54.',
  );
  expect(say(tellMoment({ ...leap, kind: 'near-miss', count: 10 }, { name: 'rope-left', params: {} }))).toBe(
    'At step 7 you went left, leaving the candy 1 small step away.',
  );
});
