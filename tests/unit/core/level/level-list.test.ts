import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const LEVELS = new URL('../../../../levels/', import.meta.url);
const read = (name: string) => Object(JSON.parse(readFileSync(new URL(name, LEVELS), 'utf8')));

test('the list tells of each level its par and what its file claims to teach', () => {
  const order: readonly string[] = read('order.json').levels;
  const facts = order.map((path) => {
    const { par, teaches } = read(`${path}.json`);
    return [path.split('/')[1], { par, teaches }];
  });
  expect(Object.entries(read('listed.json'))).toEqual(facts);
});

test('every claim has a name in every language', () => {
  const claims = new Set(Object.values(read('listed.json')).flatMap((facts) => Object(facts).teaches));
  for (const language of ['en', 'es', 'ar']) {
    const { teaches } = read(`../assets/locales/${language}/listed.json`);
    for (const claim of claims) expect(teaches[String(claim)], `${language}: ${claim}`).toBeTruthy();
  }
});
