/** Where signs stand beside the places that they belong to: each on the first free side, clear of one another. Pure. */

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The sides tried, clockwise from above, in turns of the whole; the nearest ring first. */
const SIDES = [0, 1 / 8, 7 / 8, 1 / 4, 3 / 4, 3 / 8, 5 / 8, 1 / 2];
/** Rings around the place, in sizes of a sign. */
const RINGS = [1.15, 1.8, 2.6];

type Disc = Place & { readonly radius: number };

/**
 * A middle for each sign of `size`, in the order of `homes`: inside `box`, clear of the signs placed before, of what is `taken` and, where
 * there is room, of what is `crossed`, too. Where no side is free, above its home all the same.
 */
export function placeMarks(
  homes: readonly Place[],
  size: number,
  box: Box,
  taken: readonly Disc[] = [],
  crossed: readonly Disc[] = [],
): readonly Place[] {
  const placed: Place[] = [];
  const isFree = ({ x, y }: Place, discs: readonly Disc[]): boolean =>
    x >= box.x + size / 2 &&
    x <= box.x + box.width - size / 2 &&
    y >= box.y + size / 2 &&
    y <= box.y + box.height - size / 2 &&
    placed.every((other) => Math.hypot(other.x - x, other.y - y) >= size * 1.08) &&
    discs.every((other) => Math.hypot(other.x - x, other.y - y) >= other.radius + size * 0.5);
  for (const home of homes) {
    const sides = RINGS.flatMap((ring) => SIDES.map((side) => sideOf(home, ring * size, side)));
    const free = sides.filter((side) => isFree(side, taken));
    placed.push(free.find((side) => isFree(side, crossed)) ?? free[0] ?? { x: home.x, y: home.y - size });
  }
  return placed;
}

/** A place around another, so many turns clockwise from above. */
function sideOf({ x, y }: Place, distance: number, turn: number): Place {
  const angle = 2 * Math.PI * turn;
  return { x: x + Math.sin(angle) * distance, y: y - Math.cos(angle) * distance };
}
