/**
 * The exact ranges of a profile's φ, φ′ and φ″ over t0 … t1.
 *
 * Method: between its turning points a function is monotone, so its range is spanned by its values at both ends and at the
 * turning points between. Those of φ, φ′ and φ″ are known in closed form for every profile.
 */
import { log } from '../../math/elementary';
import type { Interval } from '../../math/interval';
import { CliffProfile } from './cliff';
import { type FadingParabola, GaussianProfile } from './profile';
import { RipplesProfile } from './ripples';

export type BoundedProfile = GaussianProfile | FadingParabola | CliffProfile | RipplesProfile;

/** 0, 1, 2: φ, φ′, φ″. */
type Order = 0 | 1 | 2;

/** A turning point of one derivative. */
interface Turn {
  readonly t: number;
  readonly value: number;
}

/** For φ, φ′ and φ″ each. */
type ForEach<T> = readonly [T, T, T];

/** One interval each for φ, φ′ and φ″. Reused; allocates nothing after it is made. */
export class ProfileRanges {
  readonly value: Interval = { low: 0, high: 0 };
  readonly slope: Interval = { low: 0, high: 0 };
  readonly bend: Interval = { low: 0, high: 0 };
  /** Bounds of |φ|, |φ′|, |φ″| over all t: the sizes that rounding is measured by. */
  readonly sizes: ForEach<number>;
  private readonly atLow = new Float64Array(3);
  private readonly atHigh = new Float64Array(3);
  /** Of ripples none are listed: they have no end of them. */
  private readonly turns: ForEach<readonly Turn[]>;

  constructor(private readonly profile: BoundedProfile) {
    this.sizes = sizesOf(profile);
    const out = new Float64Array(3);
    const at = (places: readonly number[], order: Order): Turn[] =>
      places.map((t) => {
        profile.evaluate(t, out);
        return { t, value: out[order] as number };
      });
    const [flat, steepest, mostBent] = turningPlaces(profile);
    this.turns = [at(flat, 0), at(steepest, 1), at(mostBent, 2)];
  }

  over(t0: number, t1: number): void {
    this.profile.evaluate(t0, this.atLow);
    this.profile.evaluate(t1, this.atHigh);
    this.span(0, t0, t1, this.value);
    this.span(1, t0, t1, this.slope);
    this.span(2, t0, t1, this.bend);
  }

  private span(order: Order, t0: number, t1: number, range: Interval): void {
    const a = this.atLow[order] as number;
    const b = this.atHigh[order] as number;
    range.low = Math.min(a, b);
    range.high = Math.max(a, b);
    if (this.profile instanceof RipplesProfile) widenByWaves(this.profile, order, t0, t1, range);
    else widenByTurns(this.turns[order], t0, t1, range);
  }
}

function sizesOf(profile: BoundedProfile): ForEach<number> {
  if (profile instanceof RipplesProfile) {
    const { amplitude, k } = profile;
    return [2 * amplitude, amplitude * k, amplitude * k * k];
  }
  if (profile instanceof CliffProfile) {
    const { height, width } = profile;
    return [height, height / width, height / (width * width)];
  }
  if (profile instanceof GaussianProfile) {
    const size = Math.abs(profile.amplitude);
    return [size, size / profile.width, 2 * size * profile.weight];
  }
  const { curvature, reach } = profile;
  const size = Math.abs(curvature);
  return [size * reach * reach, 2 * size * reach, 4 * size];
}

/** Where φ, φ′ and φ″ turn, in field units. */
function turningPlaces(profile: BoundedProfile): ForEach<readonly number[]> {
  if (profile instanceof RipplesProfile) return [[], [], []];
  if (profile instanceof CliffProfile) {
    // φ rises everywhere; φ″ turns where z = ±ln(2 + √3).
    const far = profile.width * log(2 + Math.sqrt(3));
    return [[], [0], [-far, far]];
  }
  if (profile instanceof GaussianProfile) {
    const { width } = profile;
    const far = Math.sqrt(3) * width;
    return [[0], [-width, width], [-far, 0, far]];
  }
  // A fading parabola: φ turns at τ = 0 and ±√2, φ′ where τ² = (5 ± √17)/2, φ″ where τ = 0 or τ² = (9 ± √33)/2.
  const { reach } = profile;
  const both = (square: number): number[] => [-reach * Math.sqrt(square), reach * Math.sqrt(square)];
  const root17 = Math.sqrt(17);
  const root33 = Math.sqrt(33);
  return [
    [0, ...both(2)],
    [...both((5 - root17) / 2), ...both((5 + root17) / 2)],
    [0, ...both((9 - root33) / 2), ...both((9 + root33) / 2)],
  ];
}

/** Widens the range to what is reached at turning points with t0 < t < t1. */
function widenByTurns(turns: readonly Turn[], t0: number, t1: number, range: Interval): void {
  for (let i = 0; i < turns.length; i++) {
    const turn = turns[i];
    if (turn === undefined || turn.t <= t0 || turn.t >= t1) continue;
    range.low = Math.min(range.low, turn.value);
    range.high = Math.max(range.high, turn.value);
  }
}

/** Widens the range to the crests and troughs between t0 and t1. */
function widenByWaves(
  { amplitude, k, phase }: RipplesProfile,
  order: Order,
  t0: number,
  t1: number,
  range: Interval,
): void {
  const turns0 = (k * t0 + phase) / (2 * Math.PI);
  const turns1 = (k * t1 + phase) / (2 * Math.PI);
  // −cos is highest at half a turn, sin at a quarter, cos at none; each is lowest half a turn on.
  const top = order === 0 ? 0.5 : order === 1 ? 0.25 : 0;
  const size = order === 0 ? amplitude : order === 1 ? amplitude * k : amplitude * k * k;
  const middle = order === 0 ? amplitude : 0;
  if (holdsWhole(turns0 - top, turns1 - top)) range.high = middle + size;
  if (holdsWhole(turns0 - top - 0.5, turns1 - top - 0.5)) range.low = middle - size;
}

/** Whether a whole number lies in [a, b]. */
const holdsWhole = (a: number, b: number): boolean => Math.ceil(a) <= b;
