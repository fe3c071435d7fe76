/**
 * How the hollows of a field look to a class: a shape, a colour and a pattern each, so that no one of them is needed alone. The same
 * on a screen held up, on the tallies and on the wall. Mint is the candy's alone and isn't among them.
 */
export const HOLLOW_SHAPES = [
  'circle',
  'square',
  'triangle',
  'star',
  'heart',
  'moon',
  'drop',
  'cross',
] as const;
export type HollowShape = (typeof HOLLOW_SHAPES)[number];

export interface HollowLook {
  readonly shape: HollowShape;
  readonly color: string;
  /** The shape as an SVG path in a box of 24 units. */
  readonly path: string;
}

const LOOKS: Readonly<Record<HollowShape, Omit<HollowLook, 'shape'>>> = {
  circle: { color: '#5cc3f0', path: 'M12 2A10 10 0 1 1 12 22A10 10 0 1 1 12 2Z' },
  square: {
    color: '#ff9f43',
    path: 'M4.5 2.5H19.5Q21.5 2.5 21.5 4.5V19.5Q21.5 21.5 19.5 21.5H4.5Q2.5 21.5 2.5 19.5V4.5Q2.5 2.5 4.5 2.5Z',
  },
  triangle: { color: '#ffd84d', path: 'M12 2.5L23 21H1Z' },
  star: {
    color: '#ff8fb1',
    path: 'M12 1.5L15.2 8.4 22.8 9.3 17.2 14.4 18.7 21.9 12 18.1 5.3 21.9 6.8 14.4 1.2 9.3 8.8 8.4Z',
  },
  heart: {
    color: '#f2545b',
    path: 'M12 21.5C4 15.5 1.5 11.5 1.5 8 1.5 4.5 4 2.5 7 2.5 9.3 2.5 11 3.8 12 5.6 13 3.8 14.7 2.5 17 2.5 20 2.5 22.5 4.5 22.5 8 22.5 11.5 20 15.5 12 21.5Z',
  },
  moon: { color: '#c39bff', path: 'M15.5 1.8A10.3 10.3 0 1 0 21.5 18.2 9.2 9.2 0 0 1 15.5 1.8Z' },
  drop: {
    color: '#f4f1ff',
    path: 'M12 1.5C16 7.5 19.5 11 19.5 15.2A7.5 7.5 0 0 1 4.5 15.2C4.5 11 8 7.5 12 1.5Z',
  },
  cross: { color: '#d9a066', path: 'M8.5 2H15.5V8.5H22V15.5H15.5V22H8.5V15.5H2V8.5H8.5Z' },
};

/** A hollow by its place among the field's; beyond the eighth they begin again. */
export function hollowLook(hollow: number): HollowLook {
  const shape = HOLLOW_SHAPES[hollow % HOLLOW_SHAPES.length] ?? 'circle';
  return { shape, ...LOOKS[shape] };
}

/** Three blades of grass, in a box of 24 units. */
export const GRASS_LOOK = {
  color: '#7bbf4a',
  path: 'M3 22C5 16 4 10 2 6 7 9 9 14 9 17 9 11 10 6 13 1.5 15 8 15 13 14.5 17 16 13 18 10 22 8 20 13 20 18 21.5 22Z',
} as const;
