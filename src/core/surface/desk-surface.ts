/**
 * The mixing desk: a loss of n = 3 … 8 knobs that no map can show,
 *
 *     L(w) = ½(w−c)ᵀP(w−c) + Σ aᵢ·exp(−½|w−cᵢ|²/σᵢ²) + offset      P = RᵀΛR
 *
 * Method: P is worked out once from the eigenvalues Λ and the turns that make R; gradient and Hessian are written out by
 * hand. Limits: bumps are equally wide every way; the domain is a cube centered at 0.
 */
import { cos, exp, sin } from '../math/elementary';
import type { DeskSpec } from './desk-spec';
import type { Domain, LossFunction } from './loss-function';

interface DeskBump {
  /** −d for a well, +d for a hill, in loss. */
  readonly amplitude: number;
  readonly center: Float64Array;
  /** 1/σ². */
  readonly weight: number;
}

export class DeskSurface implements LossFunction {
  readonly dimension: number;
  readonly domain: Domain;
  readonly bumps: readonly DeskBump[];
  /** The smallest eigenvalue of P. */
  readonly leastCurvature: number;
  private readonly center: Float64Array;
  /** P, row by row. */
  private readonly matrix: Float64Array;
  private readonly offset: number;

  constructor(spec: DeskSpec) {
    const { dimension, halfWidth } = spec;
    this.dimension = dimension;
    this.domain = { min: Array(dimension).fill(-halfWidth), max: Array(dimension).fill(halfWidth) };
    this.center = Float64Array.from(spec.center);
    this.matrix = turnedMatrix(spec);
    this.leastCurvature = Math.min(...spec.curvatures);
    this.bumps = spec.bumps.map(({ kind, center, depth, width }) => ({
      amplitude: kind === 'well' ? -depth : depth,
      center: Float64Array.from(center),
      weight: 1 / (width * width),
    }));
    this.offset = spec.offset;
  }

  loss(w: Float64Array): number {
    const { dimension: n, center, matrix, bumps } = this;
    let quadratic = 0;
    for (let i = 0; i < n; i++) {
      let row = 0;
      for (let j = 0; j < n; j++)
        row += (matrix[i * n + j] as number) * ((w[j] as number) - (center[j] as number));
      quadratic += row * ((w[i] as number) - (center[i] as number));
    }
    let sum = 0.5 * quadratic;
    for (let k = 0; k < bumps.length; k++) {
      const bump = bumps[k];
      if (bump !== undefined) sum += bumpLoss(bump, w);
    }
    return sum + this.offset;
  }

  lossAndGradient(w: Float64Array, gradientOut: Float64Array): number {
    const { dimension: n, center, matrix, bumps } = this;
    let quadratic = 0;
    for (let i = 0; i < n; i++) {
      let row = 0;
      for (let j = 0; j < n; j++)
        row += (matrix[i * n + j] as number) * ((w[j] as number) - (center[j] as number));
      gradientOut[i] = row;
      quadratic += row * ((w[i] as number) - (center[i] as number));
    }
    let sum = 0.5 * quadratic;
    for (let k = 0; k < bumps.length; k++) {
      const bump = bumps[k];
      if (bump === undefined) break;
      const loss = bumpLoss(bump, w);
      sum += loss;
      const scale = loss * bump.weight;
      for (let i = 0; i < n; i++)
        gradientOut[i] = (gradientOut[i] as number) - scale * ((w[i] as number) - (bump.center[i] as number));
    }
    return sum + this.offset;
  }

  /** ∂²L/∂wᵢ∂wⱼ at w, row by row, written to out[0 … n²−1], in loss per knob unit². */
  hessian(w: Float64Array, out: Float64Array): void {
    const { dimension: n, matrix, bumps } = this;
    out.set(matrix);
    for (const bump of bumps) {
      const { weight, center } = bump;
      const loss = bumpLoss(bump, w);
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) {
          const di = (w[i] as number) - (center[i] as number);
          const dj = (w[j] as number) - (center[j] as number);
          const bend = loss * weight * (weight * di * dj - (i === j ? 1 : 0));
          out[i * n + j] = (out[i * n + j] as number) + bend;
        }
    }
  }
}

function bumpLoss({ amplitude, center, weight }: DeskBump, w: Float64Array): number {
  let square = 0;
  for (let i = 0; i < center.length; i++) {
    const d = (w[i] as number) - (center[i] as number);
    square += d * d;
  }
  return amplitude * exp(-0.5 * weight * square);
}

/** P = RᵀΛR with R the product of the turns; symmetric to the last bit. */
function turnedMatrix({ dimension: n, curvatures, turns }: DeskSpec): Float64Array {
  const rotation = new Float64Array(n * n);
  for (let i = 0; i < n; i++) rotation[i * n + i] = 1;
  for (const { axes, angleDegrees } of turns) {
    const [a = 0, b = 0] = axes;
    const radians = (angleDegrees / 180) * Math.PI;
    const c = cos(radians);
    const s = sin(radians);
    for (let j = 0; j < n; j++) {
      const ra = rotation[a * n + j] as number;
      const rb = rotation[b * n + j] as number;
      rotation[a * n + j] = c * ra + s * rb;
      rotation[b * n + j] = c * rb - s * ra;
    }
  }
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++)
        sum += (curvatures[k] ?? 0) * (rotation[k * n + i] as number) * (rotation[k * n + j] as number);
      matrix[i * n + j] = sum;
      matrix[j * n + i] = sum;
    }
  return matrix;
}
