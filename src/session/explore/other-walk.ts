/** The walk that was to be beaten, beside one's own: where it went and what both came to. */
import type { Hunt } from '../../core/hunt/hunt-state';
import { readWalk } from '../engine';
import { type Outcome, outcomeOf, placesOf, type WalkedTo } from '../open-eyes';
import type { ReplayView } from '../views';

export interface OtherWalk {
  /** The places it walked, the start first. */
  readonly path: readonly WalkedTo[];
  readonly outcome: Outcome;
  readonly own: Outcome;
  /** Candy is better than none, fewer steps to it are better; without it, the lower loss is. */
  readonly winner: 'own' | 'other' | 'nobody';
}

export function otherWalk({ hunt }: ReplayView, other: Hunt | null): OtherWalk | null {
  if (other === null) return null;
  const outcome = outcomeOf(other);
  const own = outcomeOf(hunt);
  const rank = rankOf(own) - rankOf(outcome);
  return { path: placesOf(other), outcome, own, winner: rank < 0 ? 'own' : rank > 0 ? 'other' : 'nobody' };
}

/** The walk of another code on the field of this one; null when it is of another field, or can't be walked. */
export function readOther({ level }: Hunt, code: string): Hunt | null {
  try {
    const other = readWalk(level.spec, code);
    return other.level.seed === level.seed ? other : null;
  } catch (error) {
    console.warn(error);
    return null;
  }
}

/** Lower is better. No walk has so many steps that it ranks behind one without candy. */
function rankOf({ candy, steps, shown }: Outcome): number {
  return candy ? steps - 1e6 : shown;
}
