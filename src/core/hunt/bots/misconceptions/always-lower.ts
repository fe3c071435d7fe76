/**
 * Believes that every step lowers the loss. It plays as the level is meant to be played, but the first step that raises
 * the loss it takes for the way out of the hollow, and grabs. A robot it stops after every step to look.
 */
import type { RunLength } from '../../action';
import type { Bot } from '../bot';

const LONGEST_RUN: RunLength = 0;

/** The bot for a level whose intended bot this is. */
export function alwaysLower(intended: Bot): Bot {
  return {
    name: 'always-lower',
    begin: (random) => {
      const mind = intended.begin(random);
      return (view) => {
        if ((view.sensed.change ?? 0) > 0) return { type: 'grab' };
        const action = mind(view);
        return action.type === 'run' ? { type: 'run', length: LONGEST_RUN } : action;
      };
    },
  };
}
