/** The words of the glossary: each has its row in docs/glossary.md, its drawing, a level that shows it, and its words in every language. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isTerm, TERM_IDS, TERMS } from '../../../../src/core/course/glossary';
import { handMadeNames } from '../../../fixtures/hand-made-levels';
import { hasText, languageFolders, textKeysOf } from '../../../fixtures/locales';

const ROOT = new URL('../../../../', import.meta.url);
/** Without what stands in brackets behind it. */
const plain = (text: string): string =>
  text
    .replace(/ \(.*\)/, '')
    .trim()
    .replaceAll('-', ' ');

const rows = readFileSync(new URL('docs/glossary.md', ROOT), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .flatMap((line) => (line.split('|')[1] ?? '').split(',').map(plain));

test('each stands in docs/glossary.md', () => {
  expect(TERM_IDS.filter((id) => !rows.includes(plain(id)))).toEqual([]);
});

test.each(languageFolders())('each has its name and its sentence in %s, and no other has', (language) => {
  for (const id of TERM_IDS)
    for (const part of ['name', 'line'])
      expect(hasText(language, `glossary:term.${id}.${part}`), `${id}.${part}`).toBe(true);
  const told = textKeysOf(language, 'glossary').filter((key) => key.startsWith('term.'));
  expect(told).toHaveLength(2 * TERM_IDS.length);
});

test.each(TERM_IDS.map((id) => [id, TERMS[id]] as const))(
  '%s has a drawing, and a level shows it',
  (_, one) => {
    expect(existsSync(new URL(`assets/art/term-${one.picture}.svg`, ROOT))).toBe(true);
    expect(handMadeNames.map((name) => name.split('/').at(-1))).toContain(one.level);
  },
);

test('a word that is none is told apart, names of Object among them', () => {
  expect(['loss', 'early-stopping'].every(isTerm)).toBe(true);
  expect(['', 'cost', 'toString', '__proto__'].some(isTerm)).toBe(false);
});
