/**
 * Profiles: functions φ(t) of one number from which landforms are made, with exact ranges of φ, φ′ and φ″.
 *
 * Method: between its turning points a function is monotone, so its range over t0 … t1 is spanned by its values at both
 * ends and at the turning points between. Each profile knows the turning points of φ, φ′ and φ″ in closed form.
 */
import { exp } from '../../math/elementary';
import type { Interval } from '../../math/interval';

/** 0, 1, 2: φ, φ′, φ″. */
export type Order = 0 | 1 | 2;

export interface Profile {
  /** Bounds of |φ|, |φ′|, |φ″| over all t: the sizes that rounding is measured by. */
  readonly sizes: readonly [number, number, number];
  /** Writes φ(t), φ′(t), φ″(t) to out[0 … 2]. */
  evaluate(t: number, out: Float64Array): void;
  /** Widens the range to what the derivative of this order reaches at turning points with t0 < t < t1. */
  widen(order: Order, t0: number, t1: number, range: Interval): void;
}

/** The ranges of φ, φ′ and φ″ over t0 … t1, one interval each. Reused; allocates nothing after it is made. */
export class ProfileRanges {
  readonly value: Interval = { low: 0, high: 0 };
  readonly slope: Interval = { low: 0, high: 0 };
  readonly bend: Interval = { low: 0, high: 0 };
  private readonly atLow = new Float64Array(3);
  private readonly atHigh = new Float64Array(3);

  over(profile: Profile, t0: number, t1: number): void {
    profile.evaluate(t0, this.atLow);
    profile.evaluate(t1, this.atHigh);
    this.span(profile, 0, t0, t1, this.value);
    this.span(profile, 1, t0, t1, this.slope);
    this.span(profile, 2, t0, t1, this.bend);
  }

  private span(profile: Profile, order: Order, t0: number, t1: number, range: Interval): void {
    const a = this.atLow[order] as number;
    const b = this.atHigh[order] as number;
    range.low = Math.min(a, b);
    range.high = Math.max(a, b);
    profile.widen(order, t0, t1, range);
  }
}

/** A turning point of one derivative. */
interface Turn {
  readonly t: number;
  readonly value: number;
}

/** Profiles with finitely many turning points, listed for φ, φ′ and φ″. */
export abstract class TurningProfile implements Profile {
  abstract readonly sizes: readonly [number, number, number];
  private turns: readonly [readonly Turn[], readonly Turn[], readonly Turn[]] = [[], [], []];

  abstract evaluate(t: number, out: Float64Array): void;

  /** To be called at the end of a constructor, with the places of the turning points of φ, φ′ and φ″. */
  protected setTurns(places: readonly [readonly number[], readonly number[], readonly number[]]): void {
    const at = (order: Order): Turn[] =>
      places[order].map((t) => {
        const out = new Float64Array(3);
        this.evaluate(t, out);
        return { t, value: out[order] as number };
      });
    this.turns = [at(0), at(1), at(2)];
  }

  widen(order: Order, t0: number, t1: number, range: Interval): void {
    const turns = this.turns[order];
    for (let i = 0; i < turns.length; i++) {
      const turn = turns[i];
      if (turn === undefined || turn.t <= t0 || turn.t >= t1) continue;
      range.low = Math.min(range.low, turn.value);
      range.high = Math.max(range.high, turn.value);
    }
  }
}

/** φ(t) = a·exp(−½t²/σ²). φ′ turns at ±σ, φ″ at 0 and ±√3·σ. */
export class GaussianProfile extends TurningProfile {
  readonly sizes: readonly [number, number, number];
  private readonly weight: number;

  constructor(
    private readonly amplitude: number,
    width: number,
  ) {
    super();
    this.weight = 1 / (width * width);
    const size = Math.abs(amplitude);
    this.sizes = [size, size / width, 2 * size * this.weight];
    const far = Math.sqrt(3) * width;
    this.setTurns([[0], [-width, width], [-far, 0, far]]);
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
 * φ(t) = ½λt²·exp(−½t²/s²): a parabola that fades out. With τ = t/s, φ′ = ½λs(2τ − τ³)e and φ″ = ½λ(2 − 5τ² + τ⁴)e;
 * φ turns at τ = 0 and ±√2, φ′ where τ² = (5 ± √17)/2, φ″ where τ = 0 or τ² = (9 ± √33)/2.
 */
export class FadingParabola extends TurningProfile {
  readonly sizes: readonly [number, number, number];
  private readonly half: number;

  constructor(
    curvature: number,
    private readonly reach: number,
  ) {
    super();
    this.half = 0.5 * curvature;
    const size = Math.abs(curvature);
    this.sizes = [size * reach * reach, 2 * size * reach, 4 * size];
    const both = (square: number): number[] => [-reach * Math.sqrt(square), reach * Math.sqrt(square)];
    const root17 = Math.sqrt(17);
    const root33 = Math.sqrt(33);
    this.setTurns([
      [0, ...both(2)],
      [...both((5 - root17) / 2), ...both((5 + root17) / 2)],
      [0, ...both((9 - root33) / 2), ...both((9 + root33) / 2)],
    ]);
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
