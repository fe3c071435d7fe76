/** Matyas: f = 0.26(x² + y²) − 0.48xy. A flat ravine along the diagonal with condition number 25. */
import { defineClassic } from './classic-function';

export const MATYAS = defineClassic({
  name: 'matyas',
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  minima: [{ at: [0, 0], value: 0 }],
  logScale: false,
  lossAndGradient(x, y, out) {
    out[0] = 0.52 * x - 0.48 * y;
    out[1] = 0.52 * y - 0.48 * x;
    return 0.26 * (x * x + y * y) - 0.48 * x * y;
  },
  hessian(_x, _y, out) {
    out[0] = 0.52;
    out[1] = -0.48;
    out[2] = 0.52;
  },
});
