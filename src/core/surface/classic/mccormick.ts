/**
 * McCormick: f = sin(x + y) + (x − y)² − 1.5x + 2.5y + 1 (McCormick 1976).
 *
 * With s = x + y and d = x − y it is sin s + ½s + d² − 2d + 1: lowest where d = 1 and cos s = −½ with sin s < 0, so at
 * s = −2π/3. The next such s, 4π/3, is a turn on and π higher: a sock.
 */
import { cos, sin } from '../../math/elementary';
import { defineClassic } from './classic-function';

export const MCCORMICK = defineClassic({
  name: 'mccormick',
  domain: [
    [-1.5, 4],
    [-3, 4],
  ],
  minima: [{ at: [0.5 - Math.PI / 3, -0.5 - Math.PI / 3], value: -Math.sqrt(3) / 2 - Math.PI / 3 }],
  logScale: false,
  lossAndGradient(x, y, out) {
    const wave = cos(x + y);
    const d = x - y;
    out[0] = wave + 2 * d - 1.5;
    out[1] = wave - 2 * d + 2.5;
    return sin(x + y) + d * d - 1.5 * x + 2.5 * y + 1;
  },
  hessian(x, y, out) {
    const bend = -sin(x + y);
    out[0] = bend + 2;
    out[1] = bend - 2;
    out[2] = bend + 2;
  },
});
