/**
 * Starts from which the way down leads to a saddle: gradient ascent from beside a saddle, along the direction in which it
 * bends up, runs back along the one path that ends in it.
 *
 * Limits: the path is as good as its steps are small; starts beside it miss the saddle by a little, as starts do.
 */
import type { RandomSource } from '../../math/random';
import { distance } from '../../math/vector';
import type { Steps } from '../../steps';
import { boundsOf } from '../../surface/bounds-of';
import { findSaddlesSteps } from '../../surface/find-saddles';
import { LandformSurface } from '../../surface/landform-surface';
import { MOST_BOXES } from '../../surface/prove-surface';
import { bestLearningRate, descendConstant } from '../teaches/constant-descent';
import { isGoodRegion, type StartTest } from './place-start';
import { riseOfCandy } from './raise-field';
import { type CandySize, type SurveyedField, thousandths } from './recipe';

/** Of the half width: a step up, and how far beside the saddle the climb begins. */
const STEP_SHARE = 0.01;
const BESIDE_SHARE = 0.02;
const MOST_STEPS = 150;
const NEAR_SHARE = 0.12;
/** Places whose descents are looked at: each may take milliseconds. */
const TRIES = 3;

/** The middle of a good start region above a saddle inside a landform field, or null when no climb comes to one. */
export function* climbFrom(
  field: SurveyedField,
  radius: number,
  candy: CandySize,
  random: RandomSource,
  test: StartTest,
): Steps<readonly number[] | null> {
  const { surface, minima } = field;
  if (!(surface instanceof LandformSurface)) return null;
  const search = yield* findSaddlesSteps(surface, boundsOf(surface), minima.length, MOST_BOXES);
  if (!search.ok) return null;
  const above: { readonly place: readonly number[]; readonly saddle: readonly [number, number] }[] = [];
  for (const { face, x, y } of search.saddles) {
    if (face.sideX !== 0 || face.sideY !== 0) continue;
    const [ux, uy] = directionUp(surface, x, y);
    for (const side of [1, -1])
      for (const place of climb(field, [x, y], [side * ux, side * uy]))
        if (yield* isGoodRegion(place, field, radius, test)) above.push({ place, saddle: [x, y] });
  }
  for (let tries = 0; tries < TRIES && above.length > 0; tries++) {
    const [tried] = above.splice(random.integer(0, above.length - 1), 1);
    if (tried !== undefined && (yield* slowsAt(tried.saddle, tried.place, field, candy))) return tried.place;
  }
  return null;
}

/**
 * Whether gradient descent, with the learning rate that is fastest from there, slows at the saddle: comes near it on a slope
 * of less than a fifteenth of the steepest before. (A fast one may leap over it.)
 */
function* slowsAt(
  saddle: readonly [number, number],
  place: readonly number[],
  field: SurveyedField,
  candy: CandySize,
): Steps<boolean> {
  const { surface, minima } = field;
  const lowest = minima[0].loss;
  const target = lowest + riseOfCandy(candy, field, surface.loss(Float64Array.from(place)) - lowest);
  const rate = yield* bestLearningRate(surface, place, target);
  if (rate === null) return false;
  const { places, slopes } = descendConstant(surface, place, rate, target);
  const near = NEAR_SHARE * (surface.domain.max[0] ?? 0);
  let steepest = 0;
  return slopes.some((slope, i) => {
    const slows = slope < steepest / 15 && distance([...(places[i] ?? saddle)], saddle) < near;
    steepest = Math.max(steepest, slope);
    return slows;
  });
}

/** Every tenth place of a climb, until it comes to a wall or to a peak. */
function climb(
  { surface }: SurveyedField,
  saddle: readonly [number, number],
  up: readonly [number, number],
): number[][] {
  const halfWidth = surface.domain.max[0] ?? 0;
  const gradient = new Float64Array(2);
  const w = Float64Array.of(
    saddle[0] + BESIDE_SHARE * halfWidth * up[0],
    saddle[1] + BESIDE_SHARE * halfWidth * up[1],
  );
  const places: number[][] = [];
  for (let step = 1; step <= MOST_STEPS; step++) {
    surface.lossAndGradient(w, gradient);
    const [gx = 0, gy = 0] = gradient;
    const slope = Math.sqrt(gx * gx + gy * gy);
    if (!(slope > 0)) break;
    w[0] = (w[0] ?? 0) + (STEP_SHARE * halfWidth * gx) / slope;
    w[1] = (w[1] ?? 0) + (STEP_SHARE * halfWidth * gy) / slope;
    if (w.some((x) => Math.abs(x) > halfWidth)) break;
    if (step % 10 === 0) places.push([...w].map(thousandths));
  }
  return places;
}

/** The unit vector along which a saddle bends up: the Hessian's eigenvector of its positive eigenvalue. */
function directionUp(surface: LandformSurface, x: number, y: number): [number, number] {
  const hessian = new Float64Array(3);
  surface.hessian(Float64Array.of(x, y), hessian);
  const [xx = 0, xy = 0, yy = 0] = hessian;
  const half = (xx - yy) / 2;
  const most = (xx + yy) / 2 + Math.sqrt(half * half + xy * xy);
  // (H − λ)v = 0: both rows are orthogonal to v; the longer one tells more.
  const [a, b] = [xy, most - xx];
  const [c, d] = [most - yy, xy];
  const [vx, vy] = a * a + b * b > c * c + d * d ? [a, b] : [c, d];
  const length = Math.sqrt(vx * vx + vy * vy);
  return length > 0 ? [vx / length, vy / length] : [1, 0];
}
