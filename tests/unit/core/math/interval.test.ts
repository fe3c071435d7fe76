import { describe, expect, test } from 'vitest';
import { type Interval, quadraticRange, smallestEigenvalue } from '../../../../src/core/math/interval';
import { randomSource } from '../../../../src/core/math/random';

const random = randomSource(1, 'test/interval');
const q = (pxx: number, pxy: number, pyy: number, x: number, y: number): number =>
  pxx * x * x + 2 * pxy * x * y + pyy * y * y;

describe('the range of a quadratic over a box', () => {
  test('holds every value and is met, at a corner above and on the box below', () => {
    for (let round = 0; round < 150; round++) {
      const pxx = random.between(0.05, 4);
      const pyy = random.between(0.05, 4);
      const pxy = random.between(-0.95, 0.95) * Math.sqrt(pxx * pyy);
      const [x0, y0] = [random.between(-5, 5), random.between(-5, 5)];
      const [x1, y1] = [x0 + random.between(0, 4), y0 + random.between(0, 4)];
      const range: Interval = { low: 0, high: 0 };
      quadraticRange(pxx, pxy, pyy, x0, x1, y0, y1, range);
      let [least, most] = [Number.POSITIVE_INFINITY, 0];
      const steps = 40;
      for (let i = 0; i <= steps; i++)
        for (let j = 0; j <= steps; j++) {
          const value = q(pxx, pxy, pyy, x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * j) / steps);
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      expect(range.low).toBeLessThanOrEqual(least);
      expect(range.high).toBeGreaterThanOrEqual(most);
      expect(range.high).toBeCloseTo(most, 9);
      // Between grid points the least value can be lower, by no more than the bend over one cell.
      const cell = Math.max((x1 - x0) ** 2 * pxx, (y1 - y0) ** 2 * pyy) / steps ** 2;
      expect(range.low).toBeGreaterThanOrEqual(Math.max(0, least - 4 * cell - 1e-9));
    }
  });

  test('on a line (one parameter) it is the range of pxx·x²', () => {
    const range: Interval = { low: 0, high: 0 };
    quadraticRange(2, 0, 0, -3, -1, 0, 0, range);
    expect(range.low).toBeCloseTo(2, 12);
    expect(range.high).toBeCloseTo(18, 12);
    quadraticRange(2, 0, 0, -3, 1, 0, 0, range);
    expect(range.low).toBe(0);
  });
});

test('the smallest eigenvalue is a bound for every matrix within', () => {
  for (let round = 0; round < 500; round++) {
    const [aLow, cLow, bSize] = [random.between(-2, 3), random.between(-2, 3), random.between(0, 2)];
    const bound = smallestEigenvalue(aLow, cLow, bSize);
    const [a, c] = [aLow + random.between(0, 2), cLow + random.between(0, 2)];
    const b = random.between(-bSize, bSize);
    expect((a + c) / 2 - Math.hypot((a - c) / 2, b)).toBeGreaterThanOrEqual(bound - 1e-12);
  }
});
