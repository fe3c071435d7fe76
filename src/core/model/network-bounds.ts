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

import { tanh } from '../math/elementary';
import type { Interval } from '../math/interval';
import type { LossFunction } from '../surface/loss-function';
import type { Box, SurfaceBounds } from '../surface/surface-bounds';
import type { ModelPlane } from './model-field';
import { type Layer, layersOf, type NetworkLoss } from './network';
import { crossEntropy, sigmoid } from './sigmoid';

/** A slice that bounds can be made of. */
export interface BoundableSlice extends LossFunction {
  readonly network: NetworkLoss;
  readonly plane: ModelPlane;
}

/** The roundings of one sum (up to 17 products), with room: what a term that enters it counts. */
const OPERATIONS = 32;
const UNIT = OPERATIONS * 1.2e-16;

/** A neuron's numbers: middle value and slope, then ranges (low, high), then what rounding did to value, slope and curvature. */
const STRIDE = 18;
const [V, GX, GY, VL, VH, GXL, GXH, GYL, GYH] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const [XXL, XXH, XYL, XYH, YYL, YYH, SV, SG, SH] = [9, 10, 11, 12, 13, 14, 15, 16, 17] as const;

/** Where tanh″ = −2t(1 − t²) is farthest from 0, and how far: t = ±1/√3. */
const STEEPEST = 0.5773502691896257;

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
  /** Every weight in the middle of the box, and how far it can move there. */
  private readonly middle: Float64Array;
  private readonly reach: Float64Array;
  /** The sizes that were added up in every weight. */
  private readonly sizes: Float64Array;
  private readonly at = new Float64Array(2);
  private readonly gradient = new Float64Array(2);
  /** Sums over the samples of the ranges and sizes of the loss, laid out as a neuron's. */
  private readonly sums = new Float64Array(STRIDE);

  constructor(private readonly slice: BoundableSlice) {
    const { shape } = slice.network;
    this.layers = layersOf(shape);
    this.neurons = [2, ...this.layers.map(({ outputs }) => outputs)].map((n) => new Float64Array(n * STRIDE));
    this.middle = new Float64Array(slice.plane.origin.length);
    this.reach = new Float64Array(slice.plane.origin.length);
    this.sizes = new Float64Array(slice.plane.origin.length);
  }

  over({ x, y, rx, ry }: Box): void {
    const { slice, middle, reach, sizes, sums, layers, at, gradient } = this;
    const { origin, directions } = slice.plane;
    const east = directions[0] as Float64Array;
    const north = directions[1] as Float64Array;
    at[0] = x;
    at[1] = y;
    this.middleValue = slice.lossAndGradient(at, gradient);
    this.middleGx = gradient[0] as number;
    this.middleGy = gradient[1] as number;
    for (let i = 0; i < middle.length; i++) {
      const e = east[i] as number;
      const n = north[i] as number;
      middle[i] = (origin[i] as number) + x * e + y * n;
      reach[i] = Math.abs(e) * rx + Math.abs(n) * ry;
      sizes[i] = Math.abs(origin[i] as number) + Math.abs(x * e) + Math.abs(y * n) + (reach[i] as number);
    }
    sums.fill(0);
    const { features, labels } = slice.network.points;
    const inputs = this.neurons[0] as Float64Array;
    for (let p = 0; p < labels.length; p++) {
      inputs.fill(0);
      for (let i = 0; i < 2; i++) {
        const feature = features[2 * p + i] as number;
        for (const part of [V, VL, VH]) inputs[i * STRIDE + part] = feature;
      }
      for (let l = 0; l < layers.length; l++) {
        const layer = layers[l] as Layer;
        const from = this.neurons[l] as Float64Array;
        const to = this.neurons[l + 1] as Float64Array;
        for (let o = 0; o < layer.outputs; o++) {
          this.weigh(layer, o, from, to, east, north, rx, ry);
          if (l < layers.length - 1) squash(to, o * STRIDE, rx, ry);
        }
      }
      this.judge(labels[p] as number);
    }
    this.conclude(labels.length, rx, ry);
  }

  /** Neuron o's sum: Σₖ wₖhₖ + b, with ∇(wh) = w∇h + h∇w and H(wh) = wHh + ∇w∇hᵀ + ∇h∇wᵀ. */
  private weigh(
    { inputs, outputs, offset }: Layer,
    o: number,
    from: Float64Array,
    to: Float64Array,
    east: Float64Array,
    north: Float64Array,
    rx: number,
    ry: number,
  ): void {
    const { middle, reach, sizes } = this;
    const bias = offset + inputs * outputs + o;
    let v = middle[bias] as number;
    let gx = east[bias] as number;
    let gy = north[bias] as number;
    let vl = v - (reach[bias] as number);
    let vh = v + (reach[bias] as number);
    let gxl = gx;
    let gxh = gx;
    let gyl = gy;
    let gyh = gy;
    let xxl = 0;
    let xxh = 0;
    let xyl = 0;
    let xyh = 0;
    let yyl = 0;
    let yyh = 0;
    let sv = sizes[bias] as number;
    let sg = Math.abs(gx) + Math.abs(gy);
    let sh = 0;
    for (let k = 0; k < inputs; k++) {
      const i = offset + o * inputs + k;
      const h = k * STRIDE;
      const w = middle[i] as number;
      const e = east[i] as number;
      const n = north[i] as number;
      const wl = w - (reach[i] as number);
      const wh = w + (reach[i] as number);
      const hv = from[h + V] as number;
      const hvl = from[h + VL] as number;
      const hvh = from[h + VH] as number;
      const hxl = from[h + GXL] as number;
      const hxh = from[h + GXH] as number;
      const hyl = from[h + GYL] as number;
      const hyh = from[h + GYH] as number;
      v += w * hv;
      gx += w * (from[h + GX] as number) + e * hv;
      gy += w * (from[h + GY] as number) + n * hv;
      vl += least(wl, wh, hvl, hvh);
      vh += most(wl, wh, hvl, hvh);
      gxl += least(wl, wh, hxl, hxh) + Math.min(e * hvl, e * hvh);
      gxh += most(wl, wh, hxl, hxh) + Math.max(e * hvl, e * hvh);
      gyl += least(wl, wh, hyl, hyh) + Math.min(n * hvl, n * hvh);
      gyh += most(wl, wh, hyl, hyh) + Math.max(n * hvl, n * hvh);
      xxl += least(wl, wh, from[h + XXL] as number, from[h + XXH] as number) + 2 * Math.min(e * hxl, e * hxh);
      xxh += most(wl, wh, from[h + XXL] as number, from[h + XXH] as number) + 2 * Math.max(e * hxl, e * hxh);
      xyl +=
        least(wl, wh, from[h + XYL] as number, from[h + XYH] as number) +
        Math.min(e * hyl, e * hyh) +
        Math.min(n * hxl, n * hxh);
      xyh +=
        most(wl, wh, from[h + XYL] as number, from[h + XYH] as number) +
        Math.max(e * hyl, e * hyh) +
        Math.max(n * hxl, n * hxh);
      yyl += least(wl, wh, from[h + YYL] as number, from[h + YYH] as number) + 2 * Math.min(n * hyl, n * hyh);
      yyh += most(wl, wh, from[h + YYL] as number, from[h + YYH] as number) + 2 * Math.max(n * hyl, n * hyh);
      const weight = sizes[i] as number;
      const change = Math.abs(e) + Math.abs(n);
      const value = Math.max(-hvl, hvh) + (from[h + SV] as number);
      const slope = Math.max(-hxl, hxh, -hyl, hyh) + (from[h + SG] as number);
      sv += weight * value;
      sg += weight * slope + change * value;
      sh += weight * (curvatureSize(from, h) + (from[h + SH] as number)) + 2 * change * slope;
    }
    const t = o * STRIDE;
    to[t + V] = v;
    to[t + GX] = gx;
    to[t + GY] = gy;
    to[t + VL] = vl;
    to[t + VH] = vh;
    to[t + GXL] = gxl;
    to[t + GXH] = gxh;
    to[t + GYL] = gyl;
    to[t + GYH] = gyh;
    to[t + XXL] = xxl;
    to[t + XXH] = xxh;
    to[t + XYL] = xyl;
    to[t + XYH] = xyh;
    to[t + YYL] = yyl;
    to[t + YYH] = yyh;
    to[t + SV] = sv;
    to[t + SG] = sg;
    to[t + SH] = sh;
    tightenSlope(to, t, rx, ry);
    tightenValue(to, t, rx, ry);
  }

  /** Adds the loss of the last layer's one score: ∇ρ(s) = ρ′∇s, Hρ(s) = ρ″∇s∇sᵀ + ρ′Hs. */
  private judge(label: number): void {
    const { sums } = this;
    const s = this.neurons[this.layers.length] as Float64Array;
    const low = s[VL] as number;
    const high = s[VH] as number;
    const isSquared = this.slice.network.shape.loss === 'squared';
    const error = s[SV] as number;
    // Every sample's term enters the mean, which is a longer sum than a neuron's.
    const terms = 1 + this.slice.network.points.labels.length / OPERATIONS;
    let pushLow: number;
    let pushHigh: number;
    let bendLow: number;
    let bendHigh: number;
    if (isSquared) {
      pushLow = low - label;
      pushHigh = high - label;
      bendLow = 1;
      bendHigh = 1;
      const [a, b] = [0.5 * pushLow * pushLow, 0.5 * pushHigh * pushHigh];
      sums[VL] = (sums[VL] as number) + (pushLow <= 0 && pushHigh >= 0 ? 0 : Math.min(a, b));
      sums[VH] = (sums[VH] as number) + Math.max(a, b);
      const miss = Math.max(Math.abs(pushLow), Math.abs(pushHigh));
      sums[SV] = (sums[SV] as number) + miss * error + miss * miss * terms;
    } else {
      const chanceLow = sigmoid(low);
      const chanceHigh = sigmoid(high);
      pushLow = chanceLow - label;
      pushHigh = chanceHigh - label;
      const [a, b] = [chanceLow * (1 - chanceLow), chanceHigh * (1 - chanceHigh)];
      bendLow = Math.min(a, b);
      bendHigh = low <= 0 && high >= 0 ? 0.25 : Math.max(a, b);
      const [c, d] = [crossEntropy(low, label), crossEntropy(high, label)];
      sums[VL] = (sums[VL] as number) + Math.min(c, d);
      sums[VH] = (sums[VH] as number) + Math.max(c, d);
      // max(z, 0) − yz + ln(1 + e^−|z|) adds up as much as the score's size.
      sums[SV] = (sums[SV] as number) + error + (Math.max(-low, high) + 1) * terms;
    }
    const gxl = s[GXL] as number;
    const gxh = s[GXH] as number;
    const gyl = s[GYL] as number;
    const gyh = s[GYH] as number;
    sums[GXL] = (sums[GXL] as number) + least(pushLow, pushHigh, gxl, gxh);
    sums[GXH] = (sums[GXH] as number) + most(pushLow, pushHigh, gxl, gxh);
    sums[GYL] = (sums[GYL] as number) + least(pushLow, pushHigh, gyl, gyh);
    sums[GYH] = (sums[GYH] as number) + most(pushLow, pushHigh, gyl, gyh);
    const xyl = least(gxl, gxh, gyl, gyh);
    const xyh = most(gxl, gxh, gyl, gyh);
    sums[XXL] =
      (sums[XXL] as number) +
      bendLow * leastSquare(gxl, gxh) +
      least(pushLow, pushHigh, s[XXL] as number, s[XXH] as number);
    sums[XXH] =
      (sums[XXH] as number) +
      bendHigh * mostSquare(gxl, gxh) +
      most(pushLow, pushHigh, s[XXL] as number, s[XXH] as number);
    sums[XYL] =
      (sums[XYL] as number) +
      Math.min(bendLow * xyl, bendHigh * xyl) +
      least(pushLow, pushHigh, s[XYL] as number, s[XYH] as number);
    sums[XYH] =
      (sums[XYH] as number) +
      Math.max(bendLow * xyh, bendHigh * xyh) +
      most(pushLow, pushHigh, s[XYL] as number, s[XYH] as number);
    sums[YYL] =
      (sums[YYL] as number) +
      bendLow * leastSquare(gyl, gyh) +
      least(pushLow, pushHigh, s[YYL] as number, s[YYH] as number);
    sums[YYH] =
      (sums[YYH] as number) +
      bendHigh * mostSquare(gyl, gyh) +
      most(pushLow, pushHigh, s[YYL] as number, s[YYH] as number);
    const push = Math.max(-pushLow, pushHigh);
    const slope = Math.max(-gxl, gxh, -gyl, gyh);
    const curvature = curvatureSize(s, 0);
    // σ(z) is rounded to a share of 1, z − y to one of their sizes.
    const pushError = bendHigh * error + 1 + (isSquared ? push : 0);
    const bendError = isSquared ? 0 : 0.1 * error + 1;
    sums[SG] = (sums[SG] as number) + push * (s[SG] as number) + slope * (pushError + push * terms);
    sums[SH] =
      (sums[SH] as number) +
      bendHigh * slope * (2 * (s[SG] as number) + slope * terms) +
      bendError * slope * slope +
      push * ((s[SH] as number) + curvature * terms) +
      pushError * curvature;
  }

  private conclude(count: number, rx: number, ry: number): void {
    const { sums } = this;
    for (let part = VL; part < STRIDE; part++) sums[part] = (sums[part] as number) / count;
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

/** tanh of a neuron's sum, in place: h′ = 1 − t², h″ = −2t(1 − t²). */
function squash(h: Float64Array, t: number, rx: number, ry: number): void {
  const middle = tanh(h[t + V] as number);
  const low = tanh(h[t + VL] as number);
  const high = tanh(h[t + VH] as number);
  const [atLow, atHigh] = [1 - low * low, 1 - high * high];
  const d1l = Math.min(atLow, atHigh);
  const d1h = low <= 0 && high >= 0 ? 1 : Math.max(atLow, atHigh);
  const [bendAtLow, bendAtHigh] = [-2 * low * atLow, -2 * high * atHigh];
  const peak = (4 / 3) * STEEPEST;
  const d2l = low <= STEEPEST && high >= STEEPEST ? -peak : Math.min(bendAtLow, bendAtHigh);
  const d2h = low <= -STEEPEST && high >= -STEEPEST ? peak : Math.max(bendAtLow, bendAtHigh);
  const gxl = h[t + GXL] as number;
  const gxh = h[t + GXH] as number;
  const gyl = h[t + GYL] as number;
  const gyh = h[t + GYH] as number;
  const xx2l = leastSquare(gxl, gxh);
  const xx2h = mostSquare(gxl, gxh);
  const yy2l = leastSquare(gyl, gyh);
  const yy2h = mostSquare(gyl, gyh);
  const xy2l = least(gxl, gxh, gyl, gyh);
  const xy2h = most(gxl, gxh, gyl, gyh);
  const xxl = h[t + XXL] as number;
  const xxh = h[t + XXH] as number;
  const xyl = h[t + XYL] as number;
  const xyh = h[t + XYH] as number;
  const yyl = h[t + YYL] as number;
  const yyh = h[t + YYH] as number;
  h[t + XXL] = least(d1l, d1h, xxl, xxh) + least(d2l, d2h, xx2l, xx2h);
  h[t + XXH] = most(d1l, d1h, xxl, xxh) + most(d2l, d2h, xx2l, xx2h);
  h[t + XYL] = least(d1l, d1h, xyl, xyh) + least(d2l, d2h, xy2l, xy2h);
  h[t + XYH] = most(d1l, d1h, xyl, xyh) + most(d2l, d2h, xy2l, xy2h);
  h[t + YYL] = least(d1l, d1h, yyl, yyh) + least(d2l, d2h, yy2l, yy2h);
  h[t + YYH] = most(d1l, d1h, yyl, yyh) + most(d2l, d2h, yy2l, yy2h);
  h[t + GXL] = least(d1l, d1h, gxl, gxh);
  h[t + GXH] = most(d1l, d1h, gxl, gxh);
  h[t + GYL] = least(d1l, d1h, gyl, gyh);
  h[t + GYH] = most(d1l, d1h, gyl, gyh);
  const slope = 1 - middle * middle;
  h[t + V] = middle;
  h[t + GX] = slope * (h[t + GX] as number);
  h[t + GY] = slope * (h[t + GY] as number);
  h[t + VL] = low;
  h[t + VH] = high;
  const sv = h[t + SV] as number;
  const sg = h[t + SG] as number;
  const steep = Math.max(-gxl, gxh, -gyl, gyh);
  const bend = Math.max(-d2l, d2h);
  const slopeError = bend * sv + 1;
  h[t + SV] = d1h * sv + Math.max(-low, high);
  h[t + SG] = d1h * sg + steep * slopeError;
  h[t + SH] =
    d1h * (h[t + SH] as number) +
    Math.max(-xxl, xxh, -xyl, xyh, -yyl, yyh) * slopeError +
    bend * steep * (2 * sg + steep) +
    steep * steep * (2 * sv + 1);
  tightenSlope(h, t, rx, ry);
  tightenValue(h, t, rx, ry);
}

/** g(w) ∈ g(m) + H·(w − m), `slack` wider. */
function tightenSlope(h: Float64Array, t: number, rx: number, ry: number, slack = 0): void {
  const twist = size(h, t + XYL);
  const swingX = size(h, t + XXL) * rx + twist * ry + slack;
  const swingY = twist * rx + size(h, t + YYL) * ry + slack;
  tighten(h, t + GXL, (h[t + GX] as number) - swingX, (h[t + GX] as number) + swingX);
  tighten(h, t + GYL, (h[t + GY] as number) - swingY, (h[t + GY] as number) + swingY);
}

/** f(w) ∈ f(m) + g·(w − m) and f(w) ∈ f(m) + g(m)·(w − m) + ½(w − m)ᵀH(w − m), `slack` wider. */
function tightenValue(h: Float64Array, t: number, rx: number, ry: number, slack = 0): void {
  const middle = h[t + V] as number;
  const climb = size(h, t + GXL) * rx + size(h, t + GYL) * ry + slack;
  tighten(h, t + VL, middle - climb, middle + climb);
  const slope = Math.abs(h[t + GX] as number) * rx + Math.abs(h[t + GY] as number) * ry + slack;
  const twist = size(h, t + XYL) * rx * ry;
  const low =
    0.5 * (Math.min(0, h[t + XXL] as number) * rx * rx + Math.min(0, h[t + YYL] as number) * ry * ry);
  const high =
    0.5 * (Math.max(0, h[t + XXH] as number) * rx * rx + Math.max(0, h[t + YYH] as number) * ry * ry);
  tighten(h, t + VL, middle - slope + low - twist, middle + slope + high + twist);
}

/** Keeps what lies in [low, high] too. */
function tighten(h: Float64Array, i: number, low: number, high: number): void {
  if (low > (h[i] as number)) h[i] = low;
  if (high < (h[i + 1] as number)) h[i + 1] = high;
}

function widen(h: Float64Array, i: number, slack: number): void {
  h[i] = (h[i] as number) - slack;
  h[i + 1] = (h[i + 1] as number) + slack;
}

function set(range: Interval, h: Float64Array, i: number): void {
  range.low = h[i] as number;
  range.high = h[i + 1] as number;
}

/** The largest curvature of the neuron at t. */
function curvatureSize(h: Float64Array, t: number): number {
  return Math.max(size(h, t + XXL), size(h, t + XYL), size(h, t + YYL));
}

/** The size of the largest number in the range at i. */
function size(h: Float64Array, i: number): number {
  return Math.max(-(h[i] as number), h[i + 1] as number);
}

function least(al: number, ah: number, bl: number, bh: number): number {
  return Math.min(al * bl, al * bh, ah * bl, ah * bh);
}

function most(al: number, ah: number, bl: number, bh: number): number {
  return Math.max(al * bl, al * bh, ah * bl, ah * bh);
}

function leastSquare(low: number, high: number): number {
  return low <= 0 && high >= 0 ? 0 : Math.min(low * low, high * high);
}

function mostSquare(low: number, high: number): number {
  return Math.max(low * low, high * high);
}
