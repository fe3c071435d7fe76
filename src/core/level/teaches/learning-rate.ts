/**
 * `learning-rate`: on the level's grid some rates are too small, some too large, and a band between them wins.
 *
 * Method: every rate of the grid is driven from the starts of the seeded runs, kept from first step to last, with the cards
 * that lie open at the start. A rate wins a run when it is there (loss within the tolerance) within the budget. It is too
 * small where it isn't there in 5 × par steps and does not bounce; too large where it flies off, or isn't there in
 * 5 × par steps and bounces: at least half of its steps turn against the one before (negative cosine) or are held by a
 * wall. A rate is one of these when it is so in 90 % of the runs, and else none of them.
 */
import type { Steps } from '../../steps';
import type { ResolvedLevel } from '../resolve-level';
import { type DriveOptions, driveRun, type Trail } from './drive-run';
import { drivenRuns, trailFor, WINS } from './run-shares';
import { CONSTANT, type Setting, settingsGrid } from './settings-grid';
import { evidence, teachPredicate, unfit } from './teach-predicate';

/** Not there in so many pars is too slow. */
const PATIENCE_PARS = 5;
/** This share of steps that turn back or hit a wall is bouncing. */
const BOUNCING = 0.5;

type Verdict = 'small' | 'wins' | 'large' | 'neither';

export const teachesLearningRate = teachPredicate(function* ({ spec, runs }) {
  const grid = settingsGrid(spec);
  const [rule] = grid?.rules ?? [];
  if (grid === null || rule === undefined || grid.learningRates.length < 2)
    return unfit('learning-rate', `a ${spec.controls} has no learning rates to choose from`);
  const driven = drivenRuns(runs);
  const patience = PATIENCE_PARS * spec.par;
  const steps = Math.max(patience, spec.budget.steps ?? patience);
  const trail = trailFor(driven, steps);
  const verdicts: Verdict[] = [];
  for (const learningRate of grid.learningRates) {
    const setting: Setting = {
      rule,
      learningRate,
      schedule: grid.schedules[0] ?? CONSTANT,
      batchSize: grid.batchSizes[0] ?? 'all',
    };
    verdicts.push(yield* verdictOf(driven, setting, steps, spec.budget.steps ?? patience, patience, trail));
  }
  const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  return evidence('learning-rate', [
    { name: 'rates that win within the budget', value: count('wins'), bound: 1, wanted: 'at-least' },
    { name: 'rates too small, not there in 5 × par', value: count('small'), bound: 1, wanted: 'at-least' },
    { name: 'rates too large, bouncing or flying off', value: count('large'), bound: 1, wanted: 'at-least' },
    {
      name: 'rates out of the order small, winning, large',
      value: outOfOrder(verdicts),
      bound: 0,
      wanted: 'at-most',
    },
  ]);
});

function* verdictOf(
  runs: readonly ResolvedLevel[],
  setting: Setting,
  steps: number,
  budget: number,
  patience: number,
  trail: Trail,
): Steps<Verdict> {
  const options: DriveOptions = { steps, hold: 1, untilThere: true, noise: 'as-played' };
  const counts = { small: 0, wins: 0, large: 0, neither: 0 };
  for (const run of runs) {
    driveRun(run, setting, options, trail);
    yield;
    counts[verdictOn(trail, run.surface.dimension, budget, patience)] += 1;
  }
  const needed = WINS * runs.length;
  return (['small', 'wins', 'large'] as const).find((verdict) => counts[verdict] >= needed) ?? 'neither';
}

function verdictOn(trail: Trail, dimension: number, budget: number, patience: number): Verdict {
  if (trail.thereAfter <= budget) return 'wins';
  if (trail.flewOff) return 'large';
  if (trail.thereAfter <= patience) return 'neither';
  return trail.bumps + turnsBack(trail, dimension) >= BOUNCING * trail.steps ? 'large' : 'small';
}

/** Steps that turn against the one before: their cosine is negative. */
export function turnsBack({ path, steps }: Trail, n: number): number {
  let count = 0;
  for (let t = 1; t < steps; t++) {
    let dot = 0;
    for (let i = 0; i < n; i++) {
      const here = path[t * n + i] as number;
      dot += ((path[(t + 1) * n + i] as number) - here) * (here - (path[(t - 1) * n + i] as number));
    }
    if (dot < 0) count += 1;
  }
  return count;
}

/** Rates that break the order: small or winning ones above a large one, small ones above a winning one. */
function outOfOrder(verdicts: readonly Verdict[]): number {
  const rank = { small: 0, wins: 1, large: 2 };
  let highest = 0;
  let count = 0;
  for (const verdict of verdicts) {
    if (verdict === 'neither') continue;
    if (rank[verdict] < highest) count += 1;
    highest = Math.max(highest, rank[verdict]);
  }
  return count;
}
