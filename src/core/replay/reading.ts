/** What the field is at one place, for who looks at it in the light: nothing of this is sensed in a hunt. */
import { HEADINGS, type HeadingName, nearestHeading } from '../hunt/action';
import { pointsAlong, shownAt } from '../hunt/gauge';
import { evaluate } from '../hunt/move';
import type { ResolvedLevel } from '../level/resolve-level';
import { norm } from '../math/vector';

export interface Reading {
  /** In field units, within the walls. */
  readonly at: readonly number[];
  readonly loss: number;
  /** The loss on show: round(points(L)), on the level's scale. */
  readonly shown: number;
  /** The heading nearest to −∇L; null where it is perfectly flat. */
  readonly lower: HeadingName | null;
  /** Points of shown loss that one small stride along −∇L would bring on a straight slope; 0 or more. */
  readonly steepness: number;
}

/** The reading at a place of one or two coordinates; one outside is moved to the wall. */
export function readingAt(level: ResolvedLevel, place: readonly number[]): Reading {
  const { min, max, dimension } = { ...level.surface.domain, dimension: level.surface.dimension };
  const at = place.slice(0, dimension).map((c, i) => Math.min(max[i] ?? c, Math.max(min[i] ?? c, c)));
  const { loss, gradient } = evaluate(level, at);
  const slope = norm(gradient);
  const [gx = 0, gy = 0] = gradient;
  return {
    at,
    loss,
    shown: shownAt(level, loss),
    lower: slope > 0 ? (HEADINGS[nearestHeading(-gx, -gy, dimension)] ?? null) : null,
    steepness: pointsAlong(level, loss, slope, level.spec.strides[0] ?? 1),
  };
}

/** Where on the field a place lies, in words: the middle, or a side; the middle is the inner third. */
export function whereIs(at: readonly number[], halfWidth: number): HeadingName | 'middle' {
  const [x = 0, y = 0] = at;
  if (Math.max(Math.abs(x), Math.abs(y)) < halfWidth / 3) return 'middle';
  return HEADINGS[nearestHeading(x, y, at.length)] ?? 'middle';
}
