/**
 * Samples a surface for the eye: a grid of losses, thresholds by quantile and the bands between isolines.
 * Method: marching squares (d3-contour) on 129² samples. Limits: for pictures only; a scan is no proof.
 */
import { contours } from 'd3-contour';
import { finish, type Steps } from '../steps';
import type { Band, FieldMap, Ring } from './field-map';
import type { LossSurface } from './loss-function';
import { sampleMapSteps } from './sample-map';

const FIELD_SAMPLES = 129;
const ROPE_SAMPLES = 385;
const BANDS = 12;

/** The map of a surface on a square domain centred at 0. */
export function buildFieldMap(surface: LossSurface): FieldMap {
  return finish(buildFieldMapSteps(surface));
}

/** `buildFieldMap` in steps, a few rows or an isoline each. */
export function* buildFieldMapSteps(surface: LossSurface): Steps<FieldMap> {
  const halfWidth = surface.domain.max[0] ?? 1;
  const size = surface.dimension === 1 ? ROPE_SAMPLES : FIELD_SAMPLES;
  const losses = new Float32Array(surface.dimension === 1 ? size : size * size);
  yield* sampleMapSteps(surface, size, losses);
  const thresholds = quantiles(losses);
  const bands = surface.dimension === 1 ? [] : yield* isobands(losses, size, halfWidth, thresholds);
  return { dimension: surface.dimension, halfWidth, size, losses, thresholds, bands };
}

/** The inner quantiles that cut the field into bands of equal share; equal ones are dropped. */
function quantiles(losses: Float32Array): number[] {
  const sorted = Float32Array.from(losses).sort();
  const cuts = Array.from(
    { length: BANDS - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / BANDS)] ?? 0,
  );
  return cuts.filter((cut, i) => i === 0 || cut > (cuts[i - 1] ?? cut));
}

function* isobands(
  losses: Float32Array,
  size: number,
  halfWidth: number,
  thresholds: readonly number[],
): Steps<Band[]> {
  // d3-contour puts sample (i, j) at (i + ½, j + ½) and closes rings half a cell outside: clamp them to the walls.
  const toField = (g: number): number =>
    Math.min(halfWidth, Math.max(-halfWidth, -halfWidth + (2 * halfWidth * (g - 0.5)) / (size - 1)));
  const toRing = (ring: number[][]): Ring => Float64Array.from(ring.flat(), toField);
  const values = Array.from(losses);
  const generator = contours().size([size, size]);
  const bands: Band[] = [];
  for (const threshold of thresholds) {
    yield;
    const { coordinates } = generator.contour(values, threshold);
    bands.push({ threshold, rings: coordinates.flat().map(toRing) });
  }
  return bands;
}
