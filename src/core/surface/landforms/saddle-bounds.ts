/**
 * Bounds of a saddle, A(p)·G(q) + G(p)·B(q): every derivative is a sum of two products of one-parameter functions with exact
 * ranges.
 */
import type { Interval } from '../../math/interval';
import type { Box } from '../surface-bounds';
import { type BoundedLandform, type BoundSums, LINE_SLACK } from './bound-sums';
import { ProfileRanges } from './profile-ranges';
import type { Saddle } from './saddle';

const interval = (): Interval => ({ low: 0, high: 0 });

export class SaddleBounds implements BoundedLandform {
  private readonly sizes: readonly [number, number, number];
  private readonly gradient = new Float64Array(2);
  private readonly rangeA: ProfileRanges;
  private readonly rangeB: ProfileRanges;
  private readonly rangeGp: ProfileRanges;
  private readonly rangeGq: ProfileRanges;
  private readonly fp = interval();
  private readonly fq = interval();
  private readonly fpp = interval();
  private readonly fpq = interval();
  private readonly fqq = interval();

  constructor(private readonly landform: Saddle) {
    const { up, down, fade } = landform;
    this.rangeA = new ProfileRanges(up);
    this.rangeB = new ProfileRanges(down);
    this.rangeGp = new ProfileRanges(fade);
    this.rangeGq = new ProfileRanges(fade);
    const { reach } = up;
    const size = 4 * (Math.abs(up.curvature) + Math.abs(down.curvature));
    this.sizes = [size * reach * reach, 2 * size * reach, 4 * size];
  }

  addBounds({ x, y, rx, ry }: Box, sums: BoundSums): void {
    const { landform, gradient, rangeA, rangeB, rangeGp, rangeGq, fp, fq, fpp, fpq, fqq } = this;
    const { c, s } = landform;
    gradient.fill(0);
    sums.middleValue += landform.addGradient(x, y, gradient);
    sums.middleGx += gradient[0] as number;
    sums.middleGy += gradient[1] as number;
    const dx = x - landform.cx;
    const dy = y - landform.cy;
    const sizeC = Math.abs(c);
    const sizeS = Math.abs(s);
    const slack = LINE_SLACK * (Math.abs(dx) + rx + Math.abs(dy) + ry);
    const p = c * dx + s * dy;
    const q = c * dy - s * dx;
    const rp = sizeC * rx + sizeS * ry + slack;
    const rq = sizeC * ry + sizeS * rx + slack;
    rangeA.over(p - rp, p + rp);
    rangeGp.over(p - rp, p + rp);
    rangeB.over(q - rq, q + rq);
    rangeGq.over(q - rq, q + rq);
    const value = fp;
    products(rangeA.value, rangeGq.value, rangeGp.value, rangeB.value, value);
    sums.valueLow += value.low;
    sums.valueHigh += value.high;
    products(rangeA.slope, rangeGq.value, rangeGp.slope, rangeB.value, fp);
    products(rangeA.value, rangeGq.slope, rangeGp.value, rangeB.slope, fq);
    products(rangeA.bend, rangeGq.value, rangeGp.bend, rangeB.value, fpp);
    products(rangeA.slope, rangeGq.slope, rangeGp.slope, rangeB.slope, fpq);
    products(rangeA.value, rangeGq.bend, rangeGp.value, rangeB.bend, fqq);
    sums.gxLow += least(c, fp) + least(-s, fq);
    sums.gxHigh += most(c, fp) + most(-s, fq);
    sums.gyLow += least(s, fp) + least(c, fq);
    sums.gyHigh += most(s, fp) + most(c, fq);
    const cs = c * s;
    const turn = c * c - s * s;
    sums.hxxLow += c * c * fpp.low + least(-2 * cs, fpq) + s * s * fqq.low;
    sums.hxxHigh += c * c * fpp.high + most(-2 * cs, fpq) + s * s * fqq.high;
    sums.hxyLow += least(cs, fpp) + least(turn, fpq) + least(-cs, fqq);
    sums.hxyHigh += most(cs, fpp) + most(turn, fpq) + most(-cs, fqq);
    sums.hyyLow += s * s * fpp.low + least(2 * cs, fpq) + c * c * fqq.low;
    sums.hyyHigh += s * s * fpp.high + most(2 * cs, fpq) + c * c * fqq.high;
    sums.sizeValue += this.sizes[0];
    sums.sizeGradient += this.sizes[1];
    sums.sizeHessian += this.sizes[2];
  }
}

const least = (factor: number, { low, high }: Interval): number =>
  factor > 0 ? factor * low : factor * high;
const most = (factor: number, { low, high }: Interval): number => (factor > 0 ? factor * high : factor * low);

/** The range of a·b + c·d. */
function products(a: Interval, b: Interval, c: Interval, d: Interval, out: Interval): void {
  const low = lowestProduct(a, b) + lowestProduct(c, d);
  out.high = highestProduct(a, b) + highestProduct(c, d);
  out.low = low;
}

const lowestProduct = (a: Interval, b: Interval): number =>
  Math.min(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high);
const highestProduct = (a: Interval, b: Interval): number =>
  Math.max(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high);
