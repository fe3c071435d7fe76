/**
 * How a level's starts lie on its field, and what a level may ask of them.
 * Method: the median loss of a 33 × 33 grid of the field; it only judges how hard a start is and proves nothing.
 */
import type { LossSurface } from '../surface/loss-function';

const GRID = 33;

/** The median loss over an even grid of the domain, walls included (33 places a side). */
export function medianLoss(surface: LossSurface): number {
  const { min, max } = surface.domain;
  const place = new Float64Array(surface.dimension);
  const losses: number[] = [];
  const at = (axis: number, index: number): number => {
    const low = min[axis] ?? 0;
    return low + ((max[axis] ?? 0) - low) * (index / (GRID - 1));
  };
  for (let j = 0; j < (surface.dimension === 2 ? GRID : 1); j++) {
    if (surface.dimension === 2) place[1] = at(1, j);
    for (let i = 0; i < GRID; i++) {
      place[0] = at(0, i);
      losses.push(surface.loss(place));
    }
  }
  return median(losses);
}

/** The middle of the sorted numbers (the lower of two middles, so that a median of whole numbers is whole); NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
