/**
 * Where a mixing desk's lowest loss is: proved where the desk is strongly convex all over its cube, sampled otherwise.
 *
 * Method: an isotropic bump bends the loss down by at most a/σ² (a hill, at its top) or 2e^(−3/2)·d/σ² (a well, at √3·σ).
 * So μ = λ_min − Σ of these is a lower bound of the Hessian's smallest eigenvalue. With μ > 0 there is one minimum w* on
 * the cube, and for every w on it
 *
 *     L(w) − L* ≤ Σᵢ max over t of −gᵢt − ½μt²    (wᵢ + t within the walls; |g|²/2μ where no wall is in reach)
 *
 * which projected descent brings down to rounding. Source: Nesterov, Lectures on Convex Optimization (2018), 2.1.3.
 * Limits: a sampled result is the lowest of many descents and may be wrong; it never calls itself proved.
 */
import { finish, type Steps } from '../steps';
import type { ConvexSurface, Minimum } from './critical-points';
import { descend, descendSteps } from './descend';
import type { DeskSurface } from './desk-surface';
import type { ProofResult } from './proof-result';
import { type SurfaceClaims, told } from './prove-surface';

export type DeskProof =
  /** By strong convexity all over the cube. */
  | ConvexSurface
  | {
      readonly kind: 'sampled';
      readonly minima: readonly [Minimum, ...Minimum[]];
      /** How many places rolled downhill. */
      readonly descents: number;
    };

type SampledDesk = Extract<DeskProof, { kind: 'sampled' }>;

/** 2·e^(−3/2): how far a well of depth 1 and width 1 bends down around its rim. */
const WELL_BEND = 0.44626032029685964;
/** Sums of a few dozen numbers lose less than this share to rounding. */
const ROUNDING_SHARE = 1e-12;
const DESCENTS = 128;
/** Descents that end within this share of the half width of each other found the same minimum. */
const SAME_SHARE = 1e-4;
/** A field's floor is met within this share of the tolerance. */
const TOLERANCE_SHARE = 1e-3;

/** A lower bound of the Hessian's smallest eigenvalue everywhere; the desk is convex where it is above 0. */
export function convexityOfDesk({ leastCurvature, bumps }: DeskSurface): number {
  const bends = bumps.reduce(
    (sum, { amplitude, weight }) => sum + (amplitude > 0 ? amplitude : -amplitude * WELL_BEND) * weight,
    0,
  );
  return leastCurvature - bends - ROUNDING_SHARE * (leastCurvature + bends);
}

/** Where the candy of a desk is, proved or sampled, or the first reason why the claims don't hold. */
export function proveDesk(surface: DeskSurface, claims: SurfaceClaims): ProofResult<DeskProof> {
  return finish(proveDeskSteps(surface, claims));
}

/** `proveDesk` in steps. */
export function* proveDeskSteps(surface: DeskSurface, claims: SurfaceClaims): Steps<ProofResult<DeskProof>> {
  if (!(claims.tolerance > 0))
    return { ok: false, reason: `the tolerance must be positive, got ${claims.tolerance}` };
  const proof = proveConvexDesk(surface) ?? (yield* sampleDesk(surface));
  const [candy, rival] = proof.minima;
  const leeway = TOLERANCE_SHARE * claims.tolerance;
  if (proof.kind === 'convex' && !(proof.error <= leeway))
    return { ok: false, reason: `the lowest loss is known only to ${proof.error}, at ${told(candy.at)}` };
  if (!(Math.abs(candy.loss - claims.floor) <= leeway))
    return {
      ok: false,
      reason: `the lowest loss must be the floor ${claims.floor} but is ${candy.loss}, at ${told(candy.at)}`,
    };
  if (rival !== undefined && rival.loss < candy.loss + 2 * claims.tolerance)
    return {
      ok: false,
      reason: `near tie: the minimum at ${told(rival.at)} is less than twice the tolerance above the candy's loss`,
    };
  return { ok: true, value: proof };
}

/** The one minimum with its error, or null where convexity isn't proved. */
export function proveConvexDesk(surface: DeskSurface): ConvexSurface | null {
  const convexity = convexityOfDesk(surface);
  if (!(convexity > 0)) return null;
  const at = descend(surface, Array(surface.dimension).fill(0));
  const w = Float64Array.from(at);
  const gradient = new Float64Array(surface.dimension);
  const loss = surface.lossAndGradient(w, gradient);
  const { min, max } = surface.domain;
  let error = ROUNDING_SHARE * Math.max(1, Math.abs(loss));
  for (let i = 0; i < surface.dimension; i++) {
    const x = w[i] as number;
    const g = gradient[i] as number;
    const t = Math.min((max[i] ?? x) - x, Math.max((min[i] ?? x) - x, -g / convexity));
    error += -g * t - 0.5 * convexity * t * t;
  }
  return { kind: 'convex', minima: [toMinimum(surface, at, loss)], convexity, error };
}

/** The minima that descents from well-spread places find: the middle, and a Halton sequence. In steps, some moves each. */
export function* sampleDesk(surface: DeskSurface): Steps<SampledDesk> {
  const { dimension, domain } = surface;
  const halfWidth = domain.max[0] ?? 0;
  const minima: Minimum[] = [];
  for (let k = 0; k < DESCENTS; k++) {
    const from = Array.from({ length: dimension }, (_, i) =>
      k === 0 ? 0 : halfWidth * (2 * halton(k, PRIMES[i] ?? 2) - 1),
    );
    yield;
    const at = yield* descendSteps(surface, from);
    const isKnown = minima.some((other) =>
      other.at.every((x, i) => Math.abs(x - (at[i] ?? 0)) <= SAME_SHARE * halfWidth),
    );
    if (!isKnown) minima.push(toMinimum(surface, at, surface.loss(Float64Array.from(at))));
  }
  const [lowest, ...others] = minima.sort((a, b) => a.loss - b.loss);
  if (lowest === undefined) throw new RangeError('a desk without a place to descend from');
  return { kind: 'sampled', minima: [lowest, ...others], descents: DESCENTS };
}

function toMinimum({ domain }: DeskSurface, at: readonly number[], loss: number): Minimum {
  return { at, loss, onWall: at.some((x, i) => x === domain.min[i] || x === domain.max[i]) };
}

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19] as const;

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
