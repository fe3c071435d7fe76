/**
 * Ackley: f = −20exp(−0.2√(½(x² + y²))) − exp(½(cos 2πx + cos 2πy)) + e + 20 (Ackley 1987; domain as in the Virtual
 * Library; other texts take [−5, 5]² or [−35, 35]²).
 *
 * Limits: f has a kink at its minimum, the tip of a cone with slope 2√2. There its gradient is defined as 0 (which is a
 * subgradient: where a descent has arrived, it stays), and its Hessian as (∞, 0, ∞).
 */
import { cos, exp, sin } from '../../math/elementary';
import { defineClassic } from './classic-function';

const TURN = 2 * Math.PI;
/** e as elementary.ts has it, so that f(0, 0) is exactly 0. */
const E = exp(1);

export const ACKLEY = defineClassic({
  name: 'ackley',
  domain: [
    [-32.768, 32.768],
    [-32.768, 32.768],
  ],
  minima: [{ at: [0, 0], value: 0 }],
  logScale: false,
  lossAndGradient(x, y, out) {
    const r = Math.sqrt(0.5 * (x * x + y * y));
    const cone = exp(-0.2 * r);
    const waves = exp(0.5 * (cos(TURN * x) + cos(TURN * y)));
    if (r === 0) {
      out[0] = 0;
      out[1] = 0;
    } else {
      // ∂r/∂x = x/2r
      const slope = (2 * cone) / r;
      out[0] = slope * x + Math.PI * waves * sin(TURN * x);
      out[1] = slope * y + Math.PI * waves * sin(TURN * y);
    }
    return 20 - 20 * cone + (E - waves);
  },
  hessian(x, y, out) {
    const r = Math.sqrt(0.5 * (x * x + y * y));
    if (r === 0) {
      out[0] = Number.POSITIVE_INFINITY;
      out[1] = 0;
      out[2] = Number.POSITIVE_INFINITY;
      return;
    }
    const cone = exp(-0.2 * r);
    const waves = exp(0.5 * (cos(TURN * x) + cos(TURN * y)));
    // The slope's factor 2·cone/r and its derivative by r; ∂r/∂x = x/2r.
    const slope = (2 * cone) / r;
    const bend = (-slope * (0.2 + 1 / r)) / (2 * r);
    const sx = Math.PI * sin(TURN * x);
    const sy = Math.PI * sin(TURN * y);
    const half = 0.5 * TURN * TURN;
    out[0] = slope + bend * x * x + waves * (half * cos(TURN * x) - sx * sx);
    out[1] = bend * x * y - waves * sx * sy;
    out[2] = slope + bend * y * y + waves * (half * cos(TURN * y) - sy * sy);
  },
});
