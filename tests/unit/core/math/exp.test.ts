/** exp against the same formula with Math.round in it, as recorded hunts were made: every bit must be the same. */
import { describe, expect, test } from 'vitest';
import { exp } from '../../../../src/core/math/elementary';
import { randomSource } from '../../../../src/core/math/random';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Taylor's series by Horner's rule, scaled by exact halving and doubling. */
function expected(x: number): number {
  const k = Math.round(x * Math.LOG2E);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let factorial = 479001600;
  let series = r / factorial;
  for (let n = 12; n >= 1; n--) {
    factorial /= n;
    series = 1 / factorial + (n === 12 ? series : r * series);
  }
  return k > 1023 ? series * 2 * 2 ** 1023 : k < -1074 ? 0 : series * 2 ** k;
}

const bits = new DataView(new ArrayBuffer(8));

/** The double `by` doubles further from 0. */
function neighbor(x: number, by: number): number {
  bits.setFloat64(0, x);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(by));
  return bits.getFloat64(0);
}

describe('exp', () => {
  test('has the recorded bits anywhere', () => {
    const random = randomSource(1, 'test/exp');
    let different = 0;
    for (let i = 0; i < 200_000; i++) {
      const x = i % 2 === 0 ? random.between(-746, 710) : random.between(-1, 1);
      if (!Object.is(exp(x), expected(x))) different += 1;
    }
    expect(different).toBe(0);
  });

  test('has the recorded bits where x/ln 2 lies halfway between whole numbers, and beside', () => {
    let halfway = 0;
    let different = 0;
    for (let n = -1075; n < 1024; n++)
      for (let by = -4; by <= 4; by++) {
        const x = neighbor((n + 0.5) * Math.LN2, by);
        if (x * Math.LOG2E === n + 0.5) halfway += 1;
        if (x >= -745.1332191019411 && x <= 709.782712893384 && !Object.is(exp(x), expected(x)))
          different += 1;
      }
    expect(halfway).toBeGreaterThan(2000);
    expect(different).toBe(0);
  });

  test.each([
    [Number.NaN, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, 0],
    [709.8, Number.POSITIVE_INFINITY],
    [-745.2, 0],
    [0, 1],
    [-0, 1],
    [5e-324, 1],
  ])('of %d is %d', (x, y) => {
    expect(exp(x)).toBe(y);
  });
});
