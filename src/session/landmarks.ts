/** What stands on the lit map and where, so that the page can write names beside it. */
import type { Disc, Plate } from './keep-apart';
import type { HollowView } from './views';

/** What stands on the map, where it is now: for names beside it. */
export interface Landmark {
  readonly kind: HollowView['contents'] | 'start' | 'pin' | 'saddle';
  /** Its middle in CSS px of the window, and how far it reaches from there. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** All that stands on the map at rest. */
export interface Landmarks {
  readonly marks: readonly Landmark[];
  /** What the signs of moments cover. */
  readonly plates: readonly Plate[];
  /** The walk itself, which names cover only where there is no other room. */
  readonly way: readonly Disc[];
}
