/** Styblinski–Tang: f = ½(x⁴ − 16x² + 5x) + ½(y⁴ − 16y² + 5y). Four hollows, one deepest (1990). */
import { defineClassic } from './classic-function';

/** The least root of 4u³ − 32u + 5, to the nearest double. */
const LOWEST = -2.903534027771177;

export const STYBLINSKI_TANG = defineClassic({
  name: 'styblinski-tang',
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  minima: [{ at: [LOWEST, LOWEST], value: -78.33233140754282 }],
  logScale: false,
  lossAndGradient(x, y, out) {
    const p = x * x;
    const q = y * y;
    out[0] = x * (2 * p - 16) + 2.5;
    out[1] = y * (2 * q - 16) + 2.5;
    return 0.5 * (x * (x * (p - 16) + 5) + y * (y * (q - 16) + 5));
  },
  hessian(x, y, out) {
    out[0] = 6 * x * x - 16;
    out[1] = 0;
    out[2] = 6 * y * y - 16;
  },
});
