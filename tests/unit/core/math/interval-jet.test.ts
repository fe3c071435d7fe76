import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interval } from '../../../../src/core/math/interval';
import { type IntervalJet, JetArithmetic, widened } from '../../../../src/core/math/interval-jet';

/** f, fx, fy, fxx, fxy, fyy at a point. */
type Point = readonly [number, number, number, number, number, number];
type Formula = {
  readonly name: string;
  readonly jet: (j: JetArithmetic, x: IntervalJet, y: IntervalJet) => IntervalJet;
  /** Written out by hand, with the engine's functions. */
  readonly at: (x: number, y: number) => Point;
};

const { cos, exp, sin, sqrt } = Math;
const FORMULAS: readonly Formula[] = [
  {
    name: 'x − 3y + 2',
    jet: (j, x, y) => j.shifted(j.difference(x, j.scaled(3, y)), 2),
    at: (x, y) => [x - 3 * y + 2, 1, -3, 0, 0, 0],
  },
  {
    name: 'x·y',
    jet: (j, x, y) => j.product(x, y),
    at: (x, y) => [x * y, y, x, 0, 1, 0],
  },
  {
    name: '(x + 2y)²',
    jet: (j, x, y) => j.square(j.sum(x, j.scaled(2, y))),
    at: (x, y) => [(x + 2 * y) ** 2, 2 * (x + 2 * y), 4 * (x + 2 * y), 2, 4, 8],
  },
  {
    name: 'sin(x·y)',
    jet: (j, x, y) => j.sin(j.product(x, y)),
    at: (x, y) => {
      const [s, c] = [sin(x * y), cos(x * y)];
      return [s, y * c, x * c, -y * y * s, c - x * y * s, -x * x * s];
    },
  },
  {
    name: 'cos(x² + y)',
    jet: (j, x, y) => j.cos(j.sum(j.square(x), y)),
    at: (x, y) => {
      const [s, c] = [sin(x * x + y), cos(x * x + y)];
      return [c, -2 * x * s, -s, -2 * s - 4 * x * x * c, -2 * x * c, -c];
    },
  },
  {
    name: 'exp(x − y²/2)',
    jet: (j, x, y) => j.exp(j.difference(x, j.scaled(0.5, j.square(y)))),
    at: (x, y) => {
      const e = exp(x - (y * y) / 2);
      return [e, e, -y * e, e, -y * e, (y * y - 1) * e];
    },
  },
  {
    name: '√(1 + x² + y²)',
    jet: (j, x, y) => j.sqrt(j.shifted(j.sum(j.square(x), j.square(y)), 1)),
    at: (x, y) => {
      const r = sqrt(1 + x * x + y * y);
      return [r, x / r, y / r, 1 / r - (x * x) / r ** 3, (-x * y) / r ** 3, 1 / r - (y * y) / r ** 3];
    },
  },
  {
    name: 'p(x)·p(y), p(u) = u³ − 2u + 1',
    jet: (j, x, y) => j.product(j.polynomial([1, -2, 0, 1], x), j.polynomial([1, -2, 0, 1], y)),
    at: (x, y) => {
      const p = (u: number): number => u ** 3 - 2 * u + 1;
      const q = (u: number): number => 3 * u * u - 2;
      return [p(x) * p(y), q(x) * p(y), p(x) * q(y), 6 * x * p(y), q(x) * q(y), 6 * y * p(x)];
    },
  },
];

const number = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: low, max: high, noNaN: true });
const box = fc.record({
  x: number(-3, 3),
  y: number(-3, 3),
  rx: fc.oneof(fc.constant(0), number(0, 1.5), number(0, 1e-3)),
  ry: fc.oneof(fc.constant(0), number(0, 1.5), number(0, 1e-3)),
});
type Box = { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number };

function over(j: JetArithmetic, formula: Formula, { x, y, rx, ry }: Box): readonly Interval[] {
  j.reset();
  const jet = formula.jet(j, j.variable(0, x - rx, x + rx), j.variable(1, y - ry, y + ry));
  const { value, gx, gy, hxx, hxy, hyy } = jet;
  const { valueSize, gradientSize, hessianSize } = jet;
  const sizes = [valueSize, gradientSize, gradientSize, hessianSize, hessianSize, hessianSize];
  return [value, gx, gy, hxx, hxy, hyy].map((range, i) => {
    const out = { low: 0, high: 0 };
    widened(range, sizes[i] ?? 0, out);
    return out;
  });
}

describe('an interval jet', () => {
  const j = new JetArithmetic();
  for (const formula of FORMULAS) {
    test(`of ${formula.name} holds value, gradient and Hessian everywhere in the box`, () => {
      fc.assert(
        fc.property(box, (b) => {
          const ranges = over(j, formula, b);
          for (let i = 0; i <= 6; i++)
            for (let k = 0; k <= 6; k++) {
              const x = i === 6 ? b.x + b.rx : b.x - b.rx + (b.rx * i) / 3;
              const y = k === 6 ? b.y + b.ry : b.y - b.ry + (b.ry * k) / 3;
              formula.at(x, y).forEach((value, part) => {
                const { low, high } = ranges[part] ?? { low: Number.NaN, high: Number.NaN };
                if (!(value >= low && value <= high))
                  throw new Error(`part ${part} at (${x}, ${y}): ${value} is not in ${low} … ${high}`);
              });
            }
        }),
        { seed: 2, numRuns: 120 },
      );
    });

    test(`of ${formula.name} shrinks with its box, down to rounding at a point`, () => {
      const widths = (r: number): number =>
        Math.max(...over(j, formula, { x: 0.8, y: -1.1, rx: r, ry: r }).map((w) => w.high - w.low));
      expect(widths(0.01)).toBeLessThanOrEqual(widths(0.1) / 5);
      expect(widths(0)).toBeLessThan(1e-9);
    });
  }

  test('says nothing of the slope of a root that may be 0, and refuses the root of what is negative', () => {
    j.reset();
    const x = j.variable(0, -1, 1);
    const root = j.sqrt(j.square(x));
    expect(root.value.low).toBe(0);
    expect(root.value.high).toBeGreaterThanOrEqual(1);
    expect(root.gx).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
    expect(root.hxx).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
    const held = j.withSlopesWithin(root, 1);
    expect(held.gx).toEqual({ low: -1, high: 1 });
    // What is known goes on: e^√u has a slope again, but no Hessian; nothing turns into NaN.
    const power = j.exp(held);
    expect(power.gx.high).toBeCloseTo(Math.E, 9);
    expect(power.hxx).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
    expect(() => j.sqrt(j.variable(0, -3, -2))).toThrow(/-2/);
  });

  test('takes its jets back at a reset and gives the same ranges again', () => {
    const [formula] = FORMULAS.slice(3);
    if (formula === undefined) throw new Error('no formula');
    const b = { x: 0.4, y: 1.2, rx: 0.3, ry: 0.2 };
    const first = over(j, formula, b);
    over(j, formula, { x: -2, y: 2, rx: 1, ry: 1 });
    expect(over(j, formula, b)).toEqual(first);
    j.reset();
    const kept = j.variable(0, 1, 2);
    j.reset();
    expect(j.variable(1, 3, 4)).toBe(kept);
  });
});
