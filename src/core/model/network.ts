/**
 * A small multilayer perceptron with backpropagation written out: 2 inputs, one or two hidden layers, 1 output.
 *
 * Layer l: aₗ = φ(Wₗaₗ₋₁ + bₗ), the last one without φ: its score z. Loss: mean of ½(z − y)² or of the cross-entropy of z.
 * Backwards (Rumelhart, Hinton & Williams 1986): δ_out = z − y or σ(z) − y, δₗ = (Wₗ₊₁ᵀδₗ₊₁) ∘ φ′(zₗ),
 * ∂L/∂Wₗ = mean of δₗaₗ₋₁ᵀ, ∂L/∂bₗ = mean of δₗ. φ is tanh (φ′ = 1 − a²) or ReLU (φ′ = 1 for z > 0, else 0).
 * Weights lie in one vector: for each layer its matrix row by row (one row a neuron), then its biases.
 */
import { exp, log } from '../math/elementary';
import type { RandomSource } from '../math/random';
import type { BatchLoss } from '../optimizer/batch-loss';
import type { LossFunction } from '../surface/loss-function';
import { checkLabels, type LabeledPoints } from './labeled-points';
import { addWeightGradient, BLOCK, pushThrough, squash, sumOf, weigh } from './network-passes';
import { pictureLayer } from './picture-passes';

export interface NetworkShape {
  /** Neurons of each hidden layer: one or two layers of 1 to 32. */
  readonly hidden: readonly number[];
  readonly activation: 'tanh' | 'relu';
  readonly loss: 'squared' | 'cross-entropy';
}

/** One layer's place in the weights. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** Where its matrix begins; its biases follow the matrix. */
  readonly offset: number;
}

const INPUTS = 2;

/** The layers in order, the last with one output. RangeError for a shape out of its ranges. */
export function layersOf({ hidden }: NetworkShape): readonly Layer[] {
  if (hidden.length < 1 || hidden.length > 2)
    throw new RangeError(`hidden must be one or two layers, got ${hidden.length}`);
  const bad = hidden.find((neurons) => !Number.isInteger(neurons) || neurons < 1 || neurons > 32);
  if (bad !== undefined) throw new RangeError(`a hidden layer must have 1 to 32 neurons, got ${bad}`);
  let offset = 0;
  let inputs = INPUTS;
  return [...hidden, 1].map((outputs) => {
    const layer = { inputs, outputs, offset };
    offset += outputs * (inputs + 1);
    inputs = outputs;
    return layer;
  });
}

/** How many weights and biases a network has. */
export function weightCount(shape: NetworkShape): number {
  return layersOf(shape).reduce((sum, { inputs, outputs }) => sum + outputs * (inputs + 1), 0);
}

/** Weights to begin training from: uniform in ±√(6/(in + out)) (Glorot & Bengio 2010), biases 0. */
export function drawWeights(shape: NetworkShape, random: RandomSource): Float64Array {
  const weights = new Float64Array(weightCount(shape));
  for (const { inputs, outputs, offset } of layersOf(shape)) {
    const reach = Math.sqrt(6 / (inputs + outputs));
    for (let k = 0; k < inputs * outputs; k++) weights[offset + k] = random.between(-reach, reach);
  }
  return weights;
}

/** A network's loss of its weights: whole, in batches, and quickly for pictures. */
export interface NetworkLoss extends LossFunction, BatchLoss {
  readonly shape: NetworkShape;
  readonly points: LabeledPoints;
  /** The loss to about 1e-8 of its terms: for pictures, never for what decides a step. */
  readonly pictureLoss: (w: Float64Array) => number;
  /** The score z of one place (x₁, x₂): the network's answer where the loss is squared, a log odds where it isn't. */
  scoreAt(w: Float64Array, x1: number, x2: number): number;
}

/** The network's loss on labeled points of two features. RangeError for a bad shape or points. */
export function networkLoss(shape: NetworkShape, points: LabeledPoints): NetworkLoss {
  checkLabels(points);
  const { features, labels } = points;
  if (features.length !== INPUTS * labels.length)
    throw new RangeError(
      `a network takes ${INPUTS} features a point, got ${features.length / labels.length}`,
    );
  const layers = layersOf(shape);
  const dimension = weightCount(shape);
  const isTanh = shape.activation === 'tanh';
  const isSquared = shape.loss === 'squared';
  // values[0] are the inputs, values[l + 1] what layer l puts out; pushes[l] is ∂loss/∂(layer l's sums).
  const values = [INPUTS, ...layers.map(({ outputs }) => outputs)].map((n) => new Float64Array(n * BLOCK));
  const pushes = layers.map(({ outputs }) => new Float64Array(outputs * BLOCK));
  const inputs = values[0] as Float64Array;
  const scores = values[layers.length] as Float64Array;
  const scorePushes = pushes[layers.length - 1] as Float64Array;
  const blockLabels = new Float64Array(BLOCK);
  const count = labels.length;

  const gather = (point: number, p: number): void => {
    inputs[p] = features[INPUTS * point] as number;
    inputs[BLOCK + p] = features[INPUTS * point + 1] as number;
    blockLabels[p] = labels[point] as number;
  };

  /** The scores of a block that was gathered; leaves every layer's values behind. */
  const forward = (w: Float64Array, size: number, isPicture: boolean): void => {
    for (let l = 0; l < layers.length; l++) {
      const { inputs: n, outputs, offset } = layers[l] as Layer;
      const from = values[l] as Float64Array;
      const to = values[l + 1] as Float64Array;
      const isLast = l === layers.length - 1;
      if (isPicture && isTanh && !isLast) {
        pictureLayer(w, offset, n, outputs, from, to, size);
        continue;
      }
      for (let o = 0; o < outputs; o++) {
        const bias = w[offset + outputs * n + o] as number;
        weigh(w, offset + o * n, 1, bias, n, from, to, o * BLOCK, size);
      }
      if (!isLast) squash(shape.activation, to, outputs, size);
    }
  };

  /** Adds a block's share of the gradient, from the last layer to the first; `scorePushes` hold ∂loss/∂score. */
  const backward = (w: Float64Array, size: number, gradientOut: Float64Array): void => {
    for (let l = layers.length - 1; l >= 0; l--) {
      const { inputs: n, outputs, offset } = layers[l] as Layer;
      const from = values[l] as Float64Array;
      const push = pushes[l] as Float64Array;
      const biases = offset + outputs * n;
      for (let o = 0; o < outputs; o++) {
        addWeightGradient(push, o * BLOCK, from, n, size, gradientOut, offset + o * n);
        gradientOut[biases + o] = (gradientOut[biases + o] as number) + sumOf(push, o * BLOCK, size);
      }
      if (l === 0) return;
      const before = pushes[l - 1] as Float64Array;
      for (let i = 0; i < n; i++) {
        weigh(w, offset + i, n, 0, outputs, push, before, i * BLOCK, size);
        pushThrough(isTanh, from, before, i * BLOCK, size);
      }
    }
  };

  /** Σ of the block's terms; where `share` isn't 0, also ∂/∂score of `share` times that. */
  const judge = (size: number, share: number): number =>
    isSquared
      ? judgeSquared(scores, blockLabels, size, share, scorePushes)
      : judgeCrossEntropy(scores, blockLabels, size, share, scorePushes);

  const lossBy = (w: Float64Array, isPicture: boolean): number => {
    let loss = 0;
    for (let first = 0; first < count; first += BLOCK) {
      const size = Math.min(BLOCK, count - first);
      for (let p = 0; p < size; p++) gather(first + p, p);
      forward(w, size, isPicture);
      loss += judge(size, 0);
    }
    return loss / count;
  };

  const batchLossAndGradient: BatchLoss['batchLossAndGradient'] = (w, indices, batchSize, gradientOut) => {
    gradientOut.fill(0);
    let loss = 0;
    for (let first = 0; first < batchSize; first += BLOCK) {
      const size = Math.min(BLOCK, batchSize - first);
      for (let p = 0; p < size; p++) gather(indices[first + p] as number, p);
      forward(w, size, false);
      loss += judge(size, 1 / batchSize);
      backward(w, size, gradientOut);
    }
    return loss / batchSize;
  };

  const everyone = Int32Array.from({ length: count }, (_, i) => i);
  return {
    shape,
    points,
    dimension,
    sampleCount: count,
    loss: (w) => lossBy(w, false),
    lossAndGradient: (w, gradientOut) => batchLossAndGradient(w, everyone, count, gradientOut),
    batchLossAndGradient,
    pictureLoss: (w) => lossBy(w, true),
    scoreAt: (w, x1, x2) => {
      inputs[0] = x1;
      inputs[BLOCK] = x2;
      forward(w, 1, false);
      return scores[0] as number;
    },
  };
}

/** Σ ½(z − y)² over a block; its slopes (z − y)·share where share isn't 0. */
function judgeSquared(
  scores: Float64Array,
  labels: Float64Array,
  size: number,
  share: number,
  pushOut: Float64Array,
): number {
  let sum = 0;
  for (let p = 0; p < size; p++) {
    const miss = (scores[p] as number) - (labels[p] as number);
    sum += miss * miss;
    pushOut[p] = miss * share;
  }
  return 0.5 * sum;
}

/**
 * Σ max(z, 0) − yz + ln(1 + e^−|z|) over a block; its slopes (σ(z) − y)·share where share isn't 0. The logarithms are
 * taken of one product: 256 factors of at most 2 stay far below the largest double.
 */
function judgeCrossEntropy(
  scores: Float64Array,
  labels: Float64Array,
  size: number,
  share: number,
  pushOut: Float64Array,
): number {
  let sum = 0;
  let product = 1;
  for (let p = 0; p < size; p++) {
    const z = scores[p] as number;
    const y = labels[p] as number;
    const e = exp(-Math.abs(z));
    sum += Math.max(z, 0) - y * z;
    product *= 1 + e;
    if (share !== 0) pushOut[p] = ((z >= 0 ? 1 : e) / (1 + e) - y) * share;
  }
  return sum + log(product);
}
