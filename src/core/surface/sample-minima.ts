/**
 * The minima of a surface without bounds, as far as a scan can tell.
 *
 * Method: a dense grid, walls included; every sample that is no higher than its neighbors rolls downhill (descend.ts),
 * and places that end together are one minimum. Limits: a scan is no proof. A hollow finer than the grid is missed, and
 * a flat one may count twice. So the result is `sampled` and nothing may call it proved.
 */
import { finish, type Steps } from '../steps';
import type { Minimum, SampledSurface } from './critical-points';
import { descendSteps } from './descend';
import type { LossSurface } from './loss-function';
import type { ProofResult } from './proof-result';
import { countTied, meetsFloor, type SurfaceClaims, told } from './prove-surface';

/** 201 samples a side cost some 40,000 losses. */
export const SAMPLES_A_SIDE = 201;
/** `descend` ends within about 1e-7 of the width; a thousand times that is still finer than any grid used here. */
const SAME_SHARE = 1e-4;

/** What a scan finds; its grid has `side` samples a side (3 or more). RangeError when no loss on the grid is finite. */
export function sampleMinima(surface: LossSurface, side = SAMPLES_A_SIDE): SampledSurface {
  return finish(sampleMinimaSteps(surface, side));
}

/** `sampleMinima` in steps, a row of the grid or a descent each. */
export function* sampleMinimaSteps(surface: LossSurface, side = SAMPLES_A_SIDE): Steps<SampledSurface> {
  if (!(Number.isInteger(side) && side >= 3)) throw new RangeError(`side must be 3 or more, got ${side}`);
  const { dimension, domain } = surface;
  const halfWidth = ((domain.max[0] ?? 0) - (domain.min[0] ?? 0)) / 2;
  const rows = dimension === 2 ? side : 1;
  const refinement = halfWidth * SAME_SHARE;
  const losses = new Float64Array(side * rows);
  const w = new Float64Array(dimension);
  const at = (axis: number, i: number): number => {
    const low = domain.min[axis] ?? 0;
    return low + ((domain.max[axis] ?? 0) - low) * (i / (side - 1));
  };
  for (let row = 0; row < rows; row++) {
    if (dimension === 2) w[1] = at(1, row);
    for (let column = 0; column < side; column++) {
      w[0] = at(0, column);
      losses[row * side + column] = surface.loss(w);
    }
    yield;
  }
  const minima: Minimum[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < side; column++) {
      if (!isLowest(losses, side, rows, column, row)) continue;
      const place = dimension === 2 ? [at(0, column), at(1, row)] : [at(0, column)];
      const end = yield* descendSteps(surface, place);
      if (minima.some((other) => isNear(other.at, end, refinement))) continue;
      minima.push({
        at: end,
        loss: surface.loss(Float64Array.from(end)),
        onWall: end.some((x, i) => x === domain.min[i] || x === domain.max[i]),
      });
    }
  const [lowest, ...others] = minima.sort((a, b) => a.loss - b.loss);
  if (lowest === undefined) throw new RangeError('the surface has no finite loss on the grid');
  return { kind: 'sampled', minima: [lowest, ...others], grid: side, refinement };
}

/** `sampleMinima`, when floor, ties and near ties are as claimed as far as the scan can tell; else why not. */
export function sampleSurface(
  surface: LossSurface,
  claims: SurfaceClaims,
  side = SAMPLES_A_SIDE,
): ProofResult<SampledSurface> {
  return finish(sampleSurfaceSteps(surface, claims, side));
}

/** `sampleSurface` in steps. */
export function* sampleSurfaceSteps(
  surface: LossSurface,
  claims: SurfaceClaims,
  side = SAMPLES_A_SIDE,
): Steps<ProofResult<SampledSurface>> {
  const sampled = yield* sampleMinimaSteps(surface, side);
  const [{ loss, at }] = sampled.minima;
  if (!meetsFloor(loss - claims.floor, claims))
    return {
      ok: false,
      reason: `the lowest loss that was sampled, at ${told(at)}, is ${loss}, not the floor ${claims.floor}`,
    };
  const tied = countTied(sampled.minima, claims);
  if (!tied.ok) return tied;
  const rival = sampled.minima[tied.value];
  if (rival !== undefined && rival.loss < loss + 2 * claims.tolerance)
    return {
      ok: false,
      reason: `near tie: the minimum at ${told(rival.at)} is less than twice the tolerance above the candy's loss`,
    };
  return { ok: true, value: tied.value > 1 ? { ...sampled, tied: tied.value } : sampled };
}

function isLowest(losses: Float64Array, side: number, rows: number, column: number, row: number): boolean {
  const loss = losses[row * side + column] as number;
  if (!Number.isFinite(loss)) return false;
  for (let j = Math.max(0, row - 1); j <= Math.min(rows - 1, row + 1); j++)
    for (let i = Math.max(0, column - 1); i <= Math.min(side - 1, column + 1); i++)
      if ((losses[j * side + i] as number) < loss) return false;
  return true;
}

const isNear = (a: readonly number[], b: readonly number[], within: number): boolean =>
  a.every((x, i) => Math.abs(x - (b[i] ?? 0)) <= within);
