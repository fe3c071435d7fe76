/**
 * The checker's own way downhill, apart from descend.ts: short steps of one length along −∇L/|∇L| (projected at the walls),
 * longer after each that lowers the loss, half as long after each that doesn't. A step in which the slope changes by more
 * than half of itself is too long, too: the next hollow's edge may lie within it.
 */
import type { LossField } from '../../surface/loss-function';

/** The first and longest step, as a share of the half width. */
const LONGEST = 1 / 100;
/** Steps shorter than this share of the half width tell nothing more. */
const SHORTEST = 1e-9;
const GROWTH = 1.3;
/** The most a slope may change in a step, as a share of itself. */
const MOST_CHANGE = 0.5;
/** Steps shorter than this share of the half width may cross a kink, where a slope changes at once. */
const SHORT = 1 / 1000;
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
    let change = 0;
    for (let i = 0; i < gradient.length; i++) {
      const g = gradient[i] as number;
      // What pushes into a wall was set to 0 and doesn't count.
      if (g !== 0) change += ((nextGradient[i] as number) - g) ** 2;
    }
    const follows = change <= MOST_CHANGE * MOST_CHANGE * square || length <= SHORT * halfWidth;
    if (follows && lossThere < loss) {
      [here, there] = [there, here];
      loss = lossThere;
      gradient.set(nextGradient);
      length = Math.min(length * GROWTH, LONGEST * halfWidth);
    } else length /= 2;
  }
  return Array.from(here);
}
