/** What exploring a walk in the light holds beyond the walk itself; made anew for each replay, and gone with it. */
import type { ReplayView } from '../views';
import type { Explored } from './explored';
import { type Layers, openLayers } from './layers';
import { openRivals, type Rivals } from './rivals';

export interface Explore {
  readonly replay: ReplayView;
  /** Who else walked here. */
  readonly rivals: Rivals;
  /** What may lie on the lit field, and what is read there; null where there is no map. */
  readonly layers: Layers | null;
  /** Gives a frame's time to whatever is being reckoned. */
  tick(): void;
}

export function openExplore(explored: Explored): Explore {
  const { replay, kept } = explored;
  const rivals = openRivals(replay, kept);
  return { replay, rivals, layers: openLayers(explored), tick: () => rivals.tick() };
}
