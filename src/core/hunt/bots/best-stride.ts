/** Which stride a slope and its curvature speak for. */
import type { Stride } from '../action';

const STRIDES: readonly Stride[] = [0, 1, 2];

/**
 * The stride that gains most by s·L − ½·c·L²; null when none gains. Where nothing bends upwards (c ≤ 0 or unknown), one
 * size larger than the last: bolder, not reckless.
 */
export function bestStride(
  slope: number,
  curvature: number | null,
  strides: readonly number[],
  last: Stride,
): Stride | null {
  if (slope <= 0) return null;
  if (curvature === null || curvature <= 0) return STRIDES[Math.min(last + 1, strides.length - 1)] ?? 0;
  let best: Stride | null = null;
  let most = 0;
  for (const stride of STRIDES.slice(0, strides.length)) {
    const length = strides[stride] ?? 0;
    const gain = slope * length - 0.5 * curvature * length * length;
    if (gain > most) {
      most = gain;
      best = stride;
    }
  }
  return best;
}
