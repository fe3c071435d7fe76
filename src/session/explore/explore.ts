/** What exploring a walk in the light holds beyond the walk itself; made anew for each replay, and gone with it. */
import type { ReplayView } from '../views';
import { type KeptWalks, openRivals, type Rivals } from './rivals';

/** What a part of exploring is made from. */
export interface Explored {
  readonly replay: ReplayView;
  /** The player's walks of the same level. */
  readonly kept: KeptWalks;
  /** Aborted when the replay is left. */
  readonly signal: AbortSignal;
}

export interface Explore {
  readonly replay: ReplayView;
  /** Who else walked here. */
  readonly rivals: Rivals;
  /** Gives a frame's time to whatever is being reckoned. */
  tick(): void;
}

export function openExplore({ replay, kept }: Explored): Explore {
  const rivals = openRivals(replay, kept);
  return { replay, rivals, tick: () => rivals.tick() };
}
