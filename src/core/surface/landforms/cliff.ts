/**
 * A cliff: d·σ(t/b) with the logistic function σ(z) = 1/(1 + e⁻ᶻ). It rises from 0 to its height d across a line, mostly
 * within ±2b of it. φ′ = (d/b)·σ(1−σ), φ″ = (d/b²)·σ(1−σ)(1−2σ).
 */
import { exp } from '../../math/elementary';
import type { Profile } from './profile';

export class CliffProfile implements Profile {
  /** Height d in loss, width b in field units; both above 0. */
  constructor(
    readonly height: number,
    readonly width: number,
  ) {}

  evaluate(t: number, out: Float64Array): void {
    const { height, width } = this;
    // e⁻|z| never overflows; σ and 1 − σ are both computed without cancellation.
    const small = exp(-Math.abs(t) / width);
    const less = small / (1 + small);
    const more = 1 / (1 + small);
    const sigma = t > 0 ? more : less;
    const slope = (height / width) * less * more;
    out[0] = height * sigma;
    out[1] = slope;
    out[2] = (slope / width) * (1 - 2 * sigma);
  }
}
