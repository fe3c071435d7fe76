/**
 * `plateau`: slow is not stuck. At least 40 % of gradient descent's steps go over ground with a slope under 5 % of the
 * steepest on its way, and it comes down all the same.
 *
 * Measured with one learning rate, the best for the first run's start: the one that reaches the bottom of the hollow
 * that the slope leads to (within the tolerance) in the fewest steps. A step counts as flat where the slope is under 5 % of
 * the steepest of that descent and less than half of the loss has been recovered: the last of the way into any hollow is
 * flat too, and is no plateau. Median over runs.
 */
import { eachInSteps } from '../../steps';
import { median } from '../difficulty';
import type { FieldProof } from '../field-proof';
import type { ResolvedLevel } from '../resolve-level';
import { bestLearningRate, descendConstant } from './constant-descent';
import { descendedRuns, hollowOf, shareOf } from './on-runs';
import { evidence, teachPredicate, unfit } from './teach-predicate';

const LEAST_FLAT_SHARE = 0.4;
const FLAT = 0.05;
const RECOVERED = 0.5;
const LEAST_THERE = 0.9;

/** Runs that are followed, up to thousands of steps each. */
const RUNS = 30;

export const teachesPlateau = teachPredicate(function* ({ proof, runs }) {
  const [first] = runs;
  const rate =
    first === undefined ? null : yield* bestLearningRate(first.surface, first.start, targetOf(first, proof));
  if (rate === null) return unfit('plateau', 'gradient descent comes down with no learning rate');
  const crawls = yield* eachInSteps(descendedRuns(runs).slice(0, RUNS), (run) => crawlOf(run, proof, rate));
  return evidence('plateau', [
    {
      name: 'share of gradient descent’s steps on a slope under 5 % of the steepest, median',
      value: median(crawls.map(({ flatShare }) => flatShare)),
      bound: LEAST_FLAT_SHARE,
      wanted: 'at-least',
    },
    {
      name: 'share of starts from which gradient descent comes down',
      value: shareOf(crawls, ({ isThere }) => isThere),
      bound: LEAST_THERE,
      wanted: 'at-least',
    },
  ]);
});

/** The loss at which a descent has come down: the tolerance above the bottom that the slope leads to. */
function targetOf(run: ResolvedLevel, proof: FieldProof): number {
  return hollowOf(run, proof, run.start).loss + run.spec.tolerance;
}

function crawlOf(
  run: ResolvedLevel,
  proof: FieldProof,
  learningRate: number,
): { readonly flatShare: number; readonly isThere: boolean } {
  const { surface, start, startLoss, spec } = run;
  const { losses, slopes, isThere } = descendConstant(surface, start, learningRate, targetOf(run, proof));
  const steps = slopes.length - 1;
  const steepest = slopes.reduce((most, slope) => Math.max(most, slope), 0);
  const half = startLoss - RECOVERED * (startLoss - spec.floor);
  const flat = slopes
    .slice(0, steps)
    .filter((slope, i) => slope < FLAT * steepest && (losses[i] ?? 0) > half);
  return { flatShare: steps === 0 ? 0 : flat.length / steps, isThere };
}
