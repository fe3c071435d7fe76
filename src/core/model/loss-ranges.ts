/** The ranges of a network's loss over a box, from those of its score. See network-bounds.ts for the method. */
import { least, leastSquare, most, mostSquare } from '../math/range-products';
import { GXH, GXL, GYH, GYL, SG, SH, SV, VH, VL, XXH, XXL, XYH, XYL, YYH, YYL } from './neuron-layout';
import { crossEntropy, sigmoid } from './sigmoid';
import { curvatureSize } from './tighten-ranges';

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
