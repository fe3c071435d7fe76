/**
 * `restarts`: one hollow is not the field, and another try is worth it. The candy's basin (or those of all tied candies
 * together) holds 10–50 % of the field, and the level gives jumps to other places of the field.
 *
 * Measured by real descent from an even spread of places.
 */
import { candiesOf } from '../../surface/critical-points';
import { basinSharesSteps } from '../field-samples';
import { evidence, teachPredicate, unfit } from './teach-predicate';

const LEAST_SHARE = 0.1;
const MOST_SHARE = 0.5;

export const teachesRestarts = teachPredicate(function* ({ spec, surface, proof }) {
  if (spec.budget.jumps === undefined || spec.jumpTo !== 'field')
    return unfit('restarts', 'it gives no jumps to other places of the field');
  const shares = yield* basinSharesSteps(surface, proof.minima);
  const share = shares.slice(0, candiesOf(proof).length).reduce((sum, one) => sum + one, 0);
  const name = 'share of the field that rolls into the candy';
  return evidence('restarts', [
    { name, value: share, bound: LEAST_SHARE, wanted: 'at-least' },
    { name, value: share, bound: MOST_SHARE, wanted: 'at-most' },
  ]);
});
