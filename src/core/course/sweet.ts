/**
 * Every field's own sweet: its shape and colours are drawn from the level's id and the seed it was met with, so that the
 * same field always hides the same candy. It says nothing of where that lies.
 */
import { hash32 } from '../math/hash';

export const SWEET_SHAPES = ['wrapped', 'lollipop', 'drop', 'heart', 'cane', 'ring'] as const;
export type SweetShape = (typeof SWEET_SHAPES)[number];

/** Body and accent; names are keys of the locales. */
const COLORS = {
  mint: ['#3ddc97', '#15946a'],
  sun: ['#ffd166', '#ee8f1f'],
  sky: ['#6fc5ff', '#2a76d2'],
  rose: ['#ff8fb3', '#d63a74'],
  grape: ['#b99bff', '#7447d4'],
  peach: ['#ffb48a', '#e0562f'],
  cream: ['#fff0d0', '#b8324f'],
} as const;
export const SWEET_COLORS = Object.keys(COLORS) as readonly (keyof typeof COLORS)[];
export type SweetColor = (typeof SWEET_COLORS)[number];

export interface Sweet {
  readonly shape: SweetShape;
  readonly color: SweetColor;
}

/** The colours that the drawings come in (assets/art/sweet-*.svg). */
const DRAWN_BODY = '#ffd166';
const DRAWN_ACCENT = '#f4a93a';

export function sweetOf(levelId: string, seed: number): Sweet {
  const hash = hash32(`${levelId}.${seed}`, 11);
  return {
    shape: SWEET_SHAPES[hash % SWEET_SHAPES.length] ?? 'wrapped',
    color: SWEET_COLORS[Math.floor(hash / SWEET_SHAPES.length) % SWEET_COLORS.length] ?? 'mint',
  };
}

/** The drawing of a sweet's shape in the sweet's colours. */
export function inItsColors(drawing: string, { color }: Sweet): string {
  const [body, accent] = COLORS[color];
  return drawing.replaceAll(DRAWN_BODY, body).replaceAll(DRAWN_ACCENT, accent);
}
