/** What walks' fields are drawn from at each difficulty. Difficulty is measured afterwards; these make it likely. */
import type { Difficulty } from '../generated-id';
import type { BowlDraw, BumpsDraw, Range, RopeDraw } from './draw-fields';

type ByDifficulty<T> = Readonly<Record<Difficulty, T>>;

/** From round to long. */
export const BOWLS: ByDifficulty<BowlDraw> = {
  easy: { away: [2.6, 6.5], curvature: [0.8, 1.6], conditionNumber: [1, 2.2] },
  medium: { away: [2.6, 6.5], curvature: [0.5, 1.2], conditionNumber: [3, 9] },
  hard: { away: [2.6, 6.5], curvature: [0.3, 0.8], conditionNumber: [8, 19] },
};

/** Long enough for the arrow to miss the bottom by 45° from somewhere: it misses by at most atan((κ − 1)/2√κ), κ > 5.8. */
export const LOCAL_BOWLS: ByDifficulty<BowlDraw> = {
  easy: { away: [2.6, 6.5], curvature: [0.6, 1.2], conditionNumber: [6.5, 10] },
  medium: { away: [2.6, 6.5], curvature: [0.4, 0.9], conditionNumber: [9, 19] },
  hard: { away: [2.6, 6.5], curvature: [0.3, 0.8], conditionNumber: [12, 19] },
};

/** Condition number 20 or more. */
export const RAVINES: ByDifficulty<BowlDraw> = {
  easy: { away: [2.6, 6.5], curvature: [0.3, 0.6], conditionNumber: [20, 22] },
  medium: { away: [2.6, 6.5], curvature: [0.2, 0.5], conditionNumber: [20, 30] },
  hard: { away: [2.6, 6.5], curvature: [0.1, 0.3], conditionNumber: [30, 90] },
};

export const HOLLOWS: ByDifficulty<BumpsDraw> = {
  easy: { count: [1, 2], wellShare: 0.6, depth: [3, 9], width: [2, 3.5], away: [2.5, 8] },
  medium: { count: [2, 4], wellShare: 0.8, depth: [14, 34], width: [1.6, 2.6], away: [2.5, 8] },
  hard: { count: [4, 7], wellShare: 0.75, depth: [16, 40], width: [1.3, 2.4], away: [2.5, 8] },
};

export const RIPPLES: ByDifficulty<{ readonly amplitude: Range; readonly wavelength: Range }> = {
  easy: { amplitude: [0.2, 0.6], wavelength: [4, 7] },
  medium: { amplitude: [1, 3], wavelength: [4, 7] },
  hard: { amplitude: [2, 5], wavelength: [4, 6.5] },
};

/** Hills and wells that turn the arrow aside. */
export const DEFLECTING: ByDifficulty<BumpsDraw> = {
  easy: { count: [1, 2], wellShare: 0, depth: [24, 60], width: [2, 3.4], away: [0, 7] },
  medium: { count: [2, 4], wellShare: 0.7, depth: [14, 34], width: [1.6, 2.6], away: [2.5, 8] },
  hard: { count: [4, 7], wellShare: 0.7, depth: [16, 40], width: [1.3, 2.4], away: [2.5, 8] },
};

/** Loss at the candy as a share of that at the start. */
export const FLOORS: ByDifficulty<Range> = {
  easy: [0, 0],
  medium: [0, 0.15],
  hard: [0.1, 0.3],
};

/** Ropes from one dip to many. */
export const ROPES: ByDifficulty<RopeDraw> = {
  easy: {
    away: [2.6, 6.5],
    curvature: [0.8, 2],
    count: [0, 1],
    wellShare: 0.3,
    depth: [2, 5],
    width: [1.5, 3],
  },
  medium: {
    away: [2, 6],
    curvature: [0.5, 1],
    count: [2, 3],
    wellShare: 0.7,
    depth: [6, 16],
    width: [0.9, 1.6],
  },
  hard: {
    away: [1, 6],
    curvature: [0.4, 0.9],
    count: [3, 5],
    wellShare: 0.7,
    depth: [8, 20],
    width: [0.7, 1.4],
  },
};

/** Ropes with a dip that holds a sock. */
export const SOCK_ROPES: ByDifficulty<RopeDraw> = {
  easy: {
    away: [3, 5],
    curvature: [0.4, 0.9],
    count: [1, 2],
    wellShare: 0.9,
    depth: [6, 16],
    width: [0.8, 1.6],
  },
  medium: ROPES.medium,
  hard: ROPES.hard,
};

/** Wells deep enough to hold on to who rolls into them, and to hold socks. */
export const SOCKS: ByDifficulty<BumpsDraw> = {
  easy: { count: [2, 3], wellShare: 0.9, depth: [14, 34], width: [1.6, 2.6], away: [3, 8] },
  medium: { count: [2, 4], wellShare: 0.9, depth: [16, 36], width: [1.6, 2.6], away: [3, 8] },
  hard: { count: [4, 6], wellShare: 0.8, depth: [16, 40], width: [1.4, 2.4], away: [3, 8] },
};

/** What runs across the field between start and candy. */
export const RIDGES: ByDifficulty<{
  /** From the bowl's middle to the crest, and from there to the sock, in field units. */
  readonly away: Range;
  readonly sockAway: Range;
  readonly sockDepth: Range;
  readonly height: Range;
  readonly width: Range;
}> = {
  easy: { away: [3, 4.5], sockAway: [2.5, 4], sockDepth: [3, 8], height: [14, 30], width: [0.8, 1.3] },
  medium: { away: [3, 4.5], sockAway: [2.5, 4], sockDepth: [3, 9], height: [14, 34], width: [0.8, 1.3] },
  hard: { away: [2.4, 3.4], sockAway: [2.5, 4.5], sockDepth: [4, 12], height: [20, 44], width: [0.8, 1.3] },
};
