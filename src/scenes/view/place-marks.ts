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

/**
 * A middle for each sign of `size`, in the order of `homes`: inside `box`, clear of the signs placed before and of what is
 * `taken`. Where no side is free, above its home all the same.
 */
export function placeMarks(
  homes: readonly Place[],
  size: number,
  box: Box,
  taken: readonly (Place & { readonly radius: number })[] = [],
): readonly Place[] {
  const placed: Place[] = [];
  for (const home of homes) placed.push(sideOf(home, placed));
  return placed;

  function sideOf(home: Place, before: readonly Place[]): Place {
    for (const ring of RINGS) {
      for (const side of SIDES) {
        const angle = 2 * Math.PI * side;
        const x = home.x + Math.sin(angle) * ring * size;
        const y = home.y - Math.cos(angle) * ring * size;
        const inside =
          x >= box.x + size / 2 &&
          x <= box.x + box.width - size / 2 &&
          y >= box.y + size / 2 &&
          y <= box.y + box.height - size / 2;
        const free =
          before.every((other) => Math.hypot(other.x - x, other.y - y) >= size * 1.08) &&
          taken.every((other) => Math.hypot(other.x - x, other.y - y) >= other.radius + size * 0.5);
        if (inside && free) return { x, y };
      }
    }
    return { x: home.x, y: home.y - size };
  }
}
