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
 *
 * Ties: where the claims say so, minima that are equal for all that can be computed are all candy, and what is said
 * above holds for them together: as many parts as tied minima at most, each with a candy of its own.
 */
import { finish, type Steps } from '../steps';
import { type BoundedSurface, boundsOf } from './bounds-of';
import type { Minimum, ProvedSurface } from './critical-points';
import { type FoundMinimum, findMinima, findMinimaSteps } from './find-minima';
import type { LandformSurface } from './landform-surface';
import type { ProofResult } from './proof-result';
import { type ConvexCore, convexCore, proveAboveSteps } from './prove-above';
import type { SurfaceBounds } from './surface-bounds';

export interface SurfaceClaims {
  /** The loss at the global minimum. */
  readonly floor: number;
  /** Loss above the floor that still counts as the candy; > 0. */
  readonly tolerance: number;
  /** How many global minima are tied, or `true` for any number above 1; left out, the candy is alone. */
  readonly tied?: number | true | undefined;
}

/** An ordinary field takes 100 to 2,000 boxes; ten times that may be half a second on a slow machine. */
export const MOST_BOXES = 20_000;
/** Offsets are written in decimals and summed with rounding: the floor is met within this share of max(1, floor) … */
const FLOOR_SHARE = 1e-6;
/** … and within this share of the tolerance, so that the candy's rim moves by nothing anyone could measure. */
const TOLERANCE_SHARE = 1e-3;
/** Tied minima have the same loss within this share of max(1, loss): what Newton's method and rounding leave open. */
const TIE_SHARE = 1e-9;

const refuse = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });
const undecided = (reason: string) => ({ ok: false, reason, undecided: true }) as const;

/** The certificate of a field, or the first reason why there is none. About a millisecond for landforms. */
export function proveSurface(surface: BoundedSurface, claims: SurfaceClaims): ProofResult<ProvedSurface> {
  return finish(proveSurfaceSteps(surface, claims));
}

/** `proveSurface` in steps, a few boxes each. */
export function* proveSurfaceSteps(
  surface: BoundedSurface,
  claims: SurfaceClaims,
): Steps<ProofResult<ProvedSurface>> {
  const { tolerance } = claims;
  if (!(tolerance > 0)) return refuse(`the tolerance must be positive, got ${tolerance}`);
  const bounds = boundsOf(surface);
  const search = yield* findMinimaSteps(surface, bounds, MOST_BOXES);
  if (!search.ok) return undecided(search.reason);
  const found = [...search.minima].sort((a, b) => valueAt(bounds, a) - valueAt(bounds, b));
  const [lowest] = found;
  if (lowest === undefined) return refuse('no local minimum was found, though every field has one');
  const lowestValue = valueAt(bounds, lowest);
  const wrongFloor = checkFloor(surface, lowestValue, claims);
  if (wrongFloor !== null) return refuse(wrongFloor);
  const [candy, ...others] = found.map((minimum) => toMinimum(surface, minimum));
  if (candy === undefined) return refuse('no local minimum was found, though every field has one');
  const tied = countTied([candy, ...others], claims);
  if (!tied.ok) return tied;
  const rival = others[tied.value - 1];
  if (rival !== undefined && rival.loss < candy.loss + 2 * tolerance)
    return refuse(
      `near tie: the minimum at ${told(rival.at)} is only ${short(rival.loss - candy.loss)} above the candy's loss; ` +
        `it must be at least twice the tolerance, ${short(2 * tolerance)}`,
    );
  const second = found[tied.value];
  let leastRise = second === undefined ? Number.POSITIVE_INFINITY : valueAt(bounds, second) - lowestValue;
  const cores: ConvexCore[] = [];
  for (const minimum of found.slice(0, tied.value)) {
    const core = convexCore(surface, bounds, minimum);
    if (core === null)
      return undecided(`the field isn't convex around the candy at ${told(toMinimum(surface, minimum).at)}`);
    cores.push(core);
    leastRise = Math.min(leastRise, core.rise);
  }
  // Half of what (a) promises, so that (b) has room to prove it in few boxes.
  const rise = leastRise / 2;
  const above = yield* proveAboveSteps(surface, bounds, cores, lowestValue + rise, MOST_BOXES);
  if (!above.ok)
    return above.at === null
      ? undecided(`branch and bound gave up after ${MOST_BOXES} boxes`)
      : refuse(
          `the loss at (${short(above.at.x)}, ${short(above.at.y)}) is as low as the candy's, but no minimum was found there`,
        );
  const gap = surface.lossOf(lowestValue + rise) - surface.lossOf(lowestValue);
  return {
    ok: true,
    value: {
      kind: 'interval',
      minima: [candy, ...others],
      ...(tied.value > 1 ? { tied: tied.value } : {}),
      gap,
      boxes: search.boxes + above.boxes,
    },
  };
}

/** How many minima count as the lowest: 1 unless ties are claimed; then as many as are, or why the claim is wrong. */
export function countTied(
  minima: readonly [Minimum, ...Minimum[]],
  { tied, tolerance }: SurfaceClaims,
): ProofResult<number> {
  if (tied === undefined) return { ok: true, value: 1 };
  const [{ loss }] = minima;
  const within = Math.min(TIE_SHARE * Math.max(1, Math.abs(loss)), TOLERANCE_SHARE * tolerance);
  const count = minima.filter((minimum) => minimum.loss <= loss + within).length;
  if (tied === true ? count > 1 : count === tied) return { ok: true, value: count };
  const claimed = tied === true ? 'more than one global minimum is' : `${tied} global minima are`;
  return refuse(`${claimed} said to be tied, but ${count} ${count === 1 ? 'is' : 'are'} lowest`);
}

/** What is wrong with the floor, with the offset that would be right; null when it is met. */
function checkFloor(surface: BoundedSurface, lowest: number, claims: SurfaceClaims): string | null {
  const { floor } = claims;
  const wanted = surface.fOf(floor);
  if (wanted === Number.POSITIVE_INFINITY)
    return `the floor ${short(floor)} must be below the plateau ${short(surface.lossOf(wanted))}, which no loss reaches`;
  const error = surface.lossOf(lowest) - floor;
  if (meetsFloor(error, claims)) return null;
  const told = `the global minimum must be at the floor ${short(floor)} but is ${short(error)} above it`;
  return 'offset' in surface
    ? `${told}; the offset ${surface.offset} should be ${surface.offset + (wanted - lowest)}`
    : `${told}; ${wanted - lowest} must be added`;
}

/** Whether a lowest loss that is this far above the floor is at it, for all that a level can write down. */
export function meetsFloor(error: number, { floor, tolerance }: SurfaceClaims): boolean {
  return Math.abs(error) <= Math.min(FLOOR_SHARE * Math.max(1, floor), TOLERANCE_SHARE * tolerance);
}

/**
 * What must be added to a surface's f to put its global minimum at a floor (a loss); null when the minima can't be told
 * or the floor can't be reached.
 */
export function shiftForFloor(surface: BoundedSurface, floor: number): number | null {
  const bounds = boundsOf(surface);
  const search = findMinima(surface, bounds, MOST_BOXES);
  if (!search.ok) return null;
  const lowest = Math.min(...search.minima.map((minimum) => valueAt(bounds, minimum)));
  const shift = surface.fOf(floor) - lowest;
  return Number.isFinite(shift) ? shift : null;
}

/** The offset that puts a landform field's global minimum at a floor; null as for `shiftForFloor`. */
export function offsetForFloor(surface: LandformSurface, floor: number): number | null {
  const shift = shiftForFloor(surface, floor);
  return shift === null ? null : surface.offset + shift;
}

/** f at a minimum, before any rising map. */
function valueAt(bounds: SurfaceBounds, { x, y }: FoundMinimum): number {
  bounds.over({ x, y, rx: 0, ry: 0 });
  return bounds.middleValue;
}

function toMinimum(surface: BoundedSurface, { x, y, face }: FoundMinimum): Minimum {
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
