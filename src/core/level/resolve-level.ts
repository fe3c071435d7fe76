/**
 * A level and a seed become the field that is really walked: turned, with its start drawn.
 * The hash names exactly what was resolved (rules, level data), so that a replay can tell whether it still fits.
 */
import { canonicalJson, hash32 } from '../math/hash';
import { randomSource } from '../math/random';
import { LandformSurface } from '../surface/landform-surface';
import type { LossSurface } from '../surface/loss-function';
import { type Turning, turningOfSeed, turnPoint, turnSurface } from '../surface/turning';
import type { LevelSpec } from './level-spec';

/** Raised when the same actions on the same level would give other records; old replays then say so. */
export const RULES_VERSION = 1;

export interface ResolvedLevel {
  readonly spec: LevelSpec;
  readonly seed: number;
  readonly turning: Turning;
  /** The field as walked: turned by `turning`. */
  readonly surface: LossSurface;
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
  const drawn = new LandformSurface(spec.surface);
  const hash = hashLevel(spec);
  return (seed) => {
    if (!Number.isSafeInteger(seed) || seed < 0)
      throw new RangeError(`seed must be a whole number from 0, got ${seed}`);
    const turning = turningOfSeed(seed);
    const surface = turnSurface(drawn, turning);
    const start = turnPoint(drawStart(spec, seed), turning);
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

/** Uniform in the start disc (by rejection, so that no trigonometry is needed), in the field as drawn. */
function drawStart(spec: LevelSpec, seed: number): number[] {
  const { center, radius } = spec.start;
  const random = randomSource(seed, 'start');
  for (;;) {
    const offset = center.map(() => random.between(-1, 1));
    if (offset.reduce((sum, o) => sum + o * o, 0) <= 1)
      return center.map((c, i) => c + radius * (offset[i] ?? 0));
  }
}
