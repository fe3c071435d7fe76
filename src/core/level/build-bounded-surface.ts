/** The field as drawn, for whoever needs interval bounds of it; see build-surface.ts. */
import { type BoundedSurface, isBounded } from '../surface/bounds-of';
import type { AnySurfaceSpec } from './any-surface-spec';
import { buildSurface } from './build-surface';

/** RangeError for a surface that has no bounds. */
export function buildBoundedSurface(spec: AnySurfaceSpec): BoundedSurface {
  const surface = buildSurface(spec);
  if (!isBounded(surface)) throw new RangeError(`a surface of kind ${spec.kind} has no interval bounds`);
  return surface;
}
