/**
 * How a field bends at a place: the eigenvalues of its Hessian, for the size of the candy and the condition number.
 *
 * Method: central differences of the exact gradient, 1e-5 of the width apart, then Jacobi rotations. Good to about six
 * digits where the loss is smooth; it sizes things and proves nothing. Limits: where the loss has kinks (mean absolute
 * error) it tells of the pieces on either side, not of a curvature.
 */
import type { Domain, LossFunction } from '../surface/loss-function';

const SPACING_SHARE = 1e-5;
/** Jacobi sweeps converge quadratically: eight knobs need five. */
const SWEEPS = 12;

/** The Hessian's eigenvalues at a place, rising, in loss per field unit². */
export function curvaturesAt(
  surface: LossFunction & { readonly domain: Domain },
  at: readonly number[],
): readonly number[] {
  const n = surface.dimension;
  const h = SPACING_SHARE * ((surface.domain.max[0] ?? 0) - (surface.domain.min[0] ?? 0));
  const w = Float64Array.from(at);
  const ahead = new Float64Array(n);
  const behind = new Float64Array(n);
  const matrix: number[][] = Array.from({ length: n }, () => Array(n).fill(0));
  for (let i = 0; i < n; i++) {
    const x = w[i] as number;
    w[i] = x + h;
    surface.lossAndGradient(w, ahead);
    w[i] = x - h;
    surface.lossAndGradient(w, behind);
    w[i] = x;
    for (let j = 0; j < n; j++) {
      const bend = ((ahead[j] as number) - (behind[j] as number)) / (2 * h);
      const [row, column] = [matrix[i], matrix[j]];
      if (row === undefined || column === undefined) continue;
      row[j] = (row[j] ?? 0) + bend / 2;
      column[i] = (column[i] ?? 0) + bend / 2;
    }
  }
  return eigenvalues(matrix);
}

/** Eigenvalues of a symmetric matrix, rising; the matrix is overwritten. */
function eigenvalues(a: number[][]): number[] {
  const n = a.length;
  const get = (i: number, j: number): number => a[i]?.[j] ?? 0;
  const set = (i: number, j: number, x: number): void => {
    const row = a[i];
    if (row !== undefined) row[j] = x;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        const off = get(p, q);
        if (off === 0) continue;
        const theta = (get(q, q) - get(p, p)) / (2 * off);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const [kp, kq] = [get(k, p), get(k, q)];
          set(k, p, c * kp - s * kq);
          set(k, q, s * kp + c * kq);
        }
        for (let k = 0; k < n; k++) {
          const [pk, qk] = [get(p, k), get(q, k)];
          set(p, k, c * pk - s * qk);
          set(q, k, s * pk + c * qk);
        }
      }
  return Array.from({ length: n }, (_, i) => get(i, i)).sort((x, y) => x - y);
}

/** κ: the largest over the smallest of rising eigenvalues; Infinity where the smallest isn't above 0. */
export function conditionNumberOf(curvatures: readonly number[]): number {
  const least = curvatures[0] ?? 0;
  const most = curvatures[curvatures.length - 1] ?? 0;
  return least > 0 ? most / least : Number.POSITIVE_INFINITY;
}
