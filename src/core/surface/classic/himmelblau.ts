/** Himmelblau: f = (x² + y − 11)² + (x + y² − 7)². Four hollows, all equally deep (Himmelblau 1972). */
import { defineClassic } from './classic-function';

export const HIMMELBLAU = defineClassic({
  name: 'himmelblau',
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  // But for the first, roots of a quartic: to the nearest doubles.
  minima: [
    { at: [3, 2], value: 0 },
    { at: [-2.805118086952745, 3.131312518250573], value: 0 },
    { at: [-3.779310253377747, -3.2831859912861696], value: 0 },
    { at: [3.5844283403304917, -1.8481265269644036], value: 0 },
  ],
  logScale: false,
  lossAndGradient(x, y, out) {
    const a = x * x + y - 11;
    const b = x + y * y - 7;
    out[0] = 4 * x * a + 2 * b;
    out[1] = 2 * a + 4 * y * b;
    return a * a + b * b;
  },
  hessian(x, y, out) {
    out[0] = 12 * x * x + 4 * y - 42;
    out[1] = 4 * (x + y);
    out[2] = 12 * y * y + 4 * x - 26;
  },
});
