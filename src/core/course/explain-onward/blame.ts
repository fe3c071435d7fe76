/**
 * One sample's way through a small network 2–2–1 and its blame's way back, node by node: what each node adds up and puts
 * out, how much of the loss each is to blame for, and each knob's share. Beside it the same shares by toe-taps.
 *
 *   a = tanh(Σ wᵢxᵢ + b), z = Σ vⱼaⱼ + c, L = ½(z − y)²   ·   blame of the answer z − y, of a hidden node vⱼ·(z − y)·(1 − aⱼ²)
 *   share of a knob = blame of the node it leads into × what comes in through it (1 for a bias)
 *
 * The shares are core's own backpropagation (model/network.ts). A node's blame is the share of its bias, as what comes in
 * there is 1.
 */
import { tanh } from '../../math/elementary';
import { randomSource } from '../../math/random';
import type { LabeledPoints } from '../../model/labeled-points';
import { drawWeights, type NetworkShape, networkLoss } from '../../model/network';
import { gradientDescent } from '../../optimizer/gradient-descent';

export const BLAME_SHAPE: NetworkShape = { hidden: [2], activation: 'tanh', loss: 'squared' };

/** What the network is asked of: how sweet and how sour it tastes (0 to 1), and whether it is candy. */
export const TASTES = ['lollipop', 'lemon', 'sour-drop', 'sock'] as const;
export type Taste = (typeof TASTES)[number];
const SAMPLES: LabeledPoints = {
  features: Float64Array.of(0.9, 0.2, 0.1, 0.9, 0.8, 0.7, 0.1, 0.2),
  labels: Float64Array.of(1, 0, 1, 0),
};

/** The knobs in the order of the weights (network.ts): into a, into b, their biases, into the answer, its bias. */
export const KNOBS = [
  'sweet-a',
  'sour-a',
  'sweet-b',
  'sour-b',
  'bias-a',
  'bias-b',
  'a-z',
  'b-z',
  'bias-z',
] as const;
export type Knob = (typeof KNOBS)[number];
export type NodeName = 'a' | 'b' | 'z';

/** One node on the way there and back. */
export interface NodePass {
  readonly name: NodeName;
  /** What comes in, through which knob, in order; the bias isn't among them. */
  readonly inputs: readonly { readonly knob: Knob; readonly weight: number; readonly value: number }[];
  readonly bias: number;
  /** Σ weight·value + bias. */
  readonly sum: number;
  /** What it puts out: tanh of the sum; the sum itself for the answer. */
  readonly value: number;
  /** The slope of its squashing, 1 − value²; 1 for the answer. */
  readonly lets: number;
  /** ∂L/∂sum. */
  readonly blame: number;
}

export interface BlamePass {
  readonly nodes: Readonly<Record<NodeName, NodePass>>;
  readonly label: number;
  readonly loss: number;
  /** ∂L/∂ each knob, in the order of KNOBS. */
  readonly shares: Float64Array;
}

const loss = networkLoss(BLAME_SHAPE, SAMPLES);

/** Weights to begin with, to one decimal so that they are easy to follow. */
export function freshKnobs(seed: number): Float64Array {
  return drawWeights(BLAME_SHAPE, randomSource(seed, 'blame')).map((w) => Math.round(10 * w) / 10);
}

/** Both inputs of a sample: how sweet, how sour. */
export function tasteOf(taste: Taste): readonly [sweet: number, sour: number] {
  const i = TASTES.indexOf(taste);
  return [SAMPLES.features[2 * i] ?? 0, SAMPLES.features[2 * i + 1] ?? 0];
}

/** The pass there and back with these weights, for one sample. */
export function passOf(weights: Float64Array, taste: Taste): BlamePass {
  const shares = new Float64Array(KNOBS.length);
  const value = loss.batchLossAndGradient(weights, Int32Array.of(TASTES.indexOf(taste)), 1, shares);
  const [sweet, sour] = tasteOf(taste);
  const node = (name: NodeName, from: readonly (readonly [knob: Knob, value: number])[]): NodePass => {
    const at = (knob: Knob): number => weights[KNOBS.indexOf(knob)] ?? 0;
    const inputs = from.map(([knob, incoming]) => ({ knob, weight: at(knob), value: incoming }));
    const bias = at(`bias-${name}`);
    const sum = inputs.reduce((total, input) => total + input.weight * input.value, bias);
    const out = name === 'z' ? sum : tanh(sum);
    return {
      name,
      inputs,
      bias,
      sum,
      value: out,
      lets: name === 'z' ? 1 : 1 - out * out,
      blame: shares[KNOBS.indexOf(`bias-${name}`)] ?? 0,
    };
  };
  const a = node('a', [
    ['sweet-a', sweet],
    ['sour-a', sour],
  ]);
  const b = node('b', [
    ['sweet-b', sweet],
    ['sour-b', sour],
  ]);
  const z = node('z', [
    ['a-z', a.value],
    ['b-z', b.value],
  ]);
  return { nodes: { a, b, z }, label: SAMPLES.labels[TASTES.indexOf(taste)] ?? 0, loss: value, shares };
}

/** The knobs after one step of gradient descent. RangeError as the rule's. */
export function turned(weights: Float64Array, shares: Float64Array, learningRate: number): Float64Array {
  const w = Float64Array.from(weights);
  gradientDescent.step(gradientDescent.init(w.length), w, shares, learningRate);
  return w;
}

export interface ToeTaps {
  /** (L(w + reach in this knob) − L(w)) ÷ reach, for each knob. */
  readonly shares: Float64Array;
  /** How often the loss was looked at: once here, and once for each knob. */
  readonly looks: number;
}

/** The shares felt knob by knob, over a reach > 0. RangeError for another. */
export function toeTapsOf(weights: Float64Array, taste: Taste, reach: number): ToeTaps {
  if (!(reach > 0 && Number.isFinite(reach)))
    throw new RangeError(`reach must be positive and finite, got ${reach}`);
  const unused = new Float64Array(KNOBS.length);
  const sample = Int32Array.of(TASTES.indexOf(taste));
  let looks = 0;
  const look = (w: Float64Array): number => {
    looks += 1;
    return loss.batchLossAndGradient(w, sample, 1, unused);
  };
  const here = look(weights);
  const shares = weights.map((weight, knob) => {
    const there = Float64Array.from(weights);
    there[knob] = weight + reach;
    return (look(there) - here) / reach;
  });
  return { shares, looks };
}

/** Looks at the data that one gradient costs: by toe-taps n + 1; by blame a pass there and one back, however many knobs. */
export function looksFor(knobs: number): { readonly taps: number; readonly passes: number } {
  return { taps: knobs + 1, passes: 2 };
}
