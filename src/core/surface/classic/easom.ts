/**
 * Easom: f = −cos x · cos y · exp(−(x − π)² − (y − π)²). One small, deep hole in a vast flat field (Easom 1990).
 *
 * Limits: about 27 from the hole and farther the exponential is smaller than the smallest double, so that loss and
 * gradient are exactly 0 there.
 */
import { cos, exp, sin } from '../../math/elementary';
import { defineClassic } from './classic-function';

export const EASOM = defineClassic({
  name: 'easom',
  domain: [
    [-100, 100],
    [-100, 100],
  ],
  minima: [{ at: [Math.PI, Math.PI], value: -1 }],
  logScale: false,
  lossAndGradient(x, y, out) {
    const a = x - Math.PI;
    const b = y - Math.PI;
    const bump = exp(-a * a - b * b);
    const cx = cos(x);
    const cy = cos(y);
    out[0] = bump * cy * (sin(x) + 2 * a * cx);
    out[1] = bump * cx * (sin(y) + 2 * b * cy);
    return -(cx * cy * bump);
  },
  hessian(x, y, out) {
    const a = x - Math.PI;
    const b = y - Math.PI;
    const bump = exp(-a * a - b * b);
    const cx = cos(x);
    const cy = cos(y);
    const sx = sin(x);
    const sy = sin(y);
    out[0] = bump * cy * (3 * cx - 4 * a * (sx + a * cx));
    out[1] = -bump * (sx + 2 * a * cx) * (sy + 2 * b * cy);
    out[2] = bump * cx * (3 * cy - 4 * b * (sy + b * cy));
  },
});
