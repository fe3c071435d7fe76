/** Result codes: short, whole, and believed only when they are walked again; every way to be wrong has its own name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealtSeedOf } from '../../../../src/core/class/class-field';
import { tellRefusal } from '../../../../src/core/class/class-words';
import { type ReadResult, readResult, readResults } from '../../../../src/core/class/read-result';
import {
  encodeResult,
  findResults,
  type Result,
  splitResult,
  tagOf,
} from '../../../../src/core/class/result-code';
import type { Action } from '../../../../src/core/hunt/action';
import { actionsOf } from '../../../../src/core/hunt/actions-of';
import { runBot } from '../../../../src/core/hunt/bots/bot';
import { intendedBot } from '../../../../src/core/hunt/bots/intended-bot';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { hash32 } from '../../../../src/core/math/hash';
import { randomSource } from '../../../../src/core/math/random';
import { anyActionAtAll, GRAB, step, tap } from '../../../fixtures/actions';
import { activity, course } from '../../../fixtures/activities';
import { classOf } from '../../../fixtures/class-fields';

const CLASS = classOf(activity({ levels: [course('two-bowls'), course('first-rope')] }));
const OTHER = classOf(activity({ levels: [course('first-rope')], seed: 8 }));
const NONE: ReadonlySet<string> = new Set();

const anyResult: fc.Arbitrary<Result> = fc.record({
  n: fc.integer({ min: 1, max: 12 }),
  animal: fc.integer({ min: 0, max: 31 }),
  mark: fc.integer({ min: 0, max: 9 }),
  actions: fc.array(anyActionAtAll, { maxLength: 60 }),
});

/** A walk of the level's intended bot from where an animal starts, as a code. */
function botWalk(n: number, animal: number, mark = 0): string {
  const field = CLASS.fields[n - 1];
  if (field === undefined) throw new RangeError(`no field ${n}`);
  const level = resolveLevel(field.spec, dealtSeedOf(field, animal));
  return encodeResult(CLASS.code, {
    n,
    animal,
    mark,
    actions: actionsOf(runBot(level, intendedBot(field.spec), 1)),
  });
}

/** A code with another who, its checksum worked out anew as the header of result-code.ts says. */
function resealed(code: string, who: string): string {
  const body = code.split('.').slice(0, 4).with(2, who).join('.');
  const number = (hash32(body, 17) % 0x200000) * 0x100000000 + hash32(body, 19);
  return `${body}.${(number % 36 ** 7).toString(36).padStart(7, '0')}`;
}

const refusalOf = (read: ReadResult): string => (read.ok ? 'none' : read.refused);
const made = (actions: readonly Action[], change: Partial<Result> = {}): string =>
  encodeResult(CLASS.code, { n: 1, animal: 9, mark: 0, actions, ...change });

describe('a result code', () => {
  test('holds level, animal, mark and walk', () => {
    fc.assert(
      fc.property(anyResult, (result) => {
        const code = encodeResult(CLASS.code, result);
        expect(splitResult(code)).toEqual({ ok: true, tag: tagOf(CLASS.code), result });
        expect(code).toMatch(/^[0-9A-Za-z.]+$/);
        expect(findResults(code)).toEqual([code]);
      }),
    );
  });

  test('of thirty steps and the grab has at most sixty characters', () => {
    const thirty = Array.from({ length: 30 }, () => step('south-east', 2));
    const code = made([...thirty, GRAB], { n: 4, animal: 31, mark: 9 });
    expect(code).toHaveLength(51);
    expect(made([...thirty, GRAB], { n: 12, animal: 31, mark: 9 })).toHaveLength(52);
  });

  test('says who in two characters up to the fourth level and in three from the fifth on, and never else', () => {
    const who = (n: number): string => made([GRAB], { n, animal: 31, mark: 9 }).split('.')[2] ?? '';
    expect([1, 2, 3, 4].map(who)).toEqual(['8v', 'hr', 'qn', 'zj']);
    expect([5, 12].map(who)).toEqual(['18f', '2yn']);
    // The same level, or one that there can't be, in the other length: with a checksum that is right.
    for (const other of ['zk', '08v', '0zj', '2yo', 'zzz'])
      expect(splitResult(resealed(made([GRAB]), other))).toEqual({ ok: false, problem: 'unreadable' });
    expect(splitResult(resealed(made([GRAB]), '8v'))).toMatchObject({
      ok: true,
      result: { n: 1, animal: 31, mark: 9 },
    });
  });

  test.each([{ n: 0 }, { n: 13 }, { animal: 32 }, { animal: -1 }, { mark: 10 }, { mark: 0.5 }])(
    'can’t hold %j',
    (change) => {
      expect(() => made([GRAB], change)).toThrow(RangeError);
    },
  );

  test('is walked again on the animal’s own side, from its own start', () => {
    for (const animal of [0, 7, 8, 31]) {
      const read = readResult(botWalk(1, animal, 3), CLASS, NONE);
      if (!read.ok) throw new Error(read.refused);
      expect(read).toMatchObject({ n: 1, animal, mark: 3 });
      expect(read.hunt.level.seed).toBe(dealtSeedOf(CLASS.fields[0] ?? expect.fail(), animal));
      expect(read.hunt.ending).not.toBeNull();
    }
  });
});

describe('is refused with its reason', () => {
  const good = botWalk(1, 9);

  test('what is no code, or can’t be one', () => {
    for (const text of ['', 'c1', 'hello', 'c2.aaaaa.00.z.aaaaaaa', good.slice(1), `${good}.x`, `c1${good}`])
      expect(refusalOf(readResult(text, CLASS, NONE))).toBe('unreadable');
    expect(refusalOf(readResult(made(Array.from({ length: 3000 }, () => GRAB)), CLASS, NONE))).toBe(
      'unreadable',
    );
  });

  test('a slip: checksum', () => {
    const at = good.lastIndexOf('.') - 3;
    const slipped = good.slice(0, at) + (good[at] === 'A' ? 'B' : 'A') + good.slice(at + 1);
    expect(refusalOf(readResult(slipped, CLASS, NONE))).toBe('checksum');
  });

  test('another class’s', () => {
    const other = encodeResult(OTHER.code, { n: 1, animal: 0, mark: 0, actions: [GRAB] });
    expect(readResult(other, OTHER, NONE).ok).toBe(true);
    expect(refusalOf(readResult(other, CLASS, NONE))).toBe('other-activity');
  });

  test.each([
    ['a step after the grab', [GRAB, step('east')], {}],
    ['a walk that never ended', [step('east')], {}],
    ['no action at all', [], {}],
    ['a tap on a level that gives none', [tap('east'), GRAB], { n: 2 }],
    ['a way that a rope hasn’t', [step('north'), GRAB], { n: 2 }],
    ['another way to play', [{ type: 'slide', rate: 0 }, GRAB], {}],
    ['a level that the activity hasn’t', [GRAB], { n: 3 }],
  ] satisfies readonly [string, readonly Action[], Partial<Result>][])('%s', (_what, actions, change) => {
    expect(refusalOf(readResult(made(actions, change), CLASS, NONE))).toBe('breaks-rules');
  });

  test('one that is there already; the same walk of a child with another mark isn’t', () => {
    expect(refusalOf(readResult(good, CLASS, new Set([good])))).toBe('repeated');
    expect(readResult(botWalk(1, 9, 1), CLASS, new Set([good])).ok).toBe(true);
  });

  test('and named by its beginning', () => {
    const read = readResult(`c1.${'x'.repeat(500)}`, CLASS, NONE);
    if (read.ok) throw new Error('it was taken');
    expect(tellRefusal(read)).toEqual({
      key: 'class:problem.result.unreadable',
      params: { part: `c1.${'x'.repeat(21)}…` },
    });
  });
});

test('ten thousand mangled codes: none is taken for another walk, none makes trouble', () => {
  const random = randomSource(20261126, 'mangled results');
  const codes = [botWalk(1, 0), botWalk(1, 13, 4), botWalk(2, 31, 9), botWalk(2, 5)];
  const letters = Array.from('0123456789abcxyzABCXYZ.');
  const refusals = new Map<string, number>();
  for (let i = 0; i < 10_000; i++) {
    const code = random.pick(codes);
    const mangled = mangle(code);
    if (codes.some((whole) => whole === mangled || findResults(mangled).includes(whole))) continue;
    for (const text of [mangled, ...findResults(mangled)]) {
      const refusal = refusalOf(readResult(text, CLASS, NONE));
      refusals.set(refusal, (refusals.get(refusal) ?? 0) + 1);
    }
  }
  expect([...refusals.keys()].sort()).toEqual(['checksum', 'unreadable']);
  expect(refusals.get('checksum')).toBeGreaterThan(2000);

  function mangle(code: string): string {
    const all = Array.from(code);
    for (let slips = random.integer(1, 3); slips > 0; slips--) {
      const at = random.integer(0, Math.max(0, all.length - 1));
      switch (random.integer(0, 6)) {
        case 0:
          all[at] = random.pick(letters);
          break;
        case 1:
          all.splice(at, 0, random.pick(letters));
          break;
        case 2:
          all.splice(at, random.integer(1, 4));
          break;
        case 3:
          [all[at], all[at + 1]] = [all[at + 1] ?? '', all[at] ?? ''];
          break;
        case 4:
          all[at] =
            all[at] === all[at]?.toUpperCase()
              ? (all[at]?.toLowerCase() ?? '')
              : (all[at]?.toUpperCase() ?? '');
          break;
        case 5:
          all[at] = String.fromCodePoint(random.integer(0x20, 0xd7ff));
          break;
        default:
          all.splice(0, all.length, ...Array.from(random.pick(codes).slice(0, at)), ...all.slice(at));
      }
    }
    return all.join('');
  }
});

describe('picked out of a chat', () => {
  test('each code once for each time it stands there, with what is around it left out', () => {
    const [a, b, c] = [botWalk(1, 1), botWalk(1, 2), botWalk(2, 3)];
    const chat = [
      `Maya: ${a}`,
      `[10:03] Tom – here it is: "${b}". So hard!`,
      `(${`C${c.slice(1)}`})`,
      `\u200f${a.slice(0, 9)}\u200b${a.slice(9)}\u202c,${b};`,
      'c1 is a nice name. c1. And c1.5 is a number, abc1.aaaaa.00.z.aaaaaaa is none.',
    ].join('\n');
    expect(findResults(chat)).toEqual([a, b, c, a, b]);
    const reads = readResults(`${chat}\n${a.slice(0, -1)}`, CLASS, new Set([b]));
    expect(reads.map(refusalOf)).toEqual(['none', 'repeated', 'none', 'repeated', 'repeated', 'unreadable']);
  });

  test('thirty at once, and nothing out of nothing', () => {
    const thirty = Array.from({ length: 30 }, (_, i) => botWalk(2, i));
    const reads = readResults(thirty.join(' '), CLASS, NONE);
    expect(reads.map(({ ok }) => ok)).toEqual(thirty.map(() => true));
    expect(findResults('')).toEqual([]);
  });
});
