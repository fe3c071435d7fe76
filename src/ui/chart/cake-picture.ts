/**
 * A small flat cake for the page: losses on a grid become bands of equal shares, as on the big one, with icing between them. The
 * colours are the scenes' own (scenes/view/color.ts); a test holds them together.
 */

export type Rgb = readonly [number, number, number];

/** Deepest hollow → snowy heights. */
export const CAKE: readonly Rgb[] = [
  [0x5a, 0x0f, 0x2e],
  [0xb8, 0x32, 0x4f],
  [0xe0, 0x8a, 0xa0],
  [0xb9, 0xc8, 0xf5],
  [0xf3, 0xf9, 0xff],
];
export const ICING: Rgb = [0xff, 0xf7, 0xfb];
export const BANDS = 12;

/** Where one band ends and the next begins, rising: each band holds the same share of the samples. */
export function thresholdsOf(losses: Float64Array): readonly number[] {
  const sorted = Float64Array.from(losses).sort();
  return Array.from(
    { length: BANDS - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / BANDS)] ?? 0,
  );
}

/** For each sample its band, 0 the lowest. */
export function bandsOf(losses: Float64Array): Uint8Array {
  const thresholds = thresholdsOf(losses);
  return Uint8Array.from(losses, (loss) => thresholds.filter((threshold) => loss >= threshold).length);
}

/** The bands as pixels, row by row from the top; `losses` go row by row from the bottom. */
export function fillCake(losses: Float64Array, side: number, pixels: Uint8ClampedArray): void {
  const bands = bandsOf(losses);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const at = (side - 1 - row) * side + column;
      const band = bands[at] ?? 0;
      const isEdge =
        (column + 1 < side && bands[at + 1] !== band) || (row + 1 < side && bands[at - side] !== band);
      const [r, g, b] = isEdge ? ICING : cakeColor(band / (BANDS - 1));
      const pixel = 4 * (row * side + column);
      pixels[pixel] = r;
      pixels[pixel + 1] = g;
      pixels[pixel + 2] = b;
      pixels[pixel + 3] = 255;
    }
}

/** The colour at a height from 0 (the deepest layer) to 1 (the highest). */
export function cakeColor(height: number): Rgb {
  const place = height * (CAKE.length - 1);
  const below = Math.min(CAKE.length - 2, Math.floor(place));
  const share = place - below;
  const mix = (channel: 0 | 1 | 2): number =>
    (CAKE[below]?.[channel] ?? 0) * (1 - share) + (CAKE[below + 1]?.[channel] ?? 0) * share;
  return [mix(0), mix(1), mix(2)];
}
