/** The course's map: where its chapters lie, and that each has its scenery and its words. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BELIEFS } from '../../../src/core/level/beliefs';
import { TEACHES } from '../../../src/core/level/teachable';
import { PLACE_ART } from '../../../src/ui/parts/course/place-art';
import { mapRows, pathUp, placesOnMap } from '../../../src/ui/parts/course/way-up';
import { flatten, readLocale } from '../../fixtures/locales';

const { levels }: { levels: readonly string[] } = JSON.parse(
  readFileSync(new URL('../../../levels/order.json', import.meta.url), 'utf8'),
);
const CHAPTERS = [...new Set(levels.map((path) => path.split('/')[0] ?? ''))];

describe('the way up', () => {
  test.each([1, 2, 10, 14])('has %d places, each higher than the last, all of them on the map', (count) => {
    const places = placesOnMap(count);
    expect(places).toHaveLength(count);
    for (const [i, { across, up }] of places.entries()) {
      expect(across).toBeGreaterThan(24);
      expect(across).toBeLessThan(76);
      expect(up).toBeGreaterThan(places[i - 1]?.up ?? 0);
      expect(up).toBeLessThan(mapRows(count) - 0.5);
    }
  });

  test('leaves room for a place of half the width on either side of the one before', () => {
    const places = placesOnMap(10);
    for (const [i, { across }] of places.entries())
      if (i > 0) expect(Math.abs(across - (places[i - 1]?.across ?? 0))).toBeGreaterThan(38);
  });

  test('is drawn through every place, from the foot up', () => {
    const places = [
      { across: 30, up: 1 },
      { across: 70, up: 2 },
    ];
    expect(pathUp(places, 4)).toBe('M30 3C30 2.5 70 2.5 70 2');
    expect(pathUp(places.slice(0, 1), 4)).toBe('M30 3');
    expect(pathUp([], 4)).toBe('');
  });
});

test('every chapter has its scenery, drawn without ids that would meet those of another', () => {
  expect(Object.keys(PLACE_ART).sort()).toEqual([...CHAPTERS].sort());
  for (const svg of Object.values(PLACE_ART)) {
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toMatch(/ id="/);
  }
});

test('every term and every belief has its one short line', () => {
  const lines = flatten(readLocale('en', 'listed'));
  const wanted = [...TEACHES.map((term) => `terms.${term}`), ...BELIEFS.map(({ name }) => `beliefs.${name}`)];
  const found = [...lines.keys()].filter((key) => /^(terms|beliefs)\./.test(key));
  expect(found.sort()).toEqual(wanted.sort());
  for (const key of wanted) expect(String(lines.get(key)).split(' ').length, key).toBeLessThanOrEqual(9);
});
