/**
 * Ripples: a·(1 − cos(kt + φ₀)) with k = 2π/wavelength: waves that run across the field, between 0 and 2a.
 * Limits: the cosine of elementary.ts is exact to 1e-14 for the few hundred radians that the schema allows.
 */
import { cos, sin } from '../../math/elementary';
import type { Profile } from './profile';

export class RipplesProfile implements Profile {
  /** 2π/wavelength */
  readonly k: number;

  /** Amplitude a in loss, wavelength in field units, phase φ₀ in radians. */
  constructor(
    readonly amplitude: number,
    wavelength: number,
    readonly phase: number,
  ) {
    this.k = (2 * Math.PI) / wavelength;
  }

  evaluate(t: number, out: Float64Array): void {
    const { amplitude, k, phase } = this;
    const angle = k * t + phase;
    const cosine = cos(angle);
    out[0] = amplitude * (1 - cosine);
    out[1] = amplitude * k * sin(angle);
    out[2] = amplitude * k * k * cosine;
  }
}
