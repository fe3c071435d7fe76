/** What a finished hunt is worth: what was found, the share of loss recovered, the nearest miss, stars. */
import type { Minimum } from '../surface/critical-points';
import { hollowAt } from '../surface/descend';
import type { Hunt } from './hunt-state';
import { isLeg } from './step-record';

/** Candy at the global minimum, sweets in a good hollow, a sock in any other, grass elsewhere. */
export type Find = 'candy' | 'sweets' | 'sock' | 'grass';

/** A hollow that recovers at least this share of the loss holds sweets: good enough is often what training gets. */
const SWEETS_SHARE = 0.75;

export interface NearestMiss {
  /** Distance from the walk's nearest place to the nearest candy, in small strides. */
  readonly smallStrides: number;
  /** After how many steps and jumps Pip was there; 0 is the start. */
  readonly afterStep: number;
}

export interface Score {
  readonly find: Find;
  /** (loss at start − loss at end) ÷ (loss at start − loss at the candy); below 0 when Pip ended higher. */
  readonly recovered: number;
  readonly nearestMiss: NearestMiss;
  readonly steps: number;
  readonly par: number;
  readonly stars: 0 | 1 | 2 | 3;
}

/** What lies in a hollow, given what the whole field could recover from this start. */
export function contentsOf(minimum: Minimum, hunt: Hunt): Exclude<Find, 'grass'> {
  const { spec, startLoss } = hunt.level;
  if (minimum.loss <= spec.floor + spec.tolerance) return 'candy';
  return startLoss - minimum.loss >= SWEETS_SHARE * (startLoss - spec.floor) ? 'sweets' : 'sock';
}

/**
 * Which of all the minima of the field as walked (turned like it) Pip reached: the slope from where Pip stands leads into it and the loss
 * is within the level's tolerance of its bottom. Null on the grass, and for who flew off.
 */
export function hollowReached(hunt: Hunt, minima: readonly Minimum[]): number | null {
  const { level, loss, ending, position } = hunt;
  const index = hollowAt(level.surface, minima, position);
  const hollow = minima[index];
  return ending !== 'diverged' && hollow !== undefined && loss <= hollow.loss + level.spec.tolerance
    ? index
    : null;
}

/** Scores a finished hunt. `minima` are all the minima of the field as walked (turned like it). Pip has what the hollow reached holds. */
export function scoreHunt(hunt: Hunt, minima: readonly Minimum[]): Score {
  const { level, loss } = hunt;
  const { spec, startLoss } = level;
  const hollow = minima[hollowReached(hunt, minima) ?? -1];
  const find = hollow === undefined ? 'grass' : contentsOf(hollow, hunt);
  return {
    find,
    recovered: (startLoss - loss) / (startLoss - spec.floor),
    nearestMiss: nearestMiss(hunt, minima),
    steps: hunt.stepsTaken,
    par: spec.par,
    stars: find === 'candy' ? (hunt.stepsTaken <= spec.par ? 3 : 2) : find === 'sweets' ? 1 : 0,
  };
}

function nearestMiss(hunt: Hunt, minima: readonly Minimum[]): NearestMiss {
  const { spec, start } = hunt.level;
  const candies = minima.filter((m) => m.loss <= spec.floor + spec.tolerance);
  let best = { distance: Number.POSITIVE_INFINITY, afterStep: 0 };
  const pass = (place: readonly number[], afterStep: number): void => {
    for (const candy of candies) {
      const distance = Math.sqrt(place.reduce((sum, c, i) => sum + (c - (candy.at[i] ?? 0)) ** 2, 0));
      if (distance < best.distance) best = { distance, afterStep };
    }
  };
  let legs = 0;
  pass(start, legs);
  for (const record of hunt.records) {
    if (!isLeg(record)) continue;
    legs += 1;
    pass(record.to, legs);
  }
  return { smallStrides: best.distance / (spec.strides[0] ?? 1), afterStep: best.afterStep };
}
