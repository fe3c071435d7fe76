/**
 * Training on one field, tested on the other: logistic regression of two weights (bias held at 0) on toy points, few of which
 * are learned from. Both fields are the mean cross-entropy at the same places; the path is gradient descent on the first one.
 * Accuracy is the share of points on the right side of the border.
 */
import { buildLogistic, labeledPoints, rowsOf, splitRows } from '../../model/build-model';
import type { LabeledPoints } from '../../model/labeled-points';
import type { ModelField } from '../../model/model-field';
import type { LogisticSpec } from '../../model/model-spec';
import { gradientDescent } from '../../optimizer/gradient-descent';
import { fullBatch } from '../../optimizer/gradient-oracle';
import { runOptimizer } from '../../optimizer/run-optimizer';
import { lowestAt } from './clinic';

export interface OtherField {
  readonly train: ModelField;
  readonly test: ModelField;
  readonly points: { readonly train: LabeledPoints; readonly test: LabeledPoints };
  /** Places of the field after 0, 1, 2 … steps. */
  readonly path: readonly (readonly [number, number])[];
  readonly losses: { readonly train: Float64Array; readonly test: Float64Array };
  /** Shares of points told rightly, 0 to 1. */
  readonly accuracy: { readonly train: Float64Array; readonly test: Float64Array };
  /** The step at which the test loss is lowest: where to stop. */
  readonly best: number;
}

export const STEPS = 200;
/** Of each weight: so a field unit is 1.2 of it. */
const RANGE: readonly [number, number] = [-12, 12];
/** In field units. */
const LEARNING_RATE = 1.5;
/** Seeds of points to choose from: on some of them stopping early helps much, on some not at all. */
export const POINT_SETS = [20, 4, 11, 15, 19] as const;

/** Samples a side of both pictures. */
export const OTHER_SIDE = 57;

/** The part of the field that both pictures show, in field units: where the paths of all point sets lie. */
export const WINDOW = { west: -4, south: -9.2, side: 12 } as const;

export interface OtherFieldPictures {
  /** Losses row by row from the south-west corner. */
  readonly train: Float64Array;
  readonly test: Float64Array;
}

/** Both fields' losses for their pictures, a row a step: each step says which share is done, 0 to 1. */
export function* picturesSteps({ train, test }: OtherField): Generator<number, OtherFieldPictures, void> {
  const losses = { train: new Float64Array(OTHER_SIDE ** 2), test: new Float64Array(OTHER_SIDE ** 2) };
  const w = new Float64Array(2);
  const at = (low: number, i: number): number => low + (WINDOW.side * i) / (OTHER_SIDE - 1);
  for (let row = 0; row < OTHER_SIDE; row++) {
    yield row / OTHER_SIDE;
    for (let column = 0; column < OTHER_SIDE; column++) {
      w[0] = at(WINDOW.west, column);
      w[1] = at(WINDOW.south, row);
      losses.train[row * OTHER_SIDE + column] = train.loss(w);
      losses.test[row * OTHER_SIDE + column] = test.loss(w);
    }
  }
  return losses;
}

/** RangeError for a seed that isn't one. */
export function otherField(seed: number): OtherField {
  const spec: LogisticSpec = {
    kind: 'logistic',
    data: { source: 'toy', shape: 'moons', count: 60, noise: 0.35, seed },
    split: { testShare: 0.8, seed },
    weights: [[...RANGE], [...RANGE]],
    bias: 0,
  };
  const train = buildLogistic(spec);
  const { test } = train;
  if (test === null) throw new RangeError('the other field needs points that are held back');
  const rows = splitRows(rowsOf(spec.data), spec.split);
  const points = { train: labeledPoints(rows.train), test: labeledPoints(rows.test) };
  const { path } = runOptimizer({
    optimizer: gradientDescent,
    oracle: fullBatch(train),
    schedule: { kind: 'constant' },
    learningRate: LEARNING_RATE,
    // Both weights 0: every point might as well be the one as the other.
    start: new Float64Array(2),
    steps: STEPS,
  });
  const places = Array.from({ length: path.length / 2 }, (_, i): readonly [number, number] => [
    path[2 * i] ?? 0,
    path[2 * i + 1] ?? 0,
  ]);
  const along = (of: (place: readonly [number, number]) => number): Float64Array =>
    Float64Array.from(places, of);
  const losses = {
    train: along((place) => train.loss(Float64Array.from(place))),
    test: along((place) => test.loss(Float64Array.from(place))),
  };
  return {
    train,
    test,
    points,
    path: places,
    losses,
    accuracy: {
      train: along((place) => rightShare(train.parametersAt(place), points.train)),
      test: along((place) => rightShare(train.parametersAt(place), points.test)),
    },
    best: lowestAt(losses.test),
  };
}

/** The share of points whose label is on the side that the weights say; a point on the border counts as label 1. */
export function rightShare(
  [w1 = 0, w2 = 0, bias = 0]: readonly number[],
  { features, labels }: LabeledPoints,
): number {
  let right = 0;
  for (let i = 0; i < labels.length; i++) {
    const z = w1 * (features[2 * i] as number) + w2 * (features[2 * i + 1] as number) + bias;
    if (z >= 0 === (labels[i] === 1)) right += 1;
  }
  return right / labels.length;
}

export type StopVerdict = 'spot-on' | 'too-early' | 'too-late';

/** A stop whose test loss is at most this much above the lowest is as good as the best: nobody could tell them apart. */
const AS_GOOD = 1.02;

/** How good it is to stop after this step. */
export function judgeStop({ losses, best }: OtherField, step: number): StopVerdict {
  const lowest = losses.test[best] ?? 0;
  if ((losses.test[step] ?? Number.POSITIVE_INFINITY) <= AS_GOOD * lowest) return 'spot-on';
  return step < best ? 'too-early' : 'too-late';
}
