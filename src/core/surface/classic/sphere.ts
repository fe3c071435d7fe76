/** Sphere: f = x² + y². The roundest bowl (De Jong 1975). */
import { defineClassic } from './classic-function';

export const SPHERE = defineClassic({
  name: 'sphere',
  domain: [
    [-5.12, 5.12],
    [-5.12, 5.12],
  ],
  minima: [{ at: [0, 0], value: 0 }],
  logScale: false,
  lossAndGradient(x, y, out) {
    out[0] = 2 * x;
    out[1] = 2 * y;
    return x * x + y * y;
  },
  hessian(_x, _y, out) {
    out[0] = 2;
    out[1] = 0;
    out[2] = 2;
  },
});
