/** The kit's parts have their words; its list of what is kept and its standards are the true ones. */
import { describe, expect, test } from 'vitest';
import { KEPT } from '../../../../src/core/class/kept';
import { GROUPS, isKitPart, KIT_PARTS, SAFETY, WHENS } from '../../../../src/core/class/kit';
import { WALL_VIEWS } from '../../../../src/core/class/plans';
import { DARK_SLIDES, isSlide, SLIDE_IDS } from '../../../../src/core/class/slides';
import { FRAMEWORKS, STANDARDS } from '../../../../src/core/class/standards';
import { FORMS, ITEM_IDS, ITEMS } from '../../../../src/core/course/inventory/items';
import { hasText, textKeysOf } from '../../../fixtures/locales';
import { readSource, sourceFiles } from '../../../fixtures/sources';

const parts = (of: readonly string[], group: string, whats: readonly string[]): readonly string[] =>
  of.flatMap((id) => whats.map((what) => `${group}.${id}.${what}`));
const keysIn = (group: string): readonly string[] =>
  textKeysOf('en', 'teachers').filter((key) => key.startsWith(`${group}.`));

describe('every word that is asked for is there, and none too many', () => {
  test.each([
    ['part', parts(KIT_PARTS, 'part', ['name', 'line'])],
    ['view', ['view.dark.name', ...parts(WALL_VIEWS, 'view', ['see', 'ask', 'listen'])]],
    ['when', parts(WHENS, 'when', ['name', 'ask'])],
    ['group', GROUPS.map(({ moment }) => `group.${moment}`)],
    ['safety', ['safety.heading', ...SAFETY.map((rule) => `safety.${rule}`)]],
    ['kept', KEPT.map(({ id }) => `kept.${id}`)],
    ['framework', FRAMEWORKS.map((framework) => `framework.${framework}`)],
    [
      'standard',
      FRAMEWORKS.flatMap((framework) => STANDARDS[framework].map(({ id }) => `standard.${framework}.${id}`)),
    ],
  ])('of %s', (group, wanted) => {
    expect([...keysIn(group)].sort()).toEqual([...wanted].sort());
  });

  test('of slides', () => {
    const wanted = parts(SLIDE_IDS, 'slide', ['title', 'line', 'ask', 'note', 'picture']);
    expect(wanted.filter((key) => !hasText('en', `teachers:${key}`))).toEqual([]);
  });

  test('of the groups of walks, in the words of the wall', () => {
    for (const { moment, belief } of GROUPS) {
      expect(hasText('en', `class:wall.group.${moment}`), moment).toBe(true);
      if (belief !== null) expect(hasText('en', `listed:beliefs.${belief}`), belief).toBe(true);
    }
  });

  test('of the answer key: each item in both sets, each of its answers, and why', () => {
    expect(ITEM_IDS).toHaveLength(12);
    const wanted = ITEM_IDS.flatMap((id) => [
      `item.${id}.about`,
      ...FORMS.flatMap((form) =>
        ['ask', 'picture', ...ITEMS[id].answers].map((what) => `item.${id}.${form}.${what}`),
      ),
      ...ITEMS[id].answers.map((answer) => `item.${id}.why.${answer}`),
    ]);
    expect(wanted.filter((key) => !hasText('en', `questions:${key}`))).toEqual([]);
  });
});

test('what an address names is a part or a slide, or neither', () => {
  expect(KIT_PARTS.every(isKitPart)).toBe(true);
  expect(['all', 'constructor', '', 'First'].some(isKitPart)).toBe(false);
  expect(SLIDE_IDS.every(isSlide)).toBe(true);
  expect(isSlide('toString')).toBe(false);
  expect(SLIDE_IDS.length).toBeGreaterThanOrEqual(8);
  expect(SLIDE_IDS.length).toBeLessThanOrEqual(12);
  expect(DARK_SLIDES.every(isSlide)).toBe(true);
});

describe('the privacy statement', () => {
  const sources = sourceFiles('src', /\.tsx?$/).filter((file) => !file.endsWith('core/class/kept.ts'));
  const isKnown = (name: string): boolean =>
    KEPT.some(({ key }) => (key.endsWith('…') ? name.startsWith(key.replace('…', '')) : name === key));

  test('names everything that is kept under a name of the game', () => {
    const unknown = sources.flatMap((file) =>
      [...readSource(file).matchAll(/['"`](candy-descent[. ][\w.-]*)/g)]
        .map(([, key = '']) => key)
        // A file to save, a message to another tab or to the page around: not kept by the browser.
        .filter((key) => !/\.(json|csv|png|txt)$/.test(key))
        .filter((key) => !isKnown(key))
        .map((key) => `${file}: ${key}`),
    );
    expect(unknown).toEqual([]);
  });

  test('knows every file that keeps anything: local storage and the store of files, and nothing else', () => {
    const keepers = sources.filter((file) =>
      /\b(localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore|caches\.open)\b/.test(
        readSource(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    );
    expect(keepers).toEqual(['src/adapters/storage.ts', 'src/offline/service-worker.ts']);
    expect(readSource('src/adapters/storage.ts')).not.toMatch(/sessionStorage|indexedDB|cookie/);
  });
});

test('the standards are those of the guide', () => {
  const guide = readSource('docs/teaching.md');
  const [, section = ''] = guide.split('\n## Standards\n');
  const told = section.split('\n## ')[0] ?? '';
  const codes = FRAMEWORKS.flatMap((framework) => STANDARDS[framework].map(({ code }) => code));
  expect(codes.filter((code) => !told.includes(code))).toEqual([]);
  const named = [...told.matchAll(/\b(3-[A-Z](?:-[iv]+)?|\d[AB]?-[A-Z]{2}-\d\d|4\.\d\.\d\.\d)\b/g)].map(
    ([code]) => code,
  );
  expect([...new Set(named)].filter((code) => !codes.includes(code))).toEqual([]);
});
