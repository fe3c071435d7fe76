/**
 * Thinks that whoever is stuck is in a minimum. It plays as the level is meant to be played, but where two steps in a row
 * bring next to nothing, or the arrow has all but gone, it takes the ground for the bottom and grabs. A robot it stops
 * every five steps to look.
 */
import type { RunLength } from '../../action';
import type { Bot, BotView } from '../bot';

/** Points of the shown loss below which a step, or what a small stride promises, counts as nothing. */
const LEAST_POINTS = 0.5;
/** The arrow has gone when it is this small a part of the steepest that was felt. */
const LEAST_SHARE = 0.05;
/** Small strides below which who is driven hardly moves. */
const LEAST_MOVED = 0.25;
const PATIENCE = 2;
const LONGEST_RUN: RunLength = 1;

/** The bot for a level whose intended bot this is. */
export function stuckIsMinimum(intended: Bot): Bot {
  return {
    name: 'stuck-is-minimum',
    begin: (random) => {
      const mind = intended.begin(random);
      let steps = 0;
      let steepest = 0;
      let stuck = 0;
      return (view) => {
        if (view.stepsTaken > steps || view.stepsTaken === 0) {
          steepest = Math.max(steepest, view.sensed.arrow?.steepness ?? 0);
          if (view.stepsTaken > steps) stuck = isStuck(view, steepest) ? stuck + 1 : 0;
          steps = view.stepsTaken;
        }
        if (stuck >= PATIENCE) return { type: 'grab' };
        const action = mind(view);
        return action.type === 'run' && action.length > LONGEST_RUN
          ? { type: 'run', length: LONGEST_RUN }
          : action;
      };
    },
  };
}

function isStuck({ sensed: { change, arrow }, moved, strides }: BotView, steepest: number): boolean {
  if (arrow !== null && arrow.steepness <= Math.max(LEAST_POINTS, LEAST_SHARE * steepest)) return true;
  if (change !== null && Math.abs(change) <= LEAST_POINTS) return true;
  if (moved === null) return false;
  const square = moved.reduce((sum, m) => sum + m * m, 0);
  const least = LEAST_MOVED * (strides[0] ?? 0);
  return square <= least * least;
}
