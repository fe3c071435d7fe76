/**
 * A classifier's answers over a rectangle of its two inputs, and the border where they pass ½: marching squares with the
 * crossing found linearly along each edge (Lorensen & Cline 1987, in the plane). Saddle cells are cut by the answer in their
 * middle, taken as the mean of the corners.
 */
import type { ModelFit } from './model-fit';

export interface Box {
  readonly min: readonly [number, number];
  readonly max: readonly [number, number];
}

/** [x, y, x′, y′] of a piece of the border, in cells from the grid's lower left corner. */
export type BorderPiece = readonly [number, number, number, number];

const BORDER = 0.5;

/** Fills `out` (side² numbers, row by row from the least second input) with answers at places from wall to wall. */
export function fillAnswers(
  fit: ModelFit,
  parameters: readonly number[],
  box: Box,
  side: number,
  out: Float64Array,
): void {
  const [x0, y0] = box.min;
  const [dx, dy] = [(box.max[0] - x0) / (side - 1), (box.max[1] - y0) / (side - 1)];
  const inputs: [number, number] = [0, 0];
  for (let row = 0; row < side; row++) {
    inputs[1] = y0 + dy * row;
    for (let column = 0; column < side; column++) {
      inputs[0] = x0 + dx * column;
      out[row * side + column] = fit.answer(parameters, inputs);
    }
  }
}

/** The pieces of the border in a grid of side² answers. */
export function borderOf(answers: Float64Array, side: number): readonly BorderPiece[] {
  const pieces: BorderPiece[] = [];
  for (let row = 0; row + 1 < side; row++)
    for (let column = 0; column + 1 < side; column++) {
      const at = row * side + column;
      const corners = [at, at + 1, at + side + 1, at + side].map((i) => (answers[i] ?? 0) - BORDER);
      pieces.push(...cut(corners, column, row));
    }
  return pieces;
}

/** Corners go round a cell: south-west, south-east, north-east, north-west. */
function cut(corners: readonly number[], column: number, row: number): BorderPiece[] {
  const [sw = 0, se = 0, ne = 0, nw = 0] = corners;
  const crossings: [number, number][] = [];
  const cross = (a: number, b: number, x: (t: number) => number, y: (t: number) => number): void => {
    if (a >= 0 === b >= 0) return;
    const t = a / (a - b);
    crossings.push([column + x(t), row + y(t)]);
  };
  cross(
    sw,
    se,
    (t) => t,
    () => 0,
  );
  cross(
    se,
    ne,
    () => 1,
    (t) => t,
  );
  cross(
    nw,
    ne,
    (t) => t,
    () => 1,
  );
  cross(
    sw,
    nw,
    () => 0,
    (t) => t,
  );
  const [a, b, c, d] = crossings;
  if (a === undefined || b === undefined) return [];
  if (c === undefined || d === undefined) return [[...a, ...b]];
  // South, east, north, west are all crossed: cut off the two corners that the middle doesn't side with.
  const southWestIsAlone = sw >= 0 !== sw + se + ne + nw >= 0;
  return southWestIsAlone
    ? [
        [...a, ...d],
        [...b, ...c],
      ]
    : [
        [...a, ...b],
        [...c, ...d],
      ];
}
