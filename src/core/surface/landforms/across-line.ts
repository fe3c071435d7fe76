/**
 * A landform that changes only across a line: φ(t) with t = u·(w−c), u a unit vector. Its gradient is φ′(t)·u and its
 * Hessian φ″(t)·uuᵀ. Ridges, ripples and cliffs are made so, each with a profile φ of its own.
 */
import type { Box } from '../surface-bounds';
import type { BoundSums, Landform } from './landform';
import { type Profile, ProfileRanges } from './profile';

/** t is the sum of two rounded products: this share of their sizes is about twenty roundings. */
export const LINE_SLACK = 4e-15;

export class AcrossLine implements Landform {
  private readonly out = new Float64Array(3);
  private readonly ranges = new ProfileRanges();

  /** (cx, cy) lies on the line t = 0, in field units; (ux, uy) is the unit vector across it, towards rising t. */
  constructor(
    private readonly profile: Profile,
    private readonly cx: number,
    private readonly cy: number,
    private readonly ux: number,
    private readonly uy: number,
  ) {}

  value(x: number, y: number): number {
    this.profile.evaluate(this.ux * (x - this.cx) + this.uy * (y - this.cy), this.out);
    return this.out[0] as number;
  }

  addGradient(x: number, y: number, gradient: Float64Array): number {
    const { out, ux, uy } = this;
    this.profile.evaluate(ux * (x - this.cx) + uy * (y - this.cy), out);
    const slope = out[1] as number;
    gradient[0] = (gradient[0] as number) + slope * ux;
    gradient[1] = (gradient[1] as number) + slope * uy;
    return out[0] as number;
  }

  addHessian(x: number, y: number, hessian: Float64Array): void {
    const { out, ux, uy } = this;
    this.profile.evaluate(ux * (x - this.cx) + uy * (y - this.cy), out);
    const bend = out[2] as number;
    hessian[0] = (hessian[0] as number) + bend * ux * ux;
    hessian[1] = (hessian[1] as number) + bend * ux * uy;
    hessian[2] = (hessian[2] as number) + bend * uy * uy;
  }

  addBounds({ x, y, rx, ry }: Box, sums: BoundSums): void {
    const { profile, ranges, out, ux, uy } = this;
    const dx = x - this.cx;
    const dy = y - this.cy;
    const t = ux * dx + uy * dy;
    profile.evaluate(t, out);
    sums.middleValue += out[0] as number;
    sums.middleGx += (out[1] as number) * ux;
    sums.middleGy += (out[1] as number) * uy;
    const sizeX = Math.abs(dx) + rx;
    const sizeY = Math.abs(dy) + ry;
    const reach =
      Math.abs(ux) * rx + Math.abs(uy) * ry + LINE_SLACK * (Math.abs(ux) * sizeX + Math.abs(uy) * sizeY);
    ranges.over(profile, t - reach, t + reach);
    const { value, slope, bend } = ranges;
    sums.valueLow += value.low;
    sums.valueHigh += value.high;
    sums.gxLow += ux > 0 ? ux * slope.low : ux * slope.high;
    sums.gxHigh += ux > 0 ? ux * slope.high : ux * slope.low;
    sums.gyLow += uy > 0 ? uy * slope.low : uy * slope.high;
    sums.gyHigh += uy > 0 ? uy * slope.high : uy * slope.low;
    const uv = ux * uy;
    sums.hxxLow += ux * ux * bend.low;
    sums.hxxHigh += ux * ux * bend.high;
    sums.hxyLow += uv > 0 ? uv * bend.low : uv * bend.high;
    sums.hxyHigh += uv > 0 ? uv * bend.high : uv * bend.low;
    sums.hyyLow += uy * uy * bend.low;
    sums.hyyHigh += uy * uy * bend.high;
    const [sizeValue, sizeSlope, sizeBend] = profile.sizes;
    sums.sizeValue += sizeValue;
    sums.sizeGradient += sizeSlope;
    sums.sizeHessian += sizeBend;
  }
}
