/**
 * Where an optimizer's gradient comes from: the whole loss, a mini-batch of a model's data (this is SGD), or the exact
 * gradient with seeded noise. The gradient of step t depends on the field's seed and on t alone, whatever was done
 * before: same field, same luck.
 */
import { type RandomSource, randomSource } from '../math/random';
import type { LossFunction } from '../surface/loss-function';
import type { BatchLoss } from './batch-loss';

export interface GradientOracle {
  readonly dimension: number;
  /** The loss this step sees at w, and its gradient written to `gradientOut`. `step` counts from 0. */
  lossAndGradient(step: number, w: Float64Array, gradientOut: Float64Array): number;
}

/** The loss itself: no luck in it. */
export function fullBatch(loss: LossFunction): GradientOracle {
  return {
    dimension: loss.dimension,
    lossAndGradient: (_step, w, gradientOut) => loss.lossAndGradient(w, gradientOut),
  };
}

/**
 * Mini-batches without replacement: epoch e goes through all samples once in an order shuffled from (seed, e); the last
 * batch of an epoch takes what is left. RangeError unless 1 ≤ batchSize ≤ sampleCount.
 */
export function miniBatch(model: BatchLoss, batchSize: number, seed: number): GradientOracle {
  const { sampleCount, dimension } = model;
  if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > sampleCount)
    throw new RangeError(`the batch size must be from 1 to ${sampleCount}, got ${batchSize}`);
  const batchesAnEpoch = Math.ceil(sampleCount / batchSize);
  const order = new Int32Array(sampleCount);
  const batch = new Int32Array(batchSize);
  let shuffled = -1;
  return {
    dimension,
    lossAndGradient: (step, w, gradientOut) => {
      const epoch = Math.floor(step / batchesAnEpoch);
      if (epoch !== shuffled) {
        shuffle(order, randomSource(seed, `epoch/${epoch}`));
        shuffled = epoch;
      }
      const first = (step % batchesAnEpoch) * batchSize;
      const count = Math.min(batchSize, sampleCount - first);
      for (let k = 0; k < count; k++) batch[k] = order[first + k] as number;
      return model.batchLossAndGradient(w, batch, count, gradientOut);
    },
  };
}

/** 0 … n − 1 in a random order, every order as likely (Fisher–Yates). */
function shuffle(order: Int32Array, random: RandomSource): void {
  for (let i = 0; i < order.length; i++) order[i] = i;
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.integer(0, i);
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}

/**
 * The exact gradient plus independent normal noise of standard deviation `deviation` (loss per unit of the parameter)
 * in every coordinate, drawn from (seed, step). The loss is the exact one. `turn` takes the noise as drawn to the coordinates of
 * `loss`; left out, they are the same. RangeError unless deviation ≥ 0 and finite.
 */
export function noisyGradient(
  loss: LossFunction,
  deviation: number,
  seed: number,
  turn?: (noise: readonly number[]) => readonly number[],
): GradientOracle {
  if (!(deviation >= 0 && Number.isFinite(deviation)))
    throw new RangeError(`the noise must be finite and not negative, got ${deviation}`);
  const drawn: number[] = new Array(loss.dimension).fill(0);
  return {
    dimension: loss.dimension,
    lossAndGradient: (step, w, gradientOut) => {
      const value = loss.lossAndGradient(w, gradientOut);
      const random = randomSource(seed, `noise/${step}`);
      for (let i = 0; i < drawn.length; i++) drawn[i] = random.normal();
      const noise = turn === undefined ? drawn : turn(drawn);
      for (let i = 0; i < gradientOut.length; i++)
        gradientOut[i] = (gradientOut[i] as number) + deviation * (noise[i] as number);
      return value;
    },
  };
}
