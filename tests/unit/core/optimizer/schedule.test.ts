import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { learningRateAt, type Schedule, scheduleSchema } from '../../../../src/core/optimizer/schedule';

const at = (schedule: Schedule, step: number): number => learningRateAt(schedule, 0.4, step);

describe('schedules', () => {
  test('constant stays', () => {
    expect([0, 1, 1000].map((t) => at({ kind: 'constant' }, t))).toEqual([0.4, 0.4, 0.4]);
  });

  test('step decay falls at every n-th step and not between', () => {
    const schedule: Schedule = { kind: 'step', every: 10, factor: 0.5 };
    expect([0, 9, 10, 19, 20].map((t) => at(schedule, t))).toEqual([0.4, 0.4, 0.2, 0.2, 0.1]);
  });

  test('exponential multiplies at each step', () => {
    const schedule: Schedule = { kind: 'exponential', factor: 0.9 };
    for (const t of [0, 1, 7, 40]) expect(at(schedule, t)).toBeCloseTo(0.4 * 0.9 ** t, 14);
  });

  test('cosine begins at the base rate, is half way in the middle, and stays at its low end', () => {
    const schedule: Schedule = { kind: 'cosine', over: 100, low: 0.1 };
    expect(at(schedule, 0)).toBeCloseTo(0.4, 14);
    expect(at(schedule, 50)).toBeCloseTo(0.4 * 0.55, 12);
    for (const t of [100, 101, 5000]) expect(at(schedule, t)).toBeCloseTo(0.04, 14);
  });

  test('inverse time halves the rate after its time', () => {
    const schedule: Schedule = { kind: 'inverse-time', over: 25 };
    expect([0, 25, 75].map((t) => at(schedule, t))).toEqual([0.4, 0.2, 0.1]);
  });

  test('a warm-up climbs in equal parts to the rate, and the schedule counts from its end', () => {
    const schedule: Schedule = { kind: 'step', every: 10, factor: 0.5, warmUp: 4 };
    expect([0, 1, 2, 3].map((t) => at(schedule, t))).toEqual([0.1, 0.2, 0.30000000000000004, 0.4]);
    expect([4, 13, 14].map((t) => at(schedule, t))).toEqual([0.4, 0.4, 0.2]);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the learning rate %s', (rate) => {
    expect(() => learningRateAt({ kind: 'constant' }, rate, 0)).toThrow(RangeError);
  });

  test.each([-1, 0.5, Number.NaN])('refuses the step %s', (step) => {
    expect(() => at({ kind: 'constant' }, step)).toThrow(RangeError);
  });

  test('the schema names what is wrong', () => {
    const wrong = v.safeParse(scheduleSchema, { kind: 'step', every: 0, factor: 0.5 });
    expect(wrong.success).toBe(false);
    expect(wrong.issues?.map((issue) => v.getDotPath(issue))).toEqual(['every']);
    expect(v.safeParse(scheduleSchema, { kind: 'staircase' }).success).toBe(false);
    expect(v.safeParse(scheduleSchema, { kind: 'constant', warmUp: 5 }).success).toBe(true);
  });
});
