/** Profiles: functions φ(t) of one number from which landforms are made. */
import { exp } from '../../math/elementary';

export interface Profile {
  /** Writes φ(t), φ′(t), φ″(t) to out[0 … 2]. */
  evaluate(t: number, out: Float64Array): void;
}

/** φ(t) = a·exp(−½t²/σ²). */
export class GaussianProfile implements Profile {
  /** 1/σ² */
  readonly weight: number;

  /** Amplitude a in loss, width σ in field units. */
  constructor(
    readonly amplitude: number,
    readonly width: number,
  ) {
    this.weight = 1 / (width * width);
  }

  evaluate(t: number, out: Float64Array): void {
    const scaled = t * this.weight;
    const value = this.amplitude * exp(-0.5 * t * scaled);
    out[0] = value;
    out[1] = -scaled * value;
    out[2] = (t * scaled - 1) * this.weight * value;
  }
}

/**
 * φ(t) = ½λt²·exp(−½t²/s²): a parabola that fades out. With τ = t/s, φ′ = ½λs(2τ − τ³)e and φ″ = ½λ(2 − 5τ² + τ⁴)e.
 */
export class FadingParabola implements Profile {
  private readonly half: number;

  /** Curvature λ in loss per field unit², of either sign; reach s in field units. */
  constructor(
    readonly curvature: number,
    readonly reach: number,
  ) {
    this.half = 0.5 * curvature;
  }

  evaluate(t: number, out: Float64Array): void {
    const tau = t / this.reach;
    const square = tau * tau;
    const scaled = this.half * exp(-0.5 * square);
    out[0] = scaled * t * t;
    out[1] = scaled * this.reach * tau * (2 - square);
    out[2] = scaled * (2 - square * (5 - square));
  }
}
