/**
 * A watershed of a sampled map: every sample flows to the lowest of its eight neighbors by steepest descent, and all that
 * end in one pit belong together. For coloring basins; what is claimed about them is measured by real descent
 * (basins.ts).
 *
 * Method: on flat ground, samples flow to the nearest way out (breadth first); flat ground without one is a single pit.
 * Then paths are followed once and shortened. Source: the D8 rule of O'Callaghan & Mark 1984; flats as in Garbrecht &
 * Martz 1997, without their second gradient. Limits: eight directions bend basins' borders; thin diagonal valleys can
 * have pits that the field itself hasn't.
 */

export interface Watershed {
  /** For each sample, the index of its pit. */
  readonly labels: Int32Array;
  /** For each pit, one of its lowest samples; as many as there are pits, in the order of the map. */
  readonly pits: Int32Array;
}

const UNKNOWN = -1;
const DIAGONAL = Math.SQRT1_2;

/** Labels of a map of width × height values (row by row). RangeError when sizes don't fit or a value isn't a number. */
export function watershed(values: Float32Array | Float64Array, width: number, height: number): Watershed {
  const count = width * height;
  if (!(width >= 1 && height >= 1 && Number.isInteger(width) && Number.isInteger(height)))
    throw new RangeError(`a map must have whole sizes from 1, got ${width} × ${height}`);
  if (values.length !== count)
    throw new RangeError(`values must be ${count} numbers for ${width} × ${height}, got ${values.length}`);
  const next = new Int32Array(count);
  const flats = steepest(values, width, height, next);
  drainFlats(values, width, height, next, flats);
  return follow(next);
}

/** next[i] = the neighbor with the steepest way down, or UNKNOWN; how many are unknown. */
function steepest(
  values: Float32Array | Float64Array,
  width: number,
  height: number,
  next: Int32Array,
): number {
  let unknown = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const here = y * width + x;
      const value = values[here] as number;
      if (Number.isNaN(value)) throw new RangeError(`the value at (${x}, ${y}) is not a number`);
      let most = 0;
      let to = UNKNOWN;
      const y0 = y > 0 ? -1 : 0;
      const y1 = y < height - 1 ? 1 : 0;
      const x0 = x > 0 ? -1 : 0;
      const x1 = x < width - 1 ? 1 : 0;
      for (let dy = y0; dy <= y1; dy++) {
        for (let dx = x0; dx <= x1; dx++) {
          const there = here + dy * width + dx;
          const drop = (value - (values[there] as number)) * (dx !== 0 && dy !== 0 ? DIAGONAL : 1);
          if (drop > most) {
            most = drop;
            to = there;
          }
        }
      }
      next[here] = to;
      if (to === UNKNOWN) unknown += 1;
    }
  }
  return unknown;
}

/** Sends every flat sample towards a way out, or, where its flat ground has none, to one sample of it, the pit. */
function drainFlats(
  values: Float32Array | Float64Array,
  width: number,
  height: number,
  next: Int32Array,
  unknown: number,
): void {
  const flat = new Int32Array(unknown);
  const queue = new Int32Array(unknown);
  const outlet = new Int32Array(unknown);
  for (let here = 0, i = 0; here < next.length; here++) if (next[here] === UNKNOWN) flat[i++] = here;
  // Ways out first, all of them before any is used, so that none is preferred.
  let tail = 0;
  for (let i = 0; i < unknown; i++) {
    const here = flat[i] as number;
    const there = levelNeighbor(values, width, height, next, here);
    if (there === UNKNOWN) continue;
    queue[tail] = here;
    outlet[tail++] = there;
  }
  for (let i = 0; i < tail; i++) next[queue[i] as number] = outlet[i] as number;
  flood(values, width, height, next, queue, tail);
  // What is left has no way out: each connected part is one pit.
  for (let i = 0; i < unknown; i++) {
    const here = flat[i] as number;
    if (next[here] !== UNKNOWN) continue;
    next[here] = here;
    queue[0] = here;
    flood(values, width, height, next, queue, 1);
  }
}

/** A neighbor of the same value that flows on already, or UNKNOWN. */
function levelNeighbor(
  values: Float32Array | Float64Array,
  width: number,
  height: number,
  next: Int32Array,
  here: number,
): number {
  const x = here % width;
  const y = (here - x) / width;
  for (let j = Math.max(0, y - 1); j <= Math.min(height - 1, y + 1); j++)
    for (let i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
      const there = j * width + i;
      if (values[there] === values[here] && next[there] !== UNKNOWN) return there;
    }
  return UNKNOWN;
}

/** Breadth first from the queue's first `tail` samples over unknown samples of the same value, each towards its finder. */
function flood(
  values: Float32Array | Float64Array,
  width: number,
  height: number,
  next: Int32Array,
  queue: Int32Array,
  tail: number,
): void {
  let end = tail;
  for (let head = 0; head < end; head++) {
    const here = queue[head] as number;
    const x = here % width;
    const y = (here - x) / width;
    for (let j = Math.max(0, y - 1); j <= Math.min(height - 1, y + 1); j++)
      for (let i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
        const there = j * width + i;
        if (next[there] !== UNKNOWN || values[there] !== values[here]) continue;
        next[there] = here;
        queue[end++] = there;
      }
  }
}

/** Follows every path to its pit, once. */
function follow(next: Int32Array): Watershed {
  const count = next.length;
  const labels = new Int32Array(count).fill(UNKNOWN);
  const pits: number[] = [];
  for (let i = 0; i < count; i++)
    if (next[i] === i) {
      labels[i] = pits.length;
      pits.push(i);
    }
  for (let i = 0; i < count; i++) {
    let at = i;
    while (labels[at] === UNKNOWN) at = next[at] as number;
    const label = labels[at] as number;
    for (at = i; labels[at] === UNKNOWN; at = next[at] as number) labels[at] = label;
  }
  return { labels, pits: Int32Array.from(pits) };
}
