/** The shown loss, as far as the senses tell. */
import type { Sensed } from '../step-record';

/** In points: the gauge, or what warmth tells of it (which ends at 0 and 100); null where neither is sensed. */
export function shownOf({ gauge, warmth }: Sensed): number | null {
  return gauge ?? (warmth === null ? null : 100 * (1 - warmth));
}
