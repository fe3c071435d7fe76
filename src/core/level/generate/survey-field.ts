/**
 * What the frame knows of a drawn field before it measures anything: all its minima, and its median loss.
 *
 * Method: interval bounds where the surface has them (find-minima.ts), else a scan (a desk: descents from well-spread
 * places). A survey places starts and rejects cheaply; the proof comes later and trusts none of it.
 */
import { ConvexField } from '../../model/convex-field';
import { ModelField } from '../../model/model-field';
import { lowestSteps } from '../../model/prove-convex';
import type { Steps } from '../../steps';
import { type BoundedSurface, boundsOf } from '../../surface/bounds-of';
import { ClassicSurface } from '../../surface/classic/classic-surface';
import type { Minimum } from '../../surface/critical-points';
import { descendSteps } from '../../surface/descend';
import { DeskSurface } from '../../surface/desk-surface';
import { findMinimaSteps } from '../../surface/find-minima';
import { isSurface } from '../../surface/loss-function';
import type { ProofResult } from '../../surface/proof-result';
import { proveConvexDesk, sampleDesk } from '../../surface/prove-desk';
import { MOST_BOXES } from '../../surface/prove-surface';
import { sampleMinimaSteps } from '../../surface/sample-minima';
import type { BuiltSurface } from '../build-surface';
import { medianLossOf } from '../field-samples';
import type { SurveyedField } from './recipe';

/** Of a model's field: its losses are dear, and its hollows wide. */
const SAMPLES_A_SIDE = 41;

/** The field's minima, rising, and its median loss; or why its minima can't be told. In steps. */
export function* surveyField(surface: BuiltSurface): Steps<ProofResult<SurveyedField>> {
  if (surface instanceof DeskSurface) {
    const { minima } = proveConvexDesk(surface) ?? (yield* sampleDesk(surface));
    return { ok: true, value: surveyed(surface, minima) };
  }
  // A scan is blind to kinks, and the floor must be exact; of a convex loss the lowest place is all there is to know.
  if (surface instanceof ConvexField)
    return { ok: true, value: surveyed(surface, (yield* lowestSteps(surface)).minima) };
  if (surface instanceof ModelField) return yield* surveyModel(surface);
  const minima = yield* boundedMinima(surface);
  if (!minima.ok) return minima;
  const [lowest, ...others] = minima.value;
  if (lowest === undefined) return { ok: false, reason: 'no hollow was found' };
  return { ok: true, value: surveyed(surface, [lowest, ...others]) };
}

/** A model's field by a scan, or, of many parameters, by one descent: that is enough for those that are convex. */
function* surveyModel(surface: BuiltSurface & ModelField): Steps<ProofResult<SurveyedField>> {
  if (isSurface(surface))
    return { ok: true, value: surveyed(surface, (yield* sampleMinimaSteps(surface, SAMPLES_A_SIDE)).minima) };
  const at = yield* descendSteps(surface, Array(surface.dimension).fill(0));
  const loss = surface.loss(Float64Array.from(at));
  const { min, max } = surface.domain;
  const onWall = at.some((x, i) => x === min[i] || x === max[i]);
  return { ok: true, value: surveyed(surface, [{ at, loss, onWall }]) };
}

function surveyed(surface: BuiltSurface, minima: SurveyedField['minima']): SurveyedField {
  const tied = surface instanceof ClassicSurface ? surface.minima().length : 1;
  return { surface, minima, candies: minima.slice(0, tied), medianLoss: medianLossOf(surface) };
}

function* boundedMinima(surface: BoundedSurface): Steps<ProofResult<readonly Minimum[]>> {
  const search = yield* findMinimaSteps(surface, boundsOf(surface), MOST_BOXES);
  if (!search.ok) return search;
  const minima = search.minima.map(({ x, y, face }): Minimum => {
    const at = surface.dimension === 1 ? [x] : [x, y];
    return {
      at,
      loss: surface.loss(Float64Array.from(at)),
      onWall: face.sideX !== 0 || face.sideY !== 0,
    };
  });
  return { ok: true, value: minima.sort((a, b) => a.loss - b.loss) };
}
