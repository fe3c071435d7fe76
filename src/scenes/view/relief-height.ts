/**
 * From a loss to how high it stands in the relief, and to the layer of the cake it lies in.
 *
 * Layer coordinate b(L): a monotone curve through (lowest loss, 0), (threshold i, i), (highest loss, number of layers): whole
 * numbers are isolines, the part before the point is the layer. Height h(L) = ½·b/layers + ½·(L − lowest)/(highest − lowest), 0 … 1:
 * by quantile, so that steep walls don't flatten a valley, and by loss, so that a small deep hollow looks deep. Both
 * rise strictly with the loss.
 * Method: cubic Hermite pieces with Fritsch–Carlson slopes (SIAM J. Numer. Anal. 17, 1980), which keep a curve monotone and smooth: straight pieces
 * would show as creases in the light. Limits: heights are for the eye; nothing is decided by them.
 */
import type { FieldMap } from '../../core/surface/field-map';

/** How much of the height goes by quantile; the rest goes by loss. */
const QUANTILE_SHARE = 0.5;

export interface HeightScale {
  /** How many layers the cake has. */
  readonly layers: number;
  /** 0 … layers. Losses outside of the map's count as its lowest or highest. */
  layerOf(loss: number): number;
  /** 0 … 1. */
  heightOf(loss: number): number;
}

export function heightScale(map: FieldMap): HeightScale {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const loss of map.losses) {
    if (loss < lowest) lowest = loss;
    if (loss > highest) highest = loss;
  }
  const layers = map.thresholds.length + 1;
  if (!(highest > lowest)) return { layers, layerOf: () => 0, heightOf: () => 0 };
  const curve = monotoneCurve(lowest, highest, map.thresholds);
  const clamped = (loss: number): number => Math.min(highest, Math.max(lowest, loss));
  return {
    layers,
    layerOf: (loss) => curve(clamped(loss)),
    heightOf: (loss) => {
      const inside = clamped(loss);
      const byLoss = (inside - lowest) / (highest - lowest);
      return QUANTILE_SHARE * (curve(inside) / layers) + (1 - QUANTILE_SHARE) * byLoss;
    },
  };
}

/** The layer coordinate as a function of a loss between the lowest and the highest. */
function monotoneCurve(
  lowest: number,
  highest: number,
  thresholds: readonly number[],
): (loss: number) => number {
  const xs = [lowest];
  const ys = [0];
  thresholds.forEach((threshold, i) => {
    const before = xs.at(-1) ?? lowest;
    // A flat ground may lie on the first threshold itself: one loss has one layer, the higher.
    if (threshold > before) {
      xs.push(threshold);
      ys.push(i + 1);
    } else ys[ys.length - 1] = i + 1;
  });
  const layers = thresholds.length + 1;
  if (highest > (xs.at(-1) ?? lowest)) {
    xs.push(highest);
    ys.push(layers);
  }
  const last = xs.length - 1;
  if (last === 0) return () => ys[0] ?? 0;
  const rises = Float64Array.from(
    { length: last },
    (_, i) => ((ys[i + 1] ?? 0) - (ys[i] ?? 0)) / ((xs[i + 1] ?? 1) - (xs[i] ?? 0)),
  );
  const slopes = slopesOf(xs, rises);
  return (loss) => {
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (loss < (xs[middle] ?? 0)) high = middle;
      else low = middle;
    }
    const width = (xs[high] ?? 1) - (xs[low] ?? 0);
    const t = (loss - (xs[low] ?? 0)) / width;
    const u = 1 - t;
    const from = ys[low] ?? 0;
    const to = ys[high] ?? 0;
    return (
      from * (1 + 2 * t) * u * u +
      to * (1 + 2 * u) * t * t +
      width * t * u * (u * (slopes[low] ?? 0) - t * (slopes[high] ?? 0))
    );
  };
}

/** Fritsch and Carlson's slopes at the knots, by the weighted harmonic mean of the rises beside them. */
function slopesOf(xs: readonly number[], rises: Float64Array): Float64Array {
  const slopes = new Float64Array(xs.length);
  const widthOf = (i: number): number => (xs[i + 1] ?? 0) - (xs[i] ?? 0);
  for (let i = 1; i < rises.length; i++) {
    const left = rises[i - 1] ?? 0;
    const right = rises[i] ?? 0;
    const leftWeight = 2 * widthOf(i) + widthOf(i - 1);
    const rightWeight = widthOf(i) + 2 * widthOf(i - 1);
    if (left > 0 && right > 0)
      slopes[i] = (leftWeight + rightWeight) / (leftWeight / left + rightWeight / right);
  }
  slopes[0] = rises[0] ?? 0;
  slopes[xs.length - 1] = rises.at(-1) ?? 0;
  return slopes;
}
