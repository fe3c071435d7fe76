/** Where the labels of a map stand: none covers another, none covers a sign, none leaves the stage; one without room is left out. Pure. */

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Label {
  readonly width: number;
  readonly height: number;
  /** Where it may stand, the best first. */
  readonly spots: readonly Spot[];
  /** It stands beside its spot, this far away; 0 stands right on it, as a number does on its isoline. */
  readonly gap: number;
}

export interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

/** Below, above, right, left, then the corners: shares of half the label, and of the gap. */
const SIDES = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;
/** Room between two labels, CSS px. */
const ROOM = 3;

/**
 * The box of each label, in their order; null where there is no room. `taken` is what else lies there, `crossed` what is kept clear
 * where that is possible.
 */
export function placeLabels(
  labels: readonly Label[],
  stage: Box,
  taken: readonly Box[] = [],
  crossed: readonly Box[] = [],
): readonly (Box | null)[] {
  const used: Box[] = [...taken];
  return labels.map((label) => {
    const free = label.spots
      .flatMap((spot) => boxesOf(label, spot))
      .filter((box) => isInside(box, stage) && !used.some((other) => meet(box, other)));
    const box = free.find((one) => !crossed.some((other) => meet(one, other))) ?? free[0] ?? null;
    if (box !== null) used.push(box);
    return box;
  });
}

function boxesOf({ width, height, gap }: Label, { x, y }: Spot): readonly Box[] {
  const box = (dx: number, dy: number): Box => ({
    x: x + dx - width / 2,
    y: y + dy - height / 2,
    width,
    height,
  });
  if (gap === 0) return [box(0, 0)];
  return SIDES.map(([h, v]) => {
    const away = h !== 0 && v !== 0 ? gap * 0.75 : gap;
    return box(h * (away + width / 2), v * (away + height / 2));
  });
}

const isInside = (box: Box, stage: Box): boolean =>
  box.x >= stage.x &&
  box.y >= stage.y &&
  box.x + box.width <= stage.x + stage.width &&
  box.y + box.height <= stage.y + stage.height;

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + ROOM &&
  b.x < a.x + a.width + ROOM &&
  a.y < b.y + b.height + ROOM &&
  b.y < a.y + a.height + ROOM;
