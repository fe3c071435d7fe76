/** Geometry of the data beside the field: values in their own units to points of a drawing, x to the right, y down. Pure. */
import type { DataPoint, ModelFit } from '../../core/model/model-fit';

/** How a model's data can be drawn. */
export type DataPicture =
  /** One input: along it the data, and the answers as a curve. */
  | 'curve'
  /** Two inputs and a label: the inputs' plane, shaded by the answers. */
  | 'plane'
  /** More inputs: what the model answers against what was measured. */
  | 'told';

export function dataViewOf({ points, answers }: ModelFit): DataPicture {
  const inputs = points[0]?.inputs.length ?? 0;
  if (inputs === 1) return 'curve';
  return inputs === 2 && answers === 'label' ? 'plane' : 'told';
}

export interface Axis {
  readonly low: number;
  readonly high: number;
  /** Round numbers to write beside it, rising. */
  readonly ticks: readonly number[];
  /** From 0 at the low end to 1 at the high one; outside for values that are. */
  share(value: number): number;
}

const MARGIN = 0.06;
const MOST_TICKS = 5;

/** An axis with all the values on it and a little room at both ends. */
export function axisOver(values: readonly number[]): Axis {
  const finite = values.filter(Number.isFinite);
  const [least, most] = finite.reduce(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const span = most > least ? most - least : 1;
  const [low, high] = least <= most ? [least - MARGIN * span, most + MARGIN * span] : [0, 1];
  return { low, high, ticks: ticksIn(low, high), share: (value) => (value - low) / (high - low) };
}

/** Multiples of 1, 2 or 5 times a power of ten, as close as they fit. */
function ticksIn(low: number, high: number): readonly number[] {
  const raw = (high - low) / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5].find((m) => m * power >= raw) ?? 10);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  // Whole multiples of a power of ten below 1 are quotients: 3 / 10 is 0.3, 3 · 0.1 isn't.
  return Array.from({ length: count }, (_, i) =>
    step < 1 ? (first + i) / Math.round(1 / step) : (first + i) * step,
  );
}

/** One shape of points: which they are told by shape as well as by colour. */
export interface PointGroup {
  readonly held: boolean;
  readonly label: 0 | 1 | null;
  readonly points: readonly DataPoint[];
}

/** The points by shape, in the order in which they are drawn; only those that there are. */
export function groupsOf({ points, answers }: ModelFit): readonly PointGroup[] {
  const labels = answers === 'label' ? ([0, 1] as const) : ([null] as const);
  return [false, true].flatMap((held) =>
    labels
      .map((label) => ({
        held,
        label,
        points: points.filter((p) => p.held === held && (label === null || p.target === label)),
      }))
      .filter((group) => group.points.length > 0),
  );
}

/** The outline of a group's shape about each place: discs, squares for what was held back, triangles for label 1. */
export function shapesAt(
  { held, label }: Pick<PointGroup, 'held' | 'label'>,
  places: readonly (readonly [x: number, y: number])[],
  radius: number,
): string {
  const r = round(radius);
  const outline =
    label === 1
      ? `m0 ${-r}l${r} ${round(1.8 * r)}h${-2 * r}z`
      : held
        ? `m${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`
        : `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  return places.map(([x, y]) => `M${round(x)} ${round(y)}${outline}`).join('');
}

/** Where the walk is after a number of steps with a fraction: on the straight way between two places. */
export function placeAt(path: readonly { readonly at: readonly number[] }[], cursor: number): number[] {
  const clamped = Math.min(path.length - 1, Math.max(0, cursor));
  const before = path[Math.floor(clamped)]?.at ?? [];
  const after = path[Math.ceil(clamped)]?.at ?? before;
  const part = clamped - Math.floor(clamped);
  return before.map((x, i) => x + part * ((after[i] ?? x) - x));
}

export const round = (value: number): number => Math.round(value * 100) / 100;
