/**
 * A field's proof, whatever the field is made of: by interval bounds where there are any, by convexity on a desk or of a model
 * whose score is a weighted sum, and else by a scan, which says `sampled` and never calls itself proved.
 *
 * Limits: a scan stands in only for fields whose bounds can't decide where the candy is (three of the classic functions are
 * flat or not smooth there). Landforms are refused instead: their author can change them.
 */

import { ConvexField } from '../model/convex-field';
import { NetworkSlice, SmoothSlice } from '../model/network-slice';
import { proveConvexSteps } from '../model/prove-convex';
import { finish, type Steps } from '../steps';
import type { BoundedSurface } from '../surface/bounds-of';
import { ClassicSurface } from '../surface/classic/classic-surface';
import { candiesOf, type ProvedSurface } from '../surface/critical-points';
import { DeskSurface } from '../surface/desk-surface';
import type { ProofResult } from '../surface/proof-result';
import { proveDeskSteps } from '../surface/prove-desk';
import { proveSaddlesSteps } from '../surface/prove-saddles';
import { proveSurfaceSteps, type SurfaceClaims } from '../surface/prove-surface';
import { sampleSurfaceSteps } from '../surface/sample-minima';
import type { BuiltSurface } from './build-surface';
import type { CandyClaim } from './certificate';
import type { FieldProof } from './field-proof';
import type { LevelSpec } from './level-spec';

/** The account of the level's field, or the first reason why there is none. */
export function proveField(
  spec: Pick<LevelSpec, 'floor' | 'tolerance'>,
  surface: BuiltSurface,
): ProofResult<FieldProof> {
  return finish(proveFieldSteps(spec, surface));
}

/** `proveField` in steps. */
export function* proveFieldSteps(
  spec: Pick<LevelSpec, 'floor' | 'tolerance'>,
  surface: BuiltSurface,
): Steps<ProofResult<FieldProof>> {
  const claims: SurfaceClaims = { floor: spec.floor, tolerance: spec.tolerance };
  if (surface instanceof DeskSurface) return yield* proveDeskSteps(surface, claims);
  if (surface instanceof ConvexField) return yield* proveConvexSteps(surface, claims);
  if (surface instanceof ClassicSurface) return yield* proveClassic(surface, claims);
  if (surface instanceof NetworkSlice) return yield* proveSlice(surface, claims);
  return yield* proveBounded(surface, claims);
}

/** Where ReLU puts kinks, or a slice is too wide for its bounds, a scan must do. Saddles would cost as much again. */
function* proveSlice(surface: NetworkSlice, claims: SurfaceClaims): Steps<ProofResult<FieldProof>> {
  if (!(surface instanceof SmoothSlice)) return yield* sampleSurfaceSteps(surface, claims);
  const proof = yield* proveSurfaceSteps(surface, claims);
  return proof.ok || !proof.undecided ? proof : yield* sampleSurfaceSteps(surface, claims);
}

/** A classic function's published global minima are all candy. */
function* proveClassic(
  surface: ClassicSurface,
  { floor, tolerance }: SurfaceClaims,
): Steps<ProofResult<FieldProof>> {
  const published = surface.minima().length;
  const claims = { floor, tolerance, tied: published > 1 ? published : undefined };
  const proof = yield* proveBounded(surface, claims);
  return proof.ok || !proof.undecided ? proof : yield* sampleSurfaceSteps(surface, claims);
}

/** With saddles and maxima where they can be told. */
function* proveBounded(surface: BoundedSurface, claims: SurfaceClaims): Steps<ProofResult<ProvedSurface>> {
  const proof = yield* proveSurfaceSteps(surface, claims);
  if (!proof.ok) return proof;
  const whole = yield* proveSaddlesSteps(surface, proof.value);
  return whole.ok ? whole : proof;
}

/** Where the candy is by this account, and what is known of the loss elsewhere. */
export function candyOf(proof: FieldProof): CandyClaim {
  const candies = candiesOf(proof);
  const claim = { places: candies.map(({ at }) => at), loss: proof.minima[0].loss };
  if (proof.kind === 'sampled') return { ...claim, bound: { kind: 'sampled' } };
  return {
    ...claim,
    bound:
      'gap' in proof
        ? { kind: 'above-elsewhere', gap: proof.gap }
        : { kind: 'none-lower', error: proof.error },
  };
}
