/** What exploring a walk in the light holds beyond the walk itself; made anew for each replay, and gone with it. */
import type { ReplayView } from '../views';

/** What a part of exploring is made from. */
export interface Explored {
  readonly replay: ReplayView;
  /** Aborted when the replay is left. */
  readonly signal: AbortSignal;
}

export interface Explore {
  readonly replay: ReplayView;
}

export function openExplore({ replay }: Explored): Explore {
  return { replay };
}
