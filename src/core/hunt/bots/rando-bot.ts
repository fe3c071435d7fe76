/**
 * Rando: moves at random and grabs at a random time. On foot each step has a random heading and stride, each as likely; a
 * slide a random learning rate, a sled a random turn, a desk a random knob and turn; a robot gets a random card of each
 * kind first and then runs of random length. The number of steps before the grab is drawn beforehand, evenly from 1 to
 * the budget (without one, to 60). What wins like this, wins by luck.
 */
import type { RandomSource } from '../../math/random';
import { type Action, CARDS, headingsOf, type RunLength, type Stride } from '../action';
import { cardCount } from '../ways/robot';
import type { Bot, BotView } from './bot';

const STRIDES: readonly Stride[] = [0, 1, 2];
const RUNS: readonly RunLength[] = [0, 1, 2, 3];
/** A long walk for a level without a budget: several times any par. */
const STEPS_WITHOUT_BUDGET = 60;

export const randoBot: Bot = {
  name: 'rando',
  begin: (random) => {
    let stopAfter: number | null = null;
    let cardsLaid = 0;
    return (view) => {
      stopAfter ??= random.integer(1, view.stepsLeft ?? STEPS_WITHOUT_BUDGET);
      if (view.stepsTaken >= stopAfter) return { type: 'grab' };
      const { table } = view;
      const card = CARDS[cardsLaid];
      if (table.kind === 'robot' && card !== undefined) {
        cardsLaid += 1;
        return { type: 'card', card, choice: random.integer(0, cardCount(table.robot, card) - 1) };
      }
      return randomMove(view, random);
    };
  },
};

function randomMove({ table, strides, dimension }: BotView, random: RandomSource): Action {
  const stride = (): Stride => random.pick(STRIDES.slice(0, strides.length));
  switch (table.kind) {
    case 'walk': {
      const heading = random.pick(headingsOf(dimension));
      return { type: 'step', heading, stride: stride() };
    }
    case 'desk': {
      const direction = random.integer(0, 1) === 0 ? 'up' : 'down';
      return { type: 'turn-knob', knob: random.integer(0, dimension - 1), direction, stride: stride() };
    }
    case 'slide':
      return { type: 'slide', rate: random.integer(0, table.slide.learningRates.count - 1) };
    case 'sled': {
      const heading = random.pick(headingsOf(dimension));
      const turn = random.pick(['coast', 'brake', 'nudge'] as const);
      return turn === 'nudge' ? { type: 'nudge', heading } : { type: turn };
    }
    case 'robot':
      return { type: 'run', length: random.pick(RUNS) };
  }
}
