/** What an address wishes beside a place: what is meant is heeded, what can't be is told, whatever stands there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageWishes } from '../../../src/session/page-wishes';
import { hasText } from '../../fixtures/locales';

const told = (search: string, hash = '') =>
  pageWishes(search, hash).problems.map(({ key, params }) => `${key} ${params.part}`);

describe('an address', () => {
  test('without wishes has none, and with good ones nothing is told', () => {
    expect(pageWishes('', '')).toEqual({ embed: null, problems: [] });
    expect(told('?renderer=canvas&view=flat', '#/levels?order=explain&lng=es')).toEqual([]);
    expect(told('?renderer=webgl&view=relief', '#/hunt/two-bowls?seed=3&order=play')).toEqual([]);
    expect(told('?utm_source=mail', '#/levels?x=1')).toEqual([]);
  });

  test.each([
    ['?renderer=gl', '', 'embed:bad.renderer gl'],
    ['?renderer=', '', 'embed:bad.renderer '],
    ['?view=cake', '', 'embed:bad.view cake'],
    ['', '#/levels?order=last', 'embed:bad.order last'],
    ['', '#/levels&order=last', 'embed:bad.order last'],
    ['?embed=school.example', '', 'embed:bad.embed school.example'],
  ])('%s%s is told what is wrong', (search, hash, problem) => {
    expect(told(search, hash)).toEqual([problem]);
  });

  test('is told all that is wrong at once, each with a text', () => {
    const { problems } = pageWishes('?renderer=a&view=b&embed=c', '#/?order=d');
    expect(problems).toHaveLength(4);
    for (const { key } of problems) expect(hasText('en', key), key).toBe(true);
  });
});

describe('embedding', () => {
  test.each([
    ['?embed', '*'],
    ['?embed=', '*'],
    ['?embed=1', '*'],
    ['?embed=*', '*'],
    ['?embed=https://school.example', 'https://school.example'],
    ['?embed=http://127.0.0.1:8080&view=flat', 'http://127.0.0.1:8080'],
    ['?embed=https%3A%2F%2Fschool.example', 'https://school.example'],
  ])('%s posts to %s', (search, targetOrigin) => {
    expect(pageWishes(search, '')).toEqual({ embed: { targetOrigin }, problems: [] });
  });

  // A path, another scheme, or a name alone would be posted nowhere, or elsewhere than meant.
  test.each([
    'https://school.example/',
    'https://school.example/course',
    'https://a@school.example',
    'https://SCHOOL.example',
    'https://school.example:443',
    'javascript:alert(1)',
    'data:text/html,x',
    'null',
    'yes',
  ])('for %s nothing is posted, and it is told', (origin) => {
    const { embed, problems } = pageWishes(`?embed=${encodeURIComponent(origin)}`, '');
    expect(embed).toBeNull();
    expect(problems).toEqual([{ key: 'embed:bad.embed', params: { part: origin.slice(0, 60) } }]);
  });

  test('only ever posts to any page or to an http origin', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'https://a.b@:#?/*') })),
        (asked) => {
          const { embed } = pageWishes(`?embed=${encodeURIComponent(asked)}`, '');
          if (embed !== null) expect(embed.targetOrigin).toMatch(/^(\*|https?:\/\/[^/?#@]+)$/);
        },
      ),
    );
  });
});
