/**
 * `schedule`: no constant learning rate comes to rest in the candy, one that decays does.
 *
 * Method: a robot's cards, driven from the starts of the seeded runs for the whole budget, noise and batches as played. A run
 * settles when the loss is within the tolerance after every step of the last tenth of the budget (five steps at least): a
 * large constant rate is thrown about by the noise, a small one doesn't arrive. Constant rates fail when, with every rule
 * and every rate on the cards, 20 % of the runs settle at most; a decaying schedule wins when with one rule and base rate
 * 90 % do. A robot that stops at a lucky moment is not what this measures: its player can't tell luck from arrival.
 */
import type { Schedule } from '../../optimizer/schedule';
import type { Trail } from './drive-run';
import { bestShare, drivenRuns, FAILS, trailFor, WINS } from './run-shares';
import { CONSTANT, settingsGrid, settingsOf } from './settings-grid';
import { evidence, teachPredicate, unfit } from './teach-predicate';

/** The share of the budget at whose end a run must be at rest, and its least steps. */
const LAST_SHARE = 0.1;
const LEAST_LAST = 5;

export const teachesSchedule = teachPredicate(function* ({ spec, runs }) {
  const grid = settingsGrid(spec);
  const steps = spec.budget.steps;
  if (grid === null || steps === null) return unfit('schedule', `a ${spec.controls} has no schedules`);
  const decaying = grid.schedules.filter(decays);
  if (decaying.length === 0) return unfit('schedule', 'no decaying schedule is on the cards');
  const driven = drivenRuns(runs);
  const trail = trailFor(driven, steps);
  const last = Math.max(LEAST_LAST, Math.ceil(LAST_SHARE * steps));
  const rim = spec.floor + spec.tolerance;
  const settles = (trail: Trail): boolean => isAtRest(trail, steps, last, rim);
  const options = { steps, hold: 1, untilThere: false, noise: 'as-played' } as const;
  const constant = yield* bestShare(
    driven,
    settingsOf({ ...grid, schedules: [CONSTANT] }),
    options,
    trail,
    settles,
    FAILS,
  );
  const scheduled = yield* bestShare(
    driven,
    settingsOf({ ...grid, schedules: decaying }),
    options,
    trail,
    settles,
  );
  return evidence('schedule', [
    {
      name: 'share of runs that settle at the best constant rate',
      value: constant?.share ?? Number.NaN,
      bound: FAILS,
      wanted: 'at-most',
    },
    {
      name: 'share of runs that settle with the best decaying rate',
      value: scheduled?.share ?? Number.NaN,
      bound: WINS,
      wanted: 'at-least',
    },
  ]);
});

/** True where the rate ends lower than it began; a factor of 1 is as good as constant. */
function decays(schedule: Schedule): boolean {
  switch (schedule.kind) {
    case 'constant':
      return false;
    case 'step':
    case 'exponential':
      return schedule.factor < 1;
    case 'cosine':
      return schedule.low < 1;
    case 'inverse-time':
      return true;
  }
}

/** Whether a whole run stays within the tolerance for its last steps. */
export function isAtRest(
  { losses, steps, flewOff }: Trail,
  wholeRun: number,
  last: number,
  rim: number,
): boolean {
  if (flewOff || steps < wholeRun) return false;
  for (let t = steps - last + 1; t <= steps; t++) if (!((losses[t] ?? Number.NaN) <= rim)) return false;
  return true;
}
