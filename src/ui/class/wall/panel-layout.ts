/** Where the fields of walks side by side stand: as large as they can be, each with room for its name above it. Pure. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room for a name, CSS px at the usual text size. */
export const NAME_PX = 40;
const GAP_PX = 14;

/** `count` squares in a room of this size, in rows from the start; none is larger than another. */
export function squaresIn(width: number, height: number, count: number): readonly Box[] {
  if (count === 0) return [];
  let columns = 1;
  let side = 0;
  for (let tried = 1; tried <= count; tried++) {
    const rows = Math.ceil(count / tried);
    const across = (width - (tried - 1) * GAP_PX) / tried;
    const down = (height - (rows - 1) * GAP_PX) / rows - NAME_PX;
    const fits = Math.min(across, down);
    if (fits > side) {
      side = fits;
      columns = tried;
    }
  }
  side = Math.max(60, Math.floor(side));
  const used = columns * side + (columns - 1) * GAP_PX;
  const from = Math.max(0, (width - used) / 2);
  return Array.from({ length: count }, (_, i) => ({
    x: from + (i % columns) * (side + GAP_PX),
    y: Math.floor(i / columns) * (side + NAME_PX + GAP_PX) + NAME_PX,
    width: side,
    height: side,
  }));
}

/** One square, or a rope's wide box, in the middle of a room. */
export function wholeIn(width: number, height: number, isRope: boolean): Box {
  const side = Math.max(60, Math.min(width, height));
  const wide = isRope ? Math.min(width, side * 1.6) : side;
  return { x: (width - wide) / 2, y: (height - side) / 2, width: wide, height: side };
}
