import { describe, expect, test } from 'vitest';
import { tanh } from '../../../../src/core/math/elementary';
import { randomSource } from '../../../../src/core/math/random';

/** Fixed point with 60 decimals: an arithmetic of its own to hold tanh against. */
const ONE = 10n ** 60n;

/** A double as fixed point, exactly as far as 60 decimals reach. */
function toFixed(x: number): bigint {
  let scale = 0n;
  let whole = x;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    scale += 1n;
  }
  return (BigInt(whole) * ONE) >> scale;
}

/** e^x by its series at x/2^10, squared ten times. */
function expFixed(x: bigint): bigint {
  const small = x / 1024n;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n; n++) {
    term = (term * small) / ONE / n;
    sum += term;
  }
  for (let i = 0; i < 10; i++) sum = (sum * sum) / ONE;
  return sum;
}

/** |computed − true|/|true| */
function relativeError(x: number): number {
  const e = expFixed(toFixed(2 * x));
  const exact = ((e - ONE) * ONE) / (e + ONE);
  const error = ((toFixed(tanh(x)) - exact) * 10n ** 30n) / exact;
  return Math.abs(Number(error)) / 1e30;
}

describe('tanh', () => {
  test('is within 5e-16 of the true value, relatively, near 0 and far', () => {
    const random = randomSource(1, 'test/tanh');
    let worst = 0;
    for (let round = 0; round < 1500; round++) {
      worst = Math.max(worst, relativeError(random.between(0.001, 1.5)));
      worst = Math.max(worst, relativeError(random.between(1.5, 19)));
      worst = Math.max(worst, relativeError(10 ** random.between(-12, 0)));
    }
    for (const x of [0.625, 0.625 - 2 ** -53, 0.5, 1, 19.0624]) worst = Math.max(worst, relativeError(x));
    expect(worst).toBeLessThan(5e-16);
    expect(worst).toBeGreaterThan(0);
  });

  test('is odd to the last bit, never falls and never passes 1', () => {
    let last = -1;
    for (let x = -25; x <= 25; x += 1 / 16) {
      expect(tanh(-x)).toBe(-tanh(x));
      expect(tanh(x)).toBeGreaterThanOrEqual(last);
      expect(Math.abs(tanh(x))).toBeLessThanOrEqual(1);
      last = tanh(x);
    }
  });

  test('knows its ends', () => {
    expect(tanh(0)).toBe(0);
    expect(tanh(-0)).toBe(-0);
    expect(tanh(5e-324)).toBe(5e-324);
    expect(tanh(19.0625)).toBe(1);
    expect(tanh(Number.POSITIVE_INFINITY)).toBe(1);
    expect(tanh(Number.NEGATIVE_INFINITY)).toBe(-1);
    expect(tanh(Number.NaN)).toBeNaN();
  });
});
