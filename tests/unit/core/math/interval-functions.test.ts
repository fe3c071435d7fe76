import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cos, sin } from '../../../../src/core/math/elementary';
import type { Interval } from '../../../../src/core/math/interval';
import {
  cosRange,
  expRange,
  polynomialRange,
  polynomialSize,
  productRange,
  sinRange,
  squareRange,
  times,
} from '../../../../src/core/math/interval-functions';

const number = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: low, max: high, noNaN: true });
const range = (low: number, high: number, widest: number): fc.Arbitrary<Interval> =>
  fc.tuple(number(low, high), number(0, widest)).map(([a, width]) => ({ low: a, high: a + width }));
/** Places in a range, ends included. */
function places({ low, high }: Interval, count = 64): number[] {
  return Array.from({ length: count + 1 }, (_, i) => (i === count ? high : low + ((high - low) * i) / count));
}
/** As `expect` is slow where it is asked a hundred thousand times. */
function hold({ low, high }: Interval, value: number, slack: number): void {
  if (!(value >= low - slack && value <= high + slack))
    throw new Error(`${value} is not between ${low} and ${high}`);
}
const empty = (): Interval => ({ low: 0, high: 0 });
const runs = { seed: 1, numRuns: 300 };

describe('sine and cosine', () => {
  const waves = [
    { name: 'sin', over: sinRange, computed: sin, reference: Math.sin },
    { name: 'cos', over: cosRange, computed: cos, reference: Math.cos },
  ];
  for (const { name, over, computed, reference } of waves) {
    test(`${name}: the range holds every value, computed here and by the engine`, () => {
      const out = empty();
      fc.assert(
        fc.property(fc.oneof(range(-40, 40, 8), range(-40, 40, 1e-3), range(-1e5, 1e5, 5)), (u) => {
          over(u, out);
          for (const x of places(u)) {
            for (const value of [computed(x), reference(x)]) {
              // The engine's sine has errors of its own, as has ours where nothing is widened: at the peaks.
              hold(out, value, 1e-15);
            }
          }
        }),
        runs,
      );
    });

    test(`${name}: the range is no wider than what is met, over any width`, () => {
      const out = empty();
      fc.assert(
        fc.property(range(-40, 40, 8), (u) => {
          over(u, out);
          const met = places(u, 4000).map(reference);
          // Between places 8/4000 apart the wave rises past them by at most (0.001)²/2.
          expect(out.low).toBeGreaterThanOrEqual(Math.min(...met) - 6e-7);
          expect(out.high).toBeLessThanOrEqual(Math.max(...met) + 6e-7);
        }),
        { ...runs, numRuns: 60 },
      );
    });
  }

  test('a peak inside counts, a whole turn is everything, a point is a point', () => {
    const out = empty();
    sinRange({ low: 1.5, high: 1.6 }, out);
    expect(out.high).toBe(1);
    expect(out.low).toBeCloseTo(Math.sin(1.5), 12);
    sinRange({ low: -1.6, high: -1.5 }, out);
    expect(out.low).toBe(-1);
    cosRange({ low: -0.1, high: 0.2 }, out);
    expect(out.high).toBe(1);
    cosRange({ low: 3, high: 3.3 }, out);
    expect(out.low).toBe(-1);
    sinRange({ low: 0, high: 2 * Math.PI }, out);
    expect(out).toEqual({ low: -1, high: 1 });
    sinRange({ low: Number.NEGATIVE_INFINITY, high: 3 }, out);
    expect(out).toEqual({ low: -1, high: 1 });
    cosRange({ low: 1, high: 1 }, out);
    expect(out.high - out.low).toBeLessThan(1e-14);
    expect(out.low).toBeLessThan(Math.cos(1));
    expect(out.high).toBeGreaterThan(Math.cos(1));
  });
});

test('products: every product is held, and the ends are met at ends', () => {
  const out = empty();
  fc.assert(
    fc.property(range(-5, 5, 6), range(-5, 5, 6), (a, b) => {
      productRange(a, b, out);
      for (const x of places(a, 8))
        for (const y of places(b, 8)) {
          hold(out, x * y, 1e-12);
        }
      const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
      expect(corners).toContain(out.low);
      expect(corners).toContain(out.high);
    }),
    runs,
  );
});

test('0 times anything is 0, infinity too', () => {
  expect(times(0, Number.POSITIVE_INFINITY)).toBe(0);
  expect(times(Number.NEGATIVE_INFINITY, 0)).toBe(0);
  const out = empty();
  productRange({ low: 0, high: 2 }, { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }, out);
  expect(out).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
});

test('squares are never negative and exact', () => {
  const out = empty();
  squareRange({ low: -3, high: 2 }, out);
  expect(out).toEqual({ low: 0, high: 9 });
  squareRange({ low: -3, high: -2 }, out);
  expect(out).toEqual({ low: 4, high: 9 });
  squareRange({ low: 1, high: 2 }, out);
  expect(out).toEqual({ low: 1, high: 4 });
});

test('powers of e: their ends; what is too small for a double is anything from 0 on', () => {
  const out = empty();
  expRange({ low: -1, high: 2 }, out);
  expect(out.low).toBeCloseTo(Math.exp(-1), 14);
  expect(out.high).toBeCloseTo(Math.exp(2), 13);
  expRange({ low: -2000, high: -1000 }, out);
  expect(out.low).toBe(0);
  expect(out.high).toBeGreaterThan(0);
});

describe('polynomials', () => {
  const cubic = [1, -3, 0.5, 2] as const;
  const value = (c: readonly number[], u: number): number => c.reduceRight((sum, a) => sum * u + a, 0);
  const derivative = (c: readonly number[]): number[] => c.slice(1).map((a, i) => a * (i + 1));
  const polynomials = fc.array(number(-3, 3), { minLength: 1, maxLength: 8 });

  test('hold every value of the polynomial and of its derivatives', () => {
    const out = empty();
    fc.assert(
      fc.property(polynomials, range(-3, 3, 2), (coefficients, u) => {
        let c: readonly number[] = coefficients;
        for (let order = 0; order <= 2; order++) {
          polynomialRange(coefficients, order, u, out);
          const slack =
            1e-13 * polynomialSize(coefficients, order, Math.max(Math.abs(u.low), Math.abs(u.high)));
          for (const x of places(u)) {
            hold(out, value(c, x), slack);
          }
          c = derivative(c);
        }
      }),
      runs,
    );
  });

  test('grow tight with the square of the width', () => {
    const out = empty();
    const excess = (r: number): number => {
      polynomialRange(cubic, 0, { low: 0.7 - r, high: 0.7 + r }, out);
      const met = places({ low: 0.7 - r, high: 0.7 + r }, 2000).map((x) => value(cubic, x));
      return out.high - out.low - (Math.max(...met) - Math.min(...met));
    };
    expect(excess(0.001)).toBeLessThan(excess(0.01) / 50);
    expect(excess(0.01)).toBeLessThan(excess(0.1) / 50);
  });

  test('refuse a degree that there is no room for', () => {
    expect(() => polynomialRange(Array(9).fill(1), 0, { low: 0, high: 1 }, empty())).toThrow(RangeError);
  });
});
