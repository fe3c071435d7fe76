/**
 * Where a walk may start: searches for the middle of a start region that most recipes need.
 *
 * Method: places drawn evenly on the field; a good one has its middle and its rim (east, west, north, south; on a desk
 * both ways along every knob) above the median loss, far enough from the candy, and passes the recipe's own test. Limits:
 * five places stand for the whole region; the proof looks at the start of every run.
 */
import type { RandomSource } from '../../math/random';
import { distance } from '../../math/vector';
import { everyInSteps, type Steps } from '../../steps';
import { descend } from '../../surface/descend';
import { type SurveyedField, thousandths } from './recipe';

/** The proof asks for half the half width between a start and the candy; this is a little more. */
const LEAST_AWAY_SHARE = 0.52;
/** Downhill walks that end this near a minimum, as a share of the half width, ended in it. */
const SAME_SHARE = 1e-3;
const TRIES = 100;
/** A hollow with more than a quarter of the start's loss left holds a sock; starts differ, so this is a little more. */
const SOCK_SHARE = 0.28;

/** Says of one place of the start region whether it will do. */
export type StartTest = (place: readonly number[], field: SurveyedField) => boolean;

/** The middle of a start region with this radius whose places all pass, or null after 100 tries. */
export function* placeStart(
  field: SurveyedField,
  radius: number,
  random: RandomSource,
  test: StartTest = () => true,
): Steps<readonly number[] | null> {
  const { surface } = field;
  const farthest = (surface.domain.max[0] ?? 0) - radius;
  for (let tries = 0; tries < TRIES; tries++) {
    const middle = Array.from({ length: surface.dimension }, () =>
      thousandths(random.between(-farthest, farthest)),
    );
    if (yield* isGoodRegion(middle, field, radius, test)) return middle;
  }
  return null;
}

/** Whether a start region lies on the field, far from every candy and above the median loss, and passes a test. */
export function* isGoodRegion(
  middle: readonly number[],
  field: SurveyedField,
  radius: number,
  test: StartTest,
): Steps<boolean> {
  const { surface, candies, medianLoss } = field;
  const halfWidth = surface.domain.max[0] ?? 0;
  if (middle.some((x) => Math.abs(x) > halfWidth - radius)) return false;
  if (candies.some(({ at }) => distance(middle, at) < LEAST_AWAY_SHARE * halfWidth + radius)) return false;
  const region = regionOf(middle, radius);
  return (
    region.every((place) => surface.loss(Float64Array.from(place)) > medianLoss) &&
    (yield* everyInSteps(region, (place) => test(place, field)))
  );
}

/** The middle and the rim of a start region, both ways along every axis. */
function regionOf(middle: readonly number[], radius: number): number[][] {
  const rim = middle.flatMap((_, i) =>
    [radius, -radius].map((r) => middle.map((x, j) => (i === j ? x + r : x))),
  );
  return [[...middle], ...rim];
}

/** The index of the minimum that a place rolls into; −1 where it ends in none of them (on a saddle, on flat ground). */
export function rollsInto({ surface, minima }: SurveyedField, place: readonly number[]): number {
  const end = descend(surface, place);
  const within = SAME_SHARE * (surface.domain.max[0] ?? 0);
  return minima.findIndex(({ at }) => distance(at, end) <= within);
}

/** Rolls into a candy. */
export const rollsToCandy: StartTest = (place, field) => {
  const hollow = rollsInto(field, place);
  return hollow >= 0 && hollow < field.candies.length;
};

/** Rolls into another hollow. */
export const rollsElsewhere: StartTest = (place, field) => rollsInto(field, place) >= field.candies.length;

/** Rolls into a hollow that recovers less than three quarters of the loss, and a little less than that. */
export const rollsIntoSock: StartTest = (place, field) => {
  const hollow = field.minima[rollsInto(field, place)];
  const lowest = field.minima[0].loss;
  return (
    hollow !== undefined &&
    hollow.loss - lowest > SOCK_SHARE * (field.surface.loss(Float64Array.from(place)) - lowest)
  );
};

/** The greatest cosine between the downhill arrow at a place and the way to a candy; NaN where there is no slope. */
export function cosineToCandy({ surface, candies }: SurveyedField, place: readonly number[]): number {
  const gradient = new Float64Array(surface.dimension);
  surface.lossAndGradient(Float64Array.from(place), gradient);
  const slope = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0));
  return Math.max(
    ...candies.map(({ at }) => {
      const dot = place.reduce((sum, x, i) => sum - (gradient[i] ?? 0) * ((at[i] ?? 0) - x), 0);
      return dot / (slope * distance(place, at));
    }),
  );
}
