/**
 * The rope of the gym: a field of one setting to lay on the floor, as cards with the loss on show written beneath. Two hollows, the
 * nearer one not the deeper; the deepest card is where the sweets lie.
 *
 *     shown(x) = round(100 · L(x) ÷ L(start))
 */
import { curveOf, lossAt, shownOf } from '../course/inventory/measure';
import { LandformSurface } from '../surface/landform-surface';

/** Places along the rope, one card each. */
export const GYM_CARDS = 15;
/** Where the blindfolded walker begins: the number of a card, counted from 1 at the left. */
export const GYM_START = 9;

const HALF_WIDTH = 10;

const ropeSurface = (): LandformSurface =>
  new LandformSurface({
    kind: 'landforms',
    dimension: 1,
    halfWidth: HALF_WIDTH,
    bowl: { center: [-4], curvatures: [0.16], angleDegrees: 0 },
    bumps: [
      { kind: 'well', center: [5], depth: 7.4, widths: [1.5], angleDegrees: 0 },
      { kind: 'hill', center: [-0.4], depth: 5.4, widths: [1.9], angleDegrees: 0 },
      { kind: 'well', center: [-5.6], depth: 2.2, widths: [1.6], angleDegrees: 0 },
    ],
    landforms: [],
    offset: 2.4,
  });

export interface GymCard {
  /** Its place, counted from 1 at the left. */
  readonly place: number;
  /** What is written beneath. */
  readonly shown: number;
  readonly isBottom: boolean;
}

export interface GymRope {
  readonly cards: readonly GymCard[];
  /** The place of the lowest card: where the sweets lie. */
  readonly lowest: number;
  /** Losses on show from wall to wall, for the teacher's map. */
  readonly curve: readonly number[];
}

/** A card is a bottom where the cards beside it show more. */
export function gymRope(): GymRope {
  const surface = ropeSurface();
  const losses = Array.from({ length: GYM_CARDS }, (_, i) =>
    lossAt(surface, [HALF_WIDTH * ((2 * i) / (GYM_CARDS - 1) - 1)]),
  );
  const startLoss = losses[GYM_START - 1] ?? 1;
  const shown = losses.map((loss) => shownOf(loss, startLoss));
  const at = (i: number): number => shown[i] ?? Number.POSITIVE_INFINITY;
  const cards = shown.map((number, i) => ({
    place: i + 1,
    shown: number,
    isBottom: at(i - 1) > number && at(i + 1) > number,
  }));
  return {
    cards,
    lowest: 1 + shown.indexOf(Math.min(...shown)),
    curve: curveOf(surface).map((loss) => (100 * loss) / startLoss),
  };
}
