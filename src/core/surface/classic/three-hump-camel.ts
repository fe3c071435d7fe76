/** Three-hump camel: f = 2x² − 1.05x⁴ + x⁶/6 + xy + y². One candy in the middle, two socks beside it. */
import { defineClassic } from './classic-function';

export const THREE_HUMP_CAMEL = defineClassic({
  name: 'three-hump-camel',
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  minima: [{ at: [0, 0], value: 0 }],
  logScale: true,
  lossAndGradient(x, y, out) {
    const q = x * x;
    out[0] = x * (4 + q * (-4.2 + q)) + y;
    out[1] = x + 2 * y;
    return q * (2 + q * (-1.05 + q / 6)) + x * y + y * y;
  },
  hessian(x, _y, out) {
    const q = x * x;
    out[0] = 4 + q * (-12.6 + 5 * q);
    out[1] = 1;
    out[2] = 2;
  },
});
