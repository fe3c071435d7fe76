/** A class in a file: the code goes out and comes in, and whatever is wrong with a file has a name. */
import { describe, expect, test } from 'vitest';
import { classCodeOf } from '../../../../src/core/class/class-code';
import { classToText, MOST_CLASS_FILE_BYTES, readClassFile } from '../../../../src/core/class/class-file';
import { tellFileRefusal } from '../../../../src/core/class/class-words';
import { newWall } from '../../../../src/core/class/wall';
import { wallToText } from '../../../../src/core/class/wall-file';
import { randomSource } from '../../../../src/core/math/random';
import { openClassFile } from '../../../../src/session/class/class-file';
import { activity, COURSE_IDS, course } from '../../../fixtures/activities';

const BIG = activity({ levels: COURSE_IDS.slice(0, 9).map(course), senses: 'gauge', seed: 41 });
const CODE = classCodeOf(BIG, COURSE_IDS);
const TEXT = classToText(CODE, ['1. First bowl', '2. “Zwei Schüsseln”', '٣. وعاء']);

const read = (text: string) => readClassFile(text, COURSE_IDS);
/** What somebody who opens it is told. */
const toldOf = (text: string): string => {
  const result = read(text);
  if (result.ok) return 'none';
  const { key, params } = tellFileRefusal(result);
  return `${key} ${params.part}`;
};
const changed = (change: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...JSON.parse(TEXT), ...change });

describe('a class in a file', () => {
  test('is the same class when it is opened, long code or short', () => {
    expect(read(TEXT)).toEqual({ ok: true, code: CODE, activity: BIG });
    const short = activity({ levels: [course('egg-box')] });
    const code = classCodeOf(short, COURSE_IDS);
    expect(read(classToText(code, []))).toEqual({ ok: true, code, activity: short });
  });

  test('is small, and says in plain words what is played', () => {
    expect(TEXT.length).toBeLessThan(2000);
    expect(JSON.parse(TEXT)).toMatchObject({ what: 'candy-descent/class', version: 1, code: CODE });
    expect(TEXT).toContain('1. First bowl');
  });

  test('is read with a mark in front, with a code in groups, and whatever was done to the words', () => {
    for (const text of [
      `\ufeff${TEXT}`,
      changed({ code: CODE.toLowerCase().replace(/.{4}/g, '$& ') }),
      changed({ words: null }),
      changed({ words: { a: [1] }, note: 'room 12' }),
    ])
      expect(read(text)).toMatchObject({ ok: true, code: CODE });
  });

  test.each([
    ['no-class ', 'hello'],
    ['no-class ', ''],
    ['no-class ', 'null'],
    ['no-class ', '[]'],
    ['no-class ', '{"version":3,"active":"fox"}'],
    ['no-class ', changed({ what: 'candy-descent/cake' })],
    ['wall ', wallToText(newWall('2K7PWXYZ'))],
    ['broken ', TEXT.slice(0, 60)],
    ['newer ', changed({ version: 2 })],
    ['field version', changed({ version: 'one' })],
    ['field version', changed({ version: 0 })],
    ['field code', changed({ code: 7 })],
    ['field code', changed({ code: 'A'.repeat(101) })],
    ['field code', changed({ code: undefined })],
    ['too-big ', `${TEXT}${' '.repeat(MOST_CLASS_FILE_BYTES)}`],
    ['code ABC', changed({ code: 'ABC' })],
    ['code O', changed({ code: CODE.replace(/.$/, 'O') })],
  ])('is refused as %s', (told, text) => {
    expect(toldOf(text)).toBe(`class:problem.file.${told}`);
  });

  test('with a slip in its code is refused, and one with a level that isn’t here says which', () => {
    const slipped = CODE.replace(/.$/, CODE.endsWith('7') ? '8' : '7');
    expect(toldOf(changed({ code: slipped }))).toBe(`class:problem.file.code ${slipped}`);
    const longer = [...COURSE_IDS, 'level-of-tomorrow'];
    const code = classCodeOf(activity({ levels: [course('egg-box'), course('level-of-tomorrow')] }), longer);
    expect(toldOf(changed({ code }))).toBe('class:problem.code.unknown-level 2');
  });

  test('mangled five thousand times is this class or none, and never trouble', () => {
    const random = randomSource(9, 'mangled class files');
    const parts = [
      '"',
      '{',
      '}',
      ':',
      'null',
      '1e999',
      '\\u0000',
      '__proto__',
      'version',
      '2',
      ',',
      '\ud800',
    ];
    for (let i = 0; i < 5000; i++) {
      const letters = Array.from(TEXT);
      for (let slips = random.integer(1, 3); slips > 0; slips--)
        letters.splice(random.integer(0, letters.length), random.integer(0, 5), random.pick(parts));
      const result = read(letters.join(''));
      if (result.ok) expect(result.code).toBe(CODE);
    }
  });
});

describe('opening a file', () => {
  test('gives its class', async () => {
    const file = new Blob([TEXT]);
    expect(await openClassFile(file, COURSE_IDS)).toEqual({ code: CODE, activity: BIG });
  });

  test('that is too big doesn’t even read it', async () => {
    const file = { size: MOST_CLASS_FILE_BYTES + 1, text: () => expect.fail('it was read') };
    expect(await openClassFile(file, COURSE_IDS)).toMatchObject({
      problem: { key: 'class:problem.file.too-big' },
    });
    const most = { size: MOST_CLASS_FILE_BYTES, text: async () => TEXT };
    expect(await openClassFile(most, COURSE_IDS)).toMatchObject({ code: CODE });
  });

  test('that can’t be read says so', async () => {
    const gone = { size: 10, text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
    expect(await openClassFile(gone, COURSE_IDS)).toMatchObject({
      problem: { key: 'class:problem.file.unreadable' },
    });
  });
});
