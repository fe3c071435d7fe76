/**
 * Elementary functions whose every bit is the same on every machine.
 *
 * `Math.exp`, `Math.log`, `Math.sin` … may differ in the last bit between engines, so whatever decides a hunt
 * uses these instead: they are built from + − × ÷ and rounding alone, which IEEE 754 fixes exactly.
 * Method: Cody–Waite range reduction and Taylor polynomials long enough: exp and log to a relative error
 * below 4e-16, tanh to 5e-16, sin and cos to an absolute error below 5e-16 for angles of landforms (|x| ≤ 2π), the only use they have.
 * Limits: the absolute error of sin and cos grows with |x| (2.6e-12 at 1e5).
 */

const LN2_HIGH = 0.6931471803691238; // the top 33 bits of ln 2, so that k · LN2_HIGH is exact
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
const EXP_OVERFLOW = 709.782712893384;
const EXP_UNDERFLOW = -745.1332191019411;

/** 2^k at place k + POWER_OFFSET for k from −1074 to 1023, made by exact doubling and halving. */
export const POWERS_OF_TWO = powersOfTwo();
export const POWER_OFFSET = 1074;

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(1074 + 1024);
  powers[1074] = 1;
  for (let k = 1; k <= 1023; k++) powers[1074 + k] = (powers[1074 + k - 1] ?? 0) * 2;
  for (let k = 1; k <= 1074; k++) powers[1074 - k] = (powers[1074 - k + 1] ?? 0) / 2;
  return powers;
}

/** eˣ; 0 below the smallest subnormal, Infinity above the largest double, NaN for NaN. */
export function exp(x: number): number {
  // Written so that NaN goes this way too.
  if (!(x >= EXP_UNDERFLOW && x <= EXP_OVERFLOW)) return x < 0 ? 0 : x > 0 ? Number.POSITIVE_INFINITY : x;
  // As Math.round(x/ln 2), which is compiled to a branch that no processor can guess. The two differ only where x/ln 2
  // is 0.49999999999999994, which no double x gives.
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW; // |r| ≤ ln2/2, where 13 Taylor terms reach 4e-18
  // 1/12! is a factor, as all the others are: a division takes a processor several times as long.
  const series =
    1 +
    r *
      (1 +
        r *
          (1 / 2 +
            r *
              (1 / 6 +
                r *
                  (1 / 24 +
                    r *
                      (1 / 120 +
                        r *
                          (1 / 720 +
                            r *
                              (1 / 5040 +
                                r *
                                  (1 / 40320 +
                                    r *
                                      (1 / 362880 +
                                        r * (1 / 3628800 + r * (1 / 39916800 + r * (1 / 479001600))))))))))));
  // 2^1024 is not a double: the largest results are scaled in two exact halves.
  return k > 1023
    ? series * 2 * (POWERS_OF_TWO[POWER_OFFSET + 1023] ?? 0)
    : series * (POWERS_OF_TWO[(POWER_OFFSET + k) | 0] ?? 0);
}

/** Natural logarithm; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let mantissa = x;
  let k = 0;
  while (mantissa > Math.SQRT2) {
    mantissa /= 2;
    k += 1;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    k -= 1;
  }
  // log m = 2 artanh s with s = (m − 1)/(m + 1), |s| ≤ 0.172
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let n = 23; n >= 3; n -= 2) sum = square * (1 / n + sum);
  return k * LN2_HIGH + (2 * s * (1 + sum) + k * LN2_LOW);
}

const HALF_PI_HIGH = 1.5707963267341256; // the top 33 bits of π/2
const HALF_PI_LOW = 6.077100506506192e-11;

function sinSeries(r: number): number {
  const q = r * r;
  let sum = 0;
  for (let n = 19; n >= 3; n -= 2) sum = (-q / (n * (n - 1))) * (1 + sum);
  return r * (1 + sum);
}

function cosSeries(r: number): number {
  const q = r * r;
  let sum = 0;
  for (let n = 20; n >= 2; n -= 2) sum = (-q / (n * (n - 1))) * (1 + sum);
  return 1 + sum;
}

/** Sine of x radians. */
export function sin(x: number): number {
  const quarter = Math.round(x / (HALF_PI_HIGH + HALF_PI_LOW));
  const r = x - quarter * HALF_PI_HIGH - quarter * HALF_PI_LOW;
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return sinSeries(r);
    case 1:
      return cosSeries(r);
    case 2:
      return -sinSeries(r);
    default:
      return -cosSeries(r);
  }
}

/** Cosine of x radians. */
export function cos(x: number): number {
  return sin(x + HALF_PI_HIGH + HALF_PI_LOW);
}

/** Below this |x| tanh is sinh/cosh by their series; above it, 1 − 2/(e²ˣ + 1) loses no digits. */
const TANH_SERIES = 0.625;
/** From here on 1 − tanh x is less than half of the last bit of 1. */
const TANH_ONE = 19.0625;

/** Hyperbolic tangent, exactly odd and at most 1 in size: relative error below 5e-16 (3.2e-16 measured); NaN for NaN. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size >= TANH_ONE) return x < 0 ? -1 : 1;
  // Written so that NaN goes through.
  if (!(size < TANH_SERIES)) {
    const top = 1 - 2 / (exp(2 * size) + 1);
    return x < 0 ? -top : top;
  }
  const q = x * x; // ≤ 0.391, where eight terms of each series reach 3e-17
  const sinh =
    1 +
    q *
      (1 / 6 +
        q *
          (1 / 120 +
            q *
              (1 / 5040 + q * (1 / 362880 + q * (1 / 39916800 + q * (1 / 6227020800 + q / 1307674368000))))));
  const cosh =
    1 +
    q *
      (1 / 2 +
        q *
          (1 / 24 +
            q *
              (1 / 720 +
                q *
                  (1 / 40320 +
                    q * (1 / 3628800 + q * (1 / 479001600 + q * (1 / 87178291200 + q / 20922789888000)))))));
  return (x * sinh) / cosh;
}
