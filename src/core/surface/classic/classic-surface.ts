/**
 * A classic test function as a field: L(w) = f(x, y) − min f + offset on the square [−10, 10]², with
 * x = cx + sx·w₁ and y = cy + sy·w₂ that map the square onto the published domain, axis by axis.
 *
 * Gradient and Hessian are in loss per field unit: ∂L/∂w₁ = sx·∂f/∂x. Losses can span many decades (see logScale).
 * Limits: on Ackley the gradient at the minimum is defined as 0 (see ackley.ts).
 */
import type { Domain, LossSurface } from '../loss-function';
import type { ClassicFunction } from './classic-function';
import { CLASSIC_FUNCTIONS } from './classic-functions';
import type { ClassicSpec } from './classic-spec';

/** Half the side of every classic field, in field units. */
export const CLASSIC_HALF_WIDTH = 10;

export class ClassicSurface implements LossSurface {
  readonly dimension = 2;
  readonly domain: Domain = {
    min: [-CLASSIC_HALF_WIDTH, -CLASSIC_HALF_WIDTH],
    max: [CLASSIC_HALF_WIDTH, CLASSIC_HALF_WIDTH],
  };
  readonly classic: ClassicFunction;
  readonly offset: number;
  /** The published place of the field's middle, and published units per field unit. */
  readonly cx: number;
  readonly cy: number;
  readonly sx: number;
  readonly sy: number;
  /** min f, as published. */
  readonly lowest: number;
  private readonly at = new Float64Array(2);

  constructor(spec: ClassicSpec) {
    if (!Number.isFinite(spec.offset)) throw new RangeError(`offset must be finite, got ${spec.offset}`);
    this.classic = CLASSIC_FUNCTIONS[spec.name];
    this.offset = spec.offset;
    const { min, max } = this.classic.domain;
    const [x0 = 0, y0 = 0] = min;
    const [x1 = 0, y1 = 0] = max;
    this.cx = (x0 + x1) / 2;
    this.cy = (y0 + y1) / 2;
    this.sx = (x1 - x0) / (2 * CLASSIC_HALF_WIDTH);
    this.sy = (y1 - y0) / (2 * CLASSIC_HALF_WIDTH);
    this.lowest = this.classic.minima[0].value;
  }

  loss(w: Float64Array): number {
    return this.shifted(this.classic.loss(this.published(w)));
  }

  lossAndGradient(w: Float64Array, gradientOut: Float64Array): number {
    const f = this.classic.lossAndGradient(this.published(w), gradientOut);
    gradientOut[0] = this.sx * (gradientOut[0] as number);
    gradientOut[1] = this.sy * (gradientOut[1] as number);
    return this.shifted(f);
  }

  /** ∂²L/∂w₁², ∂²L/∂w₁∂w₂, ∂²L/∂w₂² at w, written to out[0 … 2], in loss per field unit². */
  hessian(w: Float64Array, out: Float64Array): void {
    this.classic.hessian(this.published(w), out);
    out[0] = this.sx * this.sx * (out[0] as number);
    out[1] = this.sx * this.sy * (out[1] as number);
    out[2] = this.sy * this.sy * (out[2] as number);
  }

  lossOf(f: number): number {
    return f;
  }

  fOf(loss: number): number {
    return loss;
  }

  /** All global minima, as field places. */
  minima(): readonly (readonly [number, number])[] {
    return this.classic.minima.map(({ at }) => [(at[0] - this.cx) / this.sx, (at[1] - this.cy) / this.sy]);
  }

  private published(w: Float64Array): Float64Array {
    const { at } = this;
    at[0] = this.cx + this.sx * (w[0] as number);
    at[1] = this.cy + this.sy * (w[1] as number);
    return at;
  }

  /** f − min f + offset; rounding at the minimum must not take it below the floor. */
  private shifted(f: number): number {
    return Math.max(0, f - this.lowest) + this.offset;
  }
}
