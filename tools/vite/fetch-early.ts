import type { Plugin } from 'vite';

/** The game itself, which boot.ts starts as soon as the shell is painted. */
const FETCHED_FIRST = /^shell-/;
/**
 * What the first hunt needs, asked for together instead of one round trip after another: English (it stands behind every
 * language), the rules, the dark's buttons, the drawings and Phaser. boot.ts asks once the shell is painted: before, a slow
 * machine would unpack and parse a megabyte of Phaser beside its first picture.
 */
const FETCHED_EARLY = /^(mount-field|first-hunt|words-en|warmer-colder)-/;

export function fetchEarly(): Plugin {
  return {
    name: 'fetch-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const add = (fileName: string, to: Set<string>): Set<string> => {
          if (to.has(fileName)) return to;
          to.add(fileName);
          for (const imported of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? [])
            add(imported, to);
          return to;
        };
        // Phaser is by far the largest: it goes first.
        chunks.sort((a, b) => b.code.length - a.code.length);
        const named = (names: RegExp): Set<string> => {
          const files = new Set<string>();
          for (const chunk of chunks) if (names.test(`${chunk.name}-`)) add(chunk.fileName, files);
          return files;
        };
        const linked = add(chunks.find((chunk) => chunk.isEntry)?.fileName ?? '', new Set());
        const first = [...named(FETCHED_FIRST)].filter((file) => !linked.has(file));
        const early = [...named(FETCHED_EARLY)].filter((file) => !linked.has(file) && !first.includes(file));
        const link = (fileName: string, attrs: Readonly<Record<string, string>>) => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: true, href: `./${fileName}` },
          injectTo: 'head' as const,
        });
        return [
          ...first.map((file) => link(file, { rel: 'modulepreload' })),
          // A link without a `rel` fetches nothing yet.
          ...early.map((file) => link(file, { 'data-later': 'modulepreload', fetchpriority: 'low' })),
        ];
      },
    },
  };
}
