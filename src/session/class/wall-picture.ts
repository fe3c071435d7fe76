/**
 * What the wall's picture is drawn from: plain messages, because it is drawn in a worker where there can be one (worker/wall/). The
 * page tells what is there once, and from then on little more than how far the walks have come.
 */
import type { FieldMap, Ring } from '../../core/surface/field-map';

/** The field as drawn, with the colours of its layers. */
export interface PictureField {
  readonly map: FieldMap;
  /** CSS colours, the deepest layer's first; one more than the map has thresholds. */
  readonly colors: readonly string[];
}

/** How the walks that ended in a hollow look: told by colour, dashes and shape alike. */
export interface PictureLook {
  readonly color: string;
  /** Lengths of dash and gap, CSS px; none for a whole line. */
  readonly dash: readonly number[];
}

export interface PictureHollow extends PictureLook {
  /** In field units, as drawn. */
  readonly at: readonly number[];
  /** Its shape as an SVG path in a box of SHAPE_BOX units. */
  readonly shape: string;
}
export const SHAPE_BOX = 24;

export interface PictureBasins {
  /** For each hollow the rings around its basin, in field units as drawn. */
  readonly rings: readonly (readonly Ring[])[];
  readonly borders: readonly Ring[];
}

/** Where the class searched: shares from 0 to 1 of the most searched cell, row by row from the south-west corner. */
export interface PictureHeat {
  readonly side: number;
  readonly shares: Float32Array;
}

export interface PictureWalk {
  /** Coordinates in field units as drawn, the start first: x, y, x, y …, or x, x … on a rope. */
  readonly places: Float32Array;
  readonly animal: number;
  /** The index of the hollow it was grabbed in; null on the grass. */
  readonly hollow: number | null;
}

/** A square of the canvas, in CSS px, that shows the field and some of the walks. */
export interface PicturePanel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Indices of walks, in the order in which they lie over one another. */
  readonly walks: readonly number[];
}

export interface PictureShow {
  readonly lit: boolean;
  /** How long the light takes to come over the field; 0 for at once. */
  readonly lightMs: number;
  readonly heat: boolean;
  readonly basins: boolean;
  readonly panels: readonly PicturePanel[];
  /** Indices of walks to look at; the others are pale. None: all are alike. */
  readonly picked: readonly number[];
}

/** Faces of the animals side by side in one picture, `size` pixels each, by their number. */
export interface PictureFaces {
  readonly sheet: ImageBitmap;
  readonly size: number;
}

export type ToWallPainter =
  | { readonly type: 'size'; readonly width: number; readonly height: number; readonly pixelRatio: number }
  | { readonly type: 'field'; readonly field: PictureField | null }
  | { readonly type: 'hollows'; readonly hollows: readonly PictureHollow[]; readonly grass: PictureLook }
  | { readonly type: 'basins'; readonly basins: PictureBasins | null }
  | { readonly type: 'heat'; readonly heat: PictureHeat | null }
  | { readonly type: 'walks'; readonly walks: readonly PictureWalk[] }
  | { readonly type: 'faces'; readonly faces: PictureFaces }
  | { readonly type: 'show'; readonly show: PictureShow }
  /** Steps that every walk has come, with fractions; a shorter walk stands at its end. */
  | { readonly type: 'cursor'; readonly at: number };

/** The canvas on the wall, wherever it is drawn. */
export interface WallCanvas {
  tell(message: ToWallPainter): void;
  close(): void;
}
