/**
 * How the hollows of a class's field are drawn (core/class/hollow-of.ts says which looks how): shape, colour and pattern, so that none of
 * them is needed alone. The same on a screen held up, on the tallies and on the wall.
 */
import type { HollowLook } from '../../../core/class/hollow-of';

/** Shapes as SVG paths in a box of 24 units. */
export const HOLLOW_PATHS: Readonly<Record<HollowLook['shape'], string>> = {
  circle: 'M12 2A10 10 0 1 1 12 22A10 10 0 1 1 12 2Z',
  square:
    'M4.5 2.5H19.5Q21.5 2.5 21.5 4.5V19.5Q21.5 21.5 19.5 21.5H4.5Q2.5 21.5 2.5 19.5V4.5Q2.5 2.5 4.5 2.5Z',
  triangle: 'M12 2.5L23 21H1Z',
  star: 'M12 1.5L15.2 8.4 22.8 9.3 17.2 14.4 18.7 21.9 12 18.1 5.3 21.9 6.8 14.4 1.2 9.3 8.8 8.4Z',
  heart:
    'M12 21.5C4 15.5 1.5 11.5 1.5 8 1.5 4.5 4 2.5 7 2.5 9.3 2.5 11 3.8 12 5.6 13 3.8 14.7 2.5 17 2.5 20 2.5 22.5 4.5 22.5 8 22.5 11.5 20 15.5 12 21.5Z',
  moon: 'M15.5 1.8A10.3 10.3 0 1 0 21.5 18.2 9.2 9.2 0 0 1 15.5 1.8Z',
  diamond: 'M12 1L21 12 12 23 3 12Z',
  drop: 'M12 1.5C16 7.5 19.5 11 19.5 15.2A7.5 7.5 0 0 1 4.5 15.2C4.5 11 8 7.5 12 1.5Z',
};

/** Bright enough for ink upon them. */
export const HOLLOW_PAINTS: Readonly<Record<HollowLook['color'], string>> = {
  blue: '#5cb8f0',
  orange: '#ff9f43',
  purple: '#c39bff',
  yellow: '#ffd84d',
  red: '#ff6b6b',
  white: '#f4f1ff',
  brown: '#d9a066',
  pink: '#ff9cc4',
};

/** Patterns as tiles of 24 units, drawn in the colour of the text around them; nothing where it is plain. */
export const HOLLOW_TILES: Readonly<Record<HollowLook['pattern'], string>> = {
  plain: '',
  stripes: '<path d="M-6 18L18 -6M6 30L30 6" stroke-width="5"/>',
  dots: '<circle cx="6" cy="6" r="2.6" stroke-width="3"/><circle cx="18" cy="18" r="2.6" stroke-width="3"/>',
  rings: '<circle cx="12" cy="12" r="7" stroke-width="3.5"/>',
  checks:
    '<path d="M3 6H9M15 18H21" stroke-width="12" stroke-linecap="butt" transform="translate(-3 0) scale(1.25 1)"/>',
  waves: '<path d="M-6 12C-2 4 2 4 6 12S14 20 18 12 26 4 30 12" stroke-width="4"/>',
  zigzag: '<path d="M-6 16L6 6 18 16 30 6" stroke-width="4"/>',
  grid: '<path d="M12 -2V26M-2 12H26" stroke-width="3.5"/>',
};

/** Three blades of grass, in a box of 24 units, and their colour. */
export const GRASS_LOOK = {
  paint: '#8fcf5a',
  path: 'M3 22C5 16 4 10 2 6 7 9 9 14 9 17 9 11 10 6 13 1.5 15 8 15 13 14.5 17 16 13 18 10 22 8 20 13 20 18 21.5 22Z',
} as const;
