/**
 * `adaptive`: with one learning rate for all parameters gradient descent fails, whichever it is; a rule with a rate for
 * each (Adam, AdaGrad, RMSProp) wins.
 *
 * Method: a robot's cards, driven from the starts of the seeded runs with the first batch card. Gradient descent fails when
 * at every rate of the grid, under every schedule on the cards, it comes to rest in the candy (loss within the tolerance
 * after three steps in a row, so that bouncing over it isn't enough) within the budget in 20 % of the runs at most; an
 * adaptive rule wins when at one rate it does in 90 % or more.
 */
import type { Rule } from '../../optimizer/optimizer-settings';
import { bestShare, drivenRuns, FAILS, isThere, trailFor, WINS } from './run-shares';
import { settingsGrid, settingsOf } from './settings-grid';
import { evidence, teachPredicate, unfit } from './teach-predicate';

/** Steps in a row. */
const HOLD = 3;
const ADAPTIVE: readonly Rule[] = ['adam', 'rmsprop', 'adagrad'];

export const teachesAdaptive = teachPredicate(function* ({ spec, runs }) {
  const grid = settingsGrid(spec);
  const steps = spec.budget.steps;
  if (grid === null || steps === null) return unfit('adaptive', `a ${spec.controls} chooses no update rule`);
  const settings = settingsOf({ ...grid, batchSizes: grid.batchSizes.slice(0, 1) });
  const plain = settings.filter(({ rule }) => rule.rule === 'gradient-descent');
  const adaptive = settings.filter(({ rule }) => ADAPTIVE.includes(rule.rule));
  if (plain.length === 0) return unfit('adaptive', 'gradient descent is not on the cards');
  if (adaptive.length === 0) return unfit('adaptive', 'no adaptive rule is on the cards');
  const driven = drivenRuns(runs);
  const trail = trailFor(driven, steps);
  const options = { steps, hold: HOLD, untilThere: true, noise: 'as-played' } as const;
  const bestPlain = yield* bestShare(driven, plain, options, trail, isThere, FAILS);
  const bestAdaptive = yield* bestShare(driven, adaptive, options, trail, isThere);
  return evidence('adaptive', [
    {
      name: 'gradient descent’s share of runs won at its best rate',
      value: bestPlain?.share ?? Number.NaN,
      bound: FAILS,
      wanted: 'at-most',
    },
    {
      name: 'the adaptive rule’s share of runs won at its best rate',
      value: bestAdaptive?.share ?? Number.NaN,
      bound: WINS,
      wanted: 'at-least',
    },
  ]);
});
