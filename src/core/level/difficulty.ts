/**
 * How a level's starts lie on its field, and what a level may ask of them.
 * Method: the median loss of a 33 × 33 grid of the field, or, of more than two knobs, of 1,089 well-spread places (a
 * Halton sequence); it only judges how hard a start is and proves nothing.
 */
import type { Domain, LossFunction } from '../surface/loss-function';

const GRID = 33;
/** As many places as the grid of a field has. */
const PLACES = GRID * GRID;
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19] as const;

/** The median loss over an even grid of the domain, walls included (33 places a side), or over 1,089 spread places. */
export function medianLoss(surface: LossFunction & { readonly domain: Domain }): number {
  return surface.dimension <= 2 ? medianOfGrid(surface) : medianOfSpread(surface);
}

function medianOfSpread(surface: LossFunction & { readonly domain: Domain }): number {
  const { min, max } = surface.domain;
  const place = new Float64Array(surface.dimension);
  const losses = Array.from({ length: PLACES }, (_, k) => {
    for (let i = 0; i < place.length; i++) {
      const low = min[i] ?? 0;
      place[i] = low + ((max[i] ?? 0) - low) * halton(k + 1, PRIMES[i] ?? 2);
    }
    return surface.loss(place);
  });
  return median(losses);
}

/** The k-th number of the van der Corput sequence in a base, in (0, 1); Halton 1960. */
function halton(k: number, base: number): number {
  let sum = 0;
  let share = 1 / base;
  for (let rest = k; rest > 0; rest = Math.floor(rest / base)) {
    sum += (rest % base) * share;
    share /= base;
  }
  return sum;
}

function medianOfGrid(surface: LossFunction & { readonly domain: Domain }): number {
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
