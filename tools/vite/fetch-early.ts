import type { Plugin } from 'vite';

/**
 * What the first hunt needs, asked for with the page instead of one round trip after another: English (it stands behind
 * every language), the rules, the dark's buttons, the drawings and Phaser. Low priority: the shell comes first.
 */
const FETCHED_EARLY = /^(mount-field|first-hunt|english|first-rope)-/;

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
        const wanted = new Set<string>();
        // Phaser is by far the largest: it goes first.
        chunks.sort((a, b) => b.code.length - a.code.length);
        for (const chunk of chunks) if (FETCHED_EARLY.test(`${chunk.name}-`)) add(chunk.fileName, wanted);
        const linked = add(chunks.find((chunk) => chunk.isEntry)?.fileName ?? '', new Set());
        for (const fileName of linked) wanted.delete(fileName);
        return [...wanted].map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', fetchpriority: 'low', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}
