/** Every kind of moment has a sign of its own, and no sign is without its kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MOMENT_KINDS } from '../../../src/core/replay/moment';

const ART = new URL('../../../assets/art/', import.meta.url);
const signs = readdirSync(ART).flatMap((file) => /^moment-([\w-]+)\.svg$/.exec(file)?.[1] ?? []);

test('each kind of moment has its drawing', () => {
  expect([...signs].sort()).toEqual([...MOMENT_KINDS].sort());
});

test('no two of them are alike, and each takes the colour of the words beside it', () => {
  const drawings = signs.map((sign) => readFileSync(new URL(`moment-${sign}.svg`, ART), 'utf8'));
  expect(new Set(drawings).size).toBe(drawings.length);
  for (const drawing of drawings) {
    expect(drawing).toContain('currentColor');
    expect(drawing).not.toMatch(/#[0-9a-f]{3}/i);
  }
});
