/** What a drawn level must keep clear of, so that it holds with other seeds too. */

import { describe, expect, test } from 'vitest';
import { isNarrow } from '../../../../../src/core/level/generate/rehearse';
import { isSteady, measureSteadyPar } from '../../../../../src/core/level/generate/steady-par';
import { measurePar } from '../../../../../src/core/level/measure-runs';
import type { Measured } from '../../../../../src/core/level/teaches/teach-predicate';
import { finish } from '../../../../../src/core/steps';
import { handMadeLevel } from '../../../../fixtures/hand-made-levels';

const times = (count: number, steps: number): number[] => Array(count).fill(steps);

describe('par is steady', () => {
  test('where runs lie around it, close or wide', () => {
    expect(isSteady(times(200, 12), 12)).toBe(true);
    expect(isSteady([...times(40, 9), ...times(120, 10), ...times(40, 11)], 10)).toBe(true);
    const bell = Array.from({ length: 200 }, (_, i) => 40 + Math.round(((i - 99.5) / 50) ** 3 * 2));
    expect(isSteady(bell, 40)).toBe(true);
  });

  test('but not where half of them are short and half long', () => {
    expect(isSteady([...times(98, 13), ...times(102, 19)], 19)).toBe(false);
    expect(isSteady([...times(110, 13), ...times(90, 19)], 13)).toBe(false);
    expect(isSteady([...times(150, 13), ...times(50, 19)], 13)).toBe(true);
  });

  test('nor where a median on the border between two groups is too far for a spread a little smaller', () => {
    // The steps of gen3-ridge-schedule-hard-51, which took 20 a run: other seeds had their median at 201, too far from 221.
    const inRuns = [
      ...[...times(9, 181), ...times(86, 201), ...times(36, 221), ...times(14, 241)],
      ...[...times(17, 261), ...times(16, 281), ...times(11, 301), ...times(2, 321)],
    ];
    expect(isSteady(inRuns, 221)).toBe(false);
    // As wide, but with the middle well inside a group.
    const inside = [
      ...times(10, 161),
      ...times(20, 181),
      ...times(140, 201),
      ...times(20, 221),
      ...times(10, 301),
    ];
    expect(isSteady(inside, 201)).toBe(true);
  });

  test('and is par as the proof measures it', () => {
    const level = handMadeLevel('feel-the-slope/toe-bowl');
    expect(finish(measureSteadyPar(level))).toEqual({ ok: true, value: measurePar(level) });
    const hurried = { ...level, budget: { ...level.budget, steps: 2 } };
    expect(finish(measureSteadyPar(hurried))).toEqual({
      ok: false,
      reason: 'the intended bot runs out of steps',
    });
  });
});

describe('a share of runs is narrow', () => {
  const of = (value: number, bound: number, wanted: Measured['wanted']) => ({
    teaches: 'schedule' as const,
    holds: true,
    measured: [{ name: 'a share', value, bound, wanted }],
    reason: null,
  });

  test('within a third of the way from its bound to certainty', () => {
    expect(isNarrow(of(22 / 24, 0.9, 'at-least'))).toBe(true);
    expect(isNarrow(of(23 / 24, 0.9, 'at-least'))).toBe(false);
    expect(isNarrow(of(4 / 24, 0.2, 'at-most'))).toBe(true);
    expect(isNarrow(of(3 / 24, 0.2, 'at-most'))).toBe(false);
  });

  test('never by numbers that other seeds don’t change', () => {
    expect(isNarrow(of(0, 0, 'at-most'))).toBe(false);
    expect(isNarrow(of(1.01, 1, 'at-least'))).toBe(false);
    expect(isNarrow({ ...of(0.11, 0.1, 'at-least'), teaches: 'restarts' })).toBe(false);
    // A ridge's rise is a share of the loss.
    expect(isNarrow({ ...of(0.2, 0.1, 'at-least'), teaches: 'ridge' })).toBe(false);
  });
});
