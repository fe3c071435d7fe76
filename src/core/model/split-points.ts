/** Train and test: points dealt into two fields by a seed. */
import { randomSource } from '../math/random';
import { checkLabels, type LabeledPoints } from './labeled-points';

export interface Split {
  readonly train: LabeledPoints;
  readonly test: LabeledPoints;
}

/** `testShare` of the points, rounded, go to the test set. RangeError unless both sets get two points or more. */
export function splitPoints(points: LabeledPoints, testShare: number, seed: number): Split {
  checkLabels(points);
  const { features, labels } = points;
  const d = features.length / labels.length;
  const testCount = Math.round(testShare * labels.length);
  if (!(testCount >= 2 && labels.length - testCount >= 2))
    throw new RangeError(
      `testShare must leave two points on each side of ${labels.length}, got ${testShare}`,
    );
  const random = randomSource(seed, 'split');
  const order = Array.from(labels, (_, i) => ({ i, draw: random.uniform() })).sort(
    (a, b) => a.draw - b.draw || a.i - b.i,
  );
  const take = (chosen: readonly { readonly i: number }[]): LabeledPoints => ({
    features: Float64Array.from(chosen.flatMap(({ i }) => Array.from(features.subarray(i * d, (i + 1) * d)))),
    labels: Float64Array.from(chosen.map(({ i }) => labels[i] ?? 0)),
  });
  return { test: take(order.slice(0, testCount)), train: take(order.slice(testCount)) };
}
