import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Data files in chunks that are needed together, and one line for each chunk in the code that fetches them, where
 * `import.meta.glob` writes one for each file: `virtual:levels` is all levels of a chapter at a time, `virtual:words` a language's
 * words, those of the first screens (`first`) apart from the rest (`later`). `virtual:order` is levels/order.json with each chapter named
 * once. Their types are in src/adapters/virtual-modules.d.ts.
 */
const LEVELS = 'virtual:levels';
const WORDS = 'virtual:words';
const ORDER = 'virtual:order';
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Said only on screens that are fetched later (src/ui/screens/later.tsx), so that the first picture needn't wait for them. */
const LATER_WORDS = [
  'aloud',
  'captions',
  'certificate',
  'class',
  'embed',
  'explain',
  'explain-onward',
  'explore',
  'glossary',
  'hints',
  'jar',
  'lesson',
  'listed',
  'questions',
  'replay',
  'robot',
  'settings',
  'story',
  'teachers',
];

export function groupedFiles(): Plugin {
  return {
    name: 'grouped-files',
    resolveId: (id) => ([LEVELS, WORDS, ORDER].some((ours) => id.startsWith(ours)) ? `\0${id}` : null),
    load: (id) => {
      const [, kind, group = '', part = ''] = /^\0(virtual:\w+)\/?([\w-]*)\/?(\w*)$/.exec(id) ?? [];
      if (kind === LEVELS)
        return group === ''
          ? fetchers('chapters', chapters(), LEVELS)
          : together(namesIn(`levels/${group}`), `levels/${group}`);
      if (kind === ORDER) return `export const order = ${JSON.stringify(orderByChapter())};`;
      if (kind !== WORDS) return null;
      if (group === '')
        return fetchers(
          'words',
          languages().flatMap((language) => [`${language}/first`, `${language}/later`]),
          WORDS,
        );
      const folder = `assets/locales/${group}`;
      const isLater = part === 'later';
      return together(
        namesIn(folder).filter((name) => name !== 'meta' && LATER_WORDS.includes(name) === isLater),
        folder,
      );
    },
  };
}

/** Chapters in their order, each with its levels in theirs. */
function orderByChapter(): Readonly<Record<string, readonly string[]>> {
  const { levels }: { levels: readonly string[] } = JSON.parse(
    readFileSync(`${ROOT}levels/order.json`, 'utf8'),
  );
  const order: Record<string, string[]> = {};
  for (const path of levels) {
    const [chapter = '', id = ''] = path.split('/');
    order[chapter] = [...(order[chapter] ?? []), id];
  }
  return order;
}

const chapters = (): readonly string[] => foldersIn('levels');
const languages = (): readonly string[] => foldersIn('assets/locales');

function foldersIn(path: string): readonly string[] {
  const entries = readdirSync(`${ROOT}${path}`, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function namesIn(folder: string): readonly string[] {
  const files = readdirSync(`${ROOT}${folder}`).filter((file) => file.endsWith('.json'));
  return files.map((file) => file.slice(0, -'.json'.length)).sort();
}

/** A function for each group that fetches it. */
function fetchers(name: string, groups: readonly string[], prefix: string): string {
  return `export const ${name} = {${groups.map((group) => `'${group}': () => import('${prefix}/${group}')`).join(',\n')}};`;
}

/** The files of one group by their names. */
function together(names: readonly string[], folder: string): string {
  const imports = names.map((name, i) => `import f${i} from '${ROOT}${folder}/${name}.json';`);
  return `${imports.join('\n')}\nexport const all = {${names.map((name, i) => `'${name}': f${i}`).join(', ')}};`;
}
