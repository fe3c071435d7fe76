/** The teacher's guide names what there is: every chapter and level of the course by its title, every misconception by its name. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BELIEFS } from '../../../src/core/level/beliefs';
import { flatten, readLocale } from '../../fixtures/locales';
import { readSource } from '../../fixtures/sources';

/** One line, and every apostrophe a straight one, as the guide writes them. */
const plain = (text: string): string => text.replaceAll('’', "'").replace(/\s+/g, ' ');
const guide = plain(readSource('docs/teaching.md'));
const titles = flatten(readLocale('en', 'levels'));
const { levels }: { levels: readonly string[] } = JSON.parse(
  readFileSync(new URL('../../../levels/order.json', import.meta.url), 'utf8'),
);

test('names every chapter and every level', () => {
  const keys = levels.flatMap((path) => {
    const [chapter = '', id = ''] = path.split('/');
    return [`chapters.${chapter}`, `${id}.title`];
  });
  const missing = keys.filter((key) => !guide.includes(plain(String(titles.get(key)))));
  expect(missing).toEqual([]);
});

test('tells of every misconception that a level breaks', () => {
  expect(BELIEFS.filter(({ believes }) => !guide.includes(believes)).map(({ name }) => name)).toEqual([]);
});
