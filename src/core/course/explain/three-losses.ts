/**
 * One set of dots under three loss functions: three fields over the same two knobs (east the tilt of a line, north its
 * height), each with its deepest place. The dots are Anscombe's third set: ten lie on a line, one doesn't, and that one can be moved.
 *
 * Units: the data have none; a tilt is y per x, a height the line's y at x = 9, the middle of the set.
 */
import { ConvexField } from '../../model/convex-field';
import { lineFit, type Miss } from '../../model/line-fit';
import { minimizeAbsolute } from '../../model/minimize-absolute';
import { minimizeSmooth } from '../../model/minimize-smooth';
import { MODEL_HALF_WIDTH, windowOn } from '../../model/model-field';
import { columnsOf, parseTable } from '../../model/parse-table';
import { finish } from '../../steps';

export const LOSS_NAMES = ['squared', 'absolute', 'huber'] as const;
export type LossName = (typeof LOSS_NAMES)[number];

/** Huber's δ, in units of y: the ten dots lie closer to their line, the odd one doesn't. */
export const DELTA = 1;
export const MISSES: Readonly<Record<LossName, Miss>> = {
  squared: { kind: 'squared' },
  absolute: { kind: 'absolute' },
  huber: { kind: 'huber', delta: DELTA },
};

export type Dot = readonly [x: number, y: number];

/** Where the odd dot may be put, in steps of a quarter of a unit. */
export const ODD_RANGE = { x: [4, 14], y: [2, 14], step: 0.25 } as const;
/** Where the set itself has its odd dot. */
const ODD_X = 13;

/** What the knobs are turned over: wide enough for the deepest place of each, wherever the odd dot lies (a test holds that). */
const TILTS = [-0.2, 0.8] as const;
const HEIGHTS = [5.5, 8.5] as const;
const PIVOT = 9;

/** The dots of Anscombe's third set: the ten on a line, and the odd one. TableError as parse-table.ts. */
export function dotsOf(csv: string): { readonly others: readonly Dot[]; readonly odd: Dot } {
  const table = parseTable(csv);
  const third = table.rows.flatMap((row, i) => (row[0] === 'III' ? [i] : []));
  const [x = [], y = []] = columnsOf(
    { ...table, rows: third.map((i) => table.rows[i] ?? []), lines: third.map((i) => table.lines[i] ?? 0) },
    ['x', 'y'],
  );
  const dots = Array.from(x, (value, i): Dot => [value, y[i] ?? 0]);
  return {
    others: dots.filter(([value]) => value !== ODD_X),
    odd: dots.find(([value]) => value === ODD_X) ?? [ODD_X, 0],
  };
}

export interface Line {
  readonly tilt: number;
  readonly height: number;
}

export interface LossField {
  readonly name: LossName;
  readonly line: Line;
  /** The deepest place, from −1 to 1 along each side of the field. */
  readonly deepest: readonly [east: number, north: number];
  /** How far the line of the deepest place lies from the one that the other dots alone make, where the odd dot is; in units of y. */
  readonly pull: number;
  /** How far the odd dot lies from the line, in units of y. */
  readonly oddMiss: number;
  /** The losses on a grid of side · side places, row by row from the south. */
  fill(side: number, losses: Float64Array): void;
}

export const lineAt = ({ tilt, height }: Line, x: number): number => height + tilt * (x - PIVOT);

/** The field of one loss function over all dots. */
export function lossField(name: LossName, others: readonly Dot[], odd: Dot): LossField {
  const field = fieldOf(name, [...others, odd]);
  const deepest = deepestOf(field);
  const line = lineOf(field, deepest);
  const alone = fieldOf(name, others);
  const lineAlone = lineOf(alone, deepestOf(alone));
  const oddAt = lineAt(line, odd[0]);
  return {
    name,
    line,
    deepest: [(deepest[0] ?? 0) / MODEL_HALF_WIDTH, (deepest[1] ?? 0) / MODEL_HALF_WIDTH],
    pull: Math.abs(oddAt - lineAt(lineAlone, odd[0])),
    oddMiss: Math.abs(odd[1] - oddAt),
    fill: (side, losses) => {
      const w = new Float64Array(2);
      const at = (i: number): number => MODEL_HALF_WIDTH * ((2 * (i + 0.5)) / side - 1);
      for (let row = 0; row < side; row++) {
        w[1] = at(row);
        for (let column = 0; column < side; column++) {
          w[0] = at(column);
          losses[row * side + column] = field.loss(w);
        }
      }
    },
  };
}

/** What one miss costs under a loss function. */
export function costOf(name: LossName, miss: number): number {
  const size = Math.abs(miss);
  if (name === 'squared') return size * size;
  if (name === 'absolute') return size;
  return size <= DELTA ? 0.5 * size * size : DELTA * (size - 0.5 * DELTA);
}

function fieldOf(name: LossName, dots: readonly Dot[]): ConvexField {
  const x = Float64Array.from(dots, ([value]) => value - PIVOT);
  const y = Float64Array.from(dots, ([, value]) => value);
  return new ConvexField(
    lineFit(x, y, MISSES[name]),
    windowOn([TILTS, HEIGHTS]),
    MISSES[name],
    Float64Array.from(Array.from(x).flatMap((value) => [value, 1])),
    y,
    0,
    null,
  );
}

function deepestOf(field: ConvexField): Float64Array {
  return field.judge.kind === 'absolute' ? minimizeAbsolute(field) : finish(minimizeSmooth(field));
}

function lineOf(field: ConvexField, place: Float64Array): Line {
  const [tilt = 0, height = 0] = field.parametersAt(Array.from(place));
  return { tilt, height };
}
