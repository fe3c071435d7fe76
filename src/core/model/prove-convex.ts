/**
 * Where a convex model's loss is lowest, proved.
 *
 * A convex loss lies above each of its tangents, so it is enough to look around one place w*:
 * - smooth (squared, Huber, cross-entropy): for every w between the walls
 *       L(w) ≥ L(w*) + g·(w − w*) + ½μ|w − w*|²        g the gradient at w*
 *   with μ = 0 always, and with μ > 0 a lower bound of the Hessian's smallest eigenvalue near w*, where one is proved
 *   (all over the field for squared misses). So the lowest loss is at most Σₖ max over t of −gₖt − ½μt² below L(w*),
 *   |g|²/2μ where no wall is in reach.
 * - absolute: L(w) ≥ L(w*) + κ|w − w*| − (what rounding leaves of the misses that are 0), κ the least slope over all ways
 *   out. It is least along a kink, an axis or straight down: 0 then lies in the subdifferential, and κ > 0 says that w* is
 *   a corner, through two points where there are two parameters.
 * Sources: Nesterov, Lectures on Convex Optimization (2018), 2.1.3; Rockafellar, Convex Analysis (1970), section 23.
 *
 * No near ties: what lies below any loss is one convex piece, so there is one hollow.
 */
import { finish, type Steps } from '../steps';
import type { ConvexSurface } from '../surface/critical-points';
import type { ProofResult } from '../surface/proof-result';
import { meetsFloor, type SurfaceClaims, told } from '../surface/prove-surface';
import { convexityAround } from './convex-curvature';
import type { ConvexField } from './convex-field';
import { minimizeAbsolute, slopesAt } from './minimize-absolute';
import { minimizeSmooth } from './minimize-smooth';
import { MODEL_HALF_WIDTH } from './model-field';

/** Sums of up to 10,000 samples lose less than this share of what is added up to rounding. */
const ROUNDING_SHARE = 1e-12;
/** The lowest loss is known within this share of the tolerance. */
const TOLERANCE_SHARE = 1e-3;
/** Boxes around the place, in field units, on which curvature is looked for; the whole field first. */
const RADII = [2 * MODEL_HALF_WIDTH, 4, 1, 0.25];
/** A smaller box is worth it where the loss bends that much more on it. */
const CLEARLY_MORE = 1.1;

/** The lowest place and how surely it is, or the first reason why the claims don't hold. */
export function proveConvex(field: ConvexField, claims: SurfaceClaims): ProofResult<ConvexSurface> {
  return finish(proveConvexSteps(field, claims));
}

/** `proveConvex` in steps. */
export function* proveConvexSteps(
  field: ConvexField,
  claims: SurfaceClaims,
): Steps<ProofResult<ConvexSurface>> {
  const { floor, tolerance, tied } = claims;
  if (!(tolerance > 0)) return refuse(`the tolerance must be positive, got ${tolerance}`);
  if (tied !== undefined)
    return refuse('global minima are said to be tied, but a convex loss has one hollow');
  const proof = yield* lowestSteps(field);
  const [{ at, loss }] = proof.minima;
  if (!(proof.error <= TOLERANCE_SHARE * tolerance))
    return { ...refuse(`the lowest loss is known only to ${proof.error}, at ${told(at)}`), undecided: true };
  if (!meetsFloor(loss - floor, claims))
    return refuse(`the lowest loss is ${loss}, at ${told(at)}, but the floor is said to be ${floor}`);
  return { ok: true, value: proof };
}

const refuse = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

/** The lowest place of a convex field with what is proved of it; nothing is claimed. RangeError for absolute misses of more than two parameters. */
export function lowestOf(field: ConvexField): ConvexSurface {
  return finish(lowestSteps(field));
}

/** `lowestOf` in steps. */
export function* lowestSteps(field: ConvexField): Steps<ConvexSurface> {
  if (field.judge.kind !== 'absolute') return yield* proofSteps(field, yield* minimizeSmooth(field));
  if (field.dimension > 2) throw new RangeError('absolute misses are for one parameter or two');
  return yield* proofSteps(field, minimizeAbsolute(field));
}

/** What can be proved of a place that is thought to be the lowest: `error` says how wrong that may be. */
export function proofAt(field: ConvexField, w: Float64Array): ConvexSurface {
  return finish(proofSteps(field, w));
}

function* proofSteps(field: ConvexField, w: Float64Array): Steps<ConvexSurface> {
  const loss = field.loss(w);
  const at = Array.from(w);
  const { min, max } = field.domain;
  const onWall = at.some((x, k) => x === min[k] || x === max[k]);
  const rounding = ROUNDING_SHARE * Math.max(Number.MIN_VALUE, sizeOfTerms(field, w));
  const around = field.judge.kind === 'absolute' ? cornerAt(field, w) : yield* bottomAt(field, w);
  return { kind: 'convex', minima: [{ at, loss, onWall }], ...around, error: around.error + rounding };
}

type Around = Pick<ConvexSurface, 'error' | 'convexity' | 'sharpness'>;

function cornerAt(field: ConvexField, w: Float64Array): Around {
  const { zeroSize, along, slack, ways } = slopesAt(field, w);
  const least = Math.min(...ways.map(along)) - slack;
  // Between two ways at right angles a slope can be √2 times as steep down as along either.
  const across = 2 * MODEL_HALF_WIDTH * field.dimension;
  const error = 2 * zeroSize + Math.max(0, -least) * Math.SQRT2 * across;
  return { error, convexity: 0, sharpness: Math.max(0, least) };
}

function* bottomAt(field: ConvexField, w: Float64Array): Steps<Around> {
  const { dimension: n, domain } = field;
  const gradient = new Float64Array(n);
  field.lossAndGradient(w, gradient);
  const slacks = gradientSlacks(field, w);
  /** How far below L(w) the loss can be along axis k within a radius, with curvature μ. */
  const dropAlong = (k: number, convexity: number, radius: number): number => {
    const x = w[k] as number;
    const g = gradient[k] as number;
    const slack = slacks[k] as number;
    const up = Math.min(radius, (domain.max[k] ?? x) - x);
    const down = Math.min(radius, x - (domain.min[k] ?? x));
    return Math.max(deepest(slack - g, convexity, up), deepest(slack + g, convexity, down));
  };
  const drop = (convexity: number, radius: number): number => {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += dropAlong(k, convexity, radius);
    return sum;
  };
  const straight = drop(0, 2 * MODEL_HALF_WIDTH);
  let best: Around = { error: straight, convexity: 0 };
  for (const radius of RADII) {
    yield;
    const convexity = convexityAround(field, w, radius);
    if (!(convexity > CLEARLY_MORE * best.convexity)) continue;
    const error = drop(convexity, radius);
    if (rimRises(field, w, gradient, slacks, convexity, radius, error))
      best = { error: Math.min(best.error, error), convexity };
  }
  return best;
}

/**
 * Whether the loss is higher all along the rim of the box |tₖ| ≤ radius, where walls aren't nearer: there it is at least
 * ±gₖ·radius + ½μ·radius² above L(w*), less what it can fall along the other axes. Being convex it is then higher
 * everywhere beyond, too.
 */
function rimRises(
  { dimension: n, domain }: ConvexField,
  w: Float64Array,
  gradient: Float64Array,
  slacks: Float64Array,
  convexity: number,
  radius: number,
  error: number,
): boolean {
  for (let k = 0; k < n; k++)
    for (const side of [1, -1]) {
      const x = w[k] as number;
      const room = side > 0 ? (domain.max[k] ?? x) - x : x - (domain.min[k] ?? x);
      if (room <= radius) continue; // a wall comes first
      const rise = side * (gradient[k] as number) - (slacks[k] as number);
      if (!(rise * radius + 0.5 * convexity * radius * radius > error)) return false;
    }
  return true;
}

/** The largest pull·t − ½μt² for 0 ≤ t ≤ reach. */
function deepest(pull: number, convexity: number, reach: number): number {
  if (!(pull > 0)) return 0;
  const t = convexity > 0 ? Math.min(reach, pull / convexity) : reach;
  return pull * t - 0.5 * convexity * t * t;
}

/** What rounding may have added to the gradient. */
function gradientSlacks(field: ConvexField, w: Float64Array): Float64Array {
  const { scores, judge, dimension: n, penalty, plane } = field;
  const { constants, slopes } = scores;
  const count = constants.length;
  const slacks = new Float64Array(n);
  for (let i = 0; i < count; i++) {
    const size = scoreSize(field, w, i);
    const push =
      judge.kind === 'squared'
        ? 2 * size
        : judge.kind === 'huber'
          ? Math.min(size, judge.delta) + size
          : 2 + size;
    for (let k = 0; k < n; k++)
      slacks[k] =
        (slacks[k] as number) + (ROUNDING_SHARE * push * Math.abs(slopes[i * n + k] as number)) / count;
  }
  const p = field.parametersAt(Array.from(w));
  for (let k = 0; k < n; k++)
    for (let j = 0; j < p.length - 1; j++)
      slacks[k] =
        (slacks[k] as number) +
        ROUNDING_SHARE * penalty * Math.abs((p[j] as number) * (plane.directions[k]?.[j] as number));
  return slacks;
}

/** The sizes that are added up in the loss. */
function sizeOfTerms(field: ConvexField, w: Float64Array): number {
  const { scores, judge } = field;
  const count = scores.constants.length;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const size = scoreSize(field, w, i);
    sum += judge.kind === 'squared' || judge.kind === 'huber' ? size * size : 1 + size;
  }
  return sum / count + Math.abs(field.loss(w));
}

/** The sizes that are added up in a sample's score. */
function scoreSize({ scores, dimension: n }: ConvexField, w: Float64Array, i: number): number {
  let size = Math.abs(scores.constants[i] as number);
  for (let k = 0; k < n; k++) size += Math.abs((scores.slopes[i * n + k] as number) * (w[k] as number));
  return size;
}
