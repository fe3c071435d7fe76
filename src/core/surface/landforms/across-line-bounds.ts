/** Bounds of a landform that changes only across a line: of φ(t), of φ′(t)·u and of φ″(t)·uuᵀ, by φ's exact ranges. */
import type { Box } from '../surface-bounds';
import type { AcrossLine } from './across-line';
import { type BoundedLandform, type BoundSums, LINE_SLACK } from './bound-sums';
import { ProfileRanges } from './profile-ranges';

export class AcrossLineBounds implements BoundedLandform {
  private readonly out = new Float64Array(3);
  private readonly ranges: ProfileRanges;

  constructor(private readonly landform: AcrossLine) {
    this.ranges = new ProfileRanges(landform.profile);
  }

  addBounds({ x, y, rx, ry }: Box, sums: BoundSums): void {
    const { ranges, out } = this;
    const { profile, cx, cy, ux, uy } = this.landform;
    const dx = x - cx;
    const dy = y - cy;
    const t = ux * dx + uy * dy;
    profile.evaluate(t, out);
    sums.middleValue += out[0] as number;
    sums.middleGx += (out[1] as number) * ux;
    sums.middleGy += (out[1] as number) * uy;
    const sizeX = Math.abs(dx) + rx;
    const sizeY = Math.abs(dy) + ry;
    const reach =
      Math.abs(ux) * rx + Math.abs(uy) * ry + LINE_SLACK * (Math.abs(ux) * sizeX + Math.abs(uy) * sizeY);
    ranges.over(t - reach, t + reach);
    const { value, slope, bend, sizes } = ranges;
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
    const [sizeValue, sizeSlope, sizeBend] = sizes;
    sums.sizeValue += sizeValue;
    sums.sizeGradient += sizeSlope;
    sums.sizeHessian += sizeBend;
  }
}
