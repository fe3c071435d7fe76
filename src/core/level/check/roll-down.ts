/**
 * The checker's own way downhill, apart from descend.ts: short steps of one length along −∇L/|∇L| (projected at the walls),
 * longer after each that lowers the loss, half as long after each that doesn't.
 */
import type { LossField } from '../../surface/loss-function';

/** The first and longest step, as a share of the half width. */
const LONGEST = 1 / 100;
/** Steps shorter than this share of the half width tell nothing more. */
const SHORTEST = 1e-9;
const GROWTH = 1.3;
const MOST_STEPS = 30_000;

/** Where rolling from a place ends. */
export function rollDown(field: LossField, from: readonly number[]): number[] {
  const { min, max } = field.domain;
  const halfWidth = max[0] ?? 0;
  const gradient = new Float64Array(field.dimension);
  const nextGradient = new Float64Array(field.dimension);
  let here = Float64Array.from(from);
  let there = new Float64Array(here.length);
  let loss = field.lossAndGradient(here, gradient);
  let length = LONGEST * halfWidth;
  for (let k = 0; k < MOST_STEPS && length > SHORTEST * halfWidth; k++) {
    for (let i = 0; i < gradient.length; i++) {
      const g = gradient[i] as number;
      const w = here[i] as number;
      if ((g > 0 && w <= (min[i] ?? w)) || (g < 0 && w >= (max[i] ?? w))) gradient[i] = 0;
    }
    let square = 0;
    for (const g of gradient) square += g * g;
    if (!(square > 0)) break;
    const scale = length / Math.sqrt(square);
    for (let i = 0; i < here.length; i++) {
      const w = here[i] as number;
      there[i] = Math.min(max[i] ?? w, Math.max(min[i] ?? w, w - scale * (gradient[i] as number)));
    }
    const lossThere = field.lossAndGradient(there, nextGradient);
    if (lossThere < loss) {
      [here, there] = [there, here];
      loss = lossThere;
      gradient.set(nextGradient);
      length = Math.min(length * GROWTH, LONGEST * halfWidth);
    } else length /= 2;
  }
  return Array.from(here);
}
