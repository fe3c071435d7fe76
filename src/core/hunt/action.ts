/**
 * The one alphabet every device, bot and replay code speaks: a step (8 headings × up to 3 strides), a toe-tap, a grab.
 * Headings count counter-clockwise from east; on a tightrope only east and west exist.
 */

export const HEADINGS = [
  'east',
  'north-east',
  'north',
  'north-west',
  'west',
  'south-west',
  'south',
  'south-east',
] as const;
export type HeadingName = (typeof HEADINGS)[number];
export type Heading = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
export type Stride = 0 | 1 | 2;

export type Action =
  | { readonly type: 'step'; readonly heading: Heading; readonly stride: Stride }
  | { readonly type: 'toe-tap'; readonly heading: Heading }
  | { readonly type: 'grab' };

const D = Math.SQRT1_2;

/** Unit vector of each heading, x to the east and y to the north. */
const UNIT: readonly (readonly [number, number])[] = [
  [1, 0],
  [D, D],
  [0, 1],
  [-D, D],
  [-1, 0],
  [-D, -D],
  [0, -1],
  [D, -D],
];

/** The unit vector of a heading: (x to the east, y to the north). */
export function headingVector(heading: Heading): readonly [number, number] {
  return UNIT[heading] ?? [0, 0];
}

/** The headings a field of this dimension has. */
export function headingsOf(dimension: 1 | 2): readonly Heading[] {
  return dimension === 1 ? [0, 4] : [0, 1, 2, 3, 4, 5, 6, 7];
}

/** The heading nearest to a direction (x east, y north); on a tightrope only x counts. East for the zero vector. */
export function nearestHeading(x: number, y: number, dimension: 1 | 2 = 2): Heading {
  let best: Heading = 0;
  let bestDot = Number.NEGATIVE_INFINITY;
  for (const heading of headingsOf(dimension)) {
    const [ux, uy] = headingVector(heading);
    const dot = ux * x + uy * y;
    if (dot > bestDot) {
      bestDot = dot;
      best = heading;
    }
  }
  return best;
}

/** The heading that points the other way. */
export function oppositeHeading(heading: Heading): Heading {
  return ((heading + 4) % 8) as Heading;
}
