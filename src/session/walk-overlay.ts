/**
 * What moves with the cursor on the lit field, and what stands over it: plain messages, because a worker draws it
 * (worker/overlay/) while somebody scrubs. It is told once what there is, from then on only how far the walk has come.
 * Places and lengths are in CSS px of the window.
 */

/** Straight strokes of one look. */
export interface OverlayStrokes {
  readonly kind: 'strokes';
  readonly depth: number;
  /** One over the other, the lowest first: that one of all strokes, then the next. */
  readonly bands: readonly { readonly color: string; readonly width: number }[];
  /** STROKE_NUMBERS of each: where it begins (x, y) and ends, the cursor at both ends, its strength (0–1]. */
  readonly strokes: Float32Array;
  /** The share of its strength that a stroke has before the cursor comes to it; with 0 it grows with the cursor. */
  readonly ahead: number;
}
export const STROKE_NUMBERS = 7;

/** Round dots of one colour that are seen until the cursor has passed them. */
export interface OverlayDots {
  readonly kind: 'dots';
  readonly depth: number;
  readonly color: string;
  readonly radius: number;
  /** DOT_NUMBERS of each: x, y, the cursor that passes it, its strength (0–1]. */
  readonly dots: Float32Array;
}
export const DOT_NUMBERS = 4;

/** Where something goes with the cursor: straight from point to point, in hops from step to step. */
export interface OverlayWay {
  /** x, y and again: `perStep` points for each step, after the first. */
  readonly points: Float32Array;
  readonly perStep: number;
  /** How high it hops. */
  readonly hop: number;
}

export interface OverlaySprite {
  readonly kind: 'sprite';
  readonly depth: number;
  /** The name of one of the pictures told. */
  readonly picture: string;
  /** Its place, or how far it is from its way. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Clockwise, in radians, around its origin: shares of its width and height. */
  readonly rotation: number;
  readonly originX: number;
  readonly originY: number;
  readonly alpha: number;
  /** The cursors at which it is seen: from the first, up to but not at the second. */
  readonly from: number;
  readonly until: number;
  /** Once seen, it is seen however far the cursor goes back. */
  readonly stays: boolean;
  readonly way: OverlayWay | null;
}

export type OverlayItem = OverlayStrokes | OverlayDots | OverlaySprite;

export type ToOverlayPainter =
  /** It lies over the whole window. */
  | { readonly type: 'size'; readonly width: number; readonly height: number; readonly pixelRatio: number }
  | {
      readonly type: 'pictures';
      readonly pictures: readonly { readonly name: string; readonly picture: ImageBitmap }[];
    }
  | { readonly type: 'show'; readonly items: readonly OverlayItem[]; readonly cursor: number }
  /** A picture of all that lies under the walk, as large as the window, so that nothing else needs to be shown. */
  | { readonly type: 'ground'; readonly picture: ImageBitmap }
  | { readonly type: 'cursor'; readonly at: number }
  | { readonly type: 'hide' };

/** The canvas over the field, wherever it is drawn. */
export interface WalkOverlay {
  tell(message: ToOverlayPainter, given?: Transferable[]): void;
  close(): void;
}

/** Gives a canvas away to be drawn; `drawn` is called once what was shown, or a ground, is on it. Null where that can't be. */
export type OpenWalkOverlay = (canvas: HTMLCanvasElement, drawn: () => void) => WalkOverlay | null;
