/** The page asks nobody but its own origin, and works from any folder: no absolute path, no address of another host. */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource, sourceFiles } from '../../fixtures/sources';

/** Names of XML vocabularies look like addresses, but nothing is ever fetched from them. */
const VOCABULARIES = /http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink|1999\/xhtml)/g;

function foreignIn(text: string): readonly string[] {
  const withoutNames = text.replace(VOCABULARIES, '');
  const hosts = withoutNames.match(/https?:\/\/[^\s'"`)<]+/g) ?? [];
  const schemeless = withoutNames.match(/(?:src|href|url)\s*[=(]\s*["']?\/\/[^\s'"`)]+/g) ?? [];
  const absolute =
    withoutNames.match(
      /(?:(?:src|href)\s*=\s*["']|url\(\s*["']?|from\s+["']|import\s*\(?\s*["']|fetch\(\s*["'])\/[^/\s'"`)][^\s'"`)]*/g,
    ) ?? [];
  const assets = withoutNames.match(/["'`]\/(?:assets|src|levels)\/[^"'`]*/g) ?? [];
  return [...hosts, ...schemeless, ...absolute, ...assets];
}

const files = ['index.html', ...sourceFiles('src', /\.(tsx?|css|html|glsl|json)$/)];

describe('the source of the page', () => {
  test('names no other host and no absolute path', () => {
    expect(files.flatMap((path) => foreignIn(readSource(path)).map((what) => `${path}: ${what}`))).toEqual(
      [],
    );
  });

  test('is all there: page, code and styles are looked at', () => {
    for (const ending of ['.html', '.ts', '.tsx', '.css'])
      expect(
        files.some((path) => path.endsWith(ending)),
        ending,
      ).toBe(true);
  });

  test('holds levels and words without addresses too', () => {
    const data = [
      'assets/locales',
      ...(existsSync(new URL('../../../levels', import.meta.url)) ? ['levels'] : []),
    ];
    const found = data.flatMap((folder) =>
      readdirSync(new URL(`../../../${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) =>
          foreignIn(readSource(`${folder}/${name}`)).map((what) => `${folder}/${name}: ${what}`),
        ),
    );
    expect(found).toEqual([]);
  });
});

describe('the check', () => {
  test.each([
    '<script src="https://cdn.example/x.js">',
    '<link href="//fonts.example/x.css">',
    '<img src="/art/pip.svg">',
    'background: url(/assets/art/pip.svg)',
    "import x from '/src/main.ts';",
    "const url = '/assets/art/pip.svg';",
    "fetch('/levels/order.json')",
  ])('finds %s', (text) => {
    expect(foreignIn(text)).not.toEqual([]);
  });

  test.each([
    '<img src="./assets/art/pip.svg">',
    "import x from './x';",
    'a / b; // a comment',
    "createElementNS('http://www.w3.org/2000/svg', 'svg')",
    "const address = '#/hunt/bowl';",
  ])('lets %s be', (text) => {
    expect(foreignIn(text)).toEqual([]);
  });
});
