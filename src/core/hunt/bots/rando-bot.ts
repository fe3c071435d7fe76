/**
 * Rando: walks at random and grabs at a random time. Each step has a random heading and stride, each as likely; the
 * number of steps before the grab is drawn beforehand, evenly from 1 to the budget (without one, to 60). What wins like
 * this, wins by luck.
 */
import { headingsOf, type Stride } from '../action';
import type { Bot } from './bot';

const STRIDES: readonly Stride[] = [0, 1, 2];
/** A long walk for a level without a budget: several times any par. */
const STEPS_WITHOUT_BUDGET = 60;

export const randoBot: Bot = {
  name: 'rando',
  begin: (random) => {
    let stopAfter: number | null = null;
    return ({ strides, dimension, stepsTaken, stepsLeft }) => {
      stopAfter ??= random.integer(1, stepsLeft ?? STEPS_WITHOUT_BUDGET);
      if (stepsTaken >= stopAfter) return { type: 'grab' };
      const heading = random.pick(headingsOf(dimension));
      return { type: 'step', heading, stride: random.pick(STRIDES.slice(0, strides.length)) };
    };
  },
};
