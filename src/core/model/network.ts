/**
 * A small multilayer perceptron with backpropagation written out: 2 inputs, one or two hidden layers, 1 output.
 *
 * Layer l: aₗ = φ(Wₗaₗ₋₁ + bₗ), the last one without φ: its score z. Loss: mean of ½(z − y)² or of the cross-entropy of z.
 * Backwards (Rumelhart, Hinton & Williams 1986): δ_out = z − y or σ(z) − y, δₗ = (Wₗ₊₁ᵀδₗ₊₁) ∘ φ′(zₗ),
 * ∂L/∂Wₗ = mean of δₗaₗ₋₁ᵀ, ∂L/∂bₗ = mean of δₗ. φ is tanh (φ′ = 1 − a²) or ReLU (φ′ = 1 for z > 0, else 0).
 * Weights lie in one vector: for each layer its matrix row by row (one row a neuron), then its biases.
 */
import { tanh } from '../math/elementary';
import type { RandomSource } from '../math/random';
import type { BatchLoss } from '../optimizer/batch-loss';
import type { LossFunction } from '../surface/loss-function';
import { checkLabels, type LabeledPoints } from './labeled-points';
import { crossEntropy, sigmoid } from './sigmoid';

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

/** The network's loss on labeled points of two features, as a loss of its weights. RangeError for a bad shape or points. */
export function networkLoss(shape: NetworkShape, points: LabeledPoints): LossFunction & BatchLoss {
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
  // values[0] is the input, values[l + 1] what layer l puts out; pushes[l] is ∂loss/∂(layer l's sums).
  const values = [new Float64Array(INPUTS), ...layers.map(({ outputs }) => new Float64Array(outputs))];
  const pushes = layers.map(({ outputs }) => new Float64Array(outputs));
  const last = layers.length - 1;
  const count = labels.length;
  const everyone = Int32Array.from({ length: count }, (_, i) => i);

  /** The score of one point; leaves every layer's values behind. */
  const forward = (w: Float64Array, point: number): number => {
    const input = values[0] as Float64Array;
    input[0] = features[INPUTS * point] as number;
    input[1] = features[INPUTS * point + 1] as number;
    for (let l = 0; l <= last; l++) {
      const { inputs, outputs, offset } = layers[l] as Layer;
      const from = values[l] as Float64Array;
      const to = values[l + 1] as Float64Array;
      const biases = offset + inputs * outputs;
      for (let o = 0; o < outputs; o++) {
        const row = offset + o * inputs;
        let sum = w[biases + o] as number;
        for (let i = 0; i < inputs; i++) sum += (w[row + i] as number) * (from[i] as number);
        to[o] = l === last ? sum : isTanh ? tanh(sum) : Math.max(0, sum);
      }
    }
    return (values[last + 1] as Float64Array)[0] as number;
  };

  /** Adds one point's share of the gradient, from the last layer to the first. `push` is ∂loss/∂score. */
  const backward = (w: Float64Array, push: number, gradientOut: Float64Array): void => {
    (pushes[last] as Float64Array)[0] = push;
    for (let l = last; l >= 0; l--) {
      const { inputs, outputs, offset } = layers[l] as Layer;
      const from = values[l] as Float64Array;
      const push = pushes[l] as Float64Array;
      const biases = offset + inputs * outputs;
      const before = l > 0 ? (pushes[l - 1] as Float64Array) : null;
      before?.fill(0);
      for (let o = 0; o < outputs; o++) {
        const p = push[o] as number;
        const row = offset + o * inputs;
        gradientOut[biases + o] = (gradientOut[biases + o] as number) + p;
        for (let i = 0; i < inputs; i++) {
          gradientOut[row + i] = (gradientOut[row + i] as number) + p * (from[i] as number);
          if (before !== null) before[i] = (before[i] as number) + p * (w[row + i] as number);
        }
      }
      if (before === null) return;
      for (let i = 0; i < inputs; i++) {
        const a = from[i] as number;
        before[i] = (before[i] as number) * (isTanh ? 1 - a * a : a > 0 ? 1 : 0);
      }
    }
  };

  const lossOf = (score: number, label: number): number =>
    isSquared ? 0.5 * (score - label) * (score - label) : crossEntropy(score, label);

  const batchLossAndGradient: BatchLoss['batchLossAndGradient'] = (w, indices, size, gradientOut) => {
    gradientOut.fill(0);
    let loss = 0;
    for (let k = 0; k < size; k++) {
      const point = indices[k] as number;
      const label = labels[point] as number;
      const score = forward(w, point);
      loss += lossOf(score, label);
      backward(w, ((isSquared ? score : sigmoid(score)) - label) / size, gradientOut);
    }
    return loss / size;
  };

  return {
    dimension,
    sampleCount: count,
    loss: (w) => {
      let loss = 0;
      for (let point = 0; point < count; point++) loss += lossOf(forward(w, point), labels[point] as number);
      return loss / count;
    },
    lossAndGradient: (w, gradientOut) => batchLossAndGradient(w, everyone, count, gradientOut),
    batchLossAndGradient,
  };
}
