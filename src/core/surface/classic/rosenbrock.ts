/**
 * Rosenbrock: f = 100(y − x²)² + (1 − x)². A long, bent ravine (Rosenbrock 1960); the domain is De Jong's (1975), which
 * the Virtual Library names beside the wider [−5, 10]².
 */
import { defineClassic } from './classic-function';

export const ROSENBROCK = defineClassic({
  name: 'rosenbrock',
  domain: [
    [-2.048, 2.048],
    [-2.048, 2.048],
  ],
  minima: [{ at: [1, 1], value: 0 }],
  logScale: true,
  lossAndGradient(x, y, out) {
    const a = y - x * x;
    const b = 1 - x;
    out[0] = -400 * x * a - 2 * b;
    out[1] = 200 * a;
    return 100 * a * a + b * b;
  },
  hessian(x, y, out) {
    out[0] = 1200 * x * x - 400 * y + 2;
    out[1] = -400 * x;
    out[2] = 200;
  },
});
