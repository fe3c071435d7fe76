/**
 * Patterns: what the last steps together look like, from the trail alone. Definitions and thresholds stand in docs/model.md,
 * under "What Ava says". Those of a finished walk (replay/finders) know the field; these must not.
 */
import { distance } from '../math/vector';
import { cosine, type FeltStep, runAtEnd, type Trail } from './trail';

export interface Patterns {
  /** What the arrow promised the last step and what came of it, in points. Null unless both are sensed and no wall cut it short. */
  readonly promise: { readonly expected: number; readonly real: number } | null;
  /** Cosine of the angle between the last two steps; null before the second one or where one led nowhere. */
  readonly turn: number | null;
  /** Steps running that turned back on the one before. */
  readonly zigzag: number;
  /** Steps running that changed next to nothing, where no slope is felt. */
  readonly plateau: number;
  /** Steps running that changed next to nothing though the slope is felt. */
  readonly crawl: number;
  /** Steps of the way round that just came back near a place of the trail; 0 for none. */
  readonly circling: number;
  /** Steps running that led next to nowhere. */
  readonly stalled: number;
  /** Driven by a rule: steps running that each got colder by more than the one before. */
  readonly diverging: number;
  /** Steps running that got warmer, and that got colder. */
  readonly warmer: number;
  readonly colder: number;
  /** Warmer than ever in this hunt, after at least one step that was not. */
  readonly newLowest: boolean;
  /** What the step before the last one changed; null when not sensed. */
  readonly changeBefore: number | null;
  /** Steps since the warmest place of the trail; null when not sensed. */
  readonly sinceLowest: number | null;
}

/** A cosine below this is a turn back: more than about 100°. As for overshoots. */
const TURNED_BACK = -0.17;
/** Points a step that are next to nothing … */
const TINY_CHANGE = 1;
/** … a slope, in points a small stride, that is next to none, and one that is surely felt. */
const TINY_SLOPE = 0.5;
const FELT_SLOPE = 2;
/** Small strides: what is one place, what is away from it, what is nowhere. */
const SAME_PLACE = 0.5;
const AWAY = 1.2;
const NOWHERE = 0.1;
/** The shortest way round: there and back is none. */
const SHORTEST_ROUND = 3;

/** The patterns of a trail. `smallStride` in field units. */
export function patternsOf(trail: Trail, smallStride: number): Patterns {
  const { steps } = trail;
  const last = steps.at(-1);
  const before = steps.at(-2);
  const crawls = ({ change }: FeltStep): boolean => change !== null && Math.abs(change) <= TINY_CHANGE;
  return {
    promise: last === undefined ? null : promiseOf(last, smallStride),
    turn: last === undefined || before === undefined ? null : cosine(before.moved, last.moved),
    zigzag: runAtEnd(steps, turnsBack),
    plateau: runAtEnd(steps, (step) => crawls(step) && (step.arrow?.steepness ?? 0) <= TINY_SLOPE),
    crawl: runAtEnd(steps, (step) => crawls(step) && (step.arrow?.steepness ?? 0) >= FELT_SLOPE),
    circling: wayRound(steps, smallStride),
    stalled: runAtEnd(steps, (step) => step.length < NOWHERE * smallStride),
    diverging: runAtEnd(steps, worsens),
    warmer: runAtEnd(steps, ({ change }) => change !== null && change < 0),
    colder: runAtEnd(steps, ({ change }) => change !== null && change > 0),
    newLowest: isNewLowest(trail),
    changeBefore: before?.change ?? null,
    sinceLowest: sinceLowest(trail),
  };
}

/** expected = −steepness·(a·d)/s for the arrow a, the step d and the small stride s: a straight slope's change. */
function promiseOf({ arrow, record, moved, change }: FeltStep, smallStride: number): Patterns['promise'] {
  if (arrow === null || change === null || record.bumped || smallStride <= 0) return null;
  const along = arrow.x * (moved[0] ?? 0) + arrow.y * (moved[1] ?? 0);
  return { expected: (-arrow.steepness * along) / smallStride, real: change };
}

function turnsBack(step: FeltStep, previous: FeltStep | null): boolean {
  const turn = previous === null ? null : cosine(previous.moved, step.moved);
  return turn !== null && turn < TURNED_BACK;
}

/** The longest way round that ends here, having been away in between. */
function wayRound(steps: readonly FeltStep[], smallStride: number): number {
  const here = steps.at(-1);
  if (here === undefined || here.length < NOWHERE * smallStride) return 0;
  let longest = 0;
  let wasAway = false;
  for (let back = 1; back <= steps.length; back++) {
    // The trail begins at 0, before its first step.
    const there = steps[steps.length - 1 - back]?.at ?? here.at.map(() => 0);
    const apart = distance(there, here.at);
    if (back >= SHORTEST_ROUND && wasAway && apart <= SAME_PLACE * smallStride) longest = back;
    wasAway ||= apart > AWAY * smallStride;
  }
  return longest;
}

function worsens({ record, change }: FeltStep, previous: FeltStep | null): boolean {
  if (record.type === 'step' || record.type === 'knob' || change === null || change <= 0) return false;
  // The first of a run has nothing to be worse than.
  return previous === null || previous.change === null || change > previous.change;
}

function isNewLowest({ steps, lowestBefore }: Trail): boolean {
  const height = steps.at(-1)?.height ?? null;
  const previous = steps.at(-2)?.height ?? null;
  if (height === null || previous === null || lowestBefore === null) return false;
  return height < lowestBefore && previous > lowestBefore;
}

function sinceLowest({ steps, height }: Trail): number | null {
  if (height === null) return null;
  let lowest = height;
  let since = steps.length;
  steps.forEach((step, i) => {
    if (step.height === null || step.height >= lowest) return;
    lowest = step.height;
    since = steps.length - 1 - i;
  });
  return since;
}
