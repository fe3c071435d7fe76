/** Finders of stretches that led nowhere, or the long way: zigzags, ways round, steps after the lowest place, wandering. */

import { distance, dot, norm } from '../../math/vector';
import { type Finder, stretchMoment, TELLING } from '../moment';
import { isJump, lastStep, placeAt, shownAfter, wayOf } from '../walk';
import { longestRun } from './longest-run';

/** Turns back to back that make a zigzag. */
const LEAST_TURNS = 3;
/** Steps that make a way round or a wandering … */
const LEAST_STEPS = 4;
/** … and that make it worth telling that they came after the lowest place. */
const LEAST_WASTED = 2;
/** Small strides within which two places are the same. */
const SAME_PLACE = 0.5;
/** Times the distance gained. */
const LEAST_WANDERING = 3;

/** The longest run of steps of which each turns back on the one before: dᵢ·dᵢ₊₁ < 0. */
export const zigzag: Finder = (walk) => {
  const run = longestRun(
    2,
    lastStep(walk),
    (step) =>
      !isJump(walk, step) && !isJump(walk, step - 1) && dot(wayOf(walk, step - 1), wayOf(walk, step)) < 0,
  );
  return run === null || run.length < LEAST_TURNS
    ? null
    : stretchMoment('zigzag', walk, run.from - 1, run.to, { count: run.length });
};

/** The longest way round: steps that end within half a small stride of where they began, having left it. Marked where it closes. */
export const backAgain: Finder = (walk) => {
  const near = SAME_PLACE * walk.field.smallStride;
  const isNear = (a: number, b: number): boolean => distance(placeAt(walk, a), placeAt(walk, b)) <= near;
  const last = lastStep(walk);
  let best: readonly [from: number, to: number] | null = null;
  for (let from = 0; from <= last; from++) {
    let left = from + 1;
    while (left <= last && isNear(from, left)) left++;
    const shortest = Math.max(from + LEAST_STEPS, left + 1, best === null ? 0 : from + best[1] - best[0] + 1);
    for (let to = last; to >= shortest; to--) {
      if (!isNear(from, to)) continue;
      best = [from, to];
      break;
    }
  }
  return best === null ? null : stretchMoment('back-again', walk, best[0] + 1, best[1], { step: best[1] });
};

/** The steps after the lowest place, when the walk ended telling higher. Marked at the lowest place. */
export const pastLowest: Finder = (walk) => {
  const last = lastStep(walk);
  let lowest = 0;
  for (let step = 1; step <= last; step++)
    if (shownAfter(walk, step) < shownAfter(walk, lowest)) lowest = step;
  const higher = shownAfter(walk, last) - shownAfter(walk, lowest);
  return lowest === 0 || last - lowest < LEAST_WASTED || higher < TELLING
    ? null
    : stretchMoment('past-lowest', walk, lowest + 1, last, { step: lowest });
};

/** The whole walk, when the way was three times as long as what it gained, or more. Marked at its end. */
export const wandering: Finder = (walk) => {
  const last = lastStep(walk);
  let walked = 0;
  for (let step = 1; step <= last; step++) walked += norm(wayOf(walk, step));
  const gained = distance(placeAt(walk, 0), placeAt(walk, last));
  const jumped = walk.legs.some((leg) => leg.isJump);
  const tooShort = last < LEAST_STEPS || gained < walk.field.smallStride;
  if (jumped || tooShort || walked < LEAST_WANDERING * gained) return null;
  return stretchMoment('wandering', walk, 1, last, {
    step: last,
    count: Math.round((10 * walked) / gained),
  });
};
