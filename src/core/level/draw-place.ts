/** Places drawn at random, in the field as drawn: where a run starts, and where a jump lands. */
import type { RandomSource } from '../math/random';
import type { Domain } from '../surface/loss-function';
import type { LevelSpec } from './level-spec';

/** Uniform in the start ball (by rejection, so that no trigonometry is needed). */
export function drawInRegion({ center, radius }: LevelSpec['start'], random: RandomSource): number[] {
  for (;;) {
    const offset = center.map(() => random.between(-1, 1));
    if (offset.reduce((sum, o) => sum + o * o, 0) <= 1)
      return center.map((c, i) => c + radius * (offset[i] ?? 0));
  }
}

/** Uniform on the whole field. */
export function drawInDomain({ min, max }: Domain, random: RandomSource): number[] {
  return min.map((low, i) => random.between(low, max[i] ?? low));
}
