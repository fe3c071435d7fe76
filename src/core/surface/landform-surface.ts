/**
 * The field made of landforms: L(w) = P(½qᵦ(w) + Σ aᵢ·exp(−½qᵢ(w)) + offset), with qᵢ(w) = (w−cᵢ)ᵀPᵢ(w−cᵢ).
 *
 * Method: every landform is compiled to six numbers (amplitude, centre, symmetric matrix) in one flat array. A
 * one-parameter surface is the same formula with the second coordinate held at 0, so there is one code for both.
 * Gradients are written out by hand. Limits: one or two parameters, a square domain centred at 0.
 */
import { cos, exp, sin } from '../math/elementary';
import type { Domain, LossSurface } from './loss-function';
import type { SurfaceSpec } from './surface-spec';

/** ½ or exp(−½ ·) of (w−c)ᵀP(w−c), in numbers: amplitude a, centre (cx, cy), matrix (pxx, pxy, pyy). */
export interface QuadraticTerm {
  readonly amplitude: number;
  readonly cx: number;
  readonly cy: number;
  readonly pxx: number;
  readonly pxy: number;
  readonly pyy: number;
}

const STRIDE = 6;

export class LandformSurface implements LossSurface {
  readonly dimension: 1 | 2;
  readonly domain: Domain;
  /** The confining bowl, as ½·q (its amplitude is 1). */
  readonly bowl: QuadraticTerm;
  /** Wells (amplitude −d) and hills (+d), as a·exp(−½·q). */
  readonly bumps: readonly QuadraticTerm[];
  readonly offset: number;
  /** τ of the plateau map f ↦ f/(1 + f/τ), or null where there is none. */
  readonly plateau: number | null;
  private readonly flat: Float64Array;

  constructor(spec: SurfaceSpec) {
    const { dimension, halfWidth } = spec;
    this.dimension = dimension;
    this.domain = { min: Array(dimension).fill(-halfWidth), max: Array(dimension).fill(halfWidth) };
    this.bowl = quadraticTerm(1, spec.bowl.center, spec.bowl.curvatures, spec.bowl.angleDegrees);
    this.bumps = spec.bumps.map((bump) =>
      quadraticTerm(
        bump.kind === 'well' ? -bump.depth : bump.depth,
        bump.center,
        bump.widths.map((width) => 1 / (width * width)),
        bump.angleDegrees,
      ),
    );
    this.offset = spec.offset;
    this.plateau = spec.plateau ?? null;
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
    const f = sum + this.offset;
    return this.plateau === null ? f : f / (1 + f / this.plateau);
  }

  lossAndGradient(w: Float64Array, gradientOut: Float64Array): number {
    const x = w[0] as number;
    const y = this.dimension === 2 ? (w[1] as number) : 0;
    const { flat, bowl } = this;
    const bx = x - bowl.cx;
    const by = y - bowl.cy;
    let gx = bowl.pxx * bx + bowl.pxy * by;
    let gy = bowl.pxy * bx + bowl.pyy * by;
    let sum = 0.5 * (bowl.pxx * bx * bx + 2 * bowl.pxy * bx * by + bowl.pyy * by * by);
    for (let i = 0; i < flat.length; i += STRIDE) {
      const dx = x - (flat[i + 1] as number);
      const dy = y - (flat[i + 2] as number);
      const pxx = flat[i + 3] as number;
      const pxy = flat[i + 4] as number;
      const pyy = flat[i + 5] as number;
      const q = pxx * dx * dx + 2 * pxy * dx * dy + pyy * dy * dy;
      const bump = (flat[i] as number) * exp(-0.5 * q);
      sum += bump;
      gx -= bump * (pxx * dx + pxy * dy);
      gy -= bump * (pxy * dx + pyy * dy);
    }
    const f = sum + this.offset;
    let slope = 1;
    let loss = f;
    if (this.plateau !== null) {
      const squash = 1 / (1 + f / this.plateau);
      slope = squash * squash; // P′(f) = 1/(1 + f/τ)²
      loss = f / (1 + f / this.plateau); // as in loss(), to the last bit
    }
    gradientOut[0] = slope * gx;
    if (this.dimension === 2) gradientOut[1] = slope * gy;
    return loss;
  }
}

/** P = Rᵀ diag(weights) R for axes turned by the angle; one-parameter terms have only pxx. */
function quadraticTerm(
  amplitude: number,
  center: readonly number[],
  weights: readonly number[],
  angleDegrees: number,
): QuadraticTerm {
  const [cx = 0, cy = 0] = center;
  const [wx = 0, wy = 0] = weights;
  if (center.length === 1) return { amplitude, cx, cy: 0, pxx: wx, pxy: 0, pyy: 0 };
  const radians = (angleDegrees / 180) * Math.PI;
  const c = cos(radians);
  const s = sin(radians);
  return {
    amplitude,
    cx,
    cy,
    pxx: wx * c * c + wy * s * s,
    pxy: (wx - wy) * c * s,
    pyy: wx * s * s + wy * c * c,
  };
}
