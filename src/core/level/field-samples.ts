/** A field by samples of places, whatever its number of parameters: its median loss, and its basins by real descent. */
import { haltonPlace } from '../math/halton';
import { finish, type Steps } from '../steps';
import { basinSharesSteps as sharesSteps } from '../surface/basins';
import type { Minimum } from '../surface/critical-points';
import { hollowSteps } from '../surface/descend';
import { isSurface, type LossField } from '../surface/loss-function';
import { median, medianLoss } from './difficulty';

/** As many as the 33 × 33 grid of `medianLoss` has. */
const DESK_PLACES = 1089;
/** Descents over a field: 24 a side, or as many in all on a desk; 256 on a rope. */
const DESCENTS_A_SIDE = 24;
const DESCENTS = DESCENTS_A_SIDE * DESCENTS_A_SIDE;
const ROPE_DESCENTS = 256;

/** The median loss over an even spread of places of the domain. */
export function medianLossOf(field: LossField): number {
  if (isSurface(field)) return medianLoss(field);
  const { min, max } = field.domain;
  return median(
    Array.from({ length: DESK_PLACES }, (_, k) =>
      field.loss(Float64Array.from(haltonPlace(k + 1, min, max))),
    ),
  );
}

const known = new WeakMap<readonly Minimum[], readonly number[]>();

/** The share (0 to 1) of the field that rolls into each minimum, by real descent; worked out once for a list of minima. */
export function basinSharesOf(field: LossField, minima: readonly Minimum[]): readonly number[] {
  return finish(basinSharesSteps(field, minima));
}

/** `basinSharesOf` in steps, a few descents each. */
export function* basinSharesSteps(field: LossField, minima: readonly Minimum[]): Steps<readonly number[]> {
  const before = known.get(minima);
  if (before !== undefined) return before;
  // With one hollow there is nothing to find out.
  if (minima.length === 1) return [1];
  const shares = isSurface(field)
    ? yield* sharesSteps(field, minima, field.dimension === 1 ? ROPE_DESCENTS : DESCENTS_A_SIDE)
    : yield* deskShares(field, minima);
  known.set(minima, shares);
  return shares;
}

function* deskShares(field: LossField, minima: readonly Minimum[]): Steps<number[]> {
  const counts = minima.map(() => 0);
  const { min, max } = field.domain;
  for (let k = 1; k <= DESCENTS; k++) {
    const hollow = yield* hollowSteps(field, minima, haltonPlace(k, min, max));
    counts[hollow] = (counts[hollow] ?? 0) + 1;
    yield;
  }
  return counts.map((count) => count / DESCENTS);
}
