/** The one door from a surface as data to a field. */
import { buildLinearFit, buildLineFit, buildLogistic } from '../model/build-model';
import type { ConvexField } from '../model/convex-field';
import { ModelField } from '../model/model-field';
import { buildNetworkSlice, type NetworkSlice, networkSliceSteps } from '../model/network-slice';
import type { Steps } from '../steps';
import { ClassicSurface } from '../surface/classic/classic-surface';
import { DeskSurface } from '../surface/desk-surface';
import { LandformSurface } from '../surface/landform-surface';
import { isSurface, type LossField, type LossSurface } from '../surface/loss-function';
import type { AnySurfaceSpec } from './any-surface-spec';

export type BuiltSurface = LandformSurface | ClassicSurface | DeskSurface | ConvexField | NetworkSlice;

/** The field as drawn, before any turning. RangeError where a model can't be made of its data (a split, say). */
export function buildSurface(spec: AnySurfaceSpec): BuiltSurface {
  switch (spec.kind) {
    case 'landforms':
      return new LandformSurface(spec);
    case 'classic':
      return new ClassicSurface(spec);
    case 'quadratic-desk':
      return new DeskSurface(spec);
    case 'line-fit':
      return buildLineFit(spec);
    case 'linear-fit':
      return buildLinearFit(spec);
    case 'logistic':
      return buildLogistic(spec);
    case 'network-slice':
      return buildNetworkSlice(spec);
  }
}

/** `buildSurface` in steps: training a network takes longer than anything else. */
export function* buildSurfaceSteps(spec: AnySurfaceSpec): Steps<BuiltSurface> {
  return spec.kind === 'network-slice' ? yield* networkSliceSteps(spec) : buildSurface(spec);
}

/** A field of one or two parameters as one that a map can show; RangeError for more. */
export function asMapped(surface: LossField): LossSurface {
  if (!isSurface(surface)) throw new RangeError(`a field of ${surface.dimension} parameters has no map`);
  return surface;
}

/**
 * The loss over the rows that a model's split holds back, at the same places as the field that is walked (as drawn: turn
 * it with `turnField`); null for a surface without a split.
 */
export function buildTestField(spec: AnySurfaceSpec): LossField | null {
  const surface = buildSurface(spec);
  return surface instanceof ModelField ? surface.test : null;
}
