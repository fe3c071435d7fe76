/**
 * The middle bot believes that candy lies in the middle of the field, and walks straight across it. It is the one bot
 * that is told more than a player: where it starts and where the middle is. It senses nothing. It heads for a point on
 * the line from its start through the middle, drawn evenly from half-way to the middle to as far beyond it, with the
 * largest stride that doesn't overshoot, and grabs there.
 */
import type { ResolvedLevel } from '../../level/resolve-level';
import { headingVector, nearestHeading, type Stride } from '../action';
import type { Bot } from './bot';

const STRIDES: readonly Stride[] = [2, 1, 0];

/** The middle bot for one start; it is told where that is. */
export function middleBot({ start, surface }: ResolvedLevel): Bot {
  const { dimension, domain } = surface;
  return {
    name: 'middle',
    begin: (random) => {
      const share = random.between(0.5, 1.5);
      // What is left to walk, by its own reckoning.
      const left = start.map((at, i) => share * (((domain.min[i] ?? 0) + (domain.max[i] ?? 0)) / 2 - at));
      return ({ strides }) => {
        const [x = 0, y = 0] = left;
        const distance = Math.sqrt(x * x + y * y);
        const stride = STRIDES.find((s) => (strides[s] ?? Number.POSITIVE_INFINITY) <= distance);
        if (stride === undefined) return { type: 'grab' };
        const heading = nearestHeading(x, y, dimension);
        headingVector(heading).forEach((u, i) => {
          if (i < dimension) left[i] = (left[i] ?? 0) - u * (strides[stride] ?? 0);
        });
        return { type: 'step', heading, stride };
      };
    },
  };
}
