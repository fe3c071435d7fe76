/** The isolines of a mapped field as lines to draw: as walked, without what runs along the walls, each with its number. */
import { shownAt } from '../hunt/gauge';
import type { ResolvedLevel } from '../level/resolve-level';
import type { FieldMap, Ring } from '../surface/field-map';
import { turnPoint } from '../surface/turning';

export interface Isoline {
  /** The loss all along it. */
  readonly threshold: number;
  /** The same on show. */
  readonly shown: number;
  /** Lines in field units as walked, as x, y, x, y …; one that closes ends where it began. */
  readonly lines: readonly Ring[];
}

/** One isoline for each of the map's thresholds, rising. Empty on a tightrope. */
export function isolinesOf(map: FieldMap, level: ResolvedLevel): readonly Isoline[] {
  return map.bands.map(({ threshold, rings }) => ({
    threshold,
    shown: shownAt(level, threshold),
    lines: rings.flatMap((ring) => inner(ring, map.halfWidth)).map((line) => turned(line, level)),
  }));
}

/** The parts of a ring between the walls: a piece with both ends on the same wall is the field's edge and no isoline. */
export function inner(ring: Ring, halfWidth: number): readonly Ring[] {
  const lines: number[][] = [];
  let line: number[] = [];
  const end = (): void => {
    if (line.length > 2) lines.push(line);
    line = [];
  };
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [x = 0, y = 0, nextX = 0, nextY = 0] = ring.subarray(i, i + 4);
    const along = (a: number, b: number): boolean => a === b && (a === halfWidth || a === -halfWidth);
    if (along(x, nextX) || along(y, nextY)) {
      end();
      continue;
    }
    if (line.length === 0) line.push(x, y);
    line.push(nextX, nextY);
  }
  end();
  return lines.map((points) => Float64Array.from(points));
}

/** A line of the field as drawn, as walked. */
export function turned(line: Ring, { turning }: Pick<ResolvedLevel, 'turning'>): Ring {
  const walked = new Float64Array(line.length);
  for (let i = 0; i < line.length; i += 2) {
    const [x = 0, y = 0] = turnPoint([line[i] ?? 0, line[i + 1] ?? 0], turning);
    walked[i] = x;
    walked[i + 1] = y;
  }
  return walked;
}
