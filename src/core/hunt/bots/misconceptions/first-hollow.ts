/**
 * Stops at the first hollow. On foot: the smallest ring of steps around it is higher everywhere, so this must be it. With
 * an arrow it goes where the arrow points, without one it tries heading after heading; on while it gets warmer, and with
 * shorter strides when no way is warmer. In any other way to play it does what the intended bot does, but grabs as soon
 * as it gets colder, and never jumps.
 */
import { type Heading, headingsOf, nearestHeading, oppositeHeading, type Stride } from '../../action';
import type { Bot, BotMind, BotView } from '../bot';
import { colder, directionOf, largestStride, tapForArrow } from './senses-of';

/** The bot for a level whose intended bot this is. */
export function firstHollow(intended: Bot): Bot {
  return {
    name: 'first-hollow',
    begin: (random) => {
      const onFoot = hollowMind();
      const other = intended.begin(random);
      return (view) => {
        if (view.table.kind === 'walk') return onFoot(view);
        if ((view.sensed.change ?? 0) > 0) return { type: 'grab' };
        const action = other(view);
        return action.type === 'jump' ? { type: 'grab' } : action;
      };
    },
  };
}

function hollowMind(): BotMind {
  let stride: Stride | null = null;
  let heading: Heading | null = null;
  let tried = new Set<Heading>();
  let steps = 0;
  let goingBack = false;
  return (view) => {
    stride ??= largestStride(view);
    const moved = view.stepsTaken > steps;
    steps = view.stepsTaken;
    if (moved && heading !== null && !goingBack) {
      if (colder(view, directionOf(heading))) {
        // Back to where it was warmer; that step is not judged.
        tried.add(heading);
        goingBack = true;
        return { type: 'step', heading: oppositeHeading(heading), stride };
      }
      tried = new Set();
      if (view.bumped) tried.add(heading);
    }
    goingBack = false;
    const next = choose(view, heading, tried);
    if (next === 'tap') return tapForArrow(view) ?? { type: 'grab' };
    if (next !== null) {
      heading = next;
      return { type: 'step', heading, stride };
    }
    if (stride === 0) return { type: 'grab' };
    stride = stride === 2 ? 1 : 0;
    tried = new Set();
    const again = choose(view, heading, tried);
    if (again === null || again === 'tap') return { type: 'grab' };
    heading = again;
    return { type: 'step', heading, stride };
  };
}

/** Where to step: along the arrow where there is one; else on, or the next heading that wasn't tried; null when none is left. */
function choose(
  { sensed, dimension, toeTapsLeft }: BotView,
  last: Heading | null,
  tried: ReadonlySet<Heading>,
): Heading | 'tap' | null {
  const { arrow, warmth } = sensed;
  if (arrow !== null) {
    if (arrow.steepness === 0) return null;
    const along = nearestHeading(arrow.x, arrow.y, dimension);
    return tried.has(along) ? null : along;
  }
  if (warmth === null && toeTapsLeft > 0) return 'tap';
  if (warmth === null) return null;
  if (last !== null && !tried.has(last)) return last;
  return headingsOf(dimension).find((h) => !tried.has(h)) ?? null;
}
