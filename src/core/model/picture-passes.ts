/**
 * The forward pass of a tanh layer for pictures: sums two neurons at a time, so that every number is fetched once for
 * both, then a fast tanh. Same layout as network-passes.ts; widths other than 2 and 8 inputs take one neuron at a time.
 */
import { BLOCK, weigh } from './network-passes';
import { pictureTanh } from './picture-tanh';

/** Neurons `outputs` of a layer whose weights begin at `offset`: to ← about tanh(W·from + b) for points p < size. */
export function pictureLayer(
  w: Float64Array,
  offset: number,
  inputs: number,
  outputs: number,
  from: Float64Array,
  to: Float64Array,
  size: number,
): void {
  const biases = offset + inputs * outputs;
  const pairs = inputs === 8 || inputs === 2 ? outputs - (outputs % 2) : 0;
  for (let o = 0; o < pairs; o += 2) {
    const first = offset + o * inputs;
    const bias = w[biases + o] as number;
    const bias2 = w[biases + o + 1] as number;
    if (inputs === 8) pairOf8(w, first, bias, bias2, from, to, o * BLOCK, size);
    else pairOf2(w, first, bias, bias2, from, to, o * BLOCK, size);
  }
  for (let o = pairs; o < outputs; o++) {
    const toAt = o * BLOCK;
    weigh(w, offset + o * inputs, 1, w[biases + o] as number, inputs, from, to, toAt, size);
  }
  for (let o = 0; o < outputs; o++) pictureTanh(to, o * BLOCK, o * BLOCK + size);
}

function pairOf8(
  w: Float64Array,
  first: number,
  bias: number,
  bias2: number,
  from: Float64Array,
  to: Float64Array,
  toAt: number,
  size: number,
): void {
  const block = 256; // BLOCK, as a plain number: faster where a bundler makes BLOCK a variable
  const u0 = w[first] as number;
  const u1 = w[first + 1] as number;
  const u2 = w[first + 2] as number;
  const u3 = w[first + 3] as number;
  const u4 = w[first + 4] as number;
  const u5 = w[first + 5] as number;
  const u6 = w[first + 6] as number;
  const u7 = w[first + 7] as number;
  const v0 = w[first + 8] as number;
  const v1 = w[first + 9] as number;
  const v2 = w[first + 10] as number;
  const v3 = w[first + 11] as number;
  const v4 = w[first + 12] as number;
  const v5 = w[first + 13] as number;
  const v6 = w[first + 14] as number;
  const v7 = w[first + 15] as number;
  for (let p = 0; p < size; p++) {
    const a0 = from[p] as number;
    const a1 = from[block + p] as number;
    const a2 = from[2 * block + p] as number;
    const a3 = from[3 * block + p] as number;
    const a4 = from[4 * block + p] as number;
    const a5 = from[5 * block + p] as number;
    const a6 = from[6 * block + p] as number;
    const a7 = from[7 * block + p] as number;
    to[toAt + p] =
      bias + (u0 * a0 + u1 * a1 + (u2 * a2 + u3 * a3) + (u4 * a4 + u5 * a5 + (u6 * a6 + u7 * a7)));
    to[toAt + block + p] =
      bias2 + (v0 * a0 + v1 * a1 + (v2 * a2 + v3 * a3) + (v4 * a4 + v5 * a5 + (v6 * a6 + v7 * a7)));
  }
}

function pairOf2(
  w: Float64Array,
  first: number,
  bias: number,
  bias2: number,
  from: Float64Array,
  to: Float64Array,
  toAt: number,
  size: number,
): void {
  const block = 256; // BLOCK, as a plain number: faster where a bundler makes BLOCK a variable
  const u0 = w[first] as number;
  const u1 = w[first + 1] as number;
  const v0 = w[first + 2] as number;
  const v1 = w[first + 3] as number;
  for (let p = 0; p < size; p++) {
    const a0 = from[p] as number;
    const a1 = from[block + p] as number;
    to[toAt + p] = bias + (u0 * a0 + u1 * a1);
    to[toAt + block + p] = bias2 + (v0 * a0 + v1 * a1);
  }
}
