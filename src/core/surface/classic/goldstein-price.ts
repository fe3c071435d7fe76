/**
 * Goldstein–Price: f = [1 + (x + y + 1)²(19 − 14x + 3x² − 14y + 6xy + 3y²)]·
 * [30 + (2x − 3y)²(18 − 32x + 12x² + 48y − 36xy + 27y²)] (Goldstein & Price 1971).
 *
 * Method: with s = x + y and t = 2x − 3y the brackets are A(s) = 1 + (s + 1)²(3s² − 14s + 19) and
 * B(t) = 30 + t²(3t² − 16t + 18), so that f = A(s)·B(t): the same numbers, and much tighter ranges.
 */
import { defineClassic } from './classic-function';

/** A(s) and B(t), multiplied out. */
export const GOLDSTEIN_PRICE_A = [20, 24, -6, -8, 3] as const;
export const GOLDSTEIN_PRICE_B = [30, 0, 18, -16, 3] as const;

type Quartic = typeof GOLDSTEIN_PRICE_A | typeof GOLDSTEIN_PRICE_B;

const quartic = (c: Quartic, u: number): number => c[0] + u * (c[1] + u * (c[2] + u * (c[3] + u * c[4])));
const slope = (c: Quartic, u: number): number => c[1] + u * (2 * c[2] + u * (3 * c[3] + u * 4 * c[4]));
const bend = (c: Quartic, u: number): number => 2 * c[2] + u * (6 * c[3] + u * 12 * c[4]);

export const GOLDSTEIN_PRICE = defineClassic({
  name: 'goldstein-price',
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  minima: [{ at: [0, -1], value: 3 }],
  logScale: true,
  lossAndGradient(x, y, out) {
    const s = x + y;
    const t = 2 * x - 3 * y;
    const a = quartic(GOLDSTEIN_PRICE_A, s);
    const b = quartic(GOLDSTEIN_PRICE_B, t);
    const alongS = slope(GOLDSTEIN_PRICE_A, s) * b;
    const alongT = a * slope(GOLDSTEIN_PRICE_B, t);
    out[0] = alongS + 2 * alongT;
    out[1] = alongS - 3 * alongT;
    return a * b;
  },
  hessian(x, y, out) {
    const s = x + y;
    const t = 2 * x - 3 * y;
    const ss = bend(GOLDSTEIN_PRICE_A, s) * quartic(GOLDSTEIN_PRICE_B, t);
    const st = slope(GOLDSTEIN_PRICE_A, s) * slope(GOLDSTEIN_PRICE_B, t);
    const tt = quartic(GOLDSTEIN_PRICE_A, s) * bend(GOLDSTEIN_PRICE_B, t);
    out[0] = ss + 4 * st + 4 * tt;
    out[1] = ss - st - 6 * tt;
    out[2] = ss - 6 * st + 9 * tt;
  },
});
