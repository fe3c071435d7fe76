/** What a question's picture shows, in the units of its field: pure data, drawn by the UI, checked by tests against the field. */

/** Who or what stands at a place. A `lit` one is seen only once the question is answered. */
export interface Mark<Place> {
  readonly what: 'pip' | 'candy' | 'step' | 'try' | 'sock' | 'stop';
  readonly at: Place;
  readonly lit?: true;
  /** A number written beside it: a loss on show, or the number of a place that the words speak of. */
  readonly label?: number;
}

/** A field of one setting: a curve of losses over places from −halfWidth to halfWidth. */
export interface RopePicture {
  readonly kind: 'rope';
  readonly halfWidth: number;
  /** Losses at equal distances from wall to wall. */
  readonly curve: readonly number[];
  /** Each at a place and its loss. */
  readonly marks: readonly Mark<readonly [place: number, loss: number]>[];
  /** A walk over it, place and loss; the part from `litFrom` on is seen once the question is answered. */
  readonly path: readonly (readonly [place: number, loss: number])[];
  readonly litFrom: number;
  /** True where the land is hidden until the question is answered. */
  readonly dark: boolean;
}

/** A field of two settings from above. */
export interface FieldPicture {
  readonly kind: 'field';
  readonly halfWidth: number;
  /** The parts of it where the loss is at least a threshold, the lowest first: closed rings, x, y in field units. */
  readonly bands: readonly (readonly (readonly (readonly [number, number])[])[])[];
  readonly marks: readonly Mark<readonly [number, number]>[];
  readonly path: readonly (readonly [number, number])[];
  readonly litFrom: number;
  /** The downhill arrow at a place, as a unit vector; null where none is drawn. */
  readonly arrow: {
    readonly at: readonly [number, number];
    readonly way: readonly [number, number];
  } | null;
  readonly dark: boolean;
}

/** One or two small charts of losses over steps. */
export interface CurvesPicture {
  readonly kind: 'curves';
  readonly charts: readonly {
    readonly lines: readonly {
      readonly name: 'solid' | 'dashed';
      readonly losses: readonly number[];
    }[];
    readonly marks: readonly { readonly step: number; readonly label: number }[];
  }[];
}

/** Dots of data, and lines y = slope · x + intercept through them. */
export interface DotsPicture {
  readonly kind: 'dots';
  readonly dots: readonly (readonly [number, number])[];
  readonly lines: readonly {
    readonly name: 'solid' | 'dashed';
    readonly slope: number;
    readonly intercept: number;
  }[];
  /** Whether each dot's miss to the first line is drawn. */
  readonly misses: boolean;
  /** The loss over the line's one setting, where the picture is about it. */
  readonly knob: RopePicture | null;
}

export type Picture = RopePicture | FieldPicture | CurvesPicture | DotsPicture;
