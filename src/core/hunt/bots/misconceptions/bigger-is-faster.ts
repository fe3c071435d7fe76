/**
 * Believes that bigger is simply faster: always the largest stride, the largest learning rate, until the steps run out.
 * On foot it goes along the heading nearest to the arrow; without one it keeps its heading while it gets warmer and
 * turns by an eighth when it doesn't.
 */
import { type Heading, nearestHeading } from '../../action';
import type { Bot, BotMind } from '../bot';
import { longestRun } from '../fixed-robot-bot';
import { colder, directionOf, largestStride } from './senses-of';

export const biggerIsFaster: Bot = { name: 'bigger-is-faster', begin: () => hurriedMind() };

function hurriedMind(): BotMind {
  let heading: Heading = 0;
  return (view) => {
    const { sensed, table, stepsTaken, stepsLeft, dimension } = view;
    switch (table.kind) {
      case 'slide':
        return { type: 'slide', rate: table.slide.learningRates.count - 1 };
      case 'robot': {
        const choice = table.robot.learningRates.count - 1;
        return table.open.learningRate === choice
          ? { type: 'run', length: longestRun(stepsLeft) }
          : { type: 'card', card: 'learningRate', choice };
      }
      case 'sled':
        return { type: 'coast' };
      case 'desk':
        return { type: 'grab' };
      case 'walk':
        break;
    }
    if (sensed.arrow !== null) {
      if (sensed.arrow.steepness === 0) return { type: 'grab' };
      heading = nearestHeading(sensed.arrow.x, sensed.arrow.y, dimension);
    } else if (stepsTaken > 0 && (view.bumped || colder(view, directionOf(heading))))
      heading = ((heading + (dimension === 1 ? 4 : 1)) % 8) as Heading;
    return { type: 'step', heading, stride: largestStride(view) };
  };
}
