/**
 * What a proof knows of one neuron over a box of a slice, laid out in an array, and how tanh and Taylor's formula change it.
 * See network-bounds.ts for the method and its sources.
 */
import { tanh } from '../math/elementary';
import type { Layer } from './network';
import { crossEntropy, sigmoid } from './sigmoid';

/** A neuron's numbers: value and slope in the middle of the box. */
export const V = 0;
export const GX = 1;
export const GY = 2;
/** The low ends of the ranges of value, slope and curvature over the box; each high end follows its low one. */
export const VL = 3;
const VH = 4;
export const GXL = 5;
const GXH = 6;
export const GYL = 7;
const GYH = 8;
export const XXL = 9;
const XXH = 10;
export const XYL = 11;
const XYH = 12;
export const YYL = 13;
const YYH = 14;
/** How far rounding can have moved value, slope and curvature. */
export const SV = 15;
export const SG = 16;
export const SH = 17;
/** The same ranges as middles; each radius follows its middle. */
const VM = 18;
const VR = 19;
const GXM = 20;
const GXR = 21;
const GYM = 22;
const GYR = 23;
const XXM = 24;
const XXR = 25;
const XYM = 26;
const XYR = 27;
const YYM = 28;
const YYR = 29;
/** The largest value, slope and curvature, and what rounding can have done to them. */
const ALL_V = 30;
const ALL_G = 31;
const ALL_H = 32;
/** How many numbers a neuron has. */
export const STRIDE = 33;

/** Where tanh″ = −2t(1 − t²) is farthest from 0, and how far: t = ±1/√3. */
const STEEPEST = 0.5773502691896257;

/** Every weight in the middle of the box, how far it can move there, what was added up in it, and its change per field unit. */
export interface WeightRanges {
  readonly middle: Float64Array;
  readonly reach: Float64Array;
  readonly sizes: Float64Array;
  readonly east: Float64Array;
  readonly north: Float64Array;
}

/** An input of the network: the same all over the box. */
export function setInput(inputs: Float64Array, i: number, feature: number): void {
  const t = i * STRIDE;
  inputs.fill(0, t, t + STRIDE);
  inputs[t + V] = feature;
  inputs[t + VM] = feature;
  inputs[t + ALL_V] = Math.abs(feature);
}

/**
 * Neuron o's sum: Σₖ wₖhₖ + b, with ∇(wh) = w∇h + h∇w and H(wh) = wHh + ∇w∇hᵀ + ∇h∇wᵀ. Ranges are added up as middles and
 * radii (Rump 1999): |ab − mₐm_b| ≤ |mₐ|·r_b + rₐ·(|m_b| + r_b), a little wider than by the ends, and far faster.
 */
export function weigh(
  { middle, reach, sizes, east, north }: WeightRanges,
  { inputs, outputs, offset }: Layer,
  o: number,
  from: Float64Array,
  to: Float64Array,
  rx: number,
  ry: number,
): void {
  const bias = offset + inputs * outputs + o;
  let v = middle[bias] as number;
  let gx = east[bias] as number;
  let gy = north[bias] as number;
  let vm = v;
  let vr = reach[bias] as number;
  let gxm = gx;
  let gxr = 0;
  let gym = gy;
  let gyr = 0;
  let xxm = 0;
  let xxr = 0;
  let xym = 0;
  let xyr = 0;
  let yym = 0;
  let yyr = 0;
  let sv = sizes[bias] as number;
  let sg = Math.abs(gx) + Math.abs(gy);
  let sh = 0;
  for (let k = 0; k < inputs; k++) {
    const i = offset + o * inputs + k;
    const h = k * STRIDE;
    const w = middle[i] as number;
    const wr = reach[i] as number;
    const size = Math.abs(w);
    const e = east[i] as number;
    const n = north[i] as number;
    const es = Math.abs(e);
    const ns = Math.abs(n);
    const hv = from[h + V] as number;
    const hvm = from[h + VM] as number;
    const hvr = from[h + VR] as number;
    const hxm = from[h + GXM] as number;
    const hxr = from[h + GXR] as number;
    const hym = from[h + GYM] as number;
    const hyr = from[h + GYR] as number;
    const hxxm = from[h + XXM] as number;
    const hxxr = from[h + XXR] as number;
    const hxym = from[h + XYM] as number;
    const hxyr = from[h + XYR] as number;
    const hyym = from[h + YYM] as number;
    const hyyr = from[h + YYR] as number;
    v += w * hv;
    gx += w * (from[h + GX] as number) + e * hv;
    gy += w * (from[h + GY] as number) + n * hv;
    vm += w * hvm;
    vr += size * hvr + wr * (Math.abs(hvm) + hvr);
    gxm += w * hxm + e * hvm;
    gxr += size * hxr + wr * (Math.abs(hxm) + hxr) + es * hvr;
    gym += w * hym + n * hvm;
    gyr += size * hyr + wr * (Math.abs(hym) + hyr) + ns * hvr;
    xxm += w * hxxm + 2 * e * hxm;
    xxr += size * hxxr + wr * (Math.abs(hxxm) + hxxr) + 2 * es * hxr;
    xym += w * hxym + e * hym + n * hxm;
    xyr += size * hxyr + wr * (Math.abs(hxym) + hxyr) + es * hyr + ns * hxr;
    yym += w * hyym + 2 * n * hym;
    yyr += size * hyyr + wr * (Math.abs(hyym) + hyyr) + 2 * ns * hyr;
    const weight = sizes[i] as number;
    const change = es + ns;
    sv += weight * (from[h + ALL_V] as number);
    sg += weight * (from[h + ALL_G] as number) + change * (from[h + ALL_V] as number);
    sh += weight * (from[h + ALL_H] as number) + 2 * change * (from[h + ALL_G] as number);
  }
  const t = o * STRIDE;
  to[t + V] = v;
  to[t + GX] = gx;
  to[t + GY] = gy;
  setRange(to, t + VL, vm, vr);
  setRange(to, t + GXL, gxm, gxr);
  setRange(to, t + GYL, gym, gyr);
  setRange(to, t + XXL, xxm, xxr);
  setRange(to, t + XYL, xym, xyr);
  setRange(to, t + YYL, yym, yyr);
  to[t + SV] = sv;
  to[t + SG] = sg;
  to[t + SH] = sh;
  tightenSlope(to, t, rx, ry);
  tightenValue(to, t, rx, ry);
}

/** tanh of neuron o's sum, in place: h′ = 1 − t², h″ = −2t(1 − t²). */
export function squash(h: Float64Array, o: number, rx: number, ry: number): void {
  const t = o * STRIDE;
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
  h[t + XXL] = leastOf(d1l, d1h, xxl) + leastOf(xx2l, xx2h, d2l);
  h[t + XXH] = mostOf(d1l, d1h, xxh) + mostOf(xx2l, xx2h, d2h);
  h[t + XYL] = leastOf(d1l, d1h, xyl) + least(d2l, d2h, xy2l, xy2h);
  h[t + XYH] = mostOf(d1l, d1h, xyh) + most(d2l, d2h, xy2l, xy2h);
  h[t + YYL] = leastOf(d1l, d1h, yyl) + leastOf(yy2l, yy2h, d2l);
  h[t + YYH] = mostOf(d1l, d1h, yyh) + mostOf(yy2l, yy2h, d2h);
  h[t + GXL] = leastOf(d1l, d1h, gxl);
  h[t + GXH] = mostOf(d1l, d1h, gxh);
  h[t + GYL] = leastOf(d1l, d1h, gyl);
  h[t + GYH] = mostOf(d1l, d1h, gyh);
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
  for (let part = VL; part <= YYL; part += 2) {
    const lowEnd = h[t + part] as number;
    const highEnd = h[t + part + 1] as number;
    const middleOfRange = (lowEnd + highEnd) / 2;
    h[t + VM + part - VL] = middleOfRange;
    h[t + VM + part - VL + 1] = highEnd - middleOfRange;
  }
  h[t + ALL_V] = size(h, t + VL) + (h[t + SV] as number);
  h[t + ALL_G] = Math.max(size(h, t + GXL), size(h, t + GYL)) + (h[t + SG] as number);
  h[t + ALL_H] = curvatureSize(h, t) + (h[t + SH] as number);
}

/** The range of this middle and radius. */
function setRange(h: Float64Array, i: number, middle: number, radius: number): void {
  h[i] = middle - radius;
  h[i + 1] = middle + radius;
}

/**
 * Adds the loss of the last layer's one score s to `sums`: ∇ρ(s) = ρ′∇s, Hρ(s) = ρ″∇s∇sᵀ + ρ′Hs. `terms` is what a term of
 * the mean over the samples counts in roundings, beside a neuron's.
 */
export function addLoss(
  s: Float64Array,
  label: number,
  isSquared: boolean,
  terms: number,
  sums: Float64Array,
): void {
  const low = s[VL] as number;
  const high = s[VH] as number;
  const error = s[SV] as number;
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

/** g(w) ∈ g(m) + H·(w − m), `slack` wider. */
export function tightenSlope(h: Float64Array, t: number, rx: number, ry: number, slack = 0): void {
  const twist = size(h, t + XYL);
  const swingX = size(h, t + XXL) * rx + twist * ry + slack;
  const swingY = twist * rx + size(h, t + YYL) * ry + slack;
  tighten(h, t + GXL, (h[t + GX] as number) - swingX, (h[t + GX] as number) + swingX);
  tighten(h, t + GYL, (h[t + GY] as number) - swingY, (h[t + GY] as number) + swingY);
}

/** f(w) ∈ f(m) + g·(w − m) and f(w) ∈ f(m) + g(m)·(w − m) + ½(w − m)ᵀH(w − m), `slack` wider. */
export function tightenValue(h: Float64Array, t: number, rx: number, ry: number, slack = 0): void {
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

export function widen(h: Float64Array, i: number, slack: number): void {
  h[i] = (h[i] as number) - slack;
  h[i + 1] = (h[i + 1] as number) + slack;
}

/** The largest curvature of the neuron at t. */
function curvatureSize(h: Float64Array, t: number): number {
  return Math.max(size(h, t + XXL), size(h, t + XYL), size(h, t + YYL));
}

/** The size of the largest number in the range at i. */
function size(h: Float64Array, i: number): number {
  return Math.max(-(h[i] as number), h[i + 1] as number);
}

/** The least product of a number that isn't negative and one that is `low` or more. */
function leastOf(al: number, ah: number, low: number): number {
  return low >= 0 ? al * low : ah * low;
}

/** The largest product of a number that isn't negative and one that is `high` or less. */
function mostOf(al: number, ah: number, high: number): number {
  return high >= 0 ? ah * high : al * high;
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
