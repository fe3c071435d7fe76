/** What a teacher puts together: whatever is pressed, an activity that a code holds, and that the code brings back. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity, ActivityLevel } from '../../../../src/core/class/activity';
import { classCodeOf, parseClassCode } from '../../../../src/core/class/class-code';
import { DRAWABLE_FIELDS } from '../../../../src/core/class/drawable-fields';
import { READY_ACTIVITIES, READY_IDS } from '../../../../src/core/class/ready-activities';
import {
  freshActivity,
  isBig,
  isFull,
  isOnlyHere,
  joinAddress,
  readyOf,
  withFreshSeed,
  withLevel,
  withMoved,
  withoutLevel,
  withReady,
} from '../../../../src/session/class/setup';

const { levels: order } = JSON.parse(
  readFileSync(new URL('../../../../levels/order.json', import.meta.url), 'utf8'),
) as { levels: readonly string[] };
const IDS = order.map((path) => path.split('/').at(-1) ?? '');
const [LESSON, QUICK] = READY_ACTIVITIES;
if (LESSON === undefined || QUICK === undefined) throw new Error('two activities at least are ready');

const level = (id: string): ActivityLevel => ({ kind: 'course', id });
const named = ({ levels }: Activity): readonly string[] =>
  levels.map((one) => (one.kind === 'course' ? one.id : one.family));
const start = freshActivity(LESSON, () => 5);

describe('ready activities', () => {
  test('are all there, each with a plan for its minutes', () => {
    expect(READY_ACTIVITIES.map(({ id }) => id)).toEqual(READY_IDS);
    expect(LESSON.minutes).toBe(45);
    expect(QUICK.minutes).toBe(10);
  });

  test.each(READY_ACTIVITIES)('$id fits into a code, and the code brings it back', (ready) => {
    const activity = freshActivity(ready, () => 1023);
    const code = classCodeOf(activity, IDS);
    expect(code.length).toBeLessThanOrEqual(12);
    expect(parseClassCode(code, IDS)).toEqual({ ok: true, code, activity });
    expect(readyOf(activity)).toBe(ready.id);
  });
});

describe('a class', () => {
  test('begins without sound, with hints, in each device’s language, playing first', () => {
    expect(start).toMatchObject({
      senses: 'levels',
      hints: true,
      order: 'play',
      language: null,
      sound: false,
    });
  });

  test('has a seed below 1024 whatever the device draws, and another when asked for', () => {
    expect(freshActivity(LESSON, () => 2 ** 31).seed).toBe(0);
    expect(withFreshSeed(start, () => 700).seed).toBe(700);
    expect(withFreshSeed(start, () => 5).seed).toBe(6);
    expect(withFreshSeed({ ...start, seed: 1023 }, () => 1023).seed).toBe(0);
  });

  test('holds twelve levels, the same one twice if wanted, and no thirteenth; from the fifth on it is big', () => {
    let mix = withReady(start, QUICK);
    for (const id of ['egg-box', 'egg-box', 'two-dips']) mix = withLevel(mix, level(id));
    expect(named(mix)).toEqual(['two-bowls', 'egg-box', 'egg-box', 'two-dips']);
    expect(readyOf(mix)).toBeNull();
    expect([isBig(mix), isFull(mix)]).toEqual([false, false]);
    mix = withLevel(mix, level('first-rope'));
    expect([isBig(mix), isFull(mix)]).toEqual([true, false]);
    expect(isBig(withoutLevel(mix, 0))).toBe(false);
    for (let i = 0; i < 7; i++) mix = withLevel(mix, level('two-dips'));
    expect([mix.levels.length, isBig(mix), isFull(mix)]).toEqual([12, true, true]);
    expect(withLevel(mix, level('egg-box'))).toBe(mix);
  });

  test('keeps its last level', () => {
    const one = withReady(start, QUICK);
    expect(withoutLevel(one, 0)).toBe(one);
    expect(named(withoutLevel(start, 1))).toEqual(['first-bowl', 'first-slide', 'two-bowls']);
    expect(withoutLevel(start, 9).levels).toHaveLength(4);
  });

  test('moves a level up or down, and not past the ends', () => {
    expect(named(withMoved(start, 1, -1))).toEqual([
      'behind-the-hill',
      'first-bowl',
      'first-slide',
      'two-bowls',
    ]);
    expect(named(withMoved(start, 1, 1))).toEqual([
      'first-bowl',
      'first-slide',
      'behind-the-hill',
      'two-bowls',
    ]);
    expect(withMoved(start, 0, -1)).toBe(start);
    expect(withMoved(start, 3, 1)).toBe(start);
  });

  test('is a mix of one’s own once its order differs, and ready again when it is put back', () => {
    const moved = withMoved(start, 0, 1);
    expect(readyOf(moved)).toBeNull();
    expect(readyOf(withMoved(moved, 0, 1))).toBe('lesson');
  });

  test('keeps how it is played when other levels are chosen', () => {
    const played: Activity = { ...start, senses: 'warmth', order: 'explain', language: 'ar', sound: true };
    expect(withReady(played, QUICK)).toEqual({ ...played, levels: QUICK.levels });
  });

  test('is one that a code holds after any presses', () => {
    const anyLevel = fc.oneof(
      fc.constantFrom(...IDS).map(level),
      fc.constantFrom(...DRAWABLE_FIELDS).map((field): ActivityLevel => ({ kind: 'drawn', ...field })),
    );
    const press = fc.oneof(
      anyLevel.map((added) => (one: Activity) => withLevel(one, added)),
      fc.integer({ min: -1, max: 13 }).map((at) => (one: Activity) => withoutLevel(one, at)),
      fc.tuple(fc.integer({ min: -1, max: 13 }), fc.constantFrom(-1 as const, 1 as const)).map(
        ([at, by]) =>
          (one: Activity) =>
            withMoved(one, at, by),
      ),
      fc.nat().map((seed) => (one: Activity) => withFreshSeed(one, () => seed)),
      fc.constantFrom(...READY_ACTIVITIES).map((ready) => (one: Activity) => withReady(one, ready)),
    );
    fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
        const end = presses.reduce((one, pressed) => pressed(one), start);
        const code = classCodeOf(end, IDS);
        expect(parseClassCode(code, IDS)).toEqual({ ok: true, code, activity: end });
      }),
      { numRuns: 300 },
    );
  });
});

describe('the link', () => {
  test.each([
    ['https://school.example/candy/', 'https://school.example/candy/#/join/ABCD'],
    [
      'https://school.example/candy/index.html?renderer=canvas#/class?lng=es',
      'https://school.example/candy/#/join/ABCD',
    ],
    ['http://192.168.1.7:4173/#/class/ZZZZ', 'http://192.168.1.7:4173/#/join/ABCD'],
    ['https://school.example/candy?x=1/2#a#b', 'https://school.example/candy#/join/ABCD'],
  ])('from %s is %s', (page, link) => {
    expect(joinAddress(page, 'ABCD')).toBe(link);
  });

  test('is told to be of no use to others where only this device can open it', () => {
    expect(['localhost', '127.0.0.1', '127.9.9.9', '[::1]', ''].map(isOnlyHere)).toEqual(Array(5).fill(true));
    expect(['192.168.1.7', 'school.example', '127.example', 'localhost.example'].map(isOnlyHere)).toEqual(
      Array(4).fill(false),
    );
  });
});
