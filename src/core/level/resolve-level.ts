/**
 * A level and a seed become the field that is really walked: turned, with its start drawn.
 * The hash names exactly what was resolved (rules, level data), so that a replay can tell whether it still fits.
 */
import { canonicalJson, hash32 } from '../math/hash';
import { randomSource } from '../math/random';
import type { LossField } from '../surface/loss-function';
import { turnField, turnPlace } from '../surface/turn-field';
import { type Turning, turningOfSeed } from '../surface/turning';
import { buildSurface } from './build-surface';
import { startSeedOf } from './dealt-seed';
import { drawInRegion } from './draw-place';
import type { LevelSpec } from './level-spec';

/** Raised when the same actions on the same level would give other records; old replays then say so. */
export const RULES_VERSION = 1;

export interface ResolvedLevel {
  readonly spec: LevelSpec;
  readonly seed: number;
  /** How a field of one or two parameters is turned; a desk's knobs are exchanged by the seed (`turnPlace`). */
  readonly turning: Turning;
  /** The field as walked: turned. */
  readonly surface: LossField;
  /** Where Pip starts, in field units of the turned field. */
  readonly start: readonly number[];
  readonly startLoss: number;
  /** Seven characters of base 36 naming the rules and the level. */
  readonly hash: string;
}

/** The level as a run with this seed meets it. RangeError when the start's loss is not a positive number. */
export function resolveLevel(spec: LevelSpec, seed: number): ResolvedLevel {
  return levelResolver(spec)(seed);
}

/** `resolveLevel` for many seeds of one level: the field is compiled and the level hashed once. */
export function levelResolver(spec: LevelSpec): (seed: number) => ResolvedLevel {
  const drawn = buildSurface(spec.surface);
  const hash = hashLevel(spec);
  return (seed) => {
    if (!Number.isSafeInteger(seed) || seed < 0)
      throw new RangeError(`seed must be a whole number from 0, got ${seed}`);
    const turning = turningOfSeed(seed);
    const surface = turnField(drawn, seed);
    const start = turnPlace(drawInRegion(spec.start, randomSource(startSeedOf(seed), 'start')), seed);
    const startLoss = surface.loss(Float64Array.from(start));
    if (!(startLoss > 0 && Number.isFinite(startLoss)))
      throw new RangeError(`the loss at the start must be positive, got ${startLoss}`);
    return { spec, seed, turning, surface, start, startLoss, hash };
  };
}

/** A name for the rules and everything in the level that a hunt depends on. */
export function hashLevel(spec: LevelSpec): string {
  return hash32(canonicalJson({ rules: RULES_VERSION, level: spec }))
    .toString(36)
    .padStart(7, '0');
}
