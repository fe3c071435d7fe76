/** The one door from a surface as data to a field. */
import { ClassicSurface } from '../surface/classic/classic-surface';
import { DeskSurface } from '../surface/desk-surface';
import { LandformSurface } from '../surface/landform-surface';
import type { BoundedSurface } from '../surface/surface-bounds';
import type { AnySurfaceSpec } from './any-surface-spec';

export type BuiltSurface = LandformSurface | ClassicSurface | DeskSurface;

/** The field as drawn, before any turning. */
export function buildSurface(spec: AnySurfaceSpec): BuiltSurface {
  switch (spec.kind) {
    case 'landforms':
      return new LandformSurface(spec);
    case 'classic':
      return new ClassicSurface(spec);
    case 'quadratic-desk':
      return new DeskSurface(spec);
  }
}

/** The same for whoever needs a map or a proof of it; RangeError for a surface without interval bounds. */
export function buildBoundedSurface(spec: AnySurfaceSpec): BoundedSurface {
  const surface = buildSurface(spec);
  if (surface instanceof DeskSurface) throw new RangeError(`a surface of kind ${spec.kind} has no map`);
  return surface;
}
