/**
 * Where the chapters lie on the map, and the path from one to the next. Across in percent of the map's width from where reading
 * begins, up in rows from its foot; a row is as high as the map's styles say.
 */

export interface MapPoint {
  readonly across: number;
  readonly up: number;
}

/** Rows of sky above the last place, and of the valley's ground under the first. */
const SKY_ROWS = 1.35;
const GROUND_ROWS = 0.75;

/** How far from the middle the places swing to either side; a little different each time, as a path is. */
const SWINGS = [-23, 22, -21, 23, -23, 21, -22, 23, -21, 19];

export function placesOnMap(count: number): readonly MapPoint[] {
  return Array.from({ length: count }, (_, i) => ({
    across: 50 + (SWINGS[i % SWINGS.length] ?? 0),
    up: GROUND_ROWS + i,
  }));
}

export function mapRows(count: number): number {
  return GROUND_ROWS + count - 1 + SKY_ROWS;
}

/**
 * The path from place to place as an SVG path in a box of 100 × rows, its origin above. It leaves every place upright and
 * reaches the next one so, in smooth bends.
 */
export function pathUp(places: readonly MapPoint[], rows: number): string {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return places
    .map(({ across, up }, i) => {
      const y = round(rows - up);
      const before = places[i - 1];
      if (before === undefined) return `M${across} ${y}`;
      const from = round(rows - before.up);
      const bend = (from - y) / 2;
      return `C${before.across} ${round(from - bend)} ${across} ${round(y + bend)} ${across} ${y}`;
    })
    .join('');
}
