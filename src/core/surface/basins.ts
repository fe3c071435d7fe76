/**
 * Basins of attraction: which part of a field rolls into which minimum.
 *
 * Method: shares are counted by real descent (descend.ts) from the middles of an even grid of cells. The map for coloring
 * is a watershed of samples, whose pits are told apart by real descent from each pit alone. Limits: shares are exact for
 * the grid's places and an estimate of areas; the map agrees with descent at 9 of 10 places or more, not everywhere.
 */
import { finish, type Steps } from '../steps';
import type { Minimum } from './critical-points';
import { hollowSteps } from './descend';
import type { LossSurface } from './loss-function';
import { sampleMap } from './sample-map';
import { watershed } from './watershed';

/**
 * The share (0 to 1) of the field that rolls into each minimum, in the order of `minima`; they add up to 1. Descends
 * from `samplesPerSide`² places (`samplesPerSide` on a rope). RangeError without minima or samples.
 */
export function basinShares(
  surface: LossSurface,
  minima: readonly Minimum[],
  samplesPerSide: number,
): number[] {
  return finish(basinSharesSteps(surface, minima, samplesPerSide));
}

/** `basinShares` in steps, a descent each. */
export function* basinSharesSteps(
  surface: LossSurface,
  minima: readonly Minimum[],
  samplesPerSide: number,
): Steps<number[]> {
  if (!(Number.isInteger(samplesPerSide) && samplesPerSide >= 1))
    throw new RangeError(`samplesPerSide must be a whole number from 1, got ${samplesPerSide}`);
  const { min, max } = surface.domain;
  const rows = surface.dimension === 2 ? samplesPerSide : 1;
  const counts = minima.map(() => 0);
  const at = (axis: number, i: number): number => {
    const low = min[axis] ?? 0;
    return low + ((max[axis] ?? 0) - low) * ((i + 0.5) / samplesPerSide);
  };
  const place = surface.dimension === 2 ? [0, 0] : [0];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < samplesPerSide; column++) {
      place[0] = at(0, column);
      if (surface.dimension === 2) place[1] = at(1, row);
      const hollow = yield* hollowSteps(surface, minima, place);
      counts[hollow] = (counts[hollow] ?? 0) + 1;
      yield;
    }
  return counts.map((count) => count / (samplesPerSide * rows));
}

/**
 * For each sample of a map (see `sampleMap`; `side`² places, `side` on a rope), the index in `minima` of the minimum
 * whose basin it is colored as.
 */
export function basinMap(surface: LossSurface, minima: readonly Minimum[], side: number): Int32Array {
  const losses = new Float64Array(surface.dimension === 2 ? side * side : side);
  sampleMap(surface, side, losses);
  return finish(basinLabelsSteps(surface, minima, losses, side));
}

/** `basinMap` of losses that were sampled already, in steps: the watershed, then some moves of a descent each. */
export function* basinLabelsSteps(
  surface: LossSurface,
  minima: readonly Minimum[],
  losses: Float32Array | Float64Array,
  side: number,
): Steps<Int32Array> {
  const { labels, pits } = watershed(losses, side, surface.dimension === 2 ? side : 1);
  yield;
  const { min, max } = surface.domain;
  const at = (axis: number, i: number): number => {
    const low = min[axis] ?? 0;
    return low + ((max[axis] ?? 0) - low) * (i / (side - 1));
  };
  const hollows = new Int32Array(pits.length);
  for (const [i, pit] of pits.entries()) {
    const column = pit % side;
    const row = (pit - column) / side;
    const place = surface.dimension === 2 ? [at(0, column), at(1, row)] : [at(0, column)];
    hollows[i] = yield* hollowSteps(surface, minima, place);
    yield;
  }
  for (let i = 0; i < labels.length; i++) labels[i] = hollows[labels[i] as number] as number;
  return labels;
}
