/** The few statistics that the timings need: all by rank, so that one hiccup of the machine decides nothing. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('the median needs at least one value');
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The value below which `share` (0 to 1) of the values lie, by linear interpolation between ranks. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const lower = sorted[Math.floor(rank)];
  const upper = sorted[Math.ceil(rank)];
  if (lower === undefined || upper === undefined)
    throw new RangeError('a quantile needs at least one value and a share from 0 to 1');
  return lower + (rank - Math.floor(rank)) * (upper - lower);
}

/** Theil–Sen: the median slope of the lines through every two points. */
export function medianSlope(points: readonly (readonly [x: number, y: number])[]): number {
  return median(
    points.flatMap(([x1, y1], i) => points.slice(i + 1).map(([x2, y2]) => (y2 - y1) / (x2 - x1))),
  );
}

export function range(values: readonly number[]): readonly [least: number, most: number] {
  return [Math.min(...values), Math.max(...values)];
}
