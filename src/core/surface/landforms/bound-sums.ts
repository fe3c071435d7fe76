/** What a landform that is no bump adds to the bounds of a field over a box. */
import type { Box } from '../surface-bounds';

/** A landform's bounds, reused from box to box. */
export interface BoundedLandform {
  /** Adds the landform's ranges over the box, and its sizes. */
  addBounds(box: Box, sums: BoundSums): void;
}

/** A distance along a turned line is the sum of two rounded products: this share of their sizes is about twenty roundings. */
export const LINE_SLACK = 4e-15;

/** Ranges of f, ∇f and the Hessian as they are added up, before the slack for rounding. */
export class BoundSums {
  middleValue = 0;
  middleGx = 0;
  middleGy = 0;
  valueLow = 0;
  valueHigh = 0;
  gxLow = 0;
  gxHigh = 0;
  gyLow = 0;
  gyHigh = 0;
  hxxLow = 0;
  hxxHigh = 0;
  hxyLow = 0;
  hxyHigh = 0;
  hyyLow = 0;
  hyyHigh = 0;
  /** The sizes of the numbers added up in value, gradient and Hessian: slack is a share of them. */
  sizeValue = 0;
  sizeGradient = 0;
  sizeHessian = 0;

  clear(): void {
    this.middleValue = this.middleGx = this.middleGy = 0;
    this.valueLow = this.valueHigh = 0;
    this.gxLow = this.gxHigh = this.gyLow = this.gyHigh = 0;
    this.hxxLow = this.hxxHigh = this.hxyLow = this.hxyHigh = this.hyyLow = this.hyyHigh = 0;
    this.sizeValue = this.sizeGradient = this.sizeHessian = 0;
  }
}
