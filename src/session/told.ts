/** What sound and touch are given to tell of an action, beside its record: the same signals that Ava's words are made of. */
import type { HuntSignals } from '../core/feedback/signals';

export type Told = HuntSignals;

/** How steep it is, as a pace of beats: gentle, steep, very steep. In points that a small stride down the slope would bring. */
const PACES = [
  { pace: 'very-quick', fromPoints: 6, count: 6, everyMs: 60 },
  { pace: 'quick', fromPoints: 2, count: 4, everyMs: 100 },
  { pace: 'slow', fromPoints: 0, count: 2, everyMs: 190 },
] as const;
export type Pace = (typeof PACES)[number]['pace'];

/** `count` is how many beats a sound makes; touch counts the heading with them. */
export function paceOf(steepness: number): (typeof PACES)[number] {
  return PACES.find(({ fromPoints }) => steepness >= fromPoints) ?? PACES[2];
}
