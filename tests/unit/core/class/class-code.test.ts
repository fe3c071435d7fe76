/** Class codes: everything that an activity holds goes in and comes out; slips are found and named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity, ActivityLevel } from '../../../../src/core/class/activity';
import { classCodeOf, parseClassCode } from '../../../../src/core/class/class-code';
import {
  CODE_LETTERS,
  cleanCode,
  groupsOf,
  isLongCode,
  letterCheck,
  letterChecks,
  nameOfCode,
} from '../../../../src/core/class/code-letters';
import { DRAWABLE_FIELDS } from '../../../../src/core/class/drawable-fields';
import { drawable } from '../../../../src/core/level/generate/generate-drawn';
import { randomSource } from '../../../../src/core/math/random';
import { activity, anyActivity, anyBigActivity, COURSE_IDS, course } from '../../../fixtures/activities';

const codeOf = (of: Activity): string => classCodeOf(of, COURSE_IDS);
const read = (typed: string) => parseClassCode(typed, COURSE_IDS);
const problemOf = (typed: string): string => {
  const result = read(typed);
  return result.ok ? 'none' : `${result.problem}: ${result.part}`;
};

describe('a class code', () => {
  test('holds every activity, in at most twelve letters that can’t be taken for others', () => {
    fc.assert(
      fc.property(anyActivity, (given) => {
        const code = codeOf(given);
        expect(code).toMatch(/^[23456789A-HJKMNP-Z]{7,12}$/);
        expect(read(code)).toEqual({ ok: true, code, activity: given });
      }),
      { numRuns: 2000 },
    );
  });

  test('of the last activity there is still has twelve letters', () => {
    const last = Array.from({ length: 4 }, () => ({ kind: 'drawn' as const, ...DRAWABLE_FIELDS[49] }));
    const most = activity({ senses: 'all', order: 'explain', language: 'ar', sound: true, seed: 1023 });
    const code = codeOf({ ...most, levels: last as Activity['levels'] });
    expect(code).toHaveLength(12);
    expect(read(code).ok).toBe(true);
  });

  test('of one level is short', () => {
    expect(codeOf(activity()).length).toBeLessThanOrEqual(8);
  });

  test('is read in any case, in groups, with spaces, dashes, unseen marks, wide letters or Arabic digits', () => {
    const code = codeOf(activity({ levels: ['first-bowl', 'two-bowls', 'egg-box'].map(course), seed: 234 }));
    const groups = groupsOf(code);
    expect(groups.join('')).toBe(code);
    expect(groups.slice(0, -1).every((group) => group.length === 4)).toBe(true);
    const wide = Array.from(code, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
    const arabic = code.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d)));
    for (const typed of [
      code.toLowerCase(),
      groups.join('-'),
      ` ${groups.join(' – ')} `,
      `\u200f${groups.join('\u2060')}\u202c`,
      wide,
      arabic,
    ])
      expect(cleanCode(typed)).toBe(code);
    expect(read(groups.join(' ').toLowerCase())).toMatchObject({ ok: true, code });
  });

  test.each([
    [{ levels: [] }],
    [{ levels: Array.from({ length: 13 }, () => course('egg-box')) }],
    [{ levels: [course('no-such-level')] }],
    [{ levels: [{ kind: 'drawn', family: 'desk', teaches: 'saddle', difficulty: 'easy' }] }],
    [{ seed: 1024 }],
    [{ seed: 0.5 }],
  ] satisfies readonly [Partial<Activity>][])('can’t hold %j', (change) => {
    expect(() => codeOf(activity(change))).toThrow(RangeError);
  });
});

describe('a long code', () => {
  test('holds every activity of five to twelve levels, in 13 to 25 letters', () => {
    const lengths = new Set<number>();
    fc.assert(
      fc.property(anyBigActivity, (given) => {
        const code = codeOf(given);
        expect(code).toMatch(/^[23456789A-HJKMNP-Z]{13,25}$/);
        expect(isLongCode(code)).toBe(true);
        lengths.add(code.length);
        expect(read(groupsOf(code).join(' ').toLowerCase())).toEqual({ ok: true, code, activity: given });
      }),
      { numRuns: 2000 },
    );
    expect(lengths.size).toBeGreaterThan(8);
  });

  test.each([
    [5, course(COURSE_IDS[0] ?? ''), 13],
    [12, { kind: 'drawn', ...DRAWABLE_FIELDS[49] } as ActivityLevel, 25],
  ])('of %i levels at the end of what there is reads back', (count, level, letters) => {
    const levels = Array.from({ length: count }, () => level);
    const most = activity({
      levels,
      senses: 'all',
      order: 'explain',
      language: 'ar',
      sound: true,
      seed: 1023,
    });
    const code = codeOf(most);
    expect(code).toHaveLength(letters);
    expect(read(code)).toEqual({ ok: true, code, activity: most });
  });

  test('is never as short as a short one: four levels have twelve letters at most, five have thirteen at least', () => {
    for (let i = 0; i < 200; i++) {
      const of = (count: number) =>
        codeOf(
          activity({
            levels: Array.from({ length: count }, () => course(COURSE_IDS[i % COURSE_IDS.length] ?? '')),
            seed: i,
          }),
        );
      expect(of(4).length).toBeLessThanOrEqual(12);
      expect(of(5).length).toBeGreaterThanOrEqual(13);
    }
  });

  test('is told on a screen by its two ends', () => {
    expect(nameOfCode('2K7PWXYZ9')).toBe('2K7P WXYZ 9');
    expect(nameOfCode('2K7PWXYZ9ABCDEFGH')).toBe('2K7P … EFGH');
  });

  const [five, twelve] = [5, 12].map((count) =>
    codeOf(activity({ levels: COURSE_IDS.slice(3, 3 + count).map(course), seed: 640 })),
  );
  test.each([five, twelve])('%s: whatever is done to one letter or two is found', (code = '') => {
    const at = (letters: readonly string[], i: number, letter: string): string[] => letters.with(i, letter);
    const good = Array.from(code);
    let slips = 0;
    for (let i = 0; i < code.length; i++)
      for (const letter of CODE_LETTERS) {
        if (letter === good[i]) continue;
        const one = at(good, i, letter);
        if (read(one.join('')).ok) throw new Error(`${one.join('')} was taken for ${code}`);
        for (let j = i + 1; j < code.length; j++)
          for (const second of CODE_LETTERS) {
            if (second === good[j]) continue;
            slips += 1;
            // The check letters alone find it.
            const two = at(one, j, second).join('');
            if (letterChecks(two.slice(0, -2)) === two.slice(-2))
              throw new Error(`${two} was taken for ${code}`);
          }
      }
    expect(slips).toBe(((code.length * (code.length - 1)) / 2) * 900);
  });

  test('mangled twenty thousand times makes no other class, and never trouble', () => {
    const random = randomSource(3, 'long slips');
    const codes = [five ?? '', twelve ?? ''];
    let taken = 0;
    for (let i = 0; i < 20_000; i++) {
      const letters = Array.from(random.pick(codes));
      for (let slips = random.integer(3, 6); slips > 0; slips--)
        switch (random.integer(0, 2)) {
          case 0:
            letters.splice(random.integer(0, letters.length), random.integer(0, 2));
            break;
          case 1:
            letters.splice(random.integer(0, letters.length), 0, random.pick(Array.from(CODE_LETTERS)));
            break;
          default:
            letters[random.integer(0, letters.length - 1)] = random.pick(Array.from(CODE_LETTERS));
        }
      const mangled = letters.join('');
      if (!codes.includes(mangled) && read(mangled).ok) taken += 1;
    }
    // Cut to twelve letters and less it is as good as a short code's slip: one in 6,500 passes.
    expect(taken).toBeLessThanOrEqual(1);
  });

  test('in its two sums: the check letters are worked out by hand', () => {
    // Places 1, 2, 3, then a, b: 1 + 2 + 3 + a + b ≡ 0 and 5·1 + 4·2 + 3·3 + 2a + b ≡ 0 (mod 31), so a = −16 = 15 and b = 10.
    expect(letterChecks('345')).toBe(`${CODE_LETTERS[15]}${CODE_LETTERS[10]}`);
  });
});

describe('a slip', () => {
  const code = codeOf(activity({ levels: [course('egg-box'), course('jump-rope')], seed: 999 }));

  test('is named: a letter that no code has, a length, a sum', () => {
    expect(problemOf(`${code.slice(0, 3)}O${code.slice(4)}`)).toBe('letter: O');
    expect(problemOf('hello!')).toBe('letter: L');
    expect(problemOf(code.slice(0, 5))).toBe(`length: ${code.slice(0, 5)}`);
    expect(problemOf('')).toBe('length: ');
    expect(problemOf('A'.repeat(26))).toBe(`length: ${'A'.repeat(20)}…`);
    expect(problemOf('A'.repeat(500))).toBe(`length: ${'A'.repeat(20)}…`);
    expect(problemOf(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`)).toMatch(/^checksum: /);
  });

  test('of one letter, or two letters exchanged, is found every time', () => {
    let slips = 0;
    for (let i = 0; i < code.length; i++) {
      for (const letter of CODE_LETTERS) {
        if (letter === code[i]) continue;
        slips += 1;
        expect(read(code.slice(0, i) + letter + code.slice(i + 1)).ok).toBe(false);
      }
      for (let j = i + 1; j < code.length; j++) {
        if (code[i] === code[j]) continue;
        const letters = Array.from(code);
        [letters[i], letters[j]] = [letters[j] ?? '', letters[i] ?? ''];
        expect(read(letters.join('')).ok).toBe(false);
      }
    }
    expect(slips).toBe(code.length * 30);
  });

  test('of any kind, ten thousand times, makes no other activity but once in some thousands, and never trouble', () => {
    const random = randomSource(1, 'slips');
    let taken = 0;
    for (let i = 0; i < 10_000; i++) {
      const letters = Array.from(code);
      for (let slips = random.integer(2, 4); slips > 0; slips--)
        switch (random.integer(0, 3)) {
          case 0:
            letters.splice(random.integer(0, letters.length), 0, random.pick(Array.from(CODE_LETTERS)));
            break;
          case 1:
            letters.splice(random.integer(0, letters.length - 1), 1);
            break;
          case 2:
            letters[random.integer(0, letters.length - 1)] = String.fromCodePoint(
              random.integer(0x20, 0x2ffff),
            );
            break;
          default:
            letters[random.integer(0, letters.length - 1)] = random.pick(Array.from(CODE_LETTERS));
        }
      const mangled = letters.join('');
      if (cleanCode(mangled) !== code && read(mangled).ok) taken += 1;
    }
    expect(taken).toBeLessThanOrEqual(6);
  });

  test('that looks like a level behind the course’s end is told as one', () => {
    // A code of a longer course, read by a game that has fewer levels.
    const longer = [...COURSE_IDS, 'level-of-tomorrow'];
    const code = classCodeOf(activity({ levels: [course('egg-box'), course('level-of-tomorrow')] }), longer);
    expect(problemOf(code)).toBe('unknown-level: 2');
  });

  test('of the course, whose levels changed places, never makes another activity', () => {
    const swapped = COURSE_IDS.map((id) =>
      id === 'egg-box' ? 'jump-rope' : id === 'jump-rope' ? 'egg-box' : id,
    );
    expect(parseClassCode(code, swapped).ok).toBe(false);
    const moved = COURSE_IDS.toReversed();
    expect(parseClassCode(code, moved).ok).toBe(false);
  });

  test('in the sum itself: the check letter is worked out by hand', () => {
    // Places 1, 2, 3 and the check letter x: 4·1 + 3·2 + 2·3 + x ≡ 0 (mod 31), so x = 15, the letter H.
    expect(letterCheck('345')).toBe(CODE_LETTERS[15]);
    expect(CODE_LETTERS[15]).toBe('H');
  });
});

test('the fields that a class can ask for are those that the generator draws, and no code has changed its meaning', () => {
  const names = (fields: readonly { family: string; teaches: string; difficulty: string }[]) =>
    fields.map(({ family, teaches, difficulty }) => `${family}/${teaches}/${difficulty}`);
  expect(names(DRAWABLE_FIELDS).toSorted()).toEqual(names(drawable()).toSorted());
  expect(new Set(names(DRAWABLE_FIELDS)).size).toBe(DRAWABLE_FIELDS.length);
  expect(DRAWABLE_FIELDS.length).toBeLessThanOrEqual(64);
  expect(COURSE_IDS.length).toBeLessThanOrEqual(80);
  expect(names(DRAWABLE_FIELDS.slice(0, 3))).toEqual([
    'bowl/loss/easy',
    'hollows/loss/easy',
    'rope/loss/easy',
  ]);
  expect(names(DRAWABLE_FIELDS.slice(49))[0]).toBe('line/overfit/hard');
});
