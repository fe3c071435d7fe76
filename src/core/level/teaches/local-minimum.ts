/**
 * `local-minimum`: gradient descent from the start ends in a sock.
 *
 * Measured by real descent: the share of starts from which the slope leads into a hollow that holds a sock (neither candy nor
 * the 75 % of the loss that make sweets).
 */
import { descendedRuns, findAt, shareOf } from './on-runs';
import { evidence, type TeachPredicate } from './teach-predicate';

const LEAST_SHARE = 0.9;

export const teachesLocalMinimum: TeachPredicate = ({ proof, runs }) =>
  evidence('local-minimum', [
    {
      name: 'share of starts that roll into a sock',
      value: shareOf(descendedRuns(runs), (run) => findAt(run, proof, run.start) === 'sock'),
      bound: LEAST_SHARE,
      wanted: 'at-least',
    },
  ]);
