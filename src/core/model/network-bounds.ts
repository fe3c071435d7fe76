/**
 * Ranges of a slice of a tanh network's loss, its gradient and its Hessian over a box of the slice.
 *
 * Method: for each sample every neuron carries its value and slope in the middle of the box, and the ranges of value,
 * slope and curvature over the box, through the layers by the sum, product and chain rules of intervals. A weight is an
 * affine function of the place, so the first layer's sums are affine too: exact. After every sum, slope and value are
 * bounded a second time by Taylor's formula around the middle (with the ranges of curvature and slope as remainders), and
 * so is the loss; the tighter bound counts. Curvature then decides how wide everything is, which halves with the box.
 * Sources: Moore, Kearfott & Cloud, Introduction to Interval Analysis (2009), chapter 6; Bishop 1992 for the Hessian.
 *
 * Rounding isn't directed. Beside its ranges each neuron carries how far rounding can have moved its value, slope and
 * curvature, in units of UNIT: a running error analysis (Higham, Accuracy and Stability of Numerical Algorithms 2002,
 * section 3.3), err(ab) ≤ |a|·err(b) + |b|·err(a) + |ab| and err(φ(u)) ≤ |φ′|·err(u) + |φ|. The mean is widened by it.
 */

import type { Interval } from '../math/interval';
import type { LossFunction } from '../surface/loss-function';
import type { Box, SurfaceBounds } from '../surface/surface-bounds';
import { addLoss } from './loss-ranges';
import type { ModelPlane } from './model-field';
import { type Layer, layersOf, type NetworkLoss } from './network';
import { GX, GXL, GY, GYL, SG, SH, STRIDE, SV, V, VL, XXL, XYL, YYL } from './neuron-layout';
import { setInput, squash, type WeightRanges, weigh } from './neuron-ranges';
import { tightenSlope, tightenValue, widen } from './tighten-ranges';

/** A slice that bounds can be made of. */
export interface BoundableSlice extends LossFunction {
  readonly network: NetworkLoss;
  readonly plane: ModelPlane;
}

/** The roundings of one sum (up to 17 products), with room: what a term that enters it counts. */
const OPERATIONS = 32;
const UNIT = OPERATIONS * 1.2e-16;

const interval = (): Interval => ({ low: 0, high: 0 });

export class NetworkBounds implements SurfaceBounds {
  readonly value = interval();
  readonly gx = interval();
  readonly gy = interval();
  readonly hxx = interval();
  readonly hxy = interval();
  readonly hyy = interval();
  middleValue = 0;
  middleGx = 0;
  middleGy = 0;
  private readonly layers: readonly Layer[];
  /** neurons[0] are the inputs, neurons[l + 1] what layer l puts out. */
  private readonly neurons: readonly Float64Array[];
  private readonly weights: WeightRanges;
  private readonly at = new Float64Array(2);
  private readonly gradient = new Float64Array(2);
  /** Sums over the samples of the ranges and sizes of the loss, laid out as a neuron's. */
  private readonly sums = new Float64Array(STRIDE);

  constructor(private readonly slice: BoundableSlice) {
    const { shape } = slice.network;
    this.layers = layersOf(shape);
    this.neurons = [2, ...this.layers.map(({ outputs }) => outputs)].map((n) => new Float64Array(n * STRIDE));
    const { origin, directions } = slice.plane;
    this.weights = {
      middle: new Float64Array(origin.length),
      reach: new Float64Array(origin.length),
      sizes: new Float64Array(origin.length),
      east: directions[0] ?? new Float64Array(origin.length),
      north: directions[1] ?? new Float64Array(origin.length),
    };
  }

  over({ x, y, rx, ry }: Box): void {
    const { slice, weights, sums, layers, at, gradient } = this;
    at[0] = x;
    at[1] = y;
    this.middleValue = slice.lossAndGradient(at, gradient);
    this.middleGx = gradient[0] as number;
    this.middleGy = gradient[1] as number;
    const { middle, reach, sizes, east, north } = weights;
    const { origin } = slice.plane;
    for (let i = 0; i < middle.length; i++) {
      const e = east[i] as number;
      const n = north[i] as number;
      middle[i] = (origin[i] as number) + x * e + y * n;
      reach[i] = Math.abs(e) * rx + Math.abs(n) * ry;
      sizes[i] = Math.abs(origin[i] as number) + Math.abs(x * e) + Math.abs(y * n) + (reach[i] as number);
    }
    sums.fill(0);
    const { shape, points } = slice.network;
    const { features, labels } = points;
    const isSquared = shape.loss === 'squared';
    // Every sample's term enters the mean, which is a longer sum than a neuron's.
    const terms = 1 + labels.length / OPERATIONS;
    const inputs = this.neurons[0] as Float64Array;
    const score = this.neurons[layers.length] as Float64Array;
    for (let p = 0; p < labels.length; p++) {
      setInput(inputs, 0, features[2 * p] as number);
      setInput(inputs, 1, features[2 * p + 1] as number);
      for (let l = 0; l < layers.length; l++) {
        const layer = layers[l] as Layer;
        const to = this.neurons[l + 1] as Float64Array;
        for (let o = 0; o < layer.outputs; o++) {
          weigh(weights, layer, o, this.neurons[l] as Float64Array, to, rx, ry);
          if (l < layers.length - 1) squash(to, o, rx, ry);
        }
      }
      addLoss(score, labels[p] as number, isSquared, terms, sums);
    }
    this.conclude(labels.length, rx, ry);
  }

  private conclude(count: number, rx: number, ry: number): void {
    const { sums } = this;
    for (let part = VL; part <= SH; part++) sums[part] = (sums[part] as number) / count;
    sums[V] = this.middleValue;
    sums[GX] = this.middleGx;
    sums[GY] = this.middleGy;
    const sv = UNIT * (sums[SV] as number);
    const sg = UNIT * (sums[SG] as number);
    const sh = UNIT * (sums[SH] as number);
    widen(sums, XXL, sh);
    widen(sums, XYL, sh);
    widen(sums, YYL, sh);
    widen(sums, GXL, sg);
    widen(sums, GYL, sg);
    widen(sums, VL, sv);
    tightenSlope(sums, 0, rx, ry, sg);
    tightenValue(sums, 0, rx, ry, sv);
    set(this.value, sums, VL);
    set(this.gx, sums, GXL);
    set(this.gy, sums, GYL);
    set(this.hxx, sums, XXL);
    set(this.hxy, sums, XYL);
    set(this.hyy, sums, YYL);
  }
}

function set(range: Interval, h: Float64Array, i: number): void {
  range.low = h[i] as number;
  range.high = h[i + 1] as number;
}
