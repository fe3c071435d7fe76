/**
 * Adds saddles and maxima to a field's proof. It is a step of its own, so that whoever only needs to know where the candy
 * is (a generator that throws most draws away) doesn't pay for it.
 */
import { finish, type Steps } from '../steps';
import { type BoundedSurface, boundsOf } from './bounds-of';
import type { CriticalPoint, ProvedSurface } from './critical-points';
import { type FoundPoint, findSaddlesSteps } from './find-saddles';
import type { ProofResult } from './proof-result';
import { MOST_BOXES } from './prove-surface';

/** A proof that also lists every saddle and maximum. */
export interface WholeProof extends ProvedSurface {
  readonly saddles: readonly CriticalPoint[];
  readonly maxima: readonly CriticalPoint[];
}

/** The proof with all saddles and maxima, or the first reason why they can't be told; a few milliseconds. */
export function proveSaddles(surface: BoundedSurface, proof: ProvedSurface): ProofResult<WholeProof> {
  return finish(proveSaddlesSteps(surface, proof));
}

/** `proveSaddles` in steps, a few boxes each. */
export function* proveSaddlesSteps(
  surface: BoundedSurface,
  proof: ProvedSurface,
): Steps<ProofResult<WholeProof>> {
  const search = yield* findSaddlesSteps(surface, boundsOf(surface), proof.minima.length, MOST_BOXES);
  if (!search.ok) return search;
  const told = (points: readonly FoundPoint[]): CriticalPoint[] =>
    points.map((point) => toCriticalPoint(surface, point)).sort((a, b) => a.loss - b.loss);
  return { ok: true, value: { ...proof, saddles: told(search.saddles), maxima: told(search.maxima) } };
}

function toCriticalPoint(surface: BoundedSurface, { x, y, face }: FoundPoint): CriticalPoint {
  const at = surface.dimension === 1 ? [x] : [x, y];
  return {
    at,
    loss: surface.loss(Float64Array.from(at)),
    onWall: face.sideX !== 0 || face.sideY !== 0,
  };
}
