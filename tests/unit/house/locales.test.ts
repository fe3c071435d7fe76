/** Every language says everything that English says, with the same placeholders. */
import { describe, expect, test } from 'vitest';
import { flatten, languageFolders, namespacesOf, readLocale, withoutPlural } from '../../fixtures/locales';

const english = namespacesOf('en');
const others = languageFolders().filter((language) => language !== 'en');

/** The plural forms a language tells apart. */
const formsOf = (language: string): readonly string[] =>
  [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();

const textsOf = (language: string, namespace: string): ReadonlyMap<string, unknown> =>
  flatten(readLocale(language, namespace));

/** True for a key that English writes in plural forms: `stars_one`, `stars_other`. */
function isPlural(key: string, texts: ReadonlyMap<string, unknown>): boolean {
  const base = withoutPlural(key);
  return base !== key && texts.has(`${base}_other`);
}

/** The keys that a language must have for English's: its own plural forms instead of English's. */
function wantedKeys(namespace: string, language: string): readonly string[] {
  const texts = textsOf('en', namespace);
  const keys = [...texts.keys()].flatMap((key) =>
    isPlural(key, texts) ? formsOf(language).map((form) => `${withoutPlural(key)}_${form}`) : [key],
  );
  return [...new Set(keys)].sort();
}

const placeholdersOf = (text: unknown): readonly string[] =>
  [...new Set([...String(text).matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ''))].sort();
const nestingsOf = (text: unknown): readonly string[] =>
  [...String(text).matchAll(/\$t\([^)]*\)/g)].map(([nesting]) => nesting).sort();

describe.each(languageFolders())('the language %s', (language) => {
  test('has a code that browsers know, a name and a direction', () => {
    expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    const meta = readLocale(language, 'meta');
    expect(meta).toEqual({
      name: expect.stringMatching(/\S/),
      direction: expect.stringMatching(/^(ltr|rtl)$/),
    });
  });

  test('has the same files as English', () => {
    expect(namespacesOf(language)).toEqual(english);
  });

  test.each(english)('has the keys of English in %s.json, in its own plural forms', (namespace) => {
    expect([...textsOf(language, namespace).keys()].sort()).toEqual(wantedKeys(namespace, language));
  });

  test.each(english)('has no empty text, no list and no number in %s.json', (namespace) => {
    for (const [key, text] of textsOf(language, namespace))
      expect(typeof text === 'string' && text.trim() !== '', `${key}: ${JSON.stringify(text)}`).toBe(true);
  });
});

describe.each(others)('the language %s', (language) => {
  test.each(english)('has the placeholders and nestings of English in %s.json', (namespace) => {
    const texts = textsOf('en', namespace);
    for (const [key, text] of textsOf(language, namespace)) {
      const source = texts.get(key) ?? texts.get(`${withoutPlural(key)}_other`);
      // Forms for one, two or no thing may say the number in words, as "ein" or "کتابان" do.
      const own = /_(zero|one|two)$/.test(key)
        ? new Set(['count', ...placeholdersOf(text)])
        : new Set(placeholdersOf(text));
      const wanted = placeholdersOf(source);
      const missing = wanted.filter((name) => !own.has(name));
      const invented = placeholdersOf(text).filter((name) => !wanted.includes(name));
      expect({ key, missing, invented }).toEqual({ key, missing: [], invented: [] });
      expect({ key, nestings: nestingsOf(text) }).toEqual({ key, nestings: nestingsOf(source) });
    }
  });
});

describe('English itself', () => {
  test('nests only texts that there are', () => {
    for (const namespace of english)
      for (const [key, text] of textsOf('en', namespace))
        for (const nesting of nestingsOf(text)) {
          const [, inner = '', prefix = ''] = /\$t\((\w+):([\w.-]*)/.exec(nesting) ?? [];
          const known = [...textsOf('en', inner).keys()];
          expect(
            known.some((other) => other.startsWith(prefix)),
            `${namespace}:${key}: ${nesting}`,
          ).toBe(true);
        }
  });

  test('writes every plural in both of its forms, with the count in each', () => {
    for (const namespace of english) {
      const texts = textsOf('en', namespace);
      for (const [key, text] of texts) {
        if (!isPlural(key, texts)) continue;
        expect(texts.has(`${withoutPlural(key)}_one`), key).toBe(true);
        expect(placeholdersOf(text), key).toContain('count');
      }
    }
  });
});
