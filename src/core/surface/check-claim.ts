/**
 * Checks what someone says about a field: where its candy is, and, if they say so, all of its minima and
 * saddles. Method: `proveSurface` and `proveSaddles`, then comparison of places.
 */

import type { BoundedSurface } from './bounds-of';
import { type CriticalPoint, candiesOf, type ProvedSurface, type SurfaceProof } from './critical-points';
import type { ProofResult } from './proof-result';
import { proveSaddles } from './prove-saddles';
import { proveSurface, type SurfaceClaims, told } from './prove-surface';

export interface FieldClaim {
  /** Where the global minimum is said to be, in field units; one of them, where they are tied. */
  readonly candy: readonly number[];
  /** All local minima, the candy among them, in any order. Left out, nothing is claimed about the others. */
  readonly minima?: readonly (readonly number[])[];
  /** All saddles, in any order. Left out, nothing is claimed about them. */
  readonly saddles?: readonly (readonly number[])[];
}

/** Two places are the same within this share of the half width: ten times what a proof leaves open. */
const SAME_SHARE = 1e-6;

/** The field's proof when the claim holds, else the first reason why it doesn't. */
export function checkClaim(
  surface: BoundedSurface,
  claim: FieldClaim,
  claims: SurfaceClaims,
): ProofResult<ProvedSurface> {
  const proof = proveSurface(surface, claims);
  if (!proof.ok) return proof;
  const within = SAME_SHARE * (surface.domain.max[0] ?? 0);
  const wrongMinima = wrongPlaces(proof.value, claim, within);
  if (wrongMinima !== null) return refuse(wrongMinima);
  if (claim.saddles === undefined) return proof;
  const whole = proveSaddles(surface, proof.value);
  if (!whole.ok) return whole;
  const wrongSaddles = differs(whole.value.saddles, claim.saddles, within, 'saddle');
  return wrongSaddles === null ? whole : refuse(wrongSaddles);
}

/**
 * What is wrong with what someone says of a field's candy and minima, by a proof of any kind; null when it is right.
 * Places are the same when they are `within` field units of each other.
 */
export function wrongPlaces(
  proof: SurfaceProof,
  claim: Pick<FieldClaim, 'candy' | 'minima'>,
  within: number,
): string | null {
  const nearest = candiesOf(proof).reduce((a, b) =>
    distance(claim.candy, b.at) < distance(claim.candy, a.at) ? b : a,
  );
  const away = distance(claim.candy, nearest.at);
  if (away > within)
    return `the candy is said to be at ${told(claim.candy)} but is at ${told(nearest.at)}, ${Number(away.toPrecision(3))} field units away`;
  return claim.minima === undefined ? null : differs(proof.minima, claim.minima, within, 'minimum');
}

const refuse = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

/** What is wrong with a list of places that should be these points; null when it is right. */
function differs(
  points: readonly CriticalPoint[],
  listed: readonly (readonly number[])[],
  within: number,
  what: string,
): string | null {
  const missing = points.find(({ at }) => !listed.some((place) => distance(place, at) <= within));
  if (missing !== undefined)
    return `the ${what} at ${told(missing.at)}${missing.onWall ? ', on a wall,' : ''} isn't listed`;
  const invented = listed.find((place) => !points.some(({ at }) => distance(place, at) <= within));
  return invented === undefined ? null : `there is no ${what} at ${told(invented)}`;
}

/** Field units between two places; Infinity when they have different dimensions. */
function distance(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Math.sqrt(a.reduce((sum, x, i) => sum + (x - (b[i] ?? 0)) * (x - (b[i] ?? 0)), 0));
}
