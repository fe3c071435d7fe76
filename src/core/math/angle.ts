/** Angles between directions, from the core's own cosine: the same bits on every machine. */
import { cos } from './elementary';

/** Halvings of 180° until nothing is left to halve. */
const HALVINGS = 52;

/**
 * The angle between two vectors of equal length, in degrees from 0 to 180; NaN when one of them is zero. Method: bisection
 * on the cosine, which falls strictly from 0° to 180°.
 */
export function degreesBetween(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  if (!(aa > 0 && bb > 0)) return Number.NaN;
  const cosine = dot / (Math.sqrt(aa) * Math.sqrt(bb));
  if (cosine >= 1) return 0;
  if (cosine <= -1) return 180;
  let low = 0;
  let high = Math.PI;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (cos(middle) > cosine) low = middle;
    else high = middle;
  }
  return (((low + high) / 2) * 180) / Math.PI;
}
