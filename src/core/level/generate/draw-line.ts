/**
 * A line fit drawn at random: points about a line, some of them far off it, and a window on slope and intercept whose
 * axes bend the loss about equally and whose candy isn't in the middle.
 *
 * Inputs are measured from their mean, so that slope and intercept don't pull at each other. Twenty field units of
 * intercept are twenty units of y; as many of slope tilt the line by about as much at one standard deviation of x.
 */
import type { RandomSource } from '../../math/random';
import type { LineFitSpec } from '../../model/model-spec';
import { inRing, type Range, within } from './draw-fields';
import { thousandths } from './recipe';

export interface LineDraw {
  readonly points: Range;
  /** Standard deviation of the misses of ordinary points, in units of y. */
  readonly noise: Range;
  readonly outliers: Range;
  /** How far off the line an outlier is, in units of y. */
  readonly off: Range;
  readonly miss: LineFitSpec['miss'];
  /** The share of points that is held back for testing; null holds none back. */
  readonly testShare: number | null;
  /**
   * The slope that a field unit is, over the one that tilts the line by as much as a field unit of intercept lifts it: its
   * square is the condition number, or one over it.
   */
  readonly slant: Range;
  /** How far the candy lies from the field's middle, about, in field units. */
  readonly away: Range;
}

/** Half the window's height, in units of y; points lie over 10 units of x. */
const REACH = 10;
const WIDTH = 10;

export function drawLine(random: RandomSource, draw: LineDraw): LineFitSpec {
  const slope = within(random, [-2, 2]);
  const middle = within(random, [10, 30]);
  const noise = within(random, draw.noise);
  const count = random.integer(...draw.points);
  const outliers = random.integer(...draw.outliers);
  // All outliers on one side: on both, they would cancel.
  const side = random.uniform() < 0.5 ? -1 : 1;
  const rows = Array.from({ length: count }, (_, i) => {
    const x = hundredths(random.between(0, WIDTH));
    const off = i < outliers ? side * random.between(...draw.off) : 0;
    return [x, hundredths(middle + slope * (x - WIDTH / 2) + noise * random.normal() + off)];
  });
  const mean = rows.reduce((sum, [x = 0]) => sum + x, 0) / count;
  const spread = Math.sqrt(rows.reduce((sum, [x = 0]) => sum + (x - mean) * (x - mean), 0) / count);
  const tilt = (REACH / spread) * random.between(...draw.slant);
  const [east, north] = inRing(random, draw.away);
  return {
    kind: 'line-fit',
    data: { source: 'rows', name: 'drawn', columns: ['x', 'y'], rows },
    ...(draw.testShare === null
      ? {}
      : { split: { testShare: draw.testShare, seed: random.integer(1, 1_000_000) } }),
    miss: draw.miss,
    pivot: 'mean',
    slope: rangeAbout(slope, tilt, east),
    intercept: rangeAbout(middle + slope * (mean - WIDTH / 2), REACH, north),
  };
}

/** The range with this half length that lays a value on a place from −10 to 10 of it. */
function rangeAbout(value: number, half: number, place: number): [number, number] {
  const middle = value - (half * place) / 10;
  return [thousandths(middle - half), thousandths(middle + half)];
}

const hundredths = (x: number): number => Math.round(x * 100) / 100;
