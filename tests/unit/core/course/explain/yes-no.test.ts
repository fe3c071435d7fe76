import { describe, expect, test } from 'vitest';
import { chanceOf, entropyCost, SCORES, squaredCost } from '../../../../../src/core/course/explain/yes-no';

describe('the cost of an answer when it was yes', () => {
  test('is ln 2 and ¼ for who can’t tell', () => {
    expect(chanceOf(0)).toBe(0.5);
    expect(entropyCost(0)).toBeCloseTo(Math.LN2, 12);
    expect(squaredCost(0)).toBe(0.25);
  });

  test('is worked out by hand for a chance of a tenth', () => {
    const score = Math.log(1 / 9);
    expect(chanceOf(score)).toBeCloseTo(0.1, 12);
    expect(entropyCost(score)).toBeCloseTo(Math.log(10), 12);
    expect(squaredCost(score)).toBeCloseTo(0.81, 12);
  });

  test('stays steep for cross-entropy where the model is sure of no, and goes flat for squares', () => {
    const steepness = (cost: (score: number) => number, at: number): number =>
      Math.abs(cost(at + 0.01) - cost(at)) / 0.01;
    expect(steepness(entropyCost, SCORES.min)).toBeGreaterThan(0.95);
    expect(steepness(squaredCost, SCORES.min)).toBeLessThan(0.05);
  });
});
