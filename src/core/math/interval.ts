/**
 * Ranges that a formula can't leave: the ground under every proof about a surface.
 *
 * Method: exact ranges of convex quadratics over boxes, and eigenvalue bounds of symmetric interval matrices.
 * Rounding isn't directed; instead a range is widened by 1e-12 of the sizes added up in it, some 4,500 times the
 * rounding error of one operation, and far more than the few hundred operations of a landform sum can gather.
 */

/** Widening per unit of size, in place of directed rounding. */
export const ROUNDING_SLACK = 1e-12;

export interface Interval {
  low: number;
  high: number;
}

/** The size of the largest number in the range. */
export function sizeOf(range: Interval): number {
  return Math.max(Math.abs(range.low), Math.abs(range.high));
}

/** Widening of q per unit of the sizes added up in it: about twenty roundings. */
const QUADRATIC_SLACK = 4e-15;

/**
 * The range of q(x, y) = pxx·x² + 2·pxy·x·y + pyy·y² over x0 ≤ x ≤ x1, y0 ≤ y ≤ y1, written to `out`.
 * The matrix must be positive definite, or have pxy = pyy = 0 (one parameter). q is convex: its maximum is at a
 * corner; its minimum is 0 inside, or on a side of the box that can be seen from the origin.
 */
export function quadraticRange(
  pxx: number,
  pxy: number,
  pyy: number,
  x0: number,
  x1: number,
  y0: number,
  y1: number,
  out: Interval,
): void {
  let low = x0 <= 0 && x1 >= 0 && y0 <= 0 && y1 >= 0 ? 0 : Number.POSITIVE_INFINITY;
  if (x0 > 0) low = Math.min(low, quadratic(pxx, pxy, pyy, x0, lowestAlong(pyy, pxy * x0, y0, y1)));
  if (x1 < 0) low = Math.min(low, quadratic(pxx, pxy, pyy, x1, lowestAlong(pyy, pxy * x1, y0, y1)));
  if (y0 > 0) low = Math.min(low, quadratic(pxx, pxy, pyy, lowestAlong(pxx, pxy * y0, x0, x1), y0));
  if (y1 < 0) low = Math.min(low, quadratic(pxx, pxy, pyy, lowestAlong(pxx, pxy * y1, x0, x1), y1));
  const high = Math.max(
    quadratic(pxx, pxy, pyy, x0, y0),
    quadratic(pxx, pxy, pyy, x0, y1),
    quadratic(pxx, pxy, pyy, x1, y0),
    quadratic(pxx, pxy, pyy, x1, y1),
  );
  const farX = Math.max(Math.abs(x0), Math.abs(x1));
  const farY = Math.max(Math.abs(y0), Math.abs(y1));
  const slack = QUADRATIC_SLACK * (pxx * farX * farX + 2 * Math.abs(pxy) * farX * farY + pyy * farY * farY);
  out.low = Math.max(0, low - slack);
  out.high = high + slack;
}

function quadratic(pxx: number, pxy: number, pyy: number, x: number, y: number): number {
  return pxx * x * x + 2 * pxy * x * y + pyy * y * y;
}

/** Where ½·p·t² + b·t is lowest on low ≤ t ≤ high. */
function lowestAlong(p: number, b: number, low: number, high: number): number {
  if (p <= 0) return low;
  const t = -b / p;
  return t < low ? low : t > high ? high : t;
}

/**
 * A lower bound of the smallest eigenvalue of every symmetric matrix [[a, b], [b, c]] with a ≥ aLow, c ≥ cLow and
 * |b| ≤ bSize: that of [[aLow, bSize], [bSize, cLow]].
 */
export function smallestEigenvalue(aLow: number, cLow: number, bSize: number): number {
  const half = (aLow - cLow) / 2;
  return (aLow + cLow) / 2 - Math.sqrt(half * half + bSize * bSize);
}

/**
 * The least size of the determinant a·c − b·b′ over a, b, b′ and c in their ranges, b and b′ apart from each other (both
 * in `b`); 0 where it can be 0. A share of 1e-14 of the products is taken off for their rounding.
 */
export function leastDeterminant(a: Interval, b: Interval, c: Interval): number {
  const ac0 = Math.min(a.low * c.low, a.low * c.high, a.high * c.low, a.high * c.high);
  const ac1 = Math.max(a.low * c.low, a.low * c.high, a.high * c.low, a.high * c.high);
  const bb0 = Math.min(b.low * b.low, b.low * b.high, b.high * b.high);
  const bb1 = Math.max(b.low * b.low, b.high * b.high);
  const slack = 1e-14 * (Math.max(Math.abs(ac0), Math.abs(ac1)) + bb1);
  return Math.max(0, ac0 - bb1 - slack, bb0 - ac1 - slack);
}
