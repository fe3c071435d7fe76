/**
 * `plateau`: slow is not stuck. At least 40 % of gradient descent's steps go over ground with a slope under 5 % of the
 * steepest on its way, and it comes down all the same.
 *
 * Measured with each run's own best learning rate: of those that can come to rest in the hollow that the slope leads to
 * (up to 2/λ₁ there; a higher one may leap off a plateau into the candy, by luck), the one that reaches its bottom (within the
 * tolerance) in the fewest steps. A step counts as flat where the slope is under 5 % of the steepest of that descent and less
 * than half of the loss has been recovered: the last of the way into any hollow is flat too, and is no plateau. Median over
 * runs; where no rate comes down, none of the steps count.
 */
import type { Steps } from '../../steps';
import { median } from '../difficulty';
import type { FieldProof } from '../field-proof';
import type { ResolvedLevel } from '../resolve-level';
import { bestLearningRate, descendConstant, highestSteadyRate } from './constant-descent';
import { descendedRuns, hollowOf, shareOf } from './on-runs';
import { evidence, teachPredicate } from './teach-predicate';

const LEAST_FLAT_SHARE = 0.4;
const FLAT = 0.05;
const RECOVERED = 0.5;
const LEAST_THERE = 0.9;

/** Runs that are followed, up to thousands of steps each. */
const RUNS = 30;

export const teachesPlateau = teachPredicate(function* ({ proof, runs }) {
  const crawls: Crawl[] = [];
  for (const run of descendedRuns(runs).slice(0, RUNS)) crawls.push(yield* crawlOf(run, proof));
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

interface Crawl {
  readonly flatShare: number;
  readonly isThere: boolean;
}

function* crawlOf(run: ResolvedLevel, proof: FieldProof): Steps<Crawl> {
  const { surface, start, startLoss, spec } = run;
  const hollow = hollowOf(run, proof, start);
  const target = hollow.loss + spec.tolerance;
  const rate = yield* bestLearningRate(surface, start, target, highestSteadyRate(surface, hollow.at));
  if (rate === null) return { flatShare: 0, isThere: false };
  const { losses, slopes, isThere } = descendConstant(surface, start, rate, target);
  const steps = slopes.length - 1;
  const steepest = slopes.reduce((most, slope) => Math.max(most, slope), 0);
  const half = startLoss - RECOVERED * (startLoss - spec.floor);
  const flat = slopes
    .slice(0, steps)
    .filter((slope, i) => slope < FLAT * steepest && (losses[i] ?? 0) > half);
  return { flatShare: steps === 0 ? 0 : flat.length / steps, isThere };
}
