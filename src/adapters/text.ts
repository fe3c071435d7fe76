/**
 * Words through i18next. A language is a folder in assets/locales: its meta.json says its name and direction, its
 * other files are namespaces. Only the language in use is loaded, with English behind it for a missing key; of these first what
 * the title and the dark say, the rest when it is asked for.
 */

import { words } from 'virtual:words';
import { signal } from '@preact/signals-core';
import i18next from 'i18next';
import type { LanguageInfo, TextPort } from '../session/ports';

type Texts = Record<string, Record<string, unknown>>;

const metas = import.meta.glob<{ name: string; direction: 'ltr' | 'rtl' }>(
  '../../assets/locales/*/meta.json',
  {
    eager: true,
    import: 'default',
  },
);
const FALLBACK = 'en';
/** A made-up language for tests: every text is bracketed, accented and longer. Found only by its code. */
const PSEUDO: LanguageInfo = { code: 'qps', name: '[Ƥšéûðö]', direction: 'ltr' };

export async function createText(): Promise<TextPort> {
  const languages = Object.entries(metas)
    .map(
      ([path, meta]): LanguageInfo => ({ code: folderOf(path), name: meta.name, direction: meta.direction }),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const english = languages.find(({ code }) => code === FALLBACK) ?? PSEUDO;
  const instance = i18next.createInstance();
  await instance.init({
    lng: FALLBACK,
    fallbackLng: FALLBACK,
    ns: [],
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  const language = signal(english);
  let latest: string | null = null;
  let wantsLater = false;

  const load = async (code: string): Promise<void> => {
    const parts = wantsLater ? (['first', 'later'] as const) : (['first'] as const);
    const texts = await Promise.all(parts.map((part) => read(code, part)));
    for (const [namespace, entries] of texts.flatMap(Object.entries<Record<string, unknown>>))
      if (!instance.hasResourceBundle(code, namespace)) instance.addResourceBundle(code, namespace, entries);
  };

  const choose = async (asked: string | null): Promise<boolean> => {
    const code = asked ?? browserLanguage(languages) ?? FALLBACK;
    const info = code === PSEUDO.code ? PSEUDO : languages.find((known) => known.code === code);
    if (info === undefined) return false;
    latest = code;
    try {
      await load(code);
    } catch {
      return false;
    }
    if (latest !== code) return true; // another language was chosen meanwhile
    await instance.changeLanguage(code);
    language.value = info;
    return true;
  };

  const translate: TextPort['translate'] = (key, params = {}) => {
    void language.value; // whoever reads a text is told when the language changes
    return instance.t(key, params);
  };

  await load(FALLBACK);
  await choose(null);
  return {
    languages,
    language,
    translate,
    say: ({ key, params }) => translate(key, params),
    choose,
    loadLater: async () => {
      wantsLater = true;
      // A language that is just being fetched may have begun without them.
      const pending = latest === null ? [] : [load(latest).catch(() => {})];
      await Promise.all([load(FALLBACK), load(language.value.code), ...pending]);
    },
  };
}

function folderOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

/** A language's words: those of the first screens, or those that are asked for later. */
async function read(code: string, part: 'first' | 'later'): Promise<Texts> {
  const isPseudo = code === PSEUDO.code;
  const texts = (await words[`${isPseudo ? FALLBACK : code}/${part}`]?.())?.all ?? {};
  return isPseudo ? (await import('./pseudo-language')).pseudoLocalize(texts) : texts;
}

/** The first of the browser's languages that there is a folder for. */
function browserLanguage(languages: readonly LanguageInfo[]): string | null {
  for (const wanted of navigator.languages) {
    const [base] = wanted.toLowerCase().split('-');
    const known =
      languages.find(({ code }) => code === wanted) ?? languages.find(({ code }) => code === base);
    if (known !== undefined) return known.code;
  }
  return null;
}
