/**
 * Believes that the lowest it has found is the lowest there is: it plays as the level is meant to be played, but where that
 * would look for another hollow (a jump), it grabs. On foot without an arrow, where a search goes on along the rope, it
 * stops at its first hollow.
 */
import type { Bot } from '../bot';
import { firstHollow } from './first-hollow';

/** The bot for a level whose intended bot this is. */
export function lowestFound(intended: Bot): Bot {
  const stops = firstHollow(intended);
  return {
    name: 'lowest-found',
    begin: (random) => {
      const onRope = stops.begin(random);
      const mind = intended.begin(random);
      return (view) => {
        if (view.table.kind === 'walk' && view.dimension === 1) return onRope(view);
        const action = mind(view);
        return action.type === 'jump' ? { type: 'grab' } : action;
      };
    },
  };
}
