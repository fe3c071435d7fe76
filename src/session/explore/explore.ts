/** What exploring a walk in the light holds beyond the walk itself; made anew for each replay, and gone with it. */
import type { ReplayView } from '../views';
import type { Explored } from './explored';
import { type Layers, openLayers } from './layers';

export interface Explore {
  readonly replay: ReplayView;
  /** What may lie on the lit field, and what is read there; null where there is no map. */
  readonly layers: Layers | null;
}

export function openExplore(explored: Explored): Explore {
  return { replay: explored.replay, layers: openLayers(explored) };
}
