/**
 * A field's losses on an even grid, fast. For pictures only: they may differ from `loss` by 1e-9 of its size, so nothing
 * that decides a step or a proof may read them.
 *
 * Method: along a row, exp(−½q) of a bump changes by a factor that itself changes by a constant factor,
 * e(x+δ) = e(x)·r(x), r(x+δ) = r(x)·exp(−Pxx·δ²), so a sample costs two products. Each bump is followed from the sample
 * nearest its crest on that row both ways, so that factors never exceed 1 by much and errors stay near k²·1e-16 after k
 * samples; it is left where it is below 1e-20 of its height. Both ways, samples are taken four at a time, each by a step
 * of four samples of its own, so that no product waits for the one before. Other landforms are asked sample by sample;
 * so are other surfaces, by their picture where they have a faster one.
 */
import { exp } from '../math/elementary';
import { finish, type Steps } from '../steps';
import { LandformSurface } from './landform-surface';
import type { QuadraticTerm } from './landforms/quadratic-term';
import type { LossSurface } from './loss-function';
import { flatten } from './plateau-map';

/** Rows of landforms cost microseconds; of other surfaces each is a step, as a loss may cost 30 µs. */
const ROWS_A_STEP = 4;
/** A bump below this share of its height can't be seen. */
const NEGLIGIBLE = 1e-20;
/** −2·ln of it: a row whose crest has a larger q is skipped. */
const NEGLIGIBLE_Q = 92.1;

/**
 * Losses at `side`² places (`side` on a rope), walls included, row by row from the south-west corner, x fastest, into
 * `out`. RangeError when out is too short or side is less than 2.
 */
export function sampleMap(surface: LossSurface, side: number, out: Float32Array | Float64Array): void {
  finish(sampleMapSteps(surface, side, out));
}

/** `sampleMap` in steps, a few rows each. */
export function* sampleMapSteps(
  surface: LossSurface,
  side: number,
  out: Float32Array | Float64Array,
): Steps<void> {
  const rows = surface.dimension === 2 ? side : 1;
  if (!(Number.isInteger(side) && side >= 2)) throw new RangeError(`side must be 2 or more, got ${side}`);
  if (out.length < side * rows)
    throw new RangeError(`out must hold ${side * rows} samples, got ${out.length}`);
  if (surface instanceof LandformSurface) yield* sampleLandforms(surface, side, rows, out);
  else yield* sampleEach(surface, side, rows, out);
}

function* sampleEach(
  surface: LossSurface,
  side: number,
  rows: number,
  out: Float32Array | Float64Array,
): Steps<void> {
  const { picture } = surface;
  const { min, max } = surface.domain;
  const w = new Float64Array(surface.dimension);
  const low = min[0] ?? 0;
  const width = (max[0] ?? 0) - low;
  const lowY = min[1] ?? 0;
  const height = (max[1] ?? 0) - lowY;
  for (let row = 0; row < rows; row++) {
    if (row > 0) yield;
    if (surface.dimension === 2) w[1] = lowY + (height * row) / (side - 1);
    for (let column = 0; column < side; column++) {
      w[0] = low + (width * column) / (side - 1);
      out[row * side + column] = picture === undefined ? surface.loss(w) : picture(w);
    }
  }
}

function* sampleLandforms(
  { bowl, bumps, others, offset, plateau, domain }: LandformSurface,
  side: number,
  rows: number,
  out: Float32Array | Float64Array,
): Steps<void> {
  const halfWidth = domain.max[0] ?? 0;
  const step = (2 * halfWidth) / (side - 1);
  const sums = new Float64Array(side);
  const narrowing = Float64Array.from(bumps, ({ pxx }) => exp(-pxx * step * step));
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const y = rows === 1 ? 0 : -halfWidth + (2 * halfWidth * row) / (side - 1);
    const by = y - bowl.cy;
    for (let column = 0; column < side; column++) {
      const bx = -halfWidth + step * column - bowl.cx;
      sums[column] = 0.5 * (bowl.pxx * bx * bx + 2 * bowl.pxy * bx * by + bowl.pyy * by * by) + offset;
    }
    for (let i = 0; i < bumps.length; i++) {
      const bump = bumps[i];
      if (bump !== undefined) addBump(bump, y, halfWidth, step, narrowing[i] as number, sums);
    }
    for (let i = 0; i < others.length; i++)
      for (let column = 0; column < side; column++)
        sums[column] = (sums[column] as number) + (others[i]?.value(-halfWidth + step * column, y) ?? 0);
    const begin = row * side;
    for (let column = 0; column < side; column++)
      out[begin + column] = flatten(sums[column] as number, plateau);
  }
}

/** Adds one bump along one row. */
function addBump(
  { amplitude, cx, cy, pxx, pxy, pyy }: QuadraticTerm,
  y: number,
  halfWidth: number,
  step: number,
  narrowing: number,
  sums: Float64Array,
): void {
  const last = sums.length - 1;
  const dy = y - cy;
  const crest = cx - (pxy / pxx) * dy;
  const start = Math.min(last, Math.max(0, Math.round((crest + halfWidth) / step)));
  const dx = -halfWidth + step * start - cx;
  const q = pxx * dx * dx + 2 * pxy * dx * dy + pyy * dy * dy;
  if (q > NEGLIGIBLE_Q) return;
  const top = amplitude * exp(-0.5 * q);
  const least = Math.abs(amplitude) * NEGLIGIBLE;
  const slope = (pxx * dx + pxy * dy) * step;
  const half = 0.5 * pxx * step * step;
  addTail(sums, start, 1, last - start + 1, top, exp(-slope - half), narrowing, least);
  const west = exp(slope - half);
  addTail(sums, start - 1, -1, start, top * west, west * narrowing, narrowing, least);
}

/**
 * Adds e, e·f, e·f·(fν), … to `count` samples from `first` on, eastward (direction 1) or westward (−1), until they fall
 * below `least`: f is the factor of the first step, 0 < f ≤ 1, and ν the narrowing.
 */
function addTail(
  sums: Float64Array,
  first: number,
  direction: 1 | -1,
  count: number,
  e: number,
  factor: number,
  narrowing: number,
  least: number,
): void {
  const second = factor * narrowing;
  const third = second * narrowing;
  // Four samples on, the factors are f⁴ν⁶ for the first of four, and ν⁴ times as much for each one after it.
  const n2 = narrowing * narrowing;
  const n4 = n2 * n2;
  const n16 = n4 * n4 * n4 * n4;
  const square = factor * factor;
  let e0 = e;
  let e1 = e0 * factor;
  let e2 = e1 * second;
  let e3 = e2 * third;
  let f0 = square * square * n4 * n2;
  let f1 = f0 * n4;
  let f2 = f1 * n4;
  let f3 = f2 * n4;
  let at = first;
  let left = count;
  for (; left >= 4; left -= 4) {
    sums[at] = (sums[at] as number) + e0;
    at += direction;
    sums[at] = (sums[at] as number) + e1;
    at += direction;
    sums[at] = (sums[at] as number) + e2;
    at += direction;
    sums[at] = (sums[at] as number) + e3;
    at += direction;
    e0 *= f0;
    e1 *= f1;
    e2 *= f2;
    e3 *= f3;
    if (Math.abs(e0) < least) return;
    f0 *= n16;
    f1 *= n16;
    f2 *= n16;
    f3 *= n16;
  }
  if (left > 0) sums[at] = (sums[at] as number) + e0;
  if (left > 1) sums[at + direction] = (sums[at + direction] as number) + e1;
  if (left > 2) sums[at + 2 * direction] = (sums[at + 2 * direction] as number) + e2;
}
