/**
 * Ranges of elementary functions over ranges: what a product, a sine or a polynomial can be when all that is known of
 * its arguments is where they lie.
 *
 * Method: monotone functions by their ends; sine and cosine by their ends and the peaks between them; polynomials
 * written anew around the middle of the range, where the even powers of the swing can't be negative.
 * Limits: rounding isn't directed (see interval.ts); only sine and cosine widen their ends themselves, by what
 * elementary.ts can be off. Infinite ends are legal, NaN is not.
 * Source: Moore, Kearfott & Cloud, Introduction to Interval Analysis (2009), chapters 2 and 5.
 */
import { cos, exp, sin } from './elementary';
import type { Interval } from './interval';

/** a·b with 0·∞ = 0: a factor that is exactly 0 stays so, whatever the other one's range doesn't exclude. */
export function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** The range of a·b, a and b apart from each other. */
export function productRange(a: Interval, b: Interval, out: Interval): void {
  const ll = times(a.low, b.low);
  const lh = times(a.low, b.high);
  const hl = times(a.high, b.low);
  const hh = times(a.high, b.high);
  out.low = Math.min(ll, lh, hl, hh);
  out.high = Math.max(ll, lh, hl, hh);
}

/** The range of u². */
export function squareRange(u: Interval, out: Interval): void {
  const low = u.low * u.low;
  const high = u.high * u.high;
  out.low = u.low <= 0 && u.high >= 0 ? 0 : Math.min(low, high);
  out.high = Math.max(low, high);
}

/** Below this a double begins to lose digits, here with room: what is smaller counts as anything from 0 to this. */
const SMALLEST_POWER = 1e-290;

/** The range of eᵘ. */
export function expRange(u: Interval, out: Interval): void {
  const low = exp(u.low);
  out.high = Math.max(SMALLEST_POWER, exp(u.high));
  out.low = low < SMALLEST_POWER ? 0 : low;
}

/** Beyond this size elementary.ts doesn't promise enough digits of a sine, so that nothing but [−1, 1] is said. */
const MOST_ANGLE = 1e5;

/** What a computed sine or cosine can be off, with room: measured 5e-16 at small angles, 2.6e-12 at 1e5. */
const angleSlack = (x: number): number => 1e-15 + 3e-16 * Math.abs(x);

/** The range of sin u, u in radians. */
export function sinRange(u: Interval, out: Interval): void {
  waveRange(u, sin(u.low), sin(u.high), 0.25, out);
}

/** The range of cos u, u in radians. */
export function cosRange(u: Interval, out: Interval): void {
  waveRange(u, cos(u.low), cos(u.high), 0, out);
}

/** A wave with its peaks at `peak` + n turns and its troughs half a turn on, from its values at the ends of u. */
function waveRange(u: Interval, atLow: number, atHigh: number, peak: number, out: Interval): void {
  const { low, high } = u;
  const turn = 2 * Math.PI;
  const isKnown = low >= -MOST_ANGLE && high <= MOST_ANGLE && high - low < turn;
  // Where rounding hides a peak just past an end, the wave is flat there: the end's value is as good.
  const hasPeak = !isKnown || holdsWhole(low / turn - peak, high / turn - peak);
  const hasTrough = !isKnown || holdsWhole(low / turn - peak - 0.5, high / turn - peak - 0.5);
  out.low = hasTrough ? -1 : Math.max(-1, Math.min(atLow - angleSlack(low), atHigh - angleSlack(high)));
  out.high = hasPeak ? 1 : Math.min(1, Math.max(atLow + angleSlack(low), atHigh + angleSlack(high)));
}

function holdsWhole(low: number, high: number): boolean {
  return Math.floor(high) >= Math.ceil(low);
}

/** The most coefficients a polynomial can have here: degree 7. */
export const MOST_COEFFICIENTS = 8;
const shifted = new Float64Array(MOST_COEFFICIENTS);

/**
 * The range of the `order`-th derivative of c₀ + c₁u + c₂u² + …, written around the middle m of u: with
 * u = m + h and |h| ≤ r, each odd power of h swings both ways and each even one only one way. Exact up to degree 2
 * where the vertex lies in the middle or far off; otherwise too wide by O(r²). Finite u; degree at most 7.
 */
export function polynomialRange(
  coefficients: readonly number[],
  order: number,
  u: Interval,
  out: Interval,
): void {
  const count = coefficients.length;
  if (count > MOST_COEFFICIENTS)
    throw new RangeError(`a polynomial has at most 8 coefficients, got ${count}`);
  const m = (u.low + u.high) / 2;
  // The middle may be rounded: r reaches both ends from where it is.
  const r = Math.max(u.high - m, m - u.low);
  for (let i = 0; i < count; i++) shifted[i] = coefficients[i] as number;
  // Taylor shift by repeated synthetic division: shifted[k] becomes p⁽ᵏ⁾(m)/k!.
  for (let i = 0; i < count - 1; i++)
    for (let k = count - 2; k >= i; k--) shifted[k] = (shifted[k] as number) + m * (shifted[k + 1] as number);
  let low = 0;
  let high = 0;
  let power = 1;
  for (let k = order; k < count; k++) {
    const term = (shifted[k] as number) * fallingFactorial(k, order) * power;
    const isOdd = (k - order) % 2 === 1;
    if (k === order) {
      low = term;
      high = term;
    } else if (isOdd) {
      low -= Math.abs(term);
      high += Math.abs(term);
    } else {
      low += Math.min(0, term);
      high += Math.max(0, term);
    }
    power *= r;
  }
  out.low = low;
  out.high = high;
}

/** The `order`-th derivative of |c₀| + |c₁|s + |c₂|s² + … at s ≥ 0: the sizes that are added up in the above. */
export function polynomialSize(coefficients: readonly number[], order: number, size: number): number {
  let sum = 0;
  let power = 1;
  for (let k = order; k < coefficients.length; k++) {
    sum += Math.abs(coefficients[k] as number) * fallingFactorial(k, order) * power;
    power *= size;
  }
  return sum;
}

/** k·(k−1)·…, `order` factors: what differentiating uᵏ brings down. */
function fallingFactorial(k: number, order: number): number {
  let product = 1;
  for (let i = 0; i < order; i++) product *= k - i;
  return product;
}
