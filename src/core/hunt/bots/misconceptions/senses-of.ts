/** What the misconception bots read from a view; nothing that a player isn't told. */
import { type Action, type Heading, headingVector, type Stride } from '../../action';
import type { BotView } from '../bot';

/** The longest stride there is. */
export function largestStride({ strides }: BotView): Stride {
  return strides.length === 3 ? 2 : strides.length === 2 ? 1 : 0;
}

/** The next toe-tap towards an arrow: east, then north; null when there is none to make. */
export function tapForArrow({ sensed, toeTapsLeft, dimension }: BotView): Action | null {
  if (toeTapsLeft === 0) return null;
  const wanted: readonly Heading[] = dimension === 1 ? [0, 4] : [0, 2, 4, 6];
  const heading = wanted.find((h) => sensed.taps.every((tap) => tap.heading !== h));
  return heading === undefined ? null : { type: 'toe-tap', heading };
}

/** True when the last step went too far: it got colder, or, where only an arrow tells, the arrow points back. */
export function colder(
  { sensed: { change, arrow } }: BotView,
  towards: { readonly x: number; readonly y: number },
): boolean {
  if (change !== null) return change >= 0;
  return arrow !== null && arrow.x * towards.x + arrow.y * towards.y <= 0;
}

/** A heading's unit vector by its coordinates. */
export function directionOf(heading: Heading): { readonly x: number; readonly y: number } {
  const [x, y] = headingVector(heading);
  return { x, y };
}
