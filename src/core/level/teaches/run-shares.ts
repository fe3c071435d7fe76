/** What predicates on settings share: how many runs they rest on, when a setting wins or fails, and counting. */
import type { Steps } from '../../steps';
import type { ResolvedLevel } from '../resolve-level';
import { createTrail, type DriveOptions, driveRun, type Trail } from './drive-run';
import type { Setting } from './settings-grid';

/** Runs that a predicate on settings drives: each of the eight turnings three times. */
const MOST_RUNS = 24;
/** A setting wins that wins at least this share of the runs, as the intended bot must … */
export const WINS = 0.9;
/** … and fails that wins at most this share, as the bot of a misconception may. */
export const FAILS = 0.2;

/** The first runs, as many as are driven. RangeError without any. */
export function drivenRuns(runs: readonly ResolvedLevel[]): readonly ResolvedLevel[] {
  if (runs.length === 0) throw new RangeError('a measurement needs at least one run');
  return runs.slice(0, MOST_RUNS);
}

/**
 * The share (0 to 1) of runs of a setting whose trail passes the test, in steps of a run. Gives up, and returns the share so far of all
 * runs, as soon as it can't reach `least` any more, or has passed `most`.
 */
export function* shareOf(
  runs: readonly ResolvedLevel[],
  setting: Setting,
  options: DriveOptions,
  trail: Trail,
  test: (trail: Trail) => boolean,
  { least = 0, most = 1 }: { readonly least?: number; readonly most?: number } = {},
): Steps<number> {
  let passed = 0;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    if (run === undefined) break;
    driveRun(run, setting, options, trail);
    yield;
    if (test(trail)) passed += 1;
    if (passed + (runs.length - i - 1) < least * runs.length || passed > most * runs.length) break;
  }
  return passed / runs.length;
}

/** The setting that wins most, and its share; null without settings. Stops at the first that wins all. */
export function* bestShare(
  runs: readonly ResolvedLevel[],
  settings: readonly Setting[],
  options: DriveOptions,
  trail: Trail,
  test: (trail: Trail) => boolean,
  /** A share above this settles the question. */
  enough = 1,
): Steps<{ readonly setting: Setting; readonly share: number } | null> {
  let best: { readonly setting: Setting; readonly share: number } | null = null;
  for (const setting of settings) {
    const least: number = best?.share ?? 0;
    const share: number = yield* shareOf(runs, setting, options, trail, test, { least });
    if (best === null || share > best.share) best = { setting, share };
    if (best.share === 1 || best.share > enough) break;
  }
  return best;
}

export const isThere = ({ thereAfter }: Trail): boolean => thereAfter < Number.POSITIVE_INFINITY;

/** A trail with room for a level's runs of so many steps. */
export function trailFor(runs: readonly ResolvedLevel[], steps: number): Trail {
  return createTrail(runs[0]?.surface.dimension ?? 1, steps);
}
