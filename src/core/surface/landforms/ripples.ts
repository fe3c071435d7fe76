/**
 * Ripples: a·(1 − cos(kt + φ₀)) with k = 2π/wavelength: waves that run across the field, between 0 and 2a.
 * Limits: the cosine of elementary.ts is exact to 1e-14 for the few hundred radians that the schema allows.
 */
import { cos, sin } from '../../math/elementary';
import type { Interval } from '../../math/interval';
import type { Order, Profile } from './profile';

export class RipplesProfile implements Profile {
  readonly sizes: readonly [number, number, number];
  private readonly k: number;

  /** Amplitude a in loss, wavelength in field units, phase φ₀ in radians. */
  constructor(
    private readonly amplitude: number,
    wavelength: number,
    private readonly phase: number,
  ) {
    this.k = (2 * Math.PI) / wavelength;
    this.sizes = [2 * amplitude, amplitude * this.k, amplitude * this.k * this.k];
  }

  evaluate(t: number, out: Float64Array): void {
    const { amplitude, k, phase } = this;
    const angle = k * t + phase;
    const cosine = cos(angle);
    out[0] = amplitude * (1 - cosine);
    out[1] = amplitude * k * sin(angle);
    out[2] = amplitude * k * k * cosine;
  }

  widen(order: Order, t0: number, t1: number, range: Interval): void {
    const { amplitude, k, phase } = this;
    const turns0 = (k * t0 + phase) / (2 * Math.PI);
    const turns1 = (k * t1 + phase) / (2 * Math.PI);
    // −cos is highest at half a turn, sin at a quarter, cos at none; each is lowest half a turn on.
    const top = order === 0 ? 0.5 : order === 1 ? 0.25 : 0;
    const size = order === 0 ? amplitude : order === 1 ? amplitude * k : amplitude * k * k;
    const middle = order === 0 ? amplitude : 0;
    if (holdsWhole(turns0 - top, turns1 - top)) range.high = middle + size;
    if (holdsWhole(turns0 - top - 0.5, turns1 - top - 0.5)) range.low = middle - size;
  }
}

/** Whether a whole number lies in [a, b]. */
const holdsWhole = (a: number, b: number): boolean => Math.ceil(a) <= b;
