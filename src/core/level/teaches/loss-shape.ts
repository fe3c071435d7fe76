/**
 * `loss-shape`: the same data under another loss function, or without one outlier, have their minimum elsewhere.
 *
 * Method: of a convex model (a line, a sum of features, logistic regression) with the level's data and window, every other
 * loss function that the model has is tried (squared, absolute, Huber's at δ = 1.345 × 1.4826 × the median size of the
 * misses at the level's own minimum, its usual place), and the level's own loss without the row that costs most there. Each
 * of these fields is proved like the level's own (prove-convex.ts), so where its minimum is is known to within
 * √(2·error/μ), or error/κ at a corner. What counts is the change that moves the minimum most: at least a tenth of the
 * half width, the uncertainties taken off, and to a place that isn't candy on the level's field.
 * Sources: Huber 1964; Rousseeuw & Croux 1993 for 1.4826.
 */
import { ConvexField } from '../../model/convex-field';
import type { Miss } from '../../model/line-fit';
import { lowestOf } from '../../model/prove-convex';
import type { ConvexSurface } from '../../surface/critical-points';
import type { AnySurfaceSpec } from '../any-surface-spec';
import { buildSurface } from '../build-surface';
import { median } from '../difficulty';
import { distanceBetween } from './on-runs';
import { evidence, teachPredicate, unfit } from './teach-predicate';

/** A tenth of the half width, the least move that anyone would notice. */
const LEAST_MOVE_SHARE = 0.1;
/** Huber's δ over the spread of the misses: 95 % as good as squared where they are normal. */
const USUAL_DELTA = 1.345;
/** The normal distribution's standard deviation over its median absolute deviation. */
const MEDIAN_TO_DEVIATION = 1.4826;
/** Fewer rows than these are no data any more. */
const LEAST_ROWS = 3;

type ModelSpec = Extract<AnySurfaceSpec, { readonly kind: 'line-fit' | 'linear-fit' | 'logistic' }>;

interface Change {
  readonly name: string;
  readonly spec: ModelSpec;
}

export const teachesLossShape = teachPredicate(function* ({ spec: level, surface, proof }) {
  const { surface: spec } = level;
  if (!(surface instanceof ConvexField) || proof.kind !== 'convex' || !isModel(spec))
    return unfit('loss-shape', `a ${spec.kind} surface isn't a convex model's loss on data`);
  const [own] = proof.minima;
  let farthest: { readonly name: string; readonly moved: number; readonly rise: number } | null = null;
  for (const { name, spec: changed } of changesOf(spec, surface, own.at)) {
    yield;
    const other = provedLowest(changed);
    if (other === null) continue;
    const [{ at }] = other.minima;
    const moved = distanceBetween(own.at, at) - uncertainty(proof) - uncertainty(other);
    const rise = (surface.loss(Float64Array.from(at)) - level.floor) / level.tolerance;
    if (farthest === null || moved > farthest.moved) farthest = { name, moved, rise };
  }
  if (farthest === null) return unfit('loss-shape', 'no other loss function and no outlier can be tried');
  return evidence('loss-shape', [
    {
      name: `how far the minimum moves ${farthest.name}, in field units`,
      value: farthest.moved,
      bound: LEAST_MOVE_SHARE * (surface.domain.max[0] ?? 0),
      wanted: 'at-least',
    },
    {
      name: 'the loss there above the floor, in tolerances',
      value: farthest.rise,
      bound: 1,
      wanted: 'at-least',
    },
  ]);
});

const isModel = (spec: AnySurfaceSpec): spec is ModelSpec =>
  spec.kind === 'line-fit' || spec.kind === 'linear-fit' || spec.kind === 'logistic';

/** Everything that is tried. */
function changesOf(spec: ModelSpec, field: ConvexField, at: readonly number[]): Change[] {
  const costs = costsAt(field, at);
  const changes = withoutDearest(spec, costs);
  const delta = USUAL_DELTA * MEDIAN_TO_DEVIATION * median(missesAt(field, at));
  const huber: Miss[] = delta > 0 ? [{ kind: 'huber', delta }] : [];
  switch (spec.kind) {
    case 'line-fit':
      for (const miss of [{ kind: 'squared' }, { kind: 'absolute' }, ...huber] as const)
        if (miss.kind !== spec.miss.kind) changes.push({ name: named(miss), spec: { ...spec, miss } });
      return changes;
    case 'linear-fit':
      for (const miss of [{ kind: 'squared' }, ...huber] as const)
        if (miss.kind !== spec.miss.kind && miss.kind !== 'absolute')
          changes.push({ name: named(miss), spec: { ...spec, miss } });
      return changes;
    case 'logistic':
      return changes;
  }
}

const named = ({ kind }: Miss): string =>
  kind === 'huber' ? 'under Huber’s loss' : `under the mean ${kind} loss`;

/** The level's own loss without the row that costs most at its minimum; nothing where rows are made from a seed or few. */
function withoutDearest(spec: ModelSpec, costs: Float64Array): Change[] {
  // A split deals rows out by their count: with one less it would be another split.
  if (spec.data.source !== 'rows' || spec.split !== undefined || costs.length <= LEAST_ROWS) return [];
  const { rows, columns } = spec.data;
  // The window is measured from the means of all rows, so these stay; of several inputs they can't be written down.
  if (spec.pivot === 'mean' && columns.length !== 2) return [];
  const dearest = costs.indexOf(Math.max(...costs));
  const data = { ...spec.data, rows: rows.filter((_, i) => i !== dearest) };
  const held = spec.pivot === 'mean' ? { pivot: meanOf(rows, 0) } : {};
  const name = 'without one outlier';
  return spec.kind === 'line-fit' && spec.intercept === 'mean'
    ? [{ name, spec: { ...spec, data, ...held, intercept: meanOf(rows, 1) } }]
    : [{ name, spec: { ...spec, data, ...held } }];
}

function meanOf(rows: readonly (readonly number[])[], column: number): number {
  return rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length;
}

/** The size of each row's score at a place: its miss, where the model misses. */
function missesAt({ scores, dimension: n }: ConvexField, at: readonly number[]): number[] {
  return Array.from(scores.constants, (constant, i) => {
    let score = constant;
    for (let k = 0; k < n; k++) score += (scores.slopes[i * n + k] as number) * (at[k] ?? 0);
    return Math.abs(score);
  });
}

/** What each row adds to the loss at a place, but for the count. */
function costsAt({ batches, dimension, scores }: ConvexField, at: readonly number[]): Float64Array {
  const w = Float64Array.from(at);
  const unused = new Float64Array(dimension);
  const one = new Int32Array(1);
  return Float64Array.from(scores.constants, (_, i) => {
    one[0] = i;
    return batches.batchLossAndGradient(w, one, 1, unused);
  });
}

/** The other field's minimum; null where it can't be made (all x the same, say) or its minimum can't be told. */
function provedLowest(spec: ModelSpec): ConvexSurface | null {
  try {
    const field = buildSurface(spec);
    return field instanceof ConvexField ? lowestOf(field) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** How far from the place told the minimum can be, in field units; Infinity where nothing is proved of that. */
function uncertainty({ error, convexity, sharpness = 0 }: ConvexSurface): number {
  if (sharpness > 0) return error / sharpness;
  return convexity > 0 ? Math.sqrt((2 * error) / convexity) : Number.POSITIVE_INFINITY;
}
