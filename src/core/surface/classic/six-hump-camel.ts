/** Six-hump camel: f = (4 − 2.1x² + x⁴/3)x² + xy + (4y² − 4)y². Six hollows, two of them deepest. */
import { defineClassic } from './classic-function';

export const SIX_HUMP_CAMEL = defineClassic({
  name: 'six-hump-camel',
  domain: [
    [-3, 3],
    [-2, 2],
  ],
  // No closed form: to the nearest doubles.
  minima: [
    { at: [0.08984201310031806, -0.7126564030207396], value: -1.0316284534898774 },
    { at: [-0.08984201310031806, 0.7126564030207396], value: -1.0316284534898774 },
  ],
  logScale: false,
  lossAndGradient(x, y, out) {
    const q = x * x;
    const p = y * y;
    out[0] = x * (8 + q * (-8.4 + 2 * q)) + y;
    out[1] = x + y * (-8 + 16 * p);
    return q * (4 + q * (-2.1 + q / 3)) + x * y + p * (-4 + 4 * p);
  },
  hessian(x, y, out) {
    const q = x * x;
    out[0] = 8 + q * (-25.2 + 10 * q);
    out[1] = 1;
    out[2] = -8 + 48 * y * y;
  },
});
