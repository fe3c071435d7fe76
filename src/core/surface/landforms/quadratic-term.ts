/** Bowls and bumps in numbers: a turned quadratic form around a center, and what a bowl's shape is called. */
import { cos, sin } from '../../math/elementary';

/** ½ or exp(−½ ·) of (w−c)ᵀP(w−c), in numbers: amplitude a, center (cx, cy), matrix (pxx, pxy, pyy). */
export interface QuadraticTerm {
  readonly amplitude: number;
  readonly cx: number;
  readonly cy: number;
  readonly pxx: number;
  readonly pxy: number;
  readonly pyy: number;
}

/** P = Rᵀ diag(weights) R for axes turned by the angle; one-parameter terms have only pxx. */
export function quadraticTerm(
  amplitude: number,
  center: readonly number[],
  weights: readonly number[],
  angleDegrees: number,
): QuadraticTerm {
  const [cx = 0, cy = 0] = center;
  const [wx = 0, wy = 0] = weights;
  if (center.length === 1) return { amplitude, cx, cy: 0, pxx: wx, pxy: 0, pyy: 0 };
  const radians = (angleDegrees / 180) * Math.PI;
  const c = cos(radians);
  const s = sin(radians);
  return {
    amplitude,
    cx,
    cy,
    pxx: wx * c * c + wy * s * s,
    pxy: (wx - wy) * c * s,
    pyy: wx * s * s + wy * c * c,
  };
}

/** From this condition number on, a bowl is called a ravine. */
export const RAVINE_CONDITION_NUMBER = 20;

/** κ = λ₁/λ₂ ≥ 1: the largest curvature of a bowl (or desk) divided by its smallest. */
export function conditionNumberOf({ curvatures }: { readonly curvatures: readonly number[] }): number {
  return Math.max(...curvatures) / Math.min(...curvatures);
}

/** Whether a bowl is so much steeper across than along that gradient descent zigzags in it (κ ≥ 20). */
export function isRavine(bowl: { readonly curvatures: readonly number[] }): boolean {
  return conditionNumberOf(bowl) >= RAVINE_CONDITION_NUMBER;
}
