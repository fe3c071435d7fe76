/**
 * `saddle`: a path slows at a proved saddle and leaves it. Slow is not stuck, and not every flat place is a minimum.
 *
 * Measured along gradient descent with a small learning rate, a quarter of the best, from each start: near a saddle inside the field that is listed
 * in the proof (within 15 % of the half width), the slope falls to a tenth of the steepest before it or less, and later rises
 * to twice its least again, lower than the saddle.
 */

import { eachInSteps } from '../../steps';
import type { Saddle } from '../../surface/critical-points';
import type { ResolvedLevel } from '../resolve-level';
import { bestLearningRate, descendConstant } from './constant-descent';
import { descendedRuns, distanceBetween, hollowOf, shareOf, turned } from './on-runs';
import { evidence, teachPredicate, unfit } from './teach-predicate';

const LEAST_SHARE = 0.5;
/** Of the half width: how near a saddle a path must slow. */
const NEAR = 0.15;
/** Of the steepest slope before. */
const SLOW = 0.1;
/** Of the best learning rate: with the best itself a path may bounce across the valley all the way, and never slow. */
const SMALL = 0.25;
/** Times the least slope at the saddle. */
const LEAVES = 2;

/** Runs that are followed, up to thousands of steps each. */
const RUNS = 30;

export const teachesSaddle = teachPredicate(function* ({ proof, runs }) {
  const saddles = proof.kind === 'interval' ? (proof.saddles ?? []) : [];
  const inside = saddles.filter(({ onWall }) => !onWall);
  const [first] = runs;
  if (inside.length === 0 || first === undefined)
    return unfit('saddle', 'no saddle inside its field is proved');
  const target = hollowOf(first, proof, first.start).loss + first.spec.tolerance;
  const rate = yield* bestLearningRate(first.surface, first.start, target);
  if (rate === null) return unfit('saddle', 'gradient descent comes down with no learning rate');
  const slow = yield* eachInSteps(descendedRuns(runs).slice(0, RUNS), (run) =>
    slowsAndLeaves(run, turned(inside, run.seed), SMALL * rate, hollowOf(run, proof, run.start).loss),
  );
  return evidence('saddle', [
    {
      name: 'share of starts from which gradient descent slows at a proved saddle and leaves it',
      value: shareOf(slow, (leaves) => leaves),
      bound: LEAST_SHARE,
      wanted: 'at-least',
    },
  ]);
});

function slowsAndLeaves(
  { surface, start, spec }: ResolvedLevel,
  saddles: readonly Saddle[],
  learningRate: number,
  bottom: number,
): boolean {
  const near = NEAR * (surface.domain.max[0] ?? 0);
  const { places, losses, slopes } = descendConstant(surface, start, learningRate, bottom + spec.tolerance);
  return saddles.some(({ at, loss }) => {
    let steepest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < slopes.length; i++) {
      const slope = slopes[i] ?? 0;
      if (least < Number.POSITIVE_INFINITY && slope >= LEAVES * least && (losses[i] ?? loss) < loss)
        return true;
      if (distanceBetween(places[i] ?? at, at) <= near && slope <= SLOW * steepest)
        least = Math.min(least, slope);
      steepest = Math.max(steepest, slope);
    }
    return false;
  });
}
