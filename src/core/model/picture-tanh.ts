/**
 * A fast hyperbolic tangent for pictures only: absolute error below 1e-8. What decides a step uses elementary.ts.
 *
 * Method: Lambert's continued fraction tanh y = y/(1 + y²/(3 + y²/(5 + …))), cut off after 15, at half the argument, as
 * one quotient p/d; then tanh 2y = 2pd/(d² + p²), so that there is a single division. It takes less than a cubic table,
 * whose every access an engine checks. Beyond ±10, where 1 − |tanh| < 4.2e-9, it stays at its value there.
 */

/** About tanh x; NaN stays NaN. */
export function pictureTanh(x: number): number {
  // Plain numbers, not constants of the module: a bundler may turn those into variables, which cost a look-up each.
  const y = 0.5 * (x > 10 ? 10 : x < -10 ? -10 : x);
  const q = y * y;
  const p = y * (2027025 + q * (270270 + q * (6930 + 36 * q)));
  const d = 2027025 + q * (945945 + q * (51975 + q * (630 + q)));
  return (2 * p * d) / (d * d + p * p);
}
