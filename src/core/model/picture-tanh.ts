/**
 * A fast hyperbolic tangent for pictures only: absolute error below 2.2e-9. What decides a step uses elementary.ts.
 *
 * Method: at half the argument, one quotient p/d of polynomials of degree 7 and 6; then tanh x = 2pd/(d² + p²), so that
 * there is a single division. Their coefficients make the greatest error of that last quotient least on [−10, 10]
 * (minimax by linear programs, rounded to ten digits). Beyond ±10, where 1 − |tanh| < 4.2e-9, it stays at its value
 * there, by minimum and maximum: half-filled networks jump to and fro over ±10 and a branch would be guessed wrong.
 */

/** values[i] ← about tanh(values[i]) for first ≤ i < end; NaN stays NaN. */
export function pictureTanh(values: Float64Array, first: number, end: number): void {
  for (let i = first; i < end; i++) {
    // Plain numbers, not constants of the module: a bundler may turn those into variables, which cost a look-up each.
    const x = Math.max(-10, Math.min(10, values[i] as number));
    const q = x * x;
    const p = x * (149373.6961 + q * (4811.750185 + q * (26.70095305 + q * 0.01787782373)));
    const d = 298747.3894 + q * (34519.12426 + q * (440.428865 + q));
    values[i] = (2 * p * d) / (d * d + p * p);
  }
}
