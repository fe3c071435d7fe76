/** Which of the relief's vertices are joined to triangles, in which order, and which of them can be drawn by themselves. */

/**
 * Squares are drawn in bands so many wide, and the vertices of the next row have numbers this far on, modulo 64: who draws triangles
 * remembers the last 16 to 64 vertices by the last bits of their numbers, and has each of two rows of a band at hand this way.
 * Row after row over the whole width each vertex would be reckoned up to four times.
 */
const BAND = 8;
const ROW_APART = BAND + 1;
/** How far the shadow under the cake reaches, in half widths. */
export const SHADOW_REACH = 1.32;
/** Corners of the shadow's squares along a side: it is reckoned at them. */
export const SHADOW_SIDE = 25;
/** Rows of a wall's corners: outside below and above, top outside and inside, inside above and below. */
export const WALL_ROWS = 6;

/** Outward ways of the sides. */
export const SIDES = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;

/** A run of the triangles' corners. */
export interface MeshPart {
  readonly from: number;
  readonly count: number;
}

export interface CutSide {
  /** The way it looks. */
  readonly normal: readonly [u: number, v: number];
  /** With its wall's outer face. */
  readonly outside: MeshPart;
  /** Its wall's other face, for an eye that is not before this side. */
  readonly inside: MeshPart;
}

/** What can be drawn by itself. */
export interface MeshParts {
  readonly shadow: MeshPart;
  readonly top: MeshPart;
  /** The tops of the walls of icing. */
  readonly walls: MeshPart;
  readonly sides: readonly CutSide[];
}

/** Whether the cake hides a row, or column, of the shadow's squares from every eye above the table. */
function isUnderCake(row: number): boolean {
  const place = (i: number): number => Math.abs((2 * i) / (SHADOW_SIDE - 1) - 1);
  return Math.max(place(row), place(row + 1)) < 1 / SHADOW_REACH;
}

/** From a vertex to the one above it in the next row. */
export function rowsApart(size: number): number {
  return size + ((64 + ROW_APART - (size % 64)) % 64);
}

/** `height` is a vertex's. */
export function* triangulate(
  size: number,
  sideRows: number,
  height: (vertex: number) => number,
): Generator<void, { readonly triangles: Uint16Array; readonly parts: MeshParts }> {
  const cells = size - 1;
  const apart = rowsApart(size);
  // Between the three faces of a wall nothing is drawn: they share places, not vertices.
  const wallFaces = WALL_ROWS / 2;
  const squares = (SHADOW_SIDE - 1) ** 2 + cells * cells + 4 * cells * (sideRows - 1) + 4 * cells * wallFaces;
  const triangles = new Uint16Array(6 * squares);
  let at = 0;
  const triangle = (a: number, b: number, c: number): void => {
    triangles[at++] = a;
    triangles[at++] = b;
    triangles[at++] = c;
  };
  const square = (a: number, b: number, c: number, d: number): void => {
    triangle(a, b, c);
    triangle(c, b, d);
  };
  /** The squares over a run of vertices. The new corners of two neighbors come one after the other: four are reckoned at once. */
  const strip = (from: number, width: number): void => {
    for (let i = from; i < from + width; i++) {
      const up = i + apart;
      if ((i - from) % 2 === 0) square(i, i + 1, up, up + 1);
      else {
        triangle(up + 1, up, i + 1);
        triangle(i, i + 1, up);
      }
    }
  };
  /** Whether so many vertices and one more stand at one height. */
  const isLevel = (from: number, width: number): boolean => {
    for (let i = from + 1; i <= from + width; i++) if (height(i) !== height(from)) return false;
    return true;
  };
  /**
   * A cut side's layers over a run of its lowest vertices. Layers that lie level are as wide as the run; the last of them has a corner for each
   * vertex above, so that no chink is left. Above the surface there are none.
   */
  const layers = (lowest: number, width: number, rows: number): void => {
    for (let row = 0; row < rows; row++) {
      const from = lowest + row * apart;
      const up = from + apart;
      if (!isLevel(up, width)) {
        for (let i = from; i < from + width; i++)
          if (height(i) !== height(i + apart) || height(i + 1) !== height(i + apart + 1))
            square(i, i + 1, i + apart, i + apart + 1);
      } else if (height(from) === height(up)) return;
      else if (row + 1 === rows || isLevel(up + apart, width)) square(from, from + width, up, up + width);
      else {
        for (let i = up; i < up + width; i++) triangle(from, i + 1, i);
        triangle(from, from + width, up + width);
      }
    }
  };
  const wallRow = size + 4 * sideRows;
  const table = (wallRow + 4 * WALL_ROWS) * apart;
  let begun = 0;
  const part = (): MeshPart => {
    const from = begun;
    begun = at;
    return { from, count: at - from };
  };
  for (let row = 0; row < SHADOW_SIDE - 1; row++)
    for (let i = 0; i < SHADOW_SIDE - 1; i++) {
      if (isUnderCake(row) && isUnderCake(i)) continue;
      const corner = table + row * SHADOW_SIDE + i;
      square(corner, corner + 1, corner + SHADOW_SIDE, corner + SHADOW_SIDE + 1);
    }
  const shadow = part();
  for (let band = 0; band < cells; band += BAND) {
    for (let row = 0; row < cells; row++) strip(row * apart + band, Math.min(BAND, cells - band));
    if (band % (2 * BAND) === 0) yield;
  }
  const wallFace = (side: number, row: number): void =>
    strip((wallRow + side * WALL_ROWS + row) * apart, cells);
  const top = part();
  for (let side = 0; side < 4; side++) wallFace(side, 2);
  const walls = part();
  const cut = SIDES.map((normal, side) => {
    const lowest = (size + side * sideRows) * apart;
    for (let band = 0; band < cells; band += BAND)
      layers(lowest + band, Math.min(BAND, cells - band), sideRows - 1);
    wallFace(side, 0);
    const outside = part();
    wallFace(side, 4);
    return { normal, outside, inside: part() };
  });
  return { triangles: triangles.slice(0, at), parts: { shadow, top, walls, sides: cut } };
}
