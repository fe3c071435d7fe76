/**
 * `overfit`: the field's minimum, that of the rows which are learned from, isn't the minimum of the rows that were held
 * back; and who stops early on the way down ends lower on those.
 *
 * Method: gradient descent trains from the starts of the seeded runs until the training loss is the candy's, with an eighth
 * of the constant rate that is fastest from the first start (constant-descent.ts), so that there is a way to stop on. Along each path the test loss is looked at
 * after every step: stopping early helps where its lowest value, before the end, is at least 5 % below that at the end.
 * It must help in 90 % of the runs that arrive, and 90 % must arrive. The test field's own minimum is where rolling down
 * it from the training minimum ends (descend.ts); the two must be a tenth of the half width apart.
 * Limits: the test minimum is found, not proved.
 */
import { ModelField } from '../../model/model-field';
import { descend } from '../../surface/descend';
import { turnField } from '../../surface/turn-field';
import { bestLearningRate, descendConstant } from './constant-descent';
import { distanceBetween } from './on-runs';
import { drivenRuns, WINS } from './run-shares';
import { evidence, teachPredicate, unfit } from './teach-predicate';

/** The least share of the test loss at the end that stopping early saves. */
const LEAST_SAVED = 0.05;
/** The fastest rate may jump from the start to the candy; this share of it walks. */
const UNHURRIED = 1 / 8;
const LEAST_APART_SHARE = 0.1;

export const teachesOverfit = teachPredicate(function* ({ spec, surface, proof, runs }) {
  const test = surface instanceof ModelField ? surface.test : null;
  if (test === null) return unfit('overfit', 'no rows are held back to test on');
  const driven = drivenRuns(runs);
  const rim = spec.floor + spec.tolerance;
  const [first] = driven;
  const [candy] = proof.minima;
  const rate = first === undefined ? null : yield* bestLearningRate(first.surface, first.start, rim);
  if (rate === null) return unfit('overfit', 'gradient descent doesn’t arrive at the training minimum');
  let arrived = 0;
  let helped = 0;
  for (const { surface: training, seed, start } of driven) {
    yield;
    const { places, isThere } = descendConstant(training, start, rate * UNHURRIED, rim);
    if (!isThere) continue;
    arrived += 1;
    const held = turnField(test, seed);
    const losses = places.map((place) => held.loss(place));
    const end = losses[losses.length - 1] ?? Number.NaN;
    if (Math.min(...losses) <= (1 - LEAST_SAVED) * end) helped += 1;
  }
  const bottom = descend(test, candy.at);
  return evidence('overfit', [
    {
      name: 'how far the test minimum is from the training minimum, in field units',
      value: distanceBetween(bottom, candy.at),
      bound: LEAST_APART_SHARE * (surface.domain.max[0] ?? 0),
      wanted: 'at-least',
    },
    {
      name: 'share of runs in which training arrives',
      value: arrived / driven.length,
      bound: WINS,
      wanted: 'at-least',
    },
    {
      name: 'share of them in which stopping early ends 5 % lower on the test field',
      value: arrived > 0 ? helped / arrived : 0,
      bound: WINS,
      wanted: 'at-least',
    },
  ]);
});
