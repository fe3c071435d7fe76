/**
 * Levels about overfitting: a walk over slope and intercept of a line through a few noisy points, while more are held back.
 * The candy is where the few points want it; the start is drawn so that the way there passes lower ground of the others.
 */
import { ModelField } from '../../../model/model-field';
import type { Difficulty } from '../../generated-id';
import { drawLine, type LineDraw } from '../draw-line';
import { placeStart, type StartTest } from '../place-start';
import type { Recipe } from '../recipe';
import { SLOPE, WALK_START_RADIUS, WARMTH, walkDraft } from '../walk-draft';

const DRAWS: Readonly<Record<Difficulty, LineDraw & { readonly isFelt: boolean }>> = {
  easy: {
    points: [10, 16],
    noise: [2.5, 4],
    outliers: [0, 0],
    off: [1, 2],
    miss: { kind: 'squared' },
    testShare: 0.6,
    isFelt: true,
    slant: [0.8, 1.25],
    away: [3.5, 6],
  },
  medium: {
    points: [12, 24],
    noise: [2.5, 4.5],
    outliers: [0, 1],
    off: [5, 8],
    miss: { kind: 'squared' },
    testShare: 0.7,
    isFelt: true,
    slant: [1.7, 2.6],
    away: [3.5, 6],
  },
  hard: {
    points: [14, 30],
    noise: [2.5, 5],
    outliers: [1, 2],
    off: [5, 10],
    miss: { kind: 'squared' },
    testShare: 0.75,
    isFelt: false,
    slant: [1, 1.3],
    away: [3.5, 6],
  },
};
/** On the straight way from the start to the candy the test loss somewhere is this much below that at the candy. */
const SAVED = 0.08;
const PLACES_ON_WAY = 40;

const passesLowerTest: StartTest = (start, { surface, minima: [candy] }) => {
  const test = surface instanceof ModelField ? surface.test : null;
  if (test === null) return false;
  const target = (1 - SAVED) * test.loss(Float64Array.from(candy.at));
  for (let k = 0; k < PLACES_ON_WAY; k++) {
    const share = k / PLACES_ON_WAY;
    const place = Float64Array.from(start, (x, i) => x + share * ((candy.at[i] ?? x) - x));
    if (test.loss(place) <= target) return true;
  }
  return false;
};

const draw: Recipe['draw'] = (random, difficulty) => {
  const { isFelt, ...parts } = DRAWS[difficulty];
  return {
    ok: true,
    value: walkDraft({
      surface: drawLine(random, parts),
      senses: isFelt ? SLOPE : WARMTH,
      floorShare: null,
      // By warmth alone it is a longer walk.
      stepsToMeasure: isFelt ? 80 : 140,
      parRange: isFelt ? [6, 32] : [6, 60],
      candy: { kind: 'radius', fieldUnits: 0.7 },
      hollows: [1, 1],
      place: (field, source) => placeStart(field, WALK_START_RADIUS, source, passesLowerTest),
    }),
  };
};

export const overfitRecipes: readonly Recipe[] = [
  { teaches: 'overfit', family: 'line', difficulties: ['easy', 'medium', 'hard'], draw },
];
