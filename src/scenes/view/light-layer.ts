/** Something more that is drawn on the lit field: on a rope's curve, on the flat map and on the relief alike. */
import type { OverlayItem } from '../../session/walk-overlay';
import type { SeenPoint } from './walk-line';

/** Where a place of the field is seen now; the same point is filled each time. */
export type Seen = (at: readonly number[], loss: number) => SeenPoint;

export interface LightLayer {
  /** True when it holds something new that has to be put in its places first. */
  readonly stale: boolean;
  /** Puts all its points where they are seen now; `fieldSide` is the field's width in CSS px. */
  place(seen: Seen, fieldSide: number): void;
  /** Draws it: at a step of the walk, with fractions, and as far as it is `lit` (0 to 1). */
  draw(cursor: number, lit: number): void;
  /** What of it moves with the cursor, for the overlay. A layer without it stays where it is while the overlay is drawn. */
  overlay?(): readonly OverlayItem[];
  destroy(): void;
}
