/** A warmth from 0 (icy) to 1 (hot) as a colour and as a word, cut at the same places, so that neither is alone. */

type Rgb = readonly [number, number, number];

/** The game's own: icy, cool, mild, warm, hot. */
const COLORS: readonly Rgb[] = [
  [0x2b, 0x5c, 0xff],
  [0xa9, 0xc1, 0xff],
  [0xd9, 0xd3, 0xe8],
  [0xff, 0xb2, 0x6b],
  [0xff, 0x7a, 0x1a],
];

export const WARMTHS = ['icy', 'cold', 'mild', 'warm', 'hot'] as const;
export type Warmth = (typeof WARMTHS)[number];

/** From which warmth on each word but the first is said; hot is only the very end. */
const FROM = [0.25, 0.55, 0.75, 0.93] as const;

export function warmthWord(warmth: number): Warmth {
  return WARMTHS[FROM.filter((from) => warmth >= from).length] ?? 'icy';
}

export function warmthColor(warmth: number): string {
  const place = Math.min(1, Math.max(0, warmth)) * (COLORS.length - 1);
  const below = Math.min(COLORS.length - 2, Math.floor(place));
  const share = place - below;
  const mixed = [0, 1, 2].map((i) => {
    const [a = 0, b = 0] = [COLORS[below]?.[i], COLORS[below + 1]?.[i]];
    return Math.round(a + share * (b - a));
  });
  return `rgb(${mixed.join(' ')})`;
}
