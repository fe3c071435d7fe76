/** What exploring a walk in the light holds beyond the walk itself; made anew for each replay, and gone with it. */
import type { ReplayView } from '../views';
import { type MomentChoices, openChoices } from './choices';

/** What a part of exploring is made from. */
export interface Explored {
  readonly replay: ReplayView;
  /** Aborted when the replay is left. */
  readonly signal: AbortSignal;
}

export interface Explore {
  readonly replay: ReplayView;
  readonly choices: MomentChoices;
}

export function openExplore({ replay }: Explored): Explore {
  return { replay, choices: openChoices(replay) };
}
