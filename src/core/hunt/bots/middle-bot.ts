/**
 * The middle bot believes that candy lies in the middle of the field, and goes straight across it. It is the one bot
 * that is told more than a player: where it starts and where the middle is. It senses nothing. It heads for a point on
 * the line from its start through the middle, drawn evenly from half-way to the middle to as far beyond it, and grabs there.
 * On foot and at the desk it takes the largest stride that doesn't overshoot. A sled it nudges that way. Where a rule picks
 * the direction (slide, robot) it can only let itself be driven, with a setting drawn at random, and grab when it gets no
 * nearer.
 */
import type { ResolvedLevel } from '../../level/resolve-level';
import type { LearningRates } from '../../level/way-settings';
import type { RandomSource } from '../../math/random';
import { type Action, headingVector, nearestHeading, type Stride } from '../action';
import type { Bot, BotView } from './bot';

const STRIDES: readonly Stride[] = [2, 1, 0];

/** The middle bot for one start; it is told where that is. */
export function middleBot({ start, surface }: ResolvedLevel): Bot {
  const { domain } = surface;
  return {
    name: 'middle',
    begin: (random) => {
      const share = random.between(0.5, 1.5);
      // What is left to go, by its own reckoning.
      const left = start.map((at, i) => share * (((domain.min[i] ?? 0) + (domain.max[i] ?? 0)) / 2 - at));
      const drive = new Drive(left, random);
      return (view) => {
        switch (view.table.kind) {
          case 'walk':
            return stepTowards(left, view);
          case 'desk':
            return turnTowards(left, view);
          case 'slide':
          case 'sled':
          case 'robot':
            return drive.next(view);
        }
      };
    },
  };
}

function stepTowards(left: number[], { strides, dimension }: BotView): Action {
  const [x = 0, y = 0] = left;
  const distance = Math.sqrt(x * x + y * y);
  const stride = STRIDES.find((s) => (strides[s] ?? Number.POSITIVE_INFINITY) <= distance);
  if (stride === undefined) return { type: 'grab' };
  const heading = nearestHeading(x, y, dimension);
  headingVector(heading).forEach((u, i) => {
    if (i < dimension) left[i] = (left[i] ?? 0) - u * (strides[stride] ?? 0);
  });
  return { type: 'step', heading, stride };
}

/** The knob that is farthest from where it should stand. */
function turnTowards(left: number[], { strides }: BotView): Action {
  const knob = left.reduce((most, l, i) => (Math.abs(l) > Math.abs(left[most] ?? 0) ? i : most), 0);
  const way = left[knob] ?? 0;
  const stride = STRIDES.find((s) => (strides[s] ?? Number.POSITIVE_INFINITY) <= Math.abs(way));
  if (stride === undefined) return { type: 'grab' };
  const direction = way > 0 ? 'up' : 'down';
  left[knob] = way - (direction === 'up' ? 1 : -1) * (strides[stride] ?? 0);
  return { type: 'turn-knob', knob, direction, stride };
}

class Drive {
  private before = Number.POSITIVE_INFINITY;
  private setting: number | null = null;
  private isSet = false;

  constructor(
    private readonly left: number[],
    private readonly random: RandomSource,
  ) {}

  next({ moved, table, dimension }: BotView): Action {
    const { left } = this;
    moved?.forEach((m, i) => {
      left[i] = (left[i] ?? 0) - m;
    });
    const [x = 0, y = 0] = left;
    const distance = Math.sqrt(x * x + y * y);
    if (moved !== null && distance >= this.before) return { type: 'grab' };
    if (moved !== null) this.before = distance;
    switch (table.kind) {
      case 'sled':
        return { type: 'nudge', heading: nearestHeading(x, y, dimension) };
      case 'slide':
        this.setting ??= this.drawn(table.slide.learningRates);
        return { type: 'slide', rate: this.setting };
      case 'robot':
        this.setting ??= this.drawn(table.robot.learningRates);
        if (!this.isSet) {
          this.isSet = true;
          return { type: 'card', card: 'learningRate', choice: this.setting };
        }
        return { type: 'run', length: 0 };
      case 'walk':
      case 'desk':
        return { type: 'grab' };
    }
  }

  private drawn(rates: LearningRates): number {
    return this.random.integer(0, rates.count - 1);
  }
}
