/**
 * The lowest loss of a surface as it is, for whoever writes a level: a model's floor is what its data leave, and can't be
 * chosen. By convexity, interval bounds or a scan, as its proof will be (prove-field.ts); nothing is claimed of it here.
 */
import { ConvexField } from '../model/convex-field';
import { lowestOf } from '../model/prove-convex';
import { finish } from '../steps';
import { isBounded } from '../surface/bounds-of';
import { DeskSurface } from '../surface/desk-surface';
import { proveConvexDesk, sampleDesk } from '../surface/prove-desk';
import { shiftForFloor } from '../surface/prove-surface';
import { sampleMinima } from '../surface/sample-minima';
import type { AnySurfaceSpec } from './any-surface-spec';
import { asMapped, buildSurface } from './build-surface';

export function lowestLossOf(spec: AnySurfaceSpec): number {
  const surface = buildSurface(spec);
  if (surface instanceof ConvexField) return lowestOf(surface).minima[0].loss;
  if (surface instanceof DeskSurface)
    return (proveConvexDesk(surface) ?? finish(sampleDesk(surface))).minima[0].loss;
  const shift = isBounded(surface) ? shiftForFloor(surface, 0) : null;
  return shift === null ? sampleMinima(asMapped(surface)).minima[0].loss : -shift;
}
