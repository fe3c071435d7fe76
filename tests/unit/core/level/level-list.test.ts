import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const LEVELS = new URL('../../../../levels/', import.meta.url);
const read = (name: string) => Object(JSON.parse(readFileSync(new URL(name, LEVELS), 'utf8')));

test('the list tells of each level what its file claims to teach', () => {
  const order: readonly string[] = read('order.json').levels;
  const claimed = order.map((path) => [path.split('/')[1], read(`${path}.json`).teaches]);
  expect(Object.entries(read('teaches.json'))).toEqual(claimed);
});

test('every claim has a name in every language', () => {
  const claims = new Set(Object.values(read('teaches.json')).flat());
  for (const language of ['en', 'es', 'ar']) {
    const { teaches } = read(`../assets/locales/${language}/levels.json`);
    for (const claim of claims) expect(teaches[String(claim)], `${language}: ${claim}`).toBeTruthy();
  }
});
