/**
 * A field's losses on an even grid, fast. For pictures only: they may differ from `loss` by 1e-9 of its size, so nothing
 * that decides a step or a proof may read them.
 *
 * Method: along a row, exp(−½q) of a bump changes by a factor that itself changes by a constant factor,
 * e(x+δ) = e(x)·r(x), r(x+δ) = r(x)·exp(−Pxx·δ²), so a sample costs two products. Each bump is followed from the sample
 * nearest its crest on that row both ways, so that factors never exceed 1 by much and errors stay near k²·1e-16 after k
 * samples; it is left where it is below 1e-20 of its height. Other landforms, and other surfaces, are asked sample by
 * sample.
 */
import { exp } from '../math/elementary';
import { LandformSurface } from './landform-surface';
import type { QuadraticTerm } from './landforms/quadratic-term';
import type { LossSurface } from './loss-function';
import { flatten } from './plateau-map';

/** A bump below this share of its height can't be seen. */
const NEGLIGIBLE = 1e-20;
/** −2·ln of it: a row whose crest has a larger q is skipped. */
const NEGLIGIBLE_Q = 92.1;

/**
 * Losses at `side`² places (`side` on a rope), walls included, row by row from the south-west corner, x fastest, into
 * `out`. RangeError when out is too short or side is less than 2.
 */
export function sampleMap(surface: LossSurface, side: number, out: Float32Array | Float64Array): void {
  const rows = surface.dimension === 2 ? side : 1;
  if (!(Number.isInteger(side) && side >= 2)) throw new RangeError(`side must be 2 or more, got ${side}`);
  if (out.length < side * rows)
    throw new RangeError(`out must hold ${side * rows} samples, got ${out.length}`);
  if (surface instanceof LandformSurface) sampleLandforms(surface, side, rows, out);
  else sampleEach(surface, side, rows, out);
}

function sampleEach(
  surface: LossSurface,
  side: number,
  rows: number,
  out: Float32Array | Float64Array,
): void {
  const { min, max } = surface.domain;
  const w = new Float64Array(surface.dimension);
  const low = min[0] ?? 0;
  const width = (max[0] ?? 0) - low;
  const lowY = min[1] ?? 0;
  const height = (max[1] ?? 0) - lowY;
  for (let row = 0; row < rows; row++) {
    if (surface.dimension === 2) w[1] = lowY + (height * row) / (side - 1);
    for (let column = 0; column < side; column++) {
      w[0] = low + (width * column) / (side - 1);
      out[row * side + column] = surface.loss(w);
    }
  }
}

function sampleLandforms(
  { bowl, bumps, others, offset, plateau, domain }: LandformSurface,
  side: number,
  rows: number,
  out: Float32Array | Float64Array,
): void {
  const halfWidth = domain.max[0] ?? 0;
  const step = (2 * halfWidth) / (side - 1);
  const sums = new Float64Array(side);
  const narrowing = Float64Array.from(bumps, ({ pxx }) => exp(-pxx * step * step));
  for (let row = 0; row < rows; row++) {
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
  let e = top;
  let factor = exp(-slope - half);
  for (let column = start; column <= last; column++) {
    sums[column] = (sums[column] as number) + e;
    e *= factor;
    factor *= narrowing;
    if (factor < 1 && (e < 0 ? -e : e) < least) break;
  }
  factor = exp(slope - half);
  e = top * factor;
  factor *= narrowing;
  for (let column = start - 1; column >= 0; column--) {
    sums[column] = (sums[column] as number) + e;
    e *= factor;
    factor *= narrowing;
    if (factor < 1 && (e < 0 ? -e : e) < least) break;
  }
}
