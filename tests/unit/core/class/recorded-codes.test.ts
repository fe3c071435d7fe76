/**
 * What was handed out to classes stays what it is: codes, fields and results of activities of up to four levels, recorded before there were bigger
 * ones. Only a new version of the generator (DRAWN_VERSION) may change those with a field of its.
 */
import { describe, expect, test } from 'vitest';
import { type Activity, type ActivityLevel, baseLevelId } from '../../../../src/core/class/activity';
import { classCodeOf, parseClassCode } from '../../../../src/core/class/class-code';
import { DRAWABLE_FIELDS } from '../../../../src/core/class/drawable-fields';
import { encodeResult, splitResult, tagOf } from '../../../../src/core/class/result-code';
import { GRAB, step } from '../../../fixtures/actions';
import { activity, course } from '../../../fixtures/activities';

const IDS = Array.from({ length: 70 }, (_, i) => `level-${i}`);
const c = (i: number): ActivityLevel => course(`level-${i}`);
const d = (i: number): ActivityLevel => {
  const field = DRAWABLE_FIELDS[i];
  if (field === undefined) throw new RangeError(`no field ${i}`);
  return { kind: 'drawn', ...field };
};
const LAST = {
  senses: 'all',
  hints: false,
  order: 'explain',
  language: 'ar',
  sound: true,
  seed: 1023,
} as const;

const CLASSES: readonly (readonly [code: string, tag: string, fields: string, Partial<Activity>])[] = [
  ['43NRFEF', 'z2ryv', 'level-0', { levels: [c(0)], seed: 0 }],
  ['5ZJGB7Y', 'ouw28', 'level-1', { levels: [c(1)] }],
  ['6EKQ6A47', 'yfodo', 'level-69', { ...LAST, levels: [c(69)] }],
  ['73W2VBSK', '4lrjp', 'gen4-bowl-loss-easy-28', { levels: [d(0)], senses: 'warmth', language: 'en' }],
  [
    '3778PV66X',
    'p0jzk',
    'level-3 level-3',
    { levels: [c(3), c(3)], senses: 'gauge', language: 'es', seed: 512 },
  ],
  [
    '62TP5QFBJ',
    'hc6g5',
    'level-12 gen4-line-overfit-hard-29',
    { levels: [c(12), d(49)], senses: 'toes', hints: false },
  ],
  [
    'AG295VWKJV',
    'gzo3v',
    'level-5 level-40 level-2',
    { levels: [c(5), c(40), c(2)], senses: 'arrow', order: 'explain', seed: 999 },
  ],
  [
    '5V79CNHK46B',
    'eeb1z',
    'gen4-ravine-gradient-medium-400 gen4-ravine-gradient-medium-401 gen4-ravine-gradient-hard-402',
    { levels: [d(7), d(7), d(8)], sound: true, seed: 100 },
  ],
  ['8B25J4ABSNB', 'ejgjj', 'level-0 level-0 level-0 level-0', { levels: [c(0), c(0), c(0), c(0)], seed: 0 }],
  [
    '46VNYSSRHSJ3',
    '0t14j',
    'level-9 gen4-hollows-gradient-is-local-easy-1285 level-33 gen4-line-loss-shape-easy-1287',
    { levels: [c(9), d(20), c(33), d(44)], senses: 'warmth', seed: 321 },
  ],
  [
    'VDSGRY6ET4FH',
    '02frp',
    'gen4-line-overfit-hard-4092 gen4-line-overfit-hard-4093 gen4-line-overfit-hard-4094 gen4-line-overfit-hard-4095',
    { ...LAST, levels: [d(49), d(49), d(49), d(49)] },
  ],
];

describe('a class of up to four levels', () => {
  test.each(CLASSES)('%s is the same code for the same fields', (code, tag, fields, change) => {
    const given = activity(change);
    expect(classCodeOf(given, IDS)).toBe(code);
    expect(parseClassCode(code, IDS)).toEqual({ ok: true, code, activity: given });
    expect(tagOf(code)).toBe(tag);
    expect(given.levels.map((_, i) => baseLevelId(given, i + 1)).join(' ')).toBe(fields);
  });

  test.each([
    ['c1.ot3g4.00.BXz.bvlund9', 1, 0, 0],
    ['c1.ot3g4.8v.BXz.zf1civu', 1, 31, 9],
    ['c1.ot3g4.bh.BXz.f2sixhu', 2, 9, 3],
    ['c1.ot3g4.zj.BXz.jk1jbsx', 4, 31, 9],
  ])('%s is the same walk', (code, n, animal, mark) => {
    const result = { n, animal, mark, actions: [step('east', 1), step('south-east', 2), GRAB] };
    expect(encodeResult('2K7PWXYZ', result)).toBe(code);
    expect(splitResult(code)).toEqual({ ok: true, tag: 'ot3g4', result });
  });
});
