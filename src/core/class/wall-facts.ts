/** What the walks of one field say together: who fell where, in how many steps, along which curves, and by which moments. */
import { MOMENT_KINDS, type MomentKind } from '../replay/moment';
import type { WallWalk } from './wall-walk';

export interface HollowCount {
  /** Null for the grass. */
  readonly hollow: number | null;
  readonly count: number;
}

/** Walks by their steps: from `from` to `to`, both in. */
export interface StepsBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The same by hollow, the candy's first, the grass last; none that is empty. */
  readonly parts: readonly HollowCount[];
}

export interface StepsFacts {
  /** Side by side from the fewest steps to the most, empty ones between them too. */
  readonly bins: readonly StepsBin[];
  readonly least: number;
  /** The median; of two in the middle their mean. */
  readonly middle: number;
  readonly most: number;
}

/** The loss on show after 0, 1, 2 … legs: half of the class lies between `lower` and `upper`. A walk that is over stays where it ended. */
export interface CurveFacts {
  readonly middle: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** Walks that have the same moment. */
export interface WalkGroup {
  readonly kind: MomentKind;
  /** Result codes. */
  readonly walks: readonly string[];
}

/** Every hollow of the field with how many grabbed in it, and the grass last. */
export function basinCounts(walks: readonly WallWalk[], hollows: number): readonly HollowCount[] {
  const all = [...Array.from({ length: hollows }, (_, i) => i), null];
  return all.map((hollow) => ({ hollow, count: walks.filter((walk) => walk.hollow === hollow).length }));
}

/** A class's histogram has no more bars than an eye takes in. */
const MOST_BINS = 12;
/** Widths of bars that a child can count in. */
const WIDTHS = [1, 2, 5, 10, 20, 50, 100] as const;

/** Bars of the smallest width of 1, 2, 5, 10 … steps that makes at most twelve; each begins at a multiple of it. No bars of no walks. */
export function stepsFacts(walks: readonly WallWalk[]): StepsFacts {
  const steps = walks.map((walk) => walk.steps).sort((a, b) => a - b);
  const least = steps[0] ?? 0;
  const most = steps.at(-1) ?? 0;
  const binOf = (width: number, count: number): number => Math.floor(count / width);
  const width =
    WIDTHS.find((each) => binOf(each, most) - binOf(each, least) < MOST_BINS) ?? Math.max(...WIDTHS);
  const first = binOf(width, least);
  const count = walks.length === 0 ? 0 : binOf(width, most) - first + 1;
  const hollows = 1 + Math.max(-1, ...walks.map(({ hollow }) => hollow ?? -1));
  const bins = Array.from({ length: count }, (_, i): StepsBin => {
    const from = (first + i) * width;
    const inside = walks.filter((walk) => walk.steps >= from && walk.steps < from + width);
    const parts = basinCounts(inside, hollows).filter((part) => part.count > 0);
    return { from, to: from + width - 1, count: inside.length, parts };
  });
  return { bins, least, middle: walks.length === 0 ? 0 : quantile(steps, 0.5), most };
}

/** Quartiles step by step, as long as the longest walk. */
export function curveFacts(walks: readonly WallWalk[]): CurveFacts {
  const length = Math.max(0, ...walks.map(({ losses }) => losses.length));
  const columns = Array.from({ length }, (_, step) =>
    walks.map(({ losses }) => losses[Math.min(step, losses.length - 1)] ?? 0).sort((a, b) => a - b),
  );
  return {
    middle: columns.map((column) => quantile(column, 0.5)),
    lower: columns.map((column) => quantile(column, 0.25)),
    upper: columns.map((column) => quantile(column, 0.75)),
  };
}

/**
 * The value at the place p·(n − 1), 0 ≤ p ≤ 1, of n sorted numbers, between two of them in proportion (Hyndman and Fan 1996, their type
 * 7). NaN of none.
 */
export function quantile(sorted: readonly number[], p: number): number {
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** Each kind of moment that some walk has, the one of the most walks first; of equals, in the order of MOMENT_KINDS. */
export function groupsOf(walks: readonly WallWalk[]): readonly WalkGroup[] {
  return MOMENT_KINDS.map((kind) => ({
    kind,
    walks: walks.filter(({ moments }) => moments.includes(kind)).map(({ code }) => code),
  }))
    .filter((group) => group.walks.length > 0)
    .sort((a, b) => b.walks.length - a.walks.length);
}
