/**
 * `noise-helps`: with the exact gradient every setting ends in another hollow; the shaky one shakes Pip out and into the
 * candy's.
 *
 * Method: every setting of the grid is driven from the starts of the seeded runs, for the budget, with the whole loss
 * (`full batch`: every sample, no noise), and with what shakes on this level: its noise, or the mini-batches on a robot's
 * cards. Both are judged alike: won when it is there (loss within the tolerance) at some step within the budget, where
 * the gauge lets a player grab. The full batch fails when no setting of it wins more than 20 % of the runs; the noise helps
 * when one wins 90 %. That what keeps the full batch away is a hollow, and not slowness, is measured too: at its best
 * rate (the one whose runs end lowest by median), rolling on downhill from the end leads to a minimum that isn't candy.
 */

import type { Steps } from '../../steps';
import { candiesOf } from '../../surface/critical-points';
import { descend } from '../../surface/descend';
import { turnPlace } from '../../surface/turn-field';
import { median } from '../difficulty';
import type { ResolvedLevel } from '../resolve-level';
import { type DriveOptions, driveRun, type Trail } from './drive-run';
import { bestShare, drivenRuns, FAILS, isThere, trailFor, WINS } from './run-shares';
import { type Setting, settingsGrid, settingsOf } from './settings-grid';
import { evidence, type TeachContext, teachPredicate, unfit } from './teach-predicate';

export const teachesNoiseHelps = teachPredicate(function* ({ spec, runs, proof }) {
  const grid = settingsGrid(spec);
  const steps = spec.budget.steps;
  if (grid === null || steps === null)
    return unfit('noise-helps', `a ${spec.controls} goes by no rule that noise could shake`);
  const batchSizes = grid.batchSizes.filter((size) => size !== 'all');
  if (spec.noise === undefined && batchSizes.length === 0)
    return unfit('noise-helps', 'nothing is shaky: there is neither noise nor a mini-batch');
  const driven = drivenRuns(runs);
  const trail = trailFor(driven, steps);
  const exact = settingsOf({ ...grid, batchSizes: ['all'] });
  const shaky = settingsOf(spec.noise === undefined ? { ...grid, batchSizes } : grid);
  const options = { steps, hold: 1, untilThere: true, noise: 'as-played' } as const;
  const still = yield* bestShare(driven, exact, { ...options, noise: 'exact' }, trail, isThere, FAILS);
  const shaken = yield* bestShare(driven, shaky, options, trail, isThere);
  return evidence('noise-helps', [
    {
      name: 'share of runs won with the full batch at its best setting',
      value: still?.share ?? Number.NaN,
      bound: FAILS,
      wanted: 'at-most',
    },
    {
      name: 'share of runs where the full batch ends in another hollow',
      value: yield* sockShare(driven, exact, steps, proof, trail),
      bound: 1 - FAILS,
      wanted: 'at-least',
    },
    {
      name: 'share of runs won with the shaky gradient at its best setting',
      value: shaken?.share ?? Number.NaN,
      bound: WINS,
      wanted: 'at-least',
    },
  ]);
});

/** At the exact setting that ends lowest: the share of runs from whose ends the way down leads to no candy. */
function* sockShare(
  runs: readonly ResolvedLevel[],
  settings: readonly Setting[],
  steps: number,
  proof: TeachContext['proof'],
  trail: Trail,
): Steps<number> {
  const options: DriveOptions = { steps, hold: 1, untilThere: false, noise: 'exact' };
  let lowest = Number.POSITIVE_INFINITY;
  let ends: number[][] = [];
  for (const setting of settings) {
    const losses: number[] = [];
    const places: number[][] = [];
    for (const run of runs) {
      yield;
      driveRun(run, setting, options, trail);
      const n = run.surface.dimension;
      losses.push(trail.flewOff ? Number.POSITIVE_INFINITY : (trail.losses[trail.steps] as number));
      places.push(Array.from(trail.path.subarray(trail.steps * n, (trail.steps + 1) * n)));
    }
    const middle = median(losses);
    if (middle < lowest) {
      lowest = middle;
      ends = places;
    }
  }
  const candies = candiesOf(proof);
  let socks = 0;
  for (const [i, end] of ends.entries()) {
    const run = runs[i];
    if (run === undefined) continue;
    yield;
    const bottom = descend(run.surface, end);
    const width = (run.surface.domain.max[0] ?? 0) - (run.surface.domain.min[0] ?? 0);
    const isSock = candies.every(({ at }) => {
      const candy = turnPlace(at, run.seed);
      return bottom.some((w, k) => Math.abs(w - (candy[k] ?? 0)) > SAME_PLACE_SHARE * width);
    });
    if (isSock) socks += 1;
  }
  return ends.length === 0 ? Number.NaN : socks / ends.length;
}

/** Descents that end within this share of the field's width of a minimum have found it. */
const SAME_PLACE_SHARE = 1e-3;
