/** Lines of the field as they are seen: points along each, as near together as is still smooth, in one list that is used again. */
import type { Ring } from '../../core/surface/field-map';
import type { Seen } from './light-layer';

/** Nearer points of a line are left out, CSS px. */
const LEAST_PX = 4;

/** Calls `piece` with each two points of the line that nothing hides, in CSS px. */
export function eachPiece(
  line: Ring,
  loss: number,
  seen: Seen,
  piece: (x: number, y: number, toX: number, toY: number) => void,
): void {
  const at = [0, 0];
  let [x, y, hidden] = [0, 0, true];
  for (let i = 0; i < line.length; i += 2) {
    at[0] = line[i] ?? 0;
    at[1] = line[i + 1] ?? 0;
    const to = seen(at, loss);
    const isEnd = i === 0 || i + 2 >= line.length;
    if (!isEnd && Math.abs(to.x - x) + Math.abs(to.y - y) < LEAST_PX) continue;
    if (i > 0 && !hidden && to.hidden !== true) piece(x, y, to.x, to.y);
    x = to.x;
    y = to.y;
    hidden = to.hidden === true;
  }
}

/** Whether the field is seen from straight above, lying as it is: east to the right, as wide as `fieldSide`. */
export function liesFlat(seen: Seen, halfWidth: number, fieldSide: number): boolean {
  const corner = (x: number, y: number): [number, number] => {
    const { x: px, y: py } = seen([x * halfWidth, y * halfWidth], 0);
    return [px, py];
  };
  const [west, south] = corner(-1, -1);
  const [east, alsoSouth] = corner(1, -1);
  const [alsoWest, north] = corner(-1, 1);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
  return (
    near(south, alsoSouth) &&
    near(west, alsoWest) &&
    near(east - west, fieldSide) &&
    near(south - north, fieldSide)
  );
}
