/**
 * Checks what someone says about a field: where its candy is, and, if they say so, all of its minima.
 * Method: `proveSurface`, then comparison of places.
 */
import type { SurfaceProof } from './critical-points';
import type { LandformSurface } from './landform-surface';
import type { ProofResult } from './proof-result';
import { proveSurface, type SurfaceClaims, told } from './prove-surface';

export interface FieldClaim {
  /** Where the global minimum is said to be, in field units. */
  readonly candy: readonly number[];
  /** All local minima, the candy among them, in any order. Left out, nothing is claimed about the others. */
  readonly minima?: readonly (readonly number[])[];
}

/** Two places are the same within this share of the half width: ten times what a proof leaves open. */
const SAME_SHARE = 1e-6;

/** The field's proof when the claim holds, else the first reason why it doesn't. */
export function checkClaim(
  surface: LandformSurface,
  claim: FieldClaim,
  claims: SurfaceClaims,
): ProofResult<SurfaceProof> {
  const proof = proveSurface(surface, claims);
  if (!proof.ok) return proof;
  const { minima } = proof.value;
  const within = SAME_SHARE * (surface.domain.max[0] ?? 0);
  const away = distance(claim.candy, minima[0].at);
  if (away > within)
    return {
      ok: false,
      reason: `the candy is said to be at ${told(claim.candy)} but is at ${told(minima[0].at)}, ${Number(away.toPrecision(3))} field units away`,
    };
  if (claim.minima === undefined) return proof;
  const listed = claim.minima;
  const missing = minima.find(({ at }) => !listed.some((place) => distance(place, at) <= within));
  if (missing !== undefined)
    return {
      ok: false,
      reason: `the minimum at ${told(missing.at)}${missing.onWall ? ', on a wall,' : ''} isn't listed`,
    };
  const invented = listed.find((place) => !minima.some(({ at }) => distance(place, at) <= within));
  return invented === undefined ? proof : { ok: false, reason: `there is no minimum at ${told(invented)}` };
}

/** Field units between two places; Infinity when they have different dimensions. */
function distance(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Math.sqrt(a.reduce((sum, x, i) => sum + (x - (b[i] ?? 0)) * (x - (b[i] ?? 0)), 0));
}
