/** Every model's loss: gradients against central differences, batches against the whole, and values worked out by hand. */
import { describe, expect, test } from 'vitest';
import { randomSource } from '../../../../src/core/math/random';
import { lineFit, type Miss } from '../../../../src/core/model/line-fit';
import { logisticRegression } from '../../../../src/core/model/logistic-regression';
import { drawWeights, type NetworkShape, networkLoss, weightCount } from '../../../../src/core/model/network';
import { crossEntropy, sigmoid } from '../../../../src/core/model/sigmoid';
import { sliceSurface } from '../../../../src/core/model/slice';
import { toyPoints } from '../../../../src/core/model/toy-points';
import type { BatchLoss } from '../../../../src/core/optimizer/batch-loss';
import type { LossFunction } from '../../../../src/core/surface/loss-function';

const POINTS = 40;
const H = 1e-5;

/** The largest difference between the gradient and central differences, relative to the gradient's size. */
function gradientError(loss: LossFunction, w: Float64Array): number {
  const gradient = new Float64Array(loss.dimension);
  const value = loss.lossAndGradient(w, gradient);
  expect(loss.loss(w)).toBeCloseTo(value, 12);
  const size = Math.max(1, ...gradient.map(Math.abs));
  let worst = 0;
  for (let i = 0; i < w.length; i++) {
    const [above, below] = [Float64Array.from(w), Float64Array.from(w)];
    above[i] = (w[i] ?? 0) + H;
    below[i] = (w[i] ?? 0) - H;
    worst = Math.max(
      worst,
      Math.abs((loss.loss(above) - loss.loss(below)) / (2 * H) - (gradient[i] ?? 0)) / size,
    );
  }
  return worst;
}

function randomPlaces(dimension: number, reach: number): Float64Array[] {
  const random = randomSource(5, 'places');
  return Array.from({ length: POINTS }, () =>
    Float64Array.from({ length: dimension }, () => random.between(-reach, reach)),
  );
}

const x = Float64Array.of(0, 1, 2, 4, 5.5);
const y = Float64Array.of(1, 2.5, 2, 6, 4.3);
const MISSES: readonly Miss[] = [{ kind: 'squared' }, { kind: 'absolute' }, { kind: 'huber', delta: 0.7 }];
const SHAPES: readonly NetworkShape[] = (['tanh', 'relu'] as const).flatMap((activation) =>
  (['squared', 'cross-entropy'] as const).flatMap((loss) => [
    { hidden: [4], activation, loss },
    { hidden: [3, 5], activation, loss },
  ]),
);
const moons = toyPoints('moons', 30, 0.1, 1);

const MODELS: readonly (readonly [string, LossFunction & BatchLoss, number])[] = [
  ...MISSES.map((miss) => [`line fit, ${miss.kind}`, lineFit(x, y, miss), 3] as const),
  ['logistic regression', logisticRegression(moons, 0.01), 3],
  ...SHAPES.map((shape) => [`network ${JSON.stringify(shape)}`, networkLoss(shape, moons), 1.5] as const),
];

describe.each(MODELS)('%s', (_, model, reach) => {
  test('has the gradient that differences tell', () => {
    const errors = randomPlaces(model.dimension, reach).map((w) => gradientError(model, w));
    // A kink (absolute, Huber, ReLU) within H of a random place is next to impossible; none is among these.
    expect(Math.max(...errors)).toBeLessThan(1e-7);
  });

  test('is the mean of its batches, the last smaller one counted by its size', () => {
    const [w = new Float64Array()] = randomPlaces(model.dimension, reach);
    const all = Int32Array.from({ length: model.sampleCount }, (_, i) => i);
    const half = Math.floor(model.sampleCount / 2);
    const gradient = new Float64Array(model.dimension);
    const part = (indices: Int32Array): { loss: number; gradient: Float64Array; count: number } => {
      const out = new Float64Array(model.dimension);
      return {
        loss: model.batchLossAndGradient(w, indices, indices.length, out),
        gradient: out,
        count: indices.length,
      };
    };
    const parts = [part(all.slice(0, half)), part(all.slice(half))];
    const total = (of: (p: (typeof parts)[number]) => number): number =>
      parts.reduce((sum, p) => sum + of(p) * p.count, 0) / model.sampleCount;
    expect(total((p) => p.loss)).toBeCloseTo(model.lossAndGradient(w, gradient), 10);
    for (const [i, g] of gradient.entries()) expect(total((p) => p.gradient[i] ?? 0)).toBeCloseTo(g, 10);
  });
});

describe('by hand', () => {
  test('misses of 1 and −3 under three losses', () => {
    const w = Float64Array.of(0, 0);
    const lossOf = (miss: Miss): number =>
      lineFit(Float64Array.of(0, 1), Float64Array.of(-1, 3), miss).loss(w);
    expect(lossOf({ kind: 'squared' })).toBe((1 + 9) / 2);
    expect(lossOf({ kind: 'absolute' })).toBe((1 + 3) / 2);
    expect(lossOf({ kind: 'huber', delta: 2 })).toBe((0.5 + 2 * (3 - 1)) / 2);
  });

  test('cross-entropy is finite at any score, and ln 2 at 0', () => {
    expect(crossEntropy(0, 1)).toBeCloseTo(Math.LN2, 15);
    expect(crossEntropy(1000, 1)).toBe(0);
    expect(crossEntropy(-1000, 1)).toBe(1000);
    expect([sigmoid(-1000), sigmoid(0), sigmoid(1000)]).toEqual([0, 0.5, 1]);
  });

  test('a network of one neuron', () => {
    const shape: NetworkShape = { hidden: [1], activation: 'relu', loss: 'squared' };
    const points = { features: Float64Array.of(1, 2, -1, 0), labels: Float64Array.of(1, 0) };
    // Hidden: max(0, 1·x₁ + 1·x₂ + 0.5) = 3.5 and 0; out: 2·hidden − 1 = 6 and −1.
    expect(networkLoss(shape, points).loss(Float64Array.of(1, 1, 0.5, 2, -1))).toBe((0.5 * 25 + 0.5) / 2);
    expect(weightCount({ hidden: [8, 8], activation: 'tanh', loss: 'squared' })).toBe(
      2 * 8 + 8 + 64 + 8 + 8 + 1,
    );
  });
});

describe('slices', () => {
  const shape: NetworkShape = { hidden: [3], activation: 'tanh', loss: 'cross-entropy' };
  const network = networkLoss(shape, moons);
  const random = randomSource(8, 'plane');
  const draw = (): Float64Array =>
    Float64Array.from({ length: network.dimension }, () => random.between(-0.2, 0.2));
  const plane = { origin: drawWeights(shape, random), east: draw(), north: draw() };

  test('pull the gradient back exactly', () => {
    const slice = sliceSurface(network, plane, 10);
    for (const at of randomPlaces(2, 9)) expect(gradientError(slice, at)).toBeLessThan(1e-7);
    expect(slice.loss(Float64Array.of(0, 0))).toBe(network.loss(plane.origin));
  });

  test.each([
    ['parallel directions', { ...plane, north: plane.east.map((d) => -2 * d) }, 10],
    ['a zero direction', { ...plane, north: new Float64Array(network.dimension) }, 10],
    ['a short origin', { ...plane, origin: plane.origin.slice(1) }, 10],
    ['a number that is not finite', { ...plane, east: plane.east.map(() => Number.NaN) }, 10],
    ['a window turned inside out', plane, -10],
  ])('refuse %s', (_, bad, halfWidth) => {
    expect(() => sliceSurface(network, bad, halfWidth)).toThrow(RangeError);
  });
});

describe('bad points are refused by name', () => {
  test.each<[string, () => unknown, RegExp]>([
    ['one point', () => lineFit(x.slice(0, 1), y.slice(0, 1), { kind: 'squared' }), /two or more/],
    ['lists of different lengths', () => lineFit(x, y.slice(1), { kind: 'squared' }), /5 x and 4 y/],
    [
      'x that is not finite',
      () => lineFit(Float64Array.of(0, Number.NaN), y.slice(0, 2), { kind: 'squared' }),
      /finite/,
    ],
    [
      'the same x everywhere',
      () =>
        lineFit(
          x.map(() => 2),
          y,
          { kind: 'squared' },
        ),
      /same everywhere/,
    ],
    ['a delta of 0', () => lineFit(x, y, { kind: 'huber', delta: 0 }), /delta/],
    ['a negative penalty', () => logisticRegression(moons, -1), /penalty/],
    [
      'a label of 2',
      () => logisticRegression({ ...moons, labels: moons.labels.map((l) => 2 * l) }, 0),
      /label/,
    ],
    [
      'three hidden layers',
      () => networkLoss({ hidden: [2, 2, 2], activation: 'tanh', loss: 'squared' }, moons),
      /hidden/,
    ],
    ['no neurons', () => weightCount({ hidden: [0], activation: 'tanh', loss: 'squared' }), /neurons/],
    [
      'one feature',
      () =>
        networkLoss(
          { hidden: [2], activation: 'tanh', loss: 'squared' },
          { features: moons.features.slice(30), labels: moons.labels },
        ),
      /features/,
    ],
  ])('%s', (_, make, words) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(words);
  });
});
