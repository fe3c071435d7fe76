/**
 * Believes that the downhill arrow points at the candy. It reads the arrow once, at the start (it builds it from toe-taps
 * where none is given), and from then on walks to and fro on that one line: on while it gets warmer, back with a shorter
 * stride when it has gone too far, and it grabs at the lowest place that its line has. Of the headings it takes whichever
 * keeps it nearest to the line, by its own reckoning, so that it does come to where the arrow pointed.
 */
import { type Heading, headingsOf, headingVector, type Stride } from '../../action';
import type { SlopeArrow } from '../../step-record';
import type { Bot, BotMind, BotView } from '../bot';
import { colder, largestStride, tapForArrow } from './senses-of';

export const arrowBeliever: Bot = { name: 'believes-the-arrow', begin: () => lineMind() };

/** A heading leads along the line when it is within 45° of it, and a hair. */
const ALONG = 0.7;

function lineMind(): BotMind {
  let line: Pick<SlopeArrow, 'x' | 'y'> | null = null;
  let stride: Stride = 0;
  let steps = 0;
  /** How far it stands to the left of its line, in field units. */
  let aside = 0;
  return (view) => {
    if (line === null) {
      const { arrow } = view.sensed;
      if (arrow === null) return tapForArrow(view) ?? { type: 'grab' };
      if (arrow.steepness === 0) return { type: 'grab' };
      line = { x: arrow.x, y: arrow.y };
      stride = largestStride(view);
    } else if (view.stepsTaken > steps && (view.bumped || colder(view, line))) {
      if (stride === 0) return { type: 'grab' };
      line = { x: -line.x, y: -line.y };
      aside = -aside;
      stride = stride === 2 ? 1 : 0;
    }
    steps = view.stepsTaken;
    const { heading, left } = nearestTo(line, aside, view, view.strides[stride] ?? 0);
    aside = left;
    return { type: 'step', heading, stride };
  };
}

/** The heading along a line that leaves one nearest to it, and how far to its left. */
function nearestTo(
  line: Pick<SlopeArrow, 'x' | 'y'>,
  aside: number,
  { dimension }: BotView,
  length: number,
): { readonly heading: Heading; readonly left: number } {
  let best: { readonly heading: Heading; readonly left: number } | null = null;
  for (const heading of headingsOf(dimension)) {
    const [x, y] = headingVector(heading);
    if (x * line.x + y * line.y < ALONG) continue;
    const left = aside + length * (line.x * y - line.y * x);
    if (best === null || Math.abs(left) < Math.abs(best.left)) best = { heading, left };
  }
  return best ?? { heading: 0, left: aside };
}
