/**
 * A landform that changes only across a line: φ(t) with t = u·(w−c), u a unit vector. Its gradient is φ′(t)·u and its
 * Hessian φ″(t)·uuᵀ. Ridges, ripples and cliffs are made so, each with a profile φ of its own.
 */
import type { CliffProfile } from './cliff';
import type { Landform } from './landform';
import type { GaussianProfile } from './profile';
import type { RipplesProfile } from './ripples';

export class AcrossLine implements Landform {
  private readonly out = new Float64Array(3);

  /** (cx, cy) lies on the line t = 0, in field units; (ux, uy) is the unit vector across it, towards rising t. */
  constructor(
    readonly profile: GaussianProfile | RipplesProfile | CliffProfile,
    readonly cx: number,
    readonly cy: number,
    readonly ux: number,
    readonly uy: number,
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
}
