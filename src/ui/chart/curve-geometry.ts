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
  /** The point at a step with a fraction; the ends hold outside. */
  at(cursor: number): CurvePoint;
}

/** Steps between the axis numbers, smallest first: the first that gives at most four intervals is used. */
const TICK_STEPS = [25, 50, 100, 200, 500, 1000, 5000, 10_000] as const;
const MOST_INTERVALS = 4;

/** The curve of `losses` (shown loss after 0, 1, 2 … steps) in a box of this width and height. */
export function curveOf(losses: readonly number[], width: number, height: number): Curve {
  const highest = Math.max(100, ...losses.filter(Number.isFinite));
  const step = TICK_STEPS.find((s) => highest / s <= MOST_INTERVALS) ?? highest;
  const top = Math.ceil(highest / step) * step;
  const last = Math.max(1, losses.length - 1);
  const toY = (loss: number): number => height * (1 - Math.min(top, Math.max(0, loss)) / top);
  const points = losses.map((loss, i) => ({
    x: round((width * i) / last),
    y: round(toY(Number.isFinite(loss) ? loss : top)),
  }));
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => ({
    loss: top - i * step,
    y: round(toY(top - i * step)),
  }));
  return {
    points,
    line: points.map(({ x, y }) => `${x},${y}`).join(' '),
    ticks,
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

/** The lowest shown loss and the first step that reached it. */
export function lowestOf(losses: readonly number[]): { readonly step: number; readonly loss: number } {
  let step = 0;
  losses.forEach((loss, i) => {
    if (loss < (losses[step] ?? Number.POSITIVE_INFINITY)) step = i;
  });
  return { step, loss: losses[step] ?? 0 };
}

const round = (value: number): number => Math.round(value * 100) / 100;
