/**
 * What a landform must tell of itself to be added to a field: its loss, gradient and Hessian at a place, and ranges of
 * all three over a box. The bowl and the bumps have faster code of their own (landform-surface.ts, landform-bounds.ts).
 */
import type { Box } from '../surface-bounds';

export interface Landform {
  /** Its part of f at (x, y), in loss; to the last bit what `addGradient` returns. */
  value(x: number, y: number): number;
  /** Its part of f; ∂f/∂x is added to gradient[0] and ∂f/∂y to gradient[1]. */
  addGradient(x: number, y: number, gradient: Float64Array): number;
  /** Adds ∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y² to hessian[0 … 2]. */
  addHessian(x: number, y: number, hessian: Float64Array): void;
  /** Adds its ranges over the box, and its sizes (see BoundSums). */
  addBounds(box: Box, sums: BoundSums): void;
}

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
