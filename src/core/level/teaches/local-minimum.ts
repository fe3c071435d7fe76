/**
 * `local-minimum`: gradient descent from the start ends in a sock.
 *
 * Measured by real descent: the share of starts from which the slope leads into a hollow that holds a sock (neither candy nor
 * the 75 % of the loss that make sweets).
 */
import { eachInSteps } from '../../steps';
import { descendedRuns, findAt, shareOf } from './on-runs';
import { evidence, teachPredicate } from './teach-predicate';

const LEAST_SHARE = 0.9;

export const teachesLocalMinimum = teachPredicate(function* ({ proof, runs }) {
  const finds = yield* eachInSteps(descendedRuns(runs), (run) => findAt(run, proof, run.start));
  return evidence('local-minimum', [
    {
      name: 'share of starts that roll into a sock',
      value: shareOf(finds, (find) => find === 'sock'),
      bound: LEAST_SHARE,
      wanted: 'at-least',
    },
  ]);
});
