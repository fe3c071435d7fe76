/**
 * The lowest place of a mean of absolute misses, mean of |cᵢ + vᵢ·w|, for one parameter or two, within the walls.
 *
 * The loss is flat pieces with kinks where a miss is 0. From a place it falls steepest along one of few ways: along a
 * kink, along an axis, or straight down the slope; the loss is a straight line in between. So each move goes the best of
 * these ways to the lowest place on it, a weighted median (Edgeworth 1888; Barrodale & Roberts 1973). It ends at a
 * corner from which no way leads down: the proof tells that too (prove-convex.ts).
 */
import type { ConvexField } from './convex-field';

/** A direction of length 1. */
export type Way = readonly number[];

/** The loss around a place: its slope along any way. */
export interface AbsoluteSlopes {
  /** Samples whose miss is 0 for all that can be told. */
  readonly zeros: readonly number[];
  /** A bound of Σ of their misses' sizes. */
  readonly zeroSize: number;
  /** ∂loss along a way, for the loss around the place: a straight line plus the kinks of `zeros`. */
  along(way: Way): number;
  /** What rounding may have added to or taken from `along`. */
  readonly slack: number;
  /** Every way along which the loss around the place can be lowest, as far as the walls leave it open. */
  readonly ways: readonly Way[];
}

/** Misses below this share of what is added up in them may as well be 0. */
const ZERO_SHARE = 1e-12;
/** Every move leaves a place lower than before; a few dozen are usual. */
const MOST_MOVES = 2000;

export function minimizeAbsolute(field: ConvexField): Float64Array {
  const w = new Float64Array(field.dimension);
  for (let move = 0; move < MOST_MOVES; move++) {
    const slopes = slopesAt(field, w);
    let best: Way | null = null;
    let steepest = -slopes.slack;
    for (const way of slopes.ways) {
      const slope = slopes.along(way);
      if (slope < steepest) {
        steepest = slope;
        best = way;
      }
    }
    if (best === null || !goTo(field, w, best)) break;
  }
  return w;
}

/** The slopes of the loss around a place of the field. */
export function slopesAt(field: ConvexField, w: Float64Array): AbsoluteSlopes {
  const { scores, dimension: n, domain } = field;
  const { constants, slopes } = scores;
  const count = constants.length;
  const sum = new Float64Array(n);
  const zeros: number[] = [];
  let zeroSize = 0;
  let slack = 0;
  for (let i = 0; i < count; i++) {
    let miss = constants[i] as number;
    let size = Math.abs(miss);
    let steepness = 0;
    for (let k = 0; k < n; k++) {
      const term = (slopes[i * n + k] as number) * (w[k] as number);
      miss += term;
      size += Math.abs(term);
      steepness += Math.abs(slopes[i * n + k] as number);
    }
    slack += steepness;
    if (Math.abs(miss) <= ZERO_SHARE * size) {
      zeros.push(i);
      zeroSize += Math.abs(miss) + ZERO_SHARE * size;
    } else {
      const sign = Math.sign(miss);
      for (let k = 0; k < n; k++) sum[k] = (sum[k] as number) + sign * (slopes[i * n + k] as number);
    }
  }
  const along = (way: Way): number => {
    let slope = 0;
    for (let k = 0; k < n; k++) slope += (sum[k] as number) * (way[k] as number);
    for (const i of zeros) {
      let kink = 0;
      for (let k = 0; k < n; k++) kink += (slopes[i * n + k] as number) * (way[k] as number);
      slope += Math.abs(kink);
    }
    return slope / count;
  };
  const all: Way[] = Array.from({ length: 2 * n }, (_, i) =>
    Array.from({ length: n }, (_, k) => (k === i >> 1 ? (i % 2 === 0 ? 1 : -1) : 0)),
  );
  if (n === 2) {
    all.push(...bothWays(-(sum[0] as number), -(sum[1] as number)));
    for (const i of zeros) all.push(...bothWays(-(slopes[i * n + 1] as number), slopes[i * n] as number));
  }
  const ways = all.filter((way) =>
    way.every((step, k) => !((step > 0 && w[k] === domain.max[k]) || (step < 0 && w[k] === domain.min[k]))),
  );
  return { zeros, zeroSize: zeroSize / count, along, slack: (ZERO_SHARE * slack) / count, ways };
}

/** A way and its opposite, of length 1; none for (0, 0). */
function bothWays(x: number, y: number): readonly Way[] {
  const size = Math.sqrt(x * x + y * y);
  if (!(size > 0)) return [];
  return [
    [x / size, y / size],
    [-x / size, -y / size],
  ];
}

/** Moves w to the lowest place along a way; false when that is where it stands. */
function goTo({ scores, dimension: n, domain }: ConvexField, w: Float64Array, way: Way): boolean {
  const { constants, slopes } = scores;
  let wall = Number.POSITIVE_INFINITY;
  for (let k = 0; k < n; k++) {
    const step = way[k] as number;
    if (step === 0) continue;
    wall = Math.min(
      wall,
      ((step > 0 ? (domain.max[k] ?? 0) : (domain.min[k] ?? 0)) - (w[k] as number)) / step,
    );
  }
  const kinks: { readonly at: number; readonly turn: number }[] = [];
  let slope = 0;
  for (let i = 0; i < constants.length; i++) {
    let miss = constants[i] as number;
    let size = Math.abs(miss);
    let change = 0;
    for (let k = 0; k < n; k++) {
      const v = slopes[i * n + k] as number;
      miss += v * (w[k] as number);
      size += Math.abs(v * (w[k] as number));
      change += v * (way[k] as number);
    }
    const isZero = Math.abs(miss) <= ZERO_SHARE * size;
    slope += isZero ? Math.abs(change) : Math.sign(miss) * change;
    if (!isZero && miss * change < 0) kinks.push({ at: -miss / change, turn: 2 * Math.abs(change) });
  }
  kinks.sort((a, b) => a.at - b.at);
  let to = wall;
  for (const { at, turn } of kinks) {
    if (slope >= 0) break;
    slope += turn;
    if (slope >= 0) to = Math.min(wall, at);
  }
  if (!(to > 0)) return false;
  let moved = false;
  for (let k = 0; k < n; k++) {
    const here = w[k] as number;
    const there = here + to * (way[k] as number);
    // A wall that is reached is stood upon exactly.
    const isWall = to === wall && (way[k] as number) !== 0;
    const end = (way[k] as number) > 0 ? (domain.max[k] ?? there) : (domain.min[k] ?? there);
    const landed =
      isWall && Math.abs(there - end) <= 1e-12 * Math.abs(end)
        ? end
        : Math.min(domain.max[k] ?? there, Math.max(domain.min[k] ?? there, there));
    moved ||= landed !== here;
    w[k] = landed;
  }
  return moved;
}
