/** Lays the cards it is given and lets the robot run until the steps run out: what a setting does when nobody thinks. */
import { CARDS, RUN_LENGTHS, type RunLength } from '../action';
import type { OpenCards } from '../hunt-state';
import type { Bot } from './bot';

const LENGTHS: readonly RunLength[] = [3, 2, 1, 0];

/** The longest run that the steps left allow; a hunt that ends in the middle of a longer one is the same. */
export function longestRun(stepsLeft: number | null): RunLength {
  return LENGTHS.find((length) => RUN_LENGTHS[length] <= (stepsLeft ?? Number.POSITIVE_INFINITY)) ?? 0;
}

/** `cards` are indices of the level's cards; a kind that isn't named keeps the card that lies open at the start. */
export function fixedRobotBot(cards: Partial<OpenCards>): Bot {
  return {
    name: `robot-${CARDS.map((card) => cards[card] ?? '').join('.')}`,
    begin:
      () =>
      ({ table, stepsLeft }) => {
        if (table.kind !== 'robot') return { type: 'grab' };
        for (const card of CARDS) {
          const choice = cards[card];
          if (choice !== undefined && choice !== table.open[card]) return { type: 'card', card, choice };
        }
        return { type: 'run', length: longestRun(stepsLeft) };
      },
  };
}
