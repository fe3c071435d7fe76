/**
 * The game plays from Safari 16.4 (iPad), Firefox 115 and Chromium 111 on, which the build's target says. The build
 * writes newer grammar in older words but adds no missing functions, and TypeScript's page types know everything there
 * is: what came later is named here, with what must be done instead.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource, sourceFiles } from '../../fixtures/sources';

const TOO_NEW: readonly (readonly [what: string, found: RegExp])[] = [
  ['Array.fromAsync (Chromium 121)', /\bArray\.fromAsync\b/],
  ['Promise.withResolvers (Safari 17.4)', /\bPromise\.withResolvers\b/],
  ['Promise.try (Safari 18.2)', /\bPromise\.try\b/],
  ['Object.groupBy, Map.groupBy (Safari 17.4)', /\b(Object|Map)\.groupBy\b/],
  ['AbortSignal.any (Safari 17.4)', /\bAbortSignal\.any\b/],
  [
    'Iterator helpers (Safari 18.4)',
    /\bIterator\.from\b|\.(values|keys|entries)\(\)\s*\.(map|filter|take|drop|some|every|find|reduce|toArray)\(/,
  ],
  [
    'methods of sets (Safari 17, Firefox 127)',
    /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  ],
  ['requestIdleCallback (not in Safari)', /\brequestIdleCallback\b/],
  ['scheduler (not in Safari)', /\bscheduler\.(yield|postTask)\b/],
  ['the popover API (Safari 17)', /\b(showPopover|popoverTarget)\b/],
  ['view transitions (Safari 18)', /\bstartViewTransition\b/],
  ['URL.parse, URL.canParse (Safari 17)', /\bURL\.(parse|canParse)\b/],
];

const TOO_NEW_STYLES: readonly (readonly [what: string, found: RegExp])[] = [
  [':has() (Firefox 121)', /:has\(/],
  ['light-dark() (Safari 17.5)', /\blight-dark\(/],
  ['@property (Firefox 128)', /@property\b/],
  ['@scope (Safari 17.4)', /@scope\b/],
  ['@starting-style (Safari 17.5)', /@starting-style\b/],
  ['anchors (Safari 26)', /\banchor(-name)?\b\s*[:(]/],
  ['field-sizing (not in Firefox)', /\bfield-sizing\b/],
  ['animation-timeline (not in Firefox)', /\banimation-timeline\b/],
  ['from one color to another by `from` (Firefox 128)', /\b(rgb|hsl|oklch|color)a?\(from\b/],
];

describe('nothing is newer than the oldest browsers that the game plays in', () => {
  for (const [endings, table] of [
    [/\.tsx?$/, TOO_NEW],
    [/\.css$/, TOO_NEW_STYLES],
  ] as const)
    test.each(table)('%s', (_, found) => {
      const users = sourceFiles('src', endings).filter((file) => found.test(readSource(file)));
      expect(users).toEqual([]);
    });
});

test('the build aims at them', () => {
  expect(readFileSync('vite.config.ts', 'utf8')).toMatch(
    /target: \[[^\]]*'safari16\.4', 'firefox115', 'chrome111'\]/,
  );
});
