/** Finders of steps that show that loss is not distance: warmer but farther from the candy, colder but nearer to it. */
import { type Finder, type Moment, stepMoment, TELLING } from '../moment';
import { candyDistances, isJump, lastStep, riseOf, type Walk } from '../walk';

/** Small strides nearer or farther that count. */
const LEAST_WAY = 0.5;

/** The greatest fall that led away from the nearest candy. */
export const warmerFarther: Finder = (walk) => against('warmer-farther', walk, 1);

/** The greatest rise that led nearer. */
export const colderNearer: Finder = (walk) => against('colder-nearer', walk, -1);

function against(kind: 'warmer-farther' | 'colder-nearer', walk: Walk, sign: 1 | -1): Moment | null {
  const away = candyDistances(walk);
  let best = 0;
  let most = TELLING - Number.EPSILON;
  for (let step = 1; step <= lastStep(walk); step++) {
    if (isJump(walk, step)) continue; // luck
    const change = -sign * riseOf(walk, step);
    const farther = sign * ((away[step] ?? 0) - (away[step - 1] ?? 0));
    if (change > most && farther >= LEAST_WAY * walk.field.smallStride) {
      best = step;
      most = change;
    }
  }
  return best === 0 ? null : stepMoment(kind, walk, best);
}
