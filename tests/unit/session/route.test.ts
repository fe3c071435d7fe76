import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayTitle, levelTitle, seedOfDay } from '../../../src/session/level-title';
import { formatAddress, isDate, parseAddress, READING_ROOMS, type Route } from '../../../src/session/route';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    { place: 'home' },
    { place: 'levels' },
    { place: 'settings' },
    ...READING_ROOMS.map((place) => ({ place, which: null })),
    { place: 'today', date: null },
  ),
  fc.record({ place: fc.constant('hunt' as const), levelId: text, seed: fc.nat(2 ** 31 - 1) }),
  fc.record({ place: fc.constant('today' as const), date: day }),
  fc.record({ place: fc.constantFrom(...READING_ROOMS), which: text }),
  fc.record({ place: fc.constantFrom('replay' as const, 'beat' as const), code: text }),
);
const language = fc.option(text, { nil: null });

const PROBLEMS: readonly string[] = [
  'unknown-place',
  'bad-seed',
  'bad-date',
  'missing-level',
  'missing-code',
];

describe('an address', () => {
  test('of any place in any language reads back as that place', () => {
    fc.assert(
      fc.property(anyRoute, language, (route, lng) => {
        expect(parseAddress(formatAddress(route, lng))).toEqual({ route, language: lng });
      }),
      { numRuns: 1000 },
    );
  });

  test('of any text is a place or a named problem, and a place reads back the same', () => {
    const mess = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            '#',
            '/',
            '?',
            '&',
            '=',
            '%',
            '%2F',
            '%zz',
            'hunt',
            'replay',
            'today',
            'levels',
            'seed',
            'date',
            'lng',
            '1',
            '-1',
            '2026-11-22',
            '..',
            '__proto__',
            'é',
            ' ',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(mess, (hash) => {
        const parsed = parseAddress(hash);
        if ('problem' in parsed) {
          if (!PROBLEMS.includes(parsed.problem)) throw new Error(`unnamed: ${parsed.problem}`);
          return;
        }
        const again = parseAddress(formatAddress(parsed.route, parsed.language));
        if (JSON.stringify(again) !== JSON.stringify(parsed))
          throw new Error(`read back as ${JSON.stringify(again)}`);
      }),
      { numRuns: 20_000 },
    );
  });

  test('as long as a book is read quickly', () => {
    const started = process.cpuUsage().user;
    parseAddress(`#/hunt/${'a%'.repeat(1_000_000)}`);
    expect(process.cpuUsage().user - started).toBeLessThan(1_000_000); // µs
  });

  test('without a place is home, with or without its sign', () => {
    for (const hash of ['', '#', '#/', '/', '#/?x=1'])
      expect(parseAddress(hash)).toEqual({ route: { place: 'home' }, language: null });
  });

  test('gives seed 1 to a hunt that names none', () => {
    expect(parseAddress('#/hunt/bowl')).toEqual({
      route: { place: 'hunt', levelId: 'bowl', seed: 1 },
      language: null,
    });
  });

  test('with an empty language asks for none', () => {
    expect(parseAddress('#/levels?lng=')).toEqual({ route: { place: 'levels' }, language: null });
    expect(parseAddress('#/levels&lng=es')).toEqual({ route: { place: 'levels' }, language: 'es' });
  });
});

describe('a day', () => {
  test('is real or refused', () => {
    for (const good of ['2026-11-22', '2024-02-29', '2000-02-29']) expect(isDate(good)).toBe(true);
    for (const bad of [
      '2026-02-29',
      '2100-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '1999-01-01',
      '2026-11-22x',
      '',
    ])
      expect(isDate(bad), bad).toBe(false);
  });

  test('has its own seed, and titles name what they title', () => {
    expect(seedOfDay('2026-11-22')).toBe(20261122);
    expect(dayTitle('2026-11-22').key).toBe('levels:today.title');
    expect(levelTitle('bowl')).toEqual({ key: 'levels:bowl.title', params: {} });
    expect(levelTitle('gen1-hard-12')).toEqual({ key: 'levels:generated.hard', params: { number: 12 } });
  });
});
