/**
 * How a network's layers change what a proof knows of its neurons over a box of a slice.
 * See network-bounds.ts for the method and its sources.
 */
import { tanh } from '../math/elementary';
import { least, leastOf, leastSquare, most, mostOf, mostSquare } from '../math/range-products';
import type { Layer } from './network';
import {
  ALL_G,
  ALL_H,
  ALL_V,
  GX,
  GXH,
  GXL,
  GXM,
  GXR,
  GY,
  GYH,
  GYL,
  GYM,
  GYR,
  SG,
  SH,
  STRIDE,
  SV,
  V,
  VH,
  VL,
  VM,
  VR,
  XXH,
  XXL,
  XXM,
  XXR,
  XYH,
  XYL,
  XYM,
  XYR,
  YYH,
  YYL,
  YYM,
  YYR,
} from './neuron-layout';
import { curvatureSize, size, tightenSlope, tightenValue } from './tighten-ranges';

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
