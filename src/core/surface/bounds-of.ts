/**
 * The one door from a surface to bounds of its f (see surface-bounds.ts), made of what the surface is built from. Only proofs
 * and searches for minima and saddles come through it: a hunt asks for losses at places, and carries none of this.
 */
import { NetworkBounds } from '../model/network-bounds';
import { SmoothSlice } from '../model/network-slice';
import { ClassicBounds } from './classic/classic-bounds';
import { ClassicSurface } from './classic/classic-surface';
import { LandformBounds } from './landform-bounds';
import { LandformSurface } from './landform-surface';
import type { LossField } from './loss-function';
import type { SurfaceBounds } from './surface-bounds';

/**
 * A surface that can be proved: bounds of its f can be made. `lossOf` is the loss of an f, strictly rising where f can be;
 * `fOf` is the f of a loss, Infinity for a loss that no f reaches. An `offset` is what a level's author adds to f to put the
 * lowest loss at the floor, in loss.
 */
export type BoundedSurface = LandformSurface | ClassicSurface | SmoothSlice;

export const isBounded = (surface: LossField): surface is BoundedSurface =>
  surface instanceof LandformSurface || surface instanceof ClassicSurface || surface instanceof SmoothSlice;

/** A fresh set of bounds, for one proof to reuse. */
export function boundsOf(surface: BoundedSurface): SurfaceBounds {
  if (surface instanceof LandformSurface) return new LandformBounds(surface);
  if (surface instanceof ClassicSurface) return new ClassicBounds(surface);
  return new NetworkBounds(surface);
}
