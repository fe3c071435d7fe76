/**
 * A fast hyperbolic tangent for pictures only: absolute error below 1e-8. What decides a step uses elementary.ts.
 *
 * Method: Lambert's continued fraction tanh y = y/(1 + y²/(3 + y²/(5 + …))), cut off after 15, at half the argument, as
 * one quotient p/d; then tanh 2y = 2pd/(d² + p²), so that there is a single division, and two values share even that.
 * It takes less than a cubic table, whose every access an engine checks. Beyond ±10, where 1 − |tanh| < 4.2e-9, it stays
 * at its value there; it is cut off by absolute values, as half-filled networks jump to and fro over ±10 and a branch
 * would be guessed wrong.
 */

/** values[i] ← about tanh(values[i]) for first ≤ i < end; NaN stays NaN. */
export function pictureTanh(values: Float64Array, first: number, end: number): void {
  let i = first;
  for (; i + 2 <= end; i += 2) {
    const x = values[i] as number;
    const z = values[i + 1] as number;
    // Where |x + 10| − |x − 10| has digits left; also false for NaN.
    if (!(Math.abs(x) + Math.abs(z) < 1e12)) {
      values[i] = oneTanh(x);
      values[i + 1] = oneTanh(z);
      continue;
    }
    // Plain numbers, not constants of the module: a bundler may turn those into variables, which cost a look-up each.
    const y = 0.25 * (Math.abs(x + 10) - Math.abs(x - 10));
    const v = 0.25 * (Math.abs(z + 10) - Math.abs(z - 10));
    const q = y * y;
    const r = v * v;
    const p = y * (2027025 + q * (270270 + q * (6930 + 36 * q)));
    const s = v * (2027025 + r * (270270 + r * (6930 + 36 * r)));
    const d = 2027025 + q * (945945 + q * (51975 + q * (630 + q)));
    const e = 2027025 + r * (945945 + r * (51975 + r * (630 + r)));
    const below = d * d + p * p;
    const below2 = e * e + s * s;
    const share = 2 / (below * below2);
    values[i] = p * d * (below2 * share);
    values[i + 1] = s * e * (below * share);
  }
  if (i < end) values[i] = oneTanh(values[i] as number);
}

function oneTanh(x: number): number {
  const y = 0.5 * Math.max(-10, Math.min(10, x));
  const q = y * y;
  const p = y * (2027025 + q * (270270 + q * (6930 + 36 * q)));
  const d = 2027025 + q * (945945 + q * (51975 + q * (630 + q)));
  return (2 * p * d) / (d * d + p * p);
}
