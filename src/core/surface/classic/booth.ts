/** Booth: f = (x + 2y − 7)² + (2x + y − 5)². A slanted bowl with condition number 9. */
import { defineClassic } from './classic-function';

export const BOOTH = defineClassic({
  name: 'booth',
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  minima: [{ at: [1, 3], value: 0 }],
  logScale: false,
  lossAndGradient(x, y, out) {
    const u = x + 2 * y - 7;
    const v = 2 * x + y - 5;
    out[0] = 2 * u + 4 * v;
    out[1] = 4 * u + 2 * v;
    return u * u + v * v;
  },
  hessian(_x, _y, out) {
    out[0] = 10;
    out[1] = 8;
    out[2] = 10;
  },
});
