import { describe, expect, test } from 'vitest';
import { isInTrouble } from '../../../../src/core/feedback/trouble';
import type { Action } from '../../../../src/core/hunt/action';
import { performAll } from '../../../../src/core/hunt/hunt';
import type { LevelSpec } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { GRAB, step, tap } from '../../../fixtures/actions';
import { bowlLevel } from '../../../fixtures/levels';
import { wayLevel } from '../../../fixtures/way-levels';

const troubled = (spec: LevelSpec, ...actions: readonly Action[]): boolean =>
  isInTrouble(performAll(resolveLevel(spec, 1), actions));
const times = (n: number, action: Action): readonly Action[] => Array.from({ length: n }, () => action);
/** Pip at (−2, 2), the bottom at (2, −1). */
const warmth = bowlLevel({ senses: ['warmer-colder'], budget: { steps: 40, toeTaps: 0 } });
const numb = bowlLevel({ senses: ['footprints'], budget: { steps: 40, toeTaps: 0 } });
const away = step('west');

describe('trouble', () => {
  test('is three steps colder running', () => {
    expect(troubled(warmth, ...times(2, away))).toBe(false);
    expect(troubled(warmth, ...times(3, away))).toBe(true);
  });

  test('is two, once the toes are spent and no arrow tells', () => {
    const toes = bowlLevel({ senses: ['warmer-colder', 'toe-taps'], budget: { steps: 40, toeTaps: 1 } });
    expect(troubled(toes, ...times(2, away))).toBe(false);
    expect(troubled(toes, tap('east'), away)).toBe(false);
    expect(troubled(toes, tap('east'), ...times(2, away))).toBe(true);
  });

  test('is three turns back running, sensed or not', () => {
    const toAndFro = [step('east', 1), step('west', 1), step('east', 1), step('west', 1)];
    expect(troubled(numb, ...toAndFro.slice(0, 3))).toBe(false);
    expect(troubled(numb, ...toAndFro)).toBe(true);
  });

  test('is a way round', () => {
    const round = [step('east', 2), step('north', 2), step('west', 2), step('south', 2)];
    expect(troubled(numb, ...round.slice(0, 3))).toBe(false);
    expect(troubled(numb, ...round)).toBe(true);
    expect(troubled(numb, ...round, step('north-east', 2))).toBe(false);
  });

  test('is six steps without a new lowest', () => {
    // Never back, never colder three times running: up and along a slope.
    const up = [step('north'), step('east')];
    const rest = [step('east', 2), step('west', 1), ...up, ...up, step('north')];
    expect(troubled(warmth, ...rest.slice(0, 6))).toBe(false);
    expect(troubled(warmth, ...rest)).toBe(true);
  });

  test('is a driven step that leads nowhere, three times; or that hardly changes anything, four times', () => {
    const slides = (lowest: number, count: number) =>
      troubled(
        wayLevel('slide', { slide: { learningRates: { count: 2, lowest, ratio: 2 } } }),
        ...times(count, { type: 'slide', rate: 0 }),
      );
    expect(slides(1e-5, 2)).toBe(false);
    expect(slides(1e-5, 3)).toBe(true);
    expect(slides(0.008, 3)).toBe(false);
    expect(slides(0.004, 4)).toBe(true);
  });

  test('is half the budget spent for little', () => {
    const tight = bowlLevel({ senses: ['warmer-colder'], budget: { steps: 4, toeTaps: 0 } });
    expect(troubled(tight, step('north'))).toBe(false);
    expect(troubled(tight, step('north'), step('east'))).toBe(true);
    expect(troubled(tight, ...times(2, step('south-east', 2)))).toBe(false);
  });

  test('is over with the hunt, and begins anew with a jump', () => {
    expect(troubled(warmth, ...times(3, away), GRAB)).toBe(false);
    const jumps = wayLevel('walk', {
      senses: ['warmer-colder'],
      budget: { steps: 20, toeTaps: 0, jumps: 1 },
      jumpTo: 'field',
    });
    expect(troubled(jumps, ...times(3, away))).toBe(true);
    expect(troubled(jumps, ...times(3, away), { type: 'jump' })).toBe(false);
  });

  test('is never cold feet without warmth', () => {
    expect(troubled(bowlLevel({ senses: ['slope-arrow'] }), ...times(3, away))).toBe(false);
  });
});
