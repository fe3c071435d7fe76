/** Geometry of the learning curve: shown losses to points of a drawing, x to the right, y down. Pure. */

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

export interface Curve {
  readonly points: readonly CurvePoint[];
  /** The points as an SVG `points` list. */
  readonly line: string;
  /** Losses to write beside the loss axis, from the top down. */
  readonly ticks: readonly { readonly loss: number; readonly y: number }[];
  /** Other losses on the same axes, as an SVG `points` list. */
  over(losses: readonly number[]): string;
  /** How high a loss stands; what is above the axis stands at its top. */
  yOf(loss: number): number;
  /** The point at a step with a fraction; the ends hold outside. */
  at(cursor: number): CurvePoint;
}

/** How the losses' axis runs: evenly, or by ln(1 + loss), which stretches the low part and still shows a 0. */
export type CurveScale = 'linear' | 'log';

/** Steps between the axis numbers, smallest first: the first that gives at most four intervals is used. */
const TICK_STEPS = [1, 2, 5, 10, 25, 50, 100, 200, 500, 1000, 5000, 10_000] as const;
const MOST_INTERVALS = 4;
const MOST_DECADES = 4;
/** The loss on show begins at 100. */
const LEAST_TOP = 100;

interface CurveLook {
  readonly scale?: CurveScale;
  /** The axis reaches up to this at least; 100 unless told. */
  readonly leastTop?: number;
  /** The step at the right end; the last one of the losses unless told. */
  readonly lastStep?: number | undefined;
}

/** The curve of `losses` (shown loss after 0, 1, 2 … steps, or another measure from 0) in a box of this width and height. */
export function curveOf(
  losses: readonly number[],
  width: number,
  height: number,
  { scale = 'linear', leastTop = LEAST_TOP, lastStep = losses.length - 1 }: CurveLook = {},
): Curve {
  const highest = Math.max(leastTop, ...losses.filter(Number.isFinite));
  const tickLosses = scale === 'log' ? decades(highest) : evenly(highest);
  const top = tickLosses[0] ?? highest;
  const last = Math.max(1, lastStep);
  const shareOf = (loss: number): number => {
    const held = Math.min(top, Math.max(0, loss));
    return scale === 'log' ? Math.log1p(held) / Math.log1p(top) : held / top;
  };
  const toY = (loss: number): number => height * (1 - shareOf(loss));
  const pointsOf = (values: readonly number[]): readonly CurvePoint[] =>
    values.map((loss, i) => ({
      x: round((width * i) / last),
      y: round(toY(Number.isFinite(loss) ? loss : top)),
    }));
  const points = pointsOf(losses);
  const ticks = tickLosses.map((loss) => ({ loss, y: round(toY(loss)) }));
  return {
    points,
    line: listed(points),
    ticks,
    over: (values) => listed(pointsOf(values)),
    yOf: (loss) => round(toY(loss)),
    at: (cursor) => {
      const clamped = Math.min(points.length - 1, Math.max(0, cursor));
      const before = points[Math.floor(clamped)] ?? { x: 0, y: height };
      const after = points[Math.ceil(clamped)] ?? before;
      const part = clamped - Math.floor(clamped);
      return {
        x: round(before.x + (after.x - before.x) * part),
        y: round(before.y + (after.y - before.y) * part),
      };
    },
  };
}

const listed = (points: readonly CurvePoint[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');

/** Where along a level line there is most room above it for a label of a quarter of the width: its left end, as a share of the width. */
export function roomiest({ points }: Curve, y: number, width: number): number {
  const least = (from: number): number =>
    Math.min(
      ...points
        .filter(({ x }) => x >= width * (from - 0.03) && x <= width * (from + 0.28))
        // A curve below the line leaves all the room above it.
        .map((point) => (point.y > y + 1 ? y : y - point.y)),
    );
  return [0, 0.12, 0.25, 0.37, 0.5, 0.62, 0.75].reduce((best, from) =>
    least(from) > least(best) ? from : best,
  );
}

/** From the top down to 0, evenly. */
function evenly(highest: number): readonly number[] {
  const step = TICK_STEPS.find((s) => highest / s <= MOST_INTERVALS) ?? highest;
  const count = Math.ceil(highest / step);
  return Array.from({ length: count + 1 }, (_, i) => (count - i) * step);
}

/** From the first power of ten that is high enough down, and 0; every second or third power where there are many. */
function decades(highest: number): readonly number[] {
  const powers = [1];
  for (let power = 1; power < highest; ) {
    power *= 10;
    powers.unshift(power);
  }
  const every = Math.ceil(powers.length / MOST_DECADES);
  return [...powers.filter((_, i) => i % every === 0), 0];
}

/** The lowest shown loss and the first step that reached it. */
export function lowestOf(losses: readonly number[]): { readonly step: number; readonly loss: number } {
  let step = 0;
  losses.forEach((loss, i) => {
    if (loss < (losses[step] ?? Number.POSITIVE_INFINITY)) step = i;
  });
  return { step, loss: losses[step] ?? 0 };
}

const round = (value: number): number => Math.round(value * 100) / 100;
