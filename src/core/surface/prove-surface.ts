/**
 * A field's proof: all its minima, that the candy is the lowest of them, and that none comes near it.
 *
 * Method: two arguments, apart from each other. (a) `findMinima` lists every local minimum on the domain, walls
 * included; a continuous loss on a closed box is lowest at one of them. (b) `proveAbove` shows by branch and bound that
 * everywhere outside the candy's convex core the loss is higher by a gap. A plateau rises with the sum, so it moves no
 * minimum; losses and gap are told after it.
 *
 * Near ties: every other minimum must be worse by at least twice the tolerance. Then {loss ≤ L* + tolerance} lies wholly
 * in the candy's hollow: each connected part of a sublevel set is closed, the loss on it is lowest somewhere, and with
 * finitely many minima that place is a local minimum of the field; the candy is the only one so low, so there is one
 * part, it holds the candy, and no way down from inside it leads to another minimum.
 */
import type { Minimum, SurfaceProof } from './critical-points';
import { type FoundMinimum, findMinima } from './find-minima';
import { LandformBounds } from './landform-bounds';
import type { LandformSurface } from './landform-surface';
import { flatten, unflatten } from './plateau-map';
import type { ProofResult } from './proof-result';
import { convexCore, proveAbove } from './prove-above';

export interface SurfaceClaims {
  /** The loss at the global minimum. */
  readonly floor: number;
  /** Loss above the floor that still counts as the candy; > 0. */
  readonly tolerance: number;
}

/** An ordinary field takes 100 to 2,000 boxes; ten times that may be half a second on a slow machine. */
export const MOST_BOXES = 20_000;
/** Offsets are written in decimals and summed with rounding: the floor is met within this share of max(1, floor) … */
const FLOOR_SHARE = 1e-6;
/** … and within this share of the tolerance, so that the candy's rim moves by nothing anyone could measure. */
const TOLERANCE_SHARE = 1e-3;

const refuse = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

/** The certificate of a field, or the first reason why there is none. About a millisecond. */
export function proveSurface(surface: LandformSurface, claims: SurfaceClaims): ProofResult<SurfaceProof> {
  const { tolerance } = claims;
  if (!(tolerance > 0)) return refuse(`the tolerance must be positive, got ${tolerance}`);
  const bounds = new LandformBounds(surface);
  const search = findMinima(surface, bounds, MOST_BOXES);
  if (!search.ok) return search;
  const found = [...search.minima].sort((a, b) => valueAt(bounds, a) - valueAt(bounds, b));
  const [lowest, second] = found;
  if (lowest === undefined) return refuse('no local minimum was found, though every field has one');
  const lowestValue = valueAt(bounds, lowest);
  const wrongFloor = checkFloor(surface, lowestValue, claims);
  if (wrongFloor !== null) return refuse(wrongFloor);
  const [candy, ...others] = found.map((minimum) => toMinimum(surface, minimum));
  if (candy === undefined) return refuse('no local minimum was found, though every field has one');
  const rival = others[0];
  if (rival !== undefined && rival.loss < candy.loss + 2 * tolerance)
    return refuse(
      `near tie: the minimum at ${told(rival.at)} is only ${short(rival.loss - candy.loss)} above the candy's loss; ` +
        `it must be at least twice the tolerance, ${short(2 * tolerance)}`,
    );
  const core = convexCore(surface, bounds, lowest);
  if (core === null) return refuse(`the field isn't convex around the candy at ${told(candy.at)}`);
  // Half of what (a) promises, so that (b) has room to prove it in few boxes.
  const rise =
    Math.min(core.rise, second === undefined ? core.rise : valueAt(bounds, second) - lowestValue) / 2;
  const above = proveAbove(surface, bounds, core, lowestValue + rise, MOST_BOXES);
  if (!above.ok)
    return refuse(
      above.at === null
        ? `branch and bound gave up after ${MOST_BOXES} boxes`
        : `the loss at (${short(above.at.x)}, ${short(above.at.y)}) is as low as the candy's, but no minimum was found there`,
    );
  const { plateau } = surface;
  const gap = flatten(lowestValue + rise, plateau) - flatten(lowestValue, plateau);
  return {
    ok: true,
    value: { kind: 'proved', minima: [candy, ...others], gap, boxes: search.boxes + above.boxes },
  };
}

/** What is wrong with the floor, with the offset that would be right; null when it is met. */
function checkFloor(surface: LandformSurface, lowest: number, claims: SurfaceClaims): string | null {
  const { plateau, offset } = surface;
  const { floor, tolerance } = claims;
  const wanted = unflatten(floor, plateau);
  if (wanted === Number.POSITIVE_INFINITY)
    return `the floor ${short(floor)} must be below the plateau ${plateau}, which no loss reaches`;
  const error = plateau !== null && lowest <= -plateau ? Infinity : flatten(lowest, plateau) - floor;
  if (Math.abs(error) <= Math.min(FLOOR_SHARE * Math.max(1, floor), TOLERANCE_SHARE * tolerance)) return null;
  return (
    `the global minimum must be at the floor ${short(floor)} but is ${short(error)} above it; ` +
    `the offset ${offset} should be ${offset + (wanted - lowest)}`
  );
}

/**
 * The offset that puts the field's global minimum at a floor (loss ≥ 0); null when the minima can't be told, or the
 * floor isn't below the plateau's τ.
 */
export function offsetForFloor(surface: LandformSurface, floor: number): number | null {
  const bounds = new LandformBounds(surface);
  const search = findMinima(surface, bounds, MOST_BOXES);
  if (!search.ok) return null;
  const lowest = Math.min(...search.minima.map((minimum) => valueAt(bounds, minimum)));
  const offset = surface.offset + (unflatten(floor, surface.plateau) - lowest);
  return Number.isFinite(offset) ? offset : null;
}

/** f at a minimum, before any plateau. */
function valueAt(bounds: LandformBounds, { x, y }: FoundMinimum): number {
  bounds.over({ x, y, rx: 0, ry: 0 });
  return bounds.middleValue;
}

function toMinimum(surface: LandformSurface, { x, y, face }: FoundMinimum): Minimum {
  const at = surface.dimension === 1 ? [x] : [x, y];
  return {
    at,
    loss: surface.loss(Float64Array.from(at)),
    onWall: face.sideX !== 0 || face.sideY !== 0,
  };
}

const short = (number: number): string => String(Number(number.toPrecision(6)));

/** A place in words: (1.5, −2). */
export function told(at: readonly number[]): string {
  return `(${at.map(short).join(', ')})`;
}
