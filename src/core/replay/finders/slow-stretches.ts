/** Finders of stretches where little happened: a crawl over a plateau, a stay in a hollow, a walk slowed by a saddle. */

import { distance } from '../../math/vector';
import { type Finder, stretchMoment } from '../moment';
import { lastStep, placeAt, riseOf, shownAfter, type Walk } from '../walk';
import { longestOf, longestRun, type Run } from './longest-run';

/** Steps that make a crawl or a stay … */
const LEAST_STEPS = 4;
/** … and, since a saddle is left again, that make a slow passage of one. */
const LEAST_SLOW = 3;
/** A crawl changes the shown loss by at most this many points a step … */
const CRAWL = 1;
/** … where there is more than this left to lose. */
const MUCH_LEFT = 10;
/** Small strides around a hollow's bottom that count as being in it. */
const IN_HOLLOW = 2;
/** Of the half width: how near a saddle a walk is slowed by it. As in the level's claim (teaches/saddle.ts). */
const NEAR_SADDLE = 0.15;
/** Of the steepest slope that the walk met: what is slow. */
const SLOW = 0.1;

/** The longest run of steps that end near one saddle inside the field, where it is hardly steep. */
function saddleRun(walk: Walk): Run | null {
  const { saddles, halfWidth } = walk.field;
  const steepest = Math.max(...walk.places.map(({ steepness }) => steepness));
  const slow = (step: number): boolean => (walk.places[step]?.steepness ?? steepest) <= SLOW * steepest;
  const runs = saddles
    .filter(({ onWall }) => !onWall)
    .map(({ at }) =>
      longestRun(
        1,
        lastStep(walk),
        (step) => slow(step) && distance(placeAt(walk, step), at) <= NEAR_SADDLE * halfWidth,
      ),
    );
  return longestOf(runs, LEAST_SLOW);
}

/** The longest stay at the bottom of one hollow without candy. */
function stuckRun(walk: Walk): Run | null {
  const { minima, candyLoss, smallStride } = walk.field;
  const runs = minima
    .filter(({ loss }) => loss > candyLoss)
    .map(({ at }) =>
      longestRun(1, lastStep(walk), (step) => distance(placeAt(walk, step), at) <= IN_HOLLOW * smallStride),
    );
  return longestOf(runs, LEAST_STEPS);
}

/** The longest run of steps of which each changes the shown loss by a point or less, where there is much left to lose. */
function plateauRun(walk: Walk): Run | null {
  const crawls = (step: number): boolean =>
    Math.abs(riseOf(walk, step)) <= CRAWL && shownAfter(walk, step) > MUCH_LEFT;
  return longestOf([longestRun(1, lastStep(walk), crawls)], LEAST_STEPS);
}

export const saddle: Finder = (walk) => {
  const run = saddleRun(walk);
  return run === null ? null : stretchMoment('saddle', walk, run.from, run.to);
};

export const stuck: Finder = (walk) => {
  const run = stuckRun(walk);
  return run === null ? null : stretchMoment('stuck', walk, run.from, run.to);
};

/** None where the same steps are told of as slow near a saddle or stuck. */
export const plateau: Finder = (walk) => {
  const run = plateauRun(walk);
  if (run === null) return null;
  const told = [saddleRun(walk), stuckRun(walk)].some(
    (other) => other !== null && other.from <= run.to && run.from <= other.to,
  );
  return told ? null : stretchMoment('plateau', walk, run.from, run.to);
};
