/**
 * Where the numbers of choices stand: outward of the place that each belongs to, clear of one another and of what is taken, inside the
 * stage. Greedy, in the order given: the first that find room have it. Pure.
 */
import type { Point } from './walk-line';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far outward a label's middle is tried, in its own heights; each to both sides by so many turns of the whole. */
const RINGS = [1.15, 1.7, 2.4, 3.2];
const TURNS = [0, 1 / 16, -1 / 16, 1 / 8, -1 / 8, 1 / 4, -1 / 4, 3 / 8, -3 / 8, 1 / 2];
/** Free room between two labels, CSS px. */
const GAP_PX = 3;

/**
 * A middle for each label of the given size beside its home, or null where it finds no room. Outward is away from `from`, upward where
 * a home lies on it.
 */
export function placeLabels(
  homes: readonly Point[],
  from: Point,
  width: number,
  height: number,
  stage: Box,
  taken: readonly (Point & { readonly radius: number })[],
): readonly (Point | null)[] {
  const placed: Point[] = [];
  const isFree = ({ x, y }: Point): boolean =>
    x >= stage.x + width / 2 &&
    x <= stage.x + stage.width - width / 2 &&
    y >= stage.y + height / 2 &&
    y <= stage.y + stage.height - height / 2 &&
    placed.every((one) => Math.abs(one.x - x) >= width + GAP_PX || Math.abs(one.y - y) >= height + GAP_PX) &&
    taken.every(
      (disc) =>
        Math.hypot(
          Math.max(0, Math.abs(disc.x - x) - width / 2),
          Math.max(0, Math.abs(disc.y - y) - height / 2),
        ) >= disc.radius,
    );
  return homes.map((home) => {
    const away = Math.atan2(home.y - from.y, home.x - from.x);
    const outward = Math.hypot(home.x - from.x, home.y - from.y) < 1 ? -Math.PI / 2 : away;
    for (const ring of RINGS) {
      for (const turn of TURNS) {
        const angle = outward + 2 * Math.PI * turn;
        const reach = ring * height + (width - height) * 0.5 * Math.abs(Math.cos(angle));
        const place = { x: home.x + Math.cos(angle) * reach, y: home.y + Math.sin(angle) * reach };
        if (!isFree(place)) continue;
        placed.push(place);
        return place;
      }
    }
    return null;
  });
}
