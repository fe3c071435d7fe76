/**
 * `loss`: a number tells how good a place is, and going by what is told brings it down.
 *
 * Measured: the level has a sense that tells of the loss (its height, or in points of it the slope or what a toe felt); the
 * intended bot, which knows nothing else, recovers most of the loss on average, and far more than Rando does,
 * who isn't listening.
 */
import { intendedBot } from '../../hunt/bots/intended-bot';
import { randoBot } from '../../hunt/bots/rando-bot';
import { meanRecovered } from './mean-recovered';
import { evidence, teachPredicate, unfit } from './teach-predicate';

const LEAST_RECOVERED = 0.75;
const LEAST_LEAD = 0.25;

export const teachesLoss = teachPredicate(function* ({ spec, runs }) {
  if (spec.senses.every((sense) => sense === 'footprints'))
    return unfit('loss', 'none of its senses tells of the loss');
  const listening = yield* meanRecovered(runs, intendedBot(spec));
  const deaf = yield* meanRecovered(runs, randoBot);
  return evidence('loss', [
    {
      name: 'share of the loss that the intended bot recovers on average',
      value: listening,
      bound: LEAST_RECOVERED,
      wanted: 'at-least',
    },
    {
      name: 'by how much that is more than Rando recovers',
      value: listening - deaf,
      bound: LEAST_LEAD,
      wanted: 'at-least',
    },
  ]);
});
