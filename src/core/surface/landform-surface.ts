/**
 * The field made of landforms: L(w) = P(½qᵦ(w) + Σ aᵢ·exp(−½qᵢ(w)) + others(w) + offset), qᵢ(w) = (w−cᵢ)ᵀPᵢ(w−cᵢ).
 *
 * Method: every bump is compiled to six numbers (amplitude, center, symmetric matrix) in one flat array; other landforms
 * (ridges, saddles, ripples, cliffs) are objects and come after them. A one-parameter surface is the same formula with
 * the second coordinate held at 0, so there is one code for both. Gradients and Hessians are written out by hand.
 * Limits: one or two parameters, a square domain centered at 0.
 */
import { exp } from '../math/elementary';
import { type FieldTerms, sumLossAndGradient, summedBump } from './landforms/bump-sums';
import { type CompiledLandform, compileBumps, compileLandforms } from './landforms/compile-landforms';
import { type QuadraticTerm, quadraticTerm } from './landforms/quadratic-term';
import type { Domain, LossSurface } from './loss-function';
import { flatten, unflatten } from './plateau-map';
import type { SurfaceSpec } from './surface-spec';

const STRIDE = 6;

export class LandformSurface implements LossSurface {
  readonly dimension: 1 | 2;
  readonly domain: Domain;
  /** The confining bowl, as ½·q (its amplitude is 1). */
  readonly bowl: QuadraticTerm;
  /** Wells (amplitude −d), hills (+d) and ridges of finite length (+d), as a·exp(−½·q). */
  readonly bumps: readonly QuadraticTerm[];
  /** All other landforms. */
  readonly others: readonly CompiledLandform[];
  readonly offset: number;
  /** τ of the plateau map f ↦ f/(1 + f/τ), or null where there is none. */
  readonly plateau: number | null;
  private readonly flat: Float64Array;
  private readonly terms: FieldTerms;
  /** A gradient to add up in. */
  private readonly sums = new Float64Array(2);
  /** A Hessian to add up in. */
  private readonly bends = new Float64Array(3);

  constructor(spec: SurfaceSpec) {
    const { dimension, halfWidth } = spec;
    this.dimension = dimension;
    this.domain = { min: Array(dimension).fill(-halfWidth), max: Array(dimension).fill(halfWidth) };
    this.bowl = quadraticTerm(1, spec.bowl.center, spec.bowl.curvatures, spec.bowl.angleDegrees);
    this.bumps = compileBumps(spec);
    this.others = compileLandforms(spec);
    this.offset = spec.offset;
    this.plateau = spec.plateau ?? null;
    const { bowl, others, offset, plateau } = this;
    this.terms = { dimension, bowl, bumps: this.bumps.map(summedBump), others, offset, plateau };
    this.flat = new Float64Array(this.bumps.length * STRIDE);
    this.bumps.forEach((b, i) => {
      this.flat.set([b.amplitude, b.cx, b.cy, b.pxx, b.pxy, b.pyy], i * STRIDE);
    });
  }

  loss(w: Float64Array): number {
    const x = w[0] as number;
    const y = this.dimension === 2 ? (w[1] as number) : 0;
    const { flat, bowl } = this;
    const bx = x - bowl.cx;
    const by = y - bowl.cy;
    let sum = 0.5 * (bowl.pxx * bx * bx + 2 * bowl.pxy * bx * by + bowl.pyy * by * by);
    for (let i = 0; i < flat.length; i += STRIDE) {
      const dx = x - (flat[i + 1] as number);
      const dy = y - (flat[i + 2] as number);
      const q =
        (flat[i + 3] as number) * dx * dx +
        2 * (flat[i + 4] as number) * dx * dy +
        (flat[i + 5] as number) * dy * dy;
      sum += (flat[i] as number) * exp(-0.5 * q);
    }
    const { others } = this;
    for (let i = 0; i < others.length; i++) sum += others[i]?.value(x, y) ?? 0;
    const f = sum + this.offset;
    return this.plateau === null ? f : f / (1 + f / this.plateau);
  }

  lossAndGradient(w: Float64Array, gradientOut: Float64Array): number {
    return sumLossAndGradient(this.terms, w, gradientOut);
  }

  /**
   * ∂²L/∂x², ∂²L/∂x∂y, ∂²L/∂y² at w, written to out[0 … 2] (only out[0] with one parameter), in loss per field unit².
   * Through a plateau: P′(f)·H + P″(f)·∇f∇fᵀ with P″(f) = −(2/τ)/(1 + f/τ)³.
   */
  hessian(w: Float64Array, out: Float64Array): void {
    const x = w[0] as number;
    const y = this.dimension === 2 ? (w[1] as number) : 0;
    const { bowl, bumps, others, sums, bends } = this;
    let hxx = bowl.pxx;
    let hxy = bowl.pxy;
    let hyy = bowl.pyy;
    const bx = x - bowl.cx;
    const by = y - bowl.cy;
    let gx = bowl.pxx * bx + bowl.pxy * by;
    let gy = bowl.pxy * bx + bowl.pyy * by;
    let f = 0.5 * (bx * gx + by * gy) + this.offset;
    for (const { amplitude, cx, cy, pxx, pxy, pyy } of bumps) {
      const u = pxx * (x - cx) + pxy * (y - cy);
      const v = pxy * (x - cx) + pyy * (y - cy);
      const bump = amplitude * exp(-0.5 * (u * (x - cx) + v * (y - cy)));
      f += bump;
      gx -= bump * u;
      gy -= bump * v;
      hxx += bump * (u * u - pxx);
      hxy += bump * (u * v - pxy);
      hyy += bump * (v * v - pyy);
    }
    sums.fill(0);
    bends.fill(0);
    for (const other of others) {
      f += other.addGradient(x, y, sums);
      other.addHessian(x, y, bends);
    }
    gx += sums[0] as number;
    gy += sums[1] as number;
    const squash = this.plateau === null ? 1 : 1 / (1 + f / this.plateau);
    const slope = squash * squash;
    const bend = this.plateau === null ? 0 : (-2 / this.plateau) * slope * squash;
    out[0] = slope * (hxx + (bends[0] as number)) + bend * gx * gx;
    if (this.dimension === 1) return;
    out[1] = slope * (hxy + (bends[1] as number)) + bend * gx * gy;
    out[2] = slope * (hyy + (bends[2] as number)) + bend * gy * gy;
  }

  /** P(f); −Infinity from −τ down, where P no longer rises. */
  lossOf(f: number): number {
    return this.plateau !== null && f <= -this.plateau ? Number.NEGATIVE_INFINITY : flatten(f, this.plateau);
  }

  fOf(loss: number): number {
    return unflatten(loss, this.plateau);
  }
}
