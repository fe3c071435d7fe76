import { defineConfig, type Plugin } from 'vite';

/**
 * The page may only ever talk to its own origin. Added at build time, because the dev server's live reload
 * needs inline styles. `data:` and `blob:` images are Phaser's own (default textures, SVG rasterizing).
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * What the first hunt needs, asked for with the page instead of one round trip after another: English (it stands behind
 * every language), the rules, the dark's buttons, the drawings and Phaser. Low priority: the shell comes first.
 */
const FETCHED_EARLY = [
  /^(ui|feedback|levels|problems|story)-.*locales\/en\//,
  /^(engine|hunt|level-spec|paint-ahead|mount-field|first-rope)-/,
];

function fetchEarly(): Plugin {
  return {
    name: 'fetch-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const wanted = new Set<string>();
        const add = (fileName: string): void => {
          if (wanted.has(fileName)) return;
          wanted.add(fileName);
          for (const imported of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? [])
            add(imported);
        };
        // Phaser is by far the largest: it goes first.
        chunks.sort((a, b) => b.code.length - a.code.length);
        for (const chunk of chunks) {
          const source = `${chunk.name}- ${chunk.facadeModuleId ?? ''}`;
          if (FETCHED_EARLY.some((pattern) => pattern.test(source))) add(chunk.fileName);
        }
        const entry = chunks.find((chunk) => chunk.isEntry);
        for (const linked of [entry?.fileName ?? '', ...(entry?.imports ?? [])]) wanted.delete(linked);
        return [...wanted].map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', fetchpriority: 'low', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}

export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [contentSecurityPolicy(), fetchEarly()],
  worker: { format: 'es' },
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
});
