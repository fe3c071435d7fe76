import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const ICONS = ['icon.svg', 'icon-192.png', 'icon-512.png', 'maskable-512.png'] as const;
const FOLDER = fileURLToPath(new URL('../../assets/app/', import.meta.url));

/** How the game looks once it is installed. Addresses are as seen from the manifest, beside the page. */
const MANIFEST = {
  name: 'Candy Descent',
  short_name: 'Candy Descent',
  description: 'A blindfolded candy hunt that teaches gradient descent.',
  start_url: './',
  scope: './',
  display: 'standalone',
  orientation: 'any',
  background_color: '#14122b',
  theme_color: '#14122b',
  categories: ['education', 'games', 'kids'],
  icons: [
    { src: './app/icon.svg', type: 'image/svg+xml', sizes: 'any' },
    { src: './app/icon-192.png', type: 'image/png', sizes: '192x192' },
    { src: './app/icon-512.png', type: 'image/png', sizes: '512x512' },
    { src: './app/maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
  ],
};

/**
 * The game as an app: its manifest and icons (drawn by `npm run icons`), and `service-worker.js`, the service worker with the list of
 * everything that was built, which it keeps. The page links none of it: src/adapters/offline.ts does, behind the first picture.
 */
export function installable(): PluginOption[] {
  return [
    {
      name: 'app-manifest',
      apply: 'build',
      generateBundle() {
        this.emitFile({
          type: 'asset',
          fileName: 'manifest.webmanifest',
          source: `${JSON.stringify(MANIFEST, null, 2)}\n`,
        });
        for (const name of ICONS)
          this.emitFile({ type: 'asset', fileName: `app/${name}`, source: readFileSync(FOLDER + name) });
      },
    },
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/offline',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*'],
        globIgnores: ['service-worker.js'],
        // Phaser, and whatever else is built: everything is kept.
        maximumFileSizeToCacheInBytes: 16_000_000,
        // Vite's names hold a hash of eight letters.
        dontCacheBustURLsMatching: /^assets\/.+-[\w-]{8}\.\w+$/,
      },
    }),
  ];
}
