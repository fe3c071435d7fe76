/**
 * The passes of a network over a block of points: forwards layer by layer, and backwards for the gradient.
 *
 * Method: a block holds up to BLOCK points, and a layer's numbers lie neuron by neuron, point p of neuron o at
 * o·BLOCK + p. So the innermost loops run over points with up to eight weights held in local variables, which takes one
 * load a product; nothing is allocated. Limits: sums are added in this order and no other, which fixes their last bits.
 */
import { tanh } from '../math/elementary';

/** Points in a block: two layers of 32 neurons then fill 128 KB, which a cache holds. */
export const BLOCK = 256;

/**
 * to[p] = bias + Σₖ w[first + k·step]·from[k·BLOCK + p] for the points p < size and the `inputs` rows k of `from`;
 * `to` is written from `toAt` on.
 */
export function weigh(
  w: Float64Array,
  first: number,
  step: number,
  bias: number,
  inputs: number,
  from: Float64Array,
  to: Float64Array,
  toAt: number,
  size: number,
): void {
  const block = 256; // BLOCK, as a plain number: faster where a bundler makes BLOCK a variable
  let k = 0;
  if (inputs >= 8) {
    const w0 = w[first] as number;
    const w1 = w[first + step] as number;
    const w2 = w[first + 2 * step] as number;
    const w3 = w[first + 3 * step] as number;
    const w4 = w[first + 4 * step] as number;
    const w5 = w[first + 5 * step] as number;
    const w6 = w[first + 6 * step] as number;
    const w7 = w[first + 7 * step] as number;
    for (let p = 0; p < size; p++)
      to[toAt + p] =
        bias +
        (w0 * (from[p] as number) +
          w1 * (from[block + p] as number) +
          (w2 * (from[2 * block + p] as number) + w3 * (from[3 * block + p] as number)) +
          (w4 * (from[4 * block + p] as number) +
            w5 * (from[5 * block + p] as number) +
            (w6 * (from[6 * block + p] as number) + w7 * (from[7 * block + p] as number))));
    k = 8;
  } else if (inputs >= 4) {
    const w0 = w[first] as number;
    const w1 = w[first + step] as number;
    const w2 = w[first + 2 * step] as number;
    const w3 = w[first + 3 * step] as number;
    for (let p = 0; p < size; p++)
      to[toAt + p] =
        bias +
        (w0 * (from[p] as number) +
          w1 * (from[block + p] as number) +
          (w2 * (from[2 * block + p] as number) + w3 * (from[3 * block + p] as number)));
    k = 4;
  } else if (inputs >= 2) {
    const w0 = w[first] as number;
    const w1 = w[first + step] as number;
    for (let p = 0; p < size; p++)
      to[toAt + p] = bias + (w0 * (from[p] as number) + w1 * (from[block + p] as number));
    k = 2;
  } else {
    const w0 = w[first] as number;
    for (let p = 0; p < size; p++) to[toAt + p] = bias + w0 * (from[p] as number);
    k = 1;
  }
  for (; k + 4 <= inputs; k += 4) {
    const at = first + k * step;
    const w0 = w[at] as number;
    const w1 = w[at + step] as number;
    const w2 = w[at + 2 * step] as number;
    const w3 = w[at + 3 * step] as number;
    const row = k * block;
    for (let p = 0; p < size; p++)
      to[toAt + p] =
        (to[toAt + p] as number) +
        (w0 * (from[row + p] as number) +
          w1 * (from[row + block + p] as number) +
          (w2 * (from[row + 2 * block + p] as number) + w3 * (from[row + 3 * block + p] as number)));
  }
  for (; k < inputs; k++) {
    const w0 = w[first + k * step] as number;
    const row = k * block;
    for (let p = 0; p < size; p++) to[toAt + p] = (to[toAt + p] as number) + w0 * (from[row + p] as number);
  }
}

/**
 * gradient[first + k] += Σₚ push[pushAt + p]·from[k·BLOCK + p] for k < inputs: the gradient of one neuron's weights.
 */
export function addWeightGradient(
  push: Float64Array,
  pushAt: number,
  from: Float64Array,
  inputs: number,
  size: number,
  gradient: Float64Array,
  first: number,
): void {
  const block = 256; // BLOCK, as a plain number: faster where a bundler makes BLOCK a variable
  let k = 0;
  for (; k + 4 <= inputs; k += 4) {
    const row = k * block;
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let p = 0; p < size; p++) {
      const d = push[pushAt + p] as number;
      sum0 += d * (from[row + p] as number);
      sum1 += d * (from[row + block + p] as number);
      sum2 += d * (from[row + 2 * block + p] as number);
      sum3 += d * (from[row + 3 * block + p] as number);
    }
    gradient[first + k] = (gradient[first + k] as number) + sum0;
    gradient[first + k + 1] = (gradient[first + k + 1] as number) + sum1;
    gradient[first + k + 2] = (gradient[first + k + 2] as number) + sum2;
    gradient[first + k + 3] = (gradient[first + k + 3] as number) + sum3;
  }
  for (; k < inputs; k++) {
    const row = k * block;
    let sum = 0;
    for (let p = 0; p < size; p++) sum += (push[pushAt + p] as number) * (from[row + p] as number);
    gradient[first + k] = (gradient[first + k] as number) + sum;
  }
}

/** The sum of push[pushAt + p] over p < size: the gradient of one neuron's bias. */
export function sumOf(push: Float64Array, pushAt: number, size: number): number {
  let sum = 0;
  for (let p = 0; p < size; p++) sum += push[pushAt + p] as number;
  return sum;
}

/** What is done to a layer's sums. */
export type Squash = 'tanh' | 'relu';

/** φ of the first `size` points of every neuron, in place. */
export function squash(kind: Squash, values: Float64Array, neurons: number, size: number): void {
  for (let o = 0; o < neurons; o++) {
    const from = o * BLOCK;
    switch (kind) {
      case 'tanh':
        exactTanh(values, from, from + size);
        break;
      case 'relu':
        cutOff(values, from, from + size);
    }
  }
}

function exactTanh(values: Float64Array, from: number, end: number): void {
  for (let i = from; i < end; i++) values[i] = tanh(values[i] as number);
}

function cutOff(values: Float64Array, from: number, end: number): void {
  for (let i = from; i < end; i++) values[i] = Math.max(0, values[i] as number);
}

/** push[i] ← push[i]·φ′, told by a = φ(z): 1 − a² for tanh, 1 or 0 for ReLU. */
export function pushThrough(
  isTanh: boolean,
  values: Float64Array,
  push: Float64Array,
  from: number,
  size: number,
): void {
  const end = from + size;
  if (isTanh)
    for (let i = from; i < end; i++) {
      const a = values[i] as number;
      push[i] = (push[i] as number) * (1 - a * a);
    }
  else for (let i = from; i < end; i++) if (!((values[i] as number) > 0)) push[i] = 0;
}
