/**
 * A cliff: d·σ(t/b) with the logistic function σ(z) = 1/(1 + e⁻ᶻ). It rises from 0 to its height d across a line, mostly
 * within ±2b of it. φ′ = (d/b)·σ(1−σ) turns at 0, φ″ = (d/b²)·σ(1−σ)(1−2σ) where z = ±ln(2 + √3).
 */
import { exp, log } from '../../math/elementary';
import { TurningProfile } from './profile';

export class CliffProfile extends TurningProfile {
  readonly sizes: readonly [number, number, number];

  /** Height d in loss, width b in field units; both above 0. */
  constructor(
    private readonly height: number,
    private readonly width: number,
  ) {
    super();
    this.sizes = [height, height / width, height / (width * width)];
    const far = width * log(2 + Math.sqrt(3));
    this.setTurns([[], [0], [-far, far]]);
  }

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
