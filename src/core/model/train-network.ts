/**
 * Training a small network on all of its samples with Adam (Kingma & Ba 2015), from weights drawn by a seed: the middle of
 * a slice, and the path that its principal directions come from.
 */
import { randomSource } from '../math/random';
import { adam } from '../optimizer/adam';
import type { Steps } from '../steps';
import { drawWeights, type NetworkLoss } from './network';

export interface Training {
  readonly seed: number;
  readonly steps: number;
  /** η. */
  readonly learningRate: number;
}

export interface TrainedNetwork {
  readonly weights: Float64Array;
  /** The weights now and then on the way, the first ones first; the trained ones aren't among them. */
  readonly path: readonly Float64Array[];
}

/** As many stops as a path keeps: more tell nothing new of its two main directions. */
const MOST_STOPS = 50;
const BETAS = { beta1: 0.9, beta2: 0.999 };

/** A pass over 256 samples takes some 0.1 ms. */
const PASSES_A_STEP = 32;

/** In steps of some passes. RangeError when a weight stops being finite: the learning rate is too large then. */
export function* trainNetwork(
  network: NetworkLoss,
  { seed, steps, learningRate }: Training,
): Steps<TrainedNetwork> {
  const rule = adam(BETAS);
  const w = drawWeights(network.shape, randomSource(seed, 'weights'));
  const gradient = new Float64Array(w.length);
  const state = rule.init(w.length);
  const between = Math.max(1, Math.ceil(steps / MOST_STOPS));
  const path: Float64Array[] = [];
  for (let step = 0; step < steps; step++) {
    if (step % PASSES_A_STEP === PASSES_A_STEP - 1) yield;
    if (step % between === 0) path.push(Float64Array.from(w));
    network.lossAndGradient(w, gradient);
    rule.step(state, w, gradient, learningRate);
  }
  if (!w.every(Number.isFinite))
    throw new RangeError(`training diverged: the learning rate ${learningRate} is too large`);
  return { weights: w, path };
}
