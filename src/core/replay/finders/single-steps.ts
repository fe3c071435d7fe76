/** Finders of moments that are one step: what it did to the loss, and where it led. */
import { type Finder, stepMoment, TELLING } from '../moment';
import { candyDistances, isJump, lastStep, riseOf, type Walk } from '../walk';

/** Coming this near the candy (in small strides) without getting it is a near miss. */
const NEAR = 2.5;

/** The step in which the loss, or the step itself, grew beyond all bounds. */
export const flewOff: Finder = (walk) =>
  walk.ending === 'diverged' && lastStep(walk) > 0 ? stepMoment('flew-off', walk, lastStep(walk)) : null;

/** The step that left the place nearest the candy, when that was near and the hunt ended without candy. A jump may have. */
export const nearMiss: Finder = (walk) => {
  if (walk.find === 'candy') return null;
  const away = candyDistances(walk);
  const nearest = Math.min(...away);
  const strides = nearest / walk.field.smallStride;
  const step = away.indexOf(nearest) + 1;
  return strides <= NEAR && step <= lastStep(walk)
    ? stepMoment('near-miss', walk, step, Math.round(10 * strides))
    : null;
};

/** A step that began downhill along its way and ended uphill, higher than before: the one with the highest rise. */
export const overshoot: Finder = (walk) => {
  const step = highestRise(walk, (s) => leapt(walk, s));
  return step === 0 ? null : stepMoment('overshoot', walk, step);
};

/** The highest rise of a step that didn't leap over anything. */
export const uphill: Finder = (walk) => {
  const step = highestRise(walk, (s) => !leapt(walk, s));
  return step === 0 ? null : stepMoment('uphill', walk, step);
};

/** The first step that bumped. */
export const wall: Finder = (walk) => {
  const first = walk.legs.findIndex(({ bumped }) => bumped) + 1;
  const bumps = walk.legs.filter(({ bumped }) => bumped).length;
  return first === 0 ? null : stepMoment('wall', walk, first, bumps);
};

/** The last step, when it still fell and the grab after it got nothing. */
export const stoppedEarly: Finder = (walk) => {
  const last = lastStep(walk);
  const fell = last > 0 && !isJump(walk, last) && riseOf(walk, last) <= -TELLING;
  return fell && walk.ending === 'grabbed' && walk.find === 'grass'
    ? stepMoment('stopped-early', walk, last)
    : null;
};

/** The step with the greatest fall, when that is worth telling. */
export const bestStep: Finder = (walk) => {
  const step = greatestFall(walk);
  return step !== 0 && riseOf(walk, step) <= -TELLING ? stepMoment('best-step', walk, step) : null;
};

/** The step with the greatest fall, or the smallest rise where none fell; the first of equals; 0 without a step. */
export function greatestFall(walk: Walk): number {
  let best = 0;
  for (let step = 1; step <= lastStep(walk); step++) {
    if (isJump(walk, step)) continue; // luck
    if (best === 0 || riseOf(walk, step) < riseOf(walk, best)) best = step;
  }
  return best;
}

function leapt(walk: Walk, step: number): boolean {
  const leg = walk.legs[step - 1];
  return leg !== undefined && leg.slopeBefore < 0 && leg.slopeAfter > 0;
}

/** The step with the highest telling rise among those that fit; the first of equals; 0 for none. */
function highestRise(walk: Walk, fits: (step: number) => boolean): number {
  let best = 0;
  for (let step = 1; step <= lastStep(walk); step++) {
    if (isJump(walk, step) || riseOf(walk, step) < TELLING || !fits(step)) continue;
    if (best === 0 || riseOf(walk, step) > riseOf(walk, best)) best = step;
  }
  return best;
}
