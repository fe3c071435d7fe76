/**
 * A saddle: an indefinite quadratic that fades out, ½(αp² − βq²)·exp(−½(p² + q²)/s²), where p and q are the coordinates
 * along its turned axes. At its center the Hessian's eigenvalues are α (up along p) and −β (down along q).
 *
 * Method: it is A(p)·G(q) + G(p)·B(q) with A, B fading parabolas and G a Gaussian, so every derivative is a sum of two
 * products of one-parameter functions with exact ranges. Limits: it digs a dip of βs²/e at √2·s along q on either side.
 */
import type { Interval } from '../../math/interval';
import type { Box } from '../surface-bounds';
import { LINE_SLACK } from './across-line';
import type { BoundSums, Landform } from './landform';
import { FadingParabola, GaussianProfile, ProfileRanges } from './profile';

const interval = (): Interval => ({ low: 0, high: 0 });

export class Saddle implements Landform {
  private readonly up: FadingParabola;
  private readonly down: FadingParabola;
  private readonly fade: GaussianProfile;
  private readonly sizes: readonly [number, number, number];
  private readonly a = new Float64Array(3);
  private readonly b = new Float64Array(3);
  private readonly gp = new Float64Array(3);
  private readonly gq = new Float64Array(3);
  private readonly rangeA = new ProfileRanges();
  private readonly rangeB = new ProfileRanges();
  private readonly rangeGp = new ProfileRanges();
  private readonly rangeGq = new ProfileRanges();
  private readonly fp = interval();
  private readonly fq = interval();
  private readonly fpp = interval();
  private readonly fpq = interval();
  private readonly fqq = interval();

  /** Center (cx, cy) and reach s in field units; curvatures α (up) and β (down) > 0; (c, s) = cosine, sine of p's angle. */
  constructor(
    up: number,
    down: number,
    reach: number,
    private readonly cx: number,
    private readonly cy: number,
    private readonly c: number,
    private readonly s: number,
  ) {
    this.up = new FadingParabola(up, reach);
    this.down = new FadingParabola(-down, reach);
    this.fade = new GaussianProfile(1, reach);
    const size = 4 * (up + down);
    this.sizes = [size * reach * reach, 2 * size * reach, 4 * size];
  }

  private evaluate(x: number, y: number): void {
    const dx = x - this.cx;
    const dy = y - this.cy;
    const p = this.c * dx + this.s * dy;
    const q = this.c * dy - this.s * dx;
    this.up.evaluate(p, this.a);
    this.down.evaluate(q, this.b);
    this.fade.evaluate(p, this.gp);
    this.fade.evaluate(q, this.gq);
  }

  value(x: number, y: number): number {
    this.evaluate(x, y);
    return this.sum();
  }

  private sum(): number {
    const { a, b, gp, gq } = this;
    return (a[0] as number) * (gq[0] as number) + (gp[0] as number) * (b[0] as number);
  }

  private slopeP(): number {
    const { a, b, gp, gq } = this;
    return (a[1] as number) * (gq[0] as number) + (gp[1] as number) * (b[0] as number);
  }

  private slopeQ(): number {
    const { a, b, gp, gq } = this;
    return (a[0] as number) * (gq[1] as number) + (gp[0] as number) * (b[1] as number);
  }

  addGradient(x: number, y: number, gradient: Float64Array): number {
    this.evaluate(x, y);
    const { c, s } = this;
    const p = this.slopeP();
    const q = this.slopeQ();
    gradient[0] = (gradient[0] as number) + (c * p - s * q);
    gradient[1] = (gradient[1] as number) + (s * p + c * q);
    return this.sum();
  }

  addHessian(x: number, y: number, hessian: Float64Array): void {
    this.evaluate(x, y);
    const { a, b, gp, gq, c, s } = this;
    const pp = (a[2] as number) * (gq[0] as number) + (gp[2] as number) * (b[0] as number);
    const pq = (a[1] as number) * (gq[1] as number) + (gp[1] as number) * (b[1] as number);
    const qq = (a[0] as number) * (gq[2] as number) + (gp[0] as number) * (b[2] as number);
    hessian[0] = (hessian[0] as number) + (c * c * pp - 2 * c * s * pq + s * s * qq);
    hessian[1] = (hessian[1] as number) + (c * s * (pp - qq) + (c * c - s * s) * pq);
    hessian[2] = (hessian[2] as number) + (s * s * pp + 2 * c * s * pq + c * c * qq);
  }

  addBounds({ x, y, rx, ry }: Box, sums: BoundSums): void {
    const { c, s, rangeA, rangeB, rangeGp, rangeGq, fp, fq, fpp, fpq, fqq } = this;
    this.evaluate(x, y);
    const middleP = this.slopeP();
    const middleQ = this.slopeQ();
    sums.middleValue += this.sum();
    sums.middleGx += c * middleP - s * middleQ;
    sums.middleGy += s * middleP + c * middleQ;
    const dx = x - this.cx;
    const dy = y - this.cy;
    const sizeC = Math.abs(c);
    const sizeS = Math.abs(s);
    const slack = LINE_SLACK * (Math.abs(dx) + rx + Math.abs(dy) + ry);
    const p = c * dx + s * dy;
    const q = c * dy - s * dx;
    const rp = sizeC * rx + sizeS * ry + slack;
    const rq = sizeC * ry + sizeS * rx + slack;
    rangeA.over(this.up, p - rp, p + rp);
    rangeGp.over(this.fade, p - rp, p + rp);
    rangeB.over(this.down, q - rq, q + rq);
    rangeGq.over(this.fade, q - rq, q + rq);
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
