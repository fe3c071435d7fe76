/** Rastrigin: f = 20 + x² − 10cos(2πx) + y² − 10cos(2πy). A bowl full of hollows, one candy in the middle (1974). */
import { cos, sin } from '../../math/elementary';
import { defineClassic } from './classic-function';

const TURN = 2 * Math.PI;

export const RASTRIGIN = defineClassic({
  name: 'rastrigin',
  domain: [
    [-5.12, 5.12],
    [-5.12, 5.12],
  ],
  minima: [{ at: [0, 0], value: 0 }],
  logScale: false,
  lossAndGradient(x, y, out) {
    out[0] = 2 * x + 10 * TURN * sin(TURN * x);
    out[1] = 2 * y + 10 * TURN * sin(TURN * y);
    return 20 + (x * x - 10 * cos(TURN * x)) + (y * y - 10 * cos(TURN * y));
  },
  hessian(x, y, out) {
    out[0] = 2 + 10 * TURN * TURN * cos(TURN * x);
    out[1] = 0;
    out[2] = 2 + 10 * TURN * TURN * cos(TURN * y);
  },
});
