import { defineConfig } from 'vite';
import { addContentSecurityPolicy } from './tools/vite/content-security-policy.ts';
import { fetchEarly } from './tools/vite/fetch-early.ts';
import { groupedFiles } from './tools/vite/grouped-files.ts';
import { inlineShell } from './tools/vite/inline-shell.ts';
import { installable } from './tools/vite/installable.ts';

export default defineConfig(({ mode }) => ({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    groupedFiles(),
    inlineShell(),
    addContentSecurityPolicy(),
    fetchEarly(),
    // What the game is measured beside is no app.
    mode === 'production' ? installable() : null,
  ],
  worker: { format: 'es' },
  build: {
    // The oldest browsers that it plays in (README): an iPad's Safari 16.4, Firefox's long-lived 115, Chromium of the same age.
    target: ['es2022', 'safari16.4', 'firefox115', 'chrome111'],
    // Fetching ahead is a help where the browser knows it; the others fetch when they come to it.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'shell', test: /src\/main\.ts/, priority: 2 },
            // Every file more costs a slow machine a few milliseconds: what is needed together comes together.
            {
              name: groupOf,
              test: /\0virtual:\w+\/|levels\/[\w-]+\/[\w-]+\.json|locales\/\w+\/(?!meta)[\w-]+\.json/,
              priority: 1,
            },
            // What screens that are fetched later share, instead of a file for each icon.
            {
              name: 'shared',
              test: /assets\/art\/(icon|sweet)-[\w-]+\.svg\?raw|src\/ui\/(parts\/(stars|switch|slider|page-bar|sweet-picture|rate-scale|fader|choices|place-shown)|input\/(own-keys|key-label)|chart\/(data-chart|curve-geometry|cake-picture)|copy-text)\.|src\/core\/course\/sweet\.|src\/session\/(views|bird-view)\.|src\/ui\/(aloud|parts\/read-aloud|styles\/aloud)\./,
            },
            // What the rooms of a class share.
            {
              name: 'class',
              test: /src\/core\/class\/(activity|animals|class-code)\.|src\/ui\/class\/open-class-file\.|src\/session\/class\/announce\./,
            },
            // What the map shares with the rooms that it leads to.
            {
              name: 'map',
              test: /src\/core\/course\/(explanations|inventory\/answers)\.|src\/ui\/parts\/course\/sign-art\./,
            },
            // With Phaser in it, which the replay, fetched later, shares.
            { name: 'mount-field', test: /src\/scenes\/mount-field\./ },
            {
              // What a finished walk is told from: the light, and what explores it, need all of it.
              name: 'light',
              test: /src\/core\/(course\/lesson\/|hunt\/score|math\/angle|model\/model-fit|surface\/descend|replay\/(walk|moments?|story|tip|deed|step-rule|finders\/))/,
            },
            {
              // Before the picture: without one the hunt is played by buttons and words.
              name: 'first-hunt',
              priority: 1,
              test: /src\/(session\/engine|scenes\/paint-ahead|ui\/(screens\/hunt|input\/devices)|adapters\/level-library)\./,
            },
          ],
        },
      },
    },
  },
}));

/** The chunk that a level or a text belongs to; see tools/vite/grouped-files.ts. */
function groupOf(moduleId: string): string | null {
  const [, chapter] = /virtual:levels\/([\w-]+)/.exec(moduleId) ?? [];
  if (chapter !== undefined) return chapter;
  const [, language, part] = /virtual:words\/(\w+)\/(\w+)/.exec(moduleId) ?? [];
  if (language !== undefined) return part === 'later' ? `later-words-${language}` : `words-${language}`;
  return null;
}
