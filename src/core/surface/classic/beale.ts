/** Beale: f = (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)². Flat arms and steep corners (Beale 1958). */
import { defineClassic } from './classic-function';

export const BEALE = defineClassic({
  name: 'beale',
  domain: [
    [-4.5, 4.5],
    [-4.5, 4.5],
  ],
  minima: [{ at: [3, 0.5], value: 0 }],
  logScale: true,
  lossAndGradient(x, y, out) {
    const p1 = y - 1;
    const p2 = y * y - 1;
    const p3 = y * y * y - 1;
    const u1 = 1.5 + x * p1;
    const u2 = 2.25 + x * p2;
    const u3 = 2.625 + x * p3;
    out[0] = 2 * (u1 * p1 + u2 * p2 + u3 * p3);
    out[1] = 2 * x * (u1 + 2 * y * u2 + 3 * y * y * u3);
    return u1 * u1 + u2 * u2 + u3 * u3;
  },
  hessian(x, y, out) {
    const p1 = y - 1;
    const p2 = y * y - 1;
    const p3 = y * y * y - 1;
    const u1 = 1.5 + x * p1;
    const u2 = 2.25 + x * p2;
    const u3 = 2.625 + x * p3;
    out[0] = 2 * (p1 * p1 + p2 * p2 + p3 * p3);
    // ∂/∂x of the slope in y, with ∂uₖ/∂x = pₖ.
    out[1] = 2 * (u1 + 2 * y * u2 + 3 * y * y * u3) + 2 * x * (p1 + 2 * y * p2 + 3 * y * y * p3);
    // ∂uₖ/∂y = k·x·yᵏ⁻¹.
    out[2] = 2 * x * x * (1 + 4 * y * y + 9 * y * y * y * y) + 4 * x * u2 + 12 * x * y * u3;
  },
});
