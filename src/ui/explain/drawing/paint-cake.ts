/**
 * A cake painted finer than its losses are sampled: between samples the loss is taken to run straight (bilinear), so that bands
 * and icing are smooth. Pure: losses in, pixels out.
 */
import { BANDS, cakeColor, ICING, thresholdsOf } from '../../chart/cake-picture';

/** Half the icing's width, in pixels. */
const ICING_HALF = 0.8;

/**
 * Fills size · size pixels, row by row from the north, from side · side losses, row by row from the south, sampled in the middles of
 * side · side equal squares.
 */
export function paintCake(losses: Float64Array, side: number, size: number, pixels: Uint8ClampedArray): void {
  const thresholds = thresholdsOf(losses);
  const colors = Array.from({ length: BANDS }, (_, band) => cakeColor(band / (BANDS - 1)));
  const rows = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const fillRow = (row: number, into: Float64Array): void => blendRow(losses, side, size, row, into);
  let [above = new Float64Array(0), here = new Float64Array(0), below = new Float64Array(0)] = rows;
  fillRow(0, here);
  fillRow(0, above);
  for (let y = 0; y < size; y++) {
    fillRow(Math.min(size - 1, y + 1), below);
    for (let x = 0; x < size; x++) {
      const loss = here[x] as number;
      let band = 0;
      while (band < thresholds.length && loss >= (thresholds[band] as number)) band++;
      const across = ((here[Math.min(size - 1, x + 1)] as number) - (here[Math.max(0, x - 1)] as number)) / 2;
      const down = ((below[x] as number) - (above[x] as number)) / 2;
      const steepness = Math.sqrt(across * across + down * down) + 1e-12;
      // How many pixels off the nearest isoline is.
      const lower = band > 0 ? loss - (thresholds[band - 1] as number) : Number.POSITIVE_INFINITY;
      const upper = band < thresholds.length ? (thresholds[band] as number) - loss : Number.POSITIVE_INFINITY;
      const away = Math.min(lower, upper) / steepness;
      const icing = Math.min(1, Math.max(0, ICING_HALF + 0.5 - away));
      const color = colors[band] ?? ICING;
      const at = 4 * (y * size + x);
      for (let c = 0; c < 3; c++)
        pixels[at + c] = (color[c] as number) * (1 - icing) + (ICING[c] as number) * icing;
      pixels[at + 3] = 255;
    }
    [above, here, below] = [here, below, above];
  }
}

/** One row of pixels, counted from the north, as losses. */
function blendRow(losses: Float64Array, side: number, size: number, row: number, into: Float64Array): void {
  // Beyond the outermost samples the loss goes on as it ran between the last two.
  const place = (pixel: number): number => ((pixel + 0.5) * side) / size - 0.5;
  const cellOf = (at: number): number => Math.min(side - 2, Math.max(0, Math.floor(at)));
  const v = place(size - 1 - row);
  const v0 = cellOf(v);
  const shareV = v - v0;
  for (let x = 0; x < size; x++) {
    const u = place(x);
    const u0 = cellOf(u);
    const shareU = u - u0;
    const i = v0 * side + u0;
    const south = (losses[i] as number) * (1 - shareU) + (losses[i + 1] as number) * shareU;
    const north = (losses[i + side] as number) * (1 - shareU) + (losses[i + side + 1] as number) * shareU;
    into[x] = south * (1 - shareV) + north * shareV;
  }
}
