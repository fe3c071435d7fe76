/**
 * Believes that the downhill arrow points at the candy. It reads the arrow once, at the start (it builds it from toe-taps
 * where none is given), and from then on walks to and fro on that one line: on while it gets warmer, back with a shorter
 * stride when it has gone too far, and it grabs at the lowest place that its line has.
 */
import { type Heading, nearestHeading, oppositeHeading, type Stride } from '../../action';
import type { SlopeArrow } from '../../step-record';
import type { Bot, BotMind } from '../bot';
import { colder, largestStride, tapForArrow } from './senses-of';

export const arrowBeliever: Bot = { name: 'believes-the-arrow', begin: () => lineMind() };

function lineMind(): BotMind {
  let line: SlopeArrow | null = null;
  let heading: Heading = 0;
  let stride: Stride = 0;
  let steps = 0;
  return (view) => {
    if (line === null) {
      const { arrow } = view.sensed;
      if (arrow === null) return tapForArrow(view) ?? { type: 'grab' };
      if (arrow.steepness === 0) return { type: 'grab' };
      line = arrow;
      heading = nearestHeading(arrow.x, arrow.y, view.dimension);
      stride = largestStride(view);
    } else if (view.stepsTaken > steps && (view.bumped || colder(view, heading))) {
      if (stride === 0) return { type: 'grab' };
      heading = oppositeHeading(heading);
      stride = stride === 2 ? 1 : 0;
    }
    steps = view.stepsTaken;
    return { type: 'step', heading, stride };
  };
}
