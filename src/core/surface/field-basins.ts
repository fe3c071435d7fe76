/**
 * The basins of attraction of a mapped field for the eye: which hollow each sample rolls into, and the borders between them.
 *
 * Method: the labels are `basinLabels` of the map's own samples. A watershed of samples errs beside borders, most along ridges, where
 * no sample lies to either side; so samples with a neighbor of another basin are rolled down for real, and from each that was wrong
 * its neighbors, too. Where a loss is slow (it has a picture), they are left as they are. A basin's rings are the isoline ½ of "belongs to it"
 * (marching squares), each point then moved to the mean of itself and its neighbors a few times, because a border between
 * samples is a staircase. Points on the walls stay there. Limits: for pictures only; borders are true to about a sample's width.
 */
import { contours } from 'd3-contour';
import { finish, type Steps } from '../steps';
import { basinLabelsSteps } from './basins';
import type { Minimum } from './critical-points';
import { hollowSteps } from './descend';
import type { FieldMap, Ring } from './field-map';
import type { LossSurface } from './loss-function';

export interface FieldBasins {
  /** For each sample of the map, the index in `minima` of the hollow that it rolls into. */
  readonly labels: Int32Array;
  /** For each minimum the rings around its basin, in field units as drawn; empty on a tightrope. */
  readonly rings: readonly (readonly Ring[])[];
  /** The borders between basins, each once, without the walls; empty on a tightrope. */
  readonly borders: readonly Ring[];
}

const SMOOTHINGS = 8;

/** The basins of a field as drawn: surface, minima and map alike. RangeError without minima. */
export function fieldBasins(surface: LossSurface, minima: readonly Minimum[], map: FieldMap): FieldBasins {
  return finish(fieldBasinsSteps(surface, minima, map));
}

/** `fieldBasins` in steps, some moves of a descent or a basin's rings each. */
export function* fieldBasinsSteps(
  surface: LossSurface,
  minima: readonly Minimum[],
  map: FieldMap,
): Steps<FieldBasins> {
  const labels = yield* basinLabelsSteps(surface, minima, map.losses, map.size);
  if (map.dimension === 2 && surface.picture === undefined) yield* mendBorders(labels, surface, minima, map);
  const rings: (readonly Ring[])[] = [];
  const borders: Ring[] = [];
  for (let hollow = 0; hollow < minima.length; hollow++) {
    const own = map.dimension === 2 ? ringsOf(labels, hollow, map.size) : [];
    const smoothed = own.map((ring) => smooth(ring, map));
    rings.push(smoothed);
    own.forEach((ring, i) => {
      borders.push(...bordersOf(ring, smoothed[i] ?? ring, labels, hollow, map));
    });
    yield;
  }
  return { labels, rings, borders };
}

function* mendBorders(
  labels: Int32Array,
  surface: LossSurface,
  minima: readonly Minimum[],
  { size, halfWidth }: FieldMap,
): Steps<void> {
  const at = (i: number): number => -halfWidth + (2 * halfWidth * i) / (size - 1);
  const waiting: number[] = [];
  const asked = new Uint8Array(labels.length);
  const ask = (sample: number): void => {
    if (asked[sample] === 1) return;
    asked[sample] = 1;
    waiting.push(sample);
  };
  for (let sample = 0; sample < labels.length; sample++)
    for (const other of neighborsOf(sample, size)) if (labels[other] !== labels[sample]) ask(sample);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const column = next % size;
    const hollow = yield* hollowSteps(surface, minima, [at(column), at((next - column) / size)]);
    if (labels[next] !== hollow) {
      labels[next] = hollow;
      for (const other of neighborsOf(next, size)) ask(other);
    }
    yield;
  }
}

function neighborsOf(sample: number, size: number): readonly number[] {
  const column = sample % size;
  return [
    ...(column > 0 ? [sample - 1] : []),
    ...(column < size - 1 ? [sample + 1] : []),
    ...(sample >= size ? [sample - size] : []),
    ...(sample < size * (size - 1) ? [sample + size] : []),
  ];
}

/** Closed rings around a basin, in samples from the south-west corner; outside by half a sample at the walls. */
function ringsOf(labels: Int32Array, hollow: number, size: number): readonly Ring[] {
  const belongs = Array.from(labels, (label) => (label === hollow ? 1 : 0));
  const { coordinates } = contours().size([size, size]).contour(belongs, 0.5);
  // Sample (i, j) lies at (i + ½, j + ½), as in build-field-map.ts.
  return coordinates.flat().map((ring) => Float64Array.from(ring.flat(), (g) => g - 0.5));
}

/** A ring in field units: held at the walls, and smoothed between them. */
function smooth(ring: Ring, { size, halfWidth }: FieldMap): Ring {
  const last = size - 1;
  let now = ring.map((g) => (2 * halfWidth * Math.min(last, Math.max(0, g))) / last - halfWidth);
  const count = ring.length / 2 - 1;
  const isOnWall = (c: number): boolean => c === halfWidth || c === -halfWidth;
  for (let round = 0; round < SMOOTHINGS && count >= 3; round++) {
    const next = new Float64Array(ring.length);
    for (let i = 0; i < count; i++) {
      const before = 2 * ((i + count - 1) % count);
      const after = 2 * ((i + 1) % count);
      for (let axis = 0; axis < 2; axis++) {
        const c = now[2 * i + axis] as number;
        const mean = ((now[before + axis] as number) + 2 * c + (now[after + axis] as number)) / 4;
        next[2 * i + axis] = isOnWall(c) ? c : mean;
      }
    }
    next[2 * count] = next[0] as number;
    next[2 * count + 1] = next[1] as number;
    now = next;
  }
  return now;
}

/** The parts of a smoothed ring with a basin of a higher number beyond them: so each border is drawn by one side alone. */
function bordersOf(
  ring: Ring,
  smoothed: Ring,
  labels: Int32Array,
  hollow: number,
  { size }: FieldMap,
): readonly Ring[] {
  const lines: number[][] = [[]];
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const x = ((ring[i] as number) + (ring[i + 2] as number)) / 2;
    const y = ((ring[i + 1] as number) + (ring[i + 3] as number)) / 2;
    let beyond = -1;
    for (const [column, row] of [
      [Math.floor(x), Math.floor(y)],
      [Math.ceil(x), Math.floor(y)],
      [Math.floor(x), Math.ceil(y)],
      [Math.ceil(x), Math.ceil(y)],
    ] as const) {
      if (column < 0 || row < 0 || column >= size || row >= size) continue;
      const label = labels[row * size + column] as number;
      if (label !== hollow) beyond = Math.max(beyond, label);
    }
    const line = lines[lines.length - 1] as number[];
    const isOutside = x < 0 || y < 0 || x > size - 1 || y > size - 1;
    if (beyond < hollow || isOutside) {
      if (line.length > 0) lines.push([]);
      continue;
    }
    if (line.length === 0) line.push(smoothed[i] as number, smoothed[i + 1] as number);
    line.push(smoothed[i + 2] as number, smoothed[i + 3] as number);
  }
  return lines.filter((line) => line.length > 2).map((line) => Float64Array.from(line));
}
