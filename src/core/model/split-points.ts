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
  const { train, test } = splitOrder(labels.length, testShare, seed);
  const take = (chosen: readonly number[]): LabeledPoints => ({
    features: Float64Array.from(chosen.flatMap((i) => Array.from(features.subarray(i * d, (i + 1) * d)))),
    labels: Float64Array.from(chosen.map((i) => labels[i] ?? 0)),
  });
  return { test: take(test), train: take(train) };
}

/**
 * Which of `count` rows are for training and which for testing: `testShare` of them, rounded, are held back. RangeError
 * unless both sides get two or more.
 */
export function splitOrder(
  count: number,
  testShare: number,
  seed: number,
): { readonly train: readonly number[]; readonly test: readonly number[] } {
  const testCount = Math.round(testShare * count);
  if (!(testCount >= 2 && count - testCount >= 2))
    throw new RangeError(`testShare must leave two points on each side of ${count}, got ${testShare}`);
  const random = randomSource(seed, 'split');
  const order = Array.from({ length: count }, (_, i) => ({ i, draw: random.uniform() }))
    .sort((a, b) => a.draw - b.draw || a.i - b.i)
    .map(({ i }) => i);
  return { test: order.slice(0, testCount), train: order.slice(testCount) };
}
