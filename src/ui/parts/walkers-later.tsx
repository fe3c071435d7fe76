/** Who walks beside the player where no map can show it: on the learning curve, on the slice, and in words under that. Fetched later. */
import type { PrincipalPlane } from '../../core/replay/principal-plane';
import type { Curve } from '../chart/curve-geometry';
import { later } from '../later';

export const WALKERS_ON_CURVE = later<{ readonly curve: Curve }>(
  async () => (await import('./explore/explore-cards')).WalkersOnCurve,
  () => null,
);

export const WALKERS_ON_SLICE = later<{
  readonly toBox: (place: readonly number[]) => readonly [number, number];
}>(
  async () => (await import('./explore/explore-cards')).WalkersOnSlice,
  () => null,
);

export const WALKERS_IN_WORDS = later<{ readonly plane: PrincipalPlane }>(
  async () => (await import('./explore/explore-cards')).WalkersInWords,
  () => null,
);
