/**
 * Levels about the loss function: a walk over slope and intercept of a line through points with an outlier or two, under
 * a loss that listens to them (squared) or hardly does (absolute, Huber's). Under another the candy would lie elsewhere.
 */
import type { LineFitSpec } from '../../../model/model-spec';
import type { Difficulty } from '../../generated-id';
import { drawLine, type LineDraw } from '../draw-line';
import { placeStart } from '../place-start';
import type { Recipe } from '../recipe';
import { SLOPE, WALK_START_RADIUS, WARMTH, walkDraft } from '../walk-draft';

interface Draw extends Omit<LineDraw, 'miss'> {
  /** One of these is drawn. */
  readonly misses: readonly LineFitSpec['miss'][];
  readonly isFelt: boolean;
}

const SQUARED = { kind: 'squared' } as const;
const ABSOLUTE = { kind: 'absolute' } as const;
const HUBER = { kind: 'huber', delta: 1.5 } as const;

const DRAWS: Readonly<Record<Difficulty, Draw>> = {
  easy: {
    points: [8, 14],
    noise: [0.3, 0.8],
    outliers: [1, 2],
    off: [10, 18],
    misses: [SQUARED],
    isFelt: true,
    testShare: null,
    slant: [0.8, 1.25],
    away: [3.5, 6],
  },
  medium: {
    points: [12, 24],
    noise: [0.5, 1.5],
    outliers: [2, 4],
    off: [8, 18],
    misses: [SQUARED, ABSOLUTE, HUBER],
    isFelt: true,
    testShare: null,
    slant: [1.7, 2.6],
    away: [3.5, 6],
  },
  hard: {
    points: [16, 40],
    noise: [0.5, 2],
    outliers: [3, 7],
    off: [8, 20],
    misses: [SQUARED, ABSOLUTE, HUBER],
    isFelt: false,
    testShare: null,
    slant: [1, 1.6],
    away: [3.5, 6.5],
  },
};
/** Losses with kinks have no curvature to measure the candy by: this share of the rise from candy to start. */
const CANDY_RISE = 0.012;

const draw: Recipe['draw'] = (random, difficulty) => {
  const { misses, isFelt, ...parts } = DRAWS[difficulty];
  return {
    ok: true,
    value: walkDraft({
      surface: drawLine(random, { ...parts, miss: random.pick(misses) }),
      senses: isFelt ? SLOPE : WARMTH,
      floorShare: null,
      // By warmth alone it is a longer walk.
      stepsToMeasure: isFelt ? 80 : 140,
      parRange: isFelt ? [6, 32] : [6, 60],
      candy: { kind: 'rise', share: CANDY_RISE },
      hollows: [1, 1],
      place: (field, source) => placeStart(field, WALK_START_RADIUS, source),
    }),
  };
};

export const lossShapeRecipes: readonly Recipe[] = [
  { teaches: 'loss-shape', family: 'line', difficulties: ['easy', 'medium', 'hard'], draw },
];
