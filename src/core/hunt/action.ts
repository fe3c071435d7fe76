/**
 * The one alphabet every device, bot and replay code speaks: a step (8 headings × up to 3 strides), a toe-tap, a jump, a
 * grab; and for each other way to play its own few: a slide's learning rate, a sled's coast, nudge and brake, a robot's
 * cards and runs, a mixing desk's knobs.
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

/** What a robot's card sets. */
export const CARDS = ['optimizer', 'learningRate', 'momentum', 'schedule', 'batchSize'] as const;
export type Card = (typeof CARDS)[number];

/** How many optimizer steps one press of a robot's "go" can run. */
export const RUN_LENGTHS = [1, 5, 20, 100] as const;
export type RunLength = 0 | 1 | 2 | 3;

export type Action =
  | { readonly type: 'step'; readonly heading: Heading; readonly stride: Stride }
  | { readonly type: 'toe-tap'; readonly heading: Heading }
  | { readonly type: 'grab' }
  /** To a random place, where the level gives jumps. */
  | { readonly type: 'jump' }
  /** Down the slope with the learning rate `rate`, an index of the level's grid. */
  | { readonly type: 'slide'; readonly rate: number }
  | { readonly type: 'coast' }
  | { readonly type: 'nudge'; readonly heading: Heading }
  | { readonly type: 'brake' }
  /** Lays open the card `choice`, an index of the level's cards of that kind. */
  | { readonly type: 'card'; readonly card: Card; readonly choice: number }
  | { readonly type: 'run'; readonly length: RunLength }
  | {
      readonly type: 'turn-knob';
      readonly knob: number;
      readonly direction: KnobDirection;
      readonly stride: Stride;
    }
  | { readonly type: 'tap-knob'; readonly knob: number; readonly direction: KnobDirection };

export type KnobDirection = 'up' | 'down';

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
export function headingsOf(dimension: number): readonly Heading[] {
  return dimension === 1 ? [0, 4] : [0, 1, 2, 3, 4, 5, 6, 7];
}

/** The heading nearest to a direction (x east, y north); on a tightrope only x counts. East for the zero vector. */
export function nearestHeading(x: number, y: number, dimension = 2): Heading {
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
