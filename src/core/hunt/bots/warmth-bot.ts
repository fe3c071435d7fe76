/**
 * The warmth bot: warmer or colder is all it uses (the gauge where there is one). It keeps its heading while it gets
 * warmer, looks ahead by how the gains shrink, and otherwise goes back to the warmest place and turns; when every
 * heading is used up it shortens its stride, and at the shortest it grabs.
 * On a tightrope, a hollow that has recovered less than 75 % of the loss is a sock: then it strides on with its largest
 * stride, past where it has been, until it finds somewhere warmer or both ends.
 * It knows only what a player knows (BotView). Method: compass search (Kolda, Lewis & Torczon, SIAM Review 45, 2003).
 */
import type { RandomSource } from '../../math/random';
import { type Action, type Heading, headingsOf, oppositeHeading, type Stride } from '../action';
import type { Sensed } from '../step-record';
import type { Bot, BotMind } from './bot';
import { WayBack } from './way-back';

/** A hollow above this many shown points holds a sock (game.md: sweets recover 75 %). */
const SOCK = 25;

export const warmthBot: Bot = { name: 'warmth', begin: (random) => warmthMind(random, null) };

/** The warmth bot's mind, beginning with a stride; null is the largest the level has. */
export function warmthMind(random: RandomSource, firstStride: Stride | null): BotMind {
  const wayBack = new WayBack();
  const used = new Set<Heading>();
  let heading: Heading | null = null;
  let stride = firstStride;
  /** The gain before, along this heading; NaN on the first step after a turn. */
  let lastGain = Number.NaN;
  let shownBefore = Number.POSITIVE_INFINITY;
  let best = Number.POSITIVE_INFINITY;
  let mode: 'search' | 'escape' | 'home' = 'search';
  let ends = 0;

  const step = (towards: Heading, size: Stride): Action => {
    heading = towards;
    wayBack.leave(towards, size);
    return { type: 'step', heading: towards, stride: size };
  };

  return ({ sensed, strides, dimension, bumped }) => {
    if (mode === 'home') return wayBack.next();
    const shown = shownOf(sensed);
    const gain = shownBefore - shown;
    shownBefore = shown;
    const largest: Stride = strides.length === 3 ? 2 : strides.length === 2 ? 1 : 0;
    stride ??= largest;
    const isBest = wayBack.arrive(shown);
    if (isBest) best = shown;
    if (shown === 0) return { type: 'grab' }; // a loss is never below 0

    if (mode === 'escape') {
      if (bumped) ends += 1;
      if (!isBest && ends < 2 && heading !== null)
        return step(bumped ? oppositeHeading(heading) : heading, largest);
      mode = isBest ? 'search' : 'home';
      if (mode === 'home') return wayBack.next();
      stride = largest;
      used.clear();
    }
    if (isBest && heading !== null) {
      used.clear();
      used.add(oppositeHeading(heading));
      const promised = gain + (gain - lastGain); // the gains shrink evenly on a bowl
      lastGain = gain;
      if (!bumped && !(promised < 0)) return step(heading, stride);
      used.add(heading);
    } else if (heading !== null) {
      used.add(heading);
      if (wayBack.length > 0) return wayBack.next();
    }
    lastGain = Number.NaN;
    for (;;) {
      const free = headingsOf(dimension).filter((h) => !used.has(h) && (h % 2 === 0 || stride === 0));
      const ahead: Heading | undefined = heading === null ? random.pick(free) : nextHeading(heading, free);
      if (ahead !== undefined) return step(ahead, stride);
      if (stride === 0 || (dimension === 1 && best > SOCK && stride < largest && ends < 2)) break;
      stride = stride === 2 ? 1 : 0;
      used.clear();
    }
    if (dimension === 1 && best > SOCK && heading !== null && ends < 2) {
      mode = 'escape';
      stride = largest;
      return step(heading, largest);
    }
    mode = 'home';
    return wayBack.next();
  };
}

/** The shown loss, as far as the senses tell; 0 where they tell nothing, and then it grabs at once. */
function shownOf({ gauge, warmth }: Sensed): number {
  return gauge ?? (warmth === null ? 0 : 100 * (1 - warmth));
}

/** After a heading that failed: straight back first, then the quarter turns, then the rest. */
function nextHeading(failed: Heading, free: readonly Heading[]): Heading | undefined {
  return [4, 2, 6, 1, 7, 3, 5]
    .map((turn) => free.find((h) => h === (failed + turn) % 8))
    .find((h) => h !== undefined);
}
