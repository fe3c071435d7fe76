/** Footprints underfoot: whether the last move came back to a place of the walk. Where Pip walked, Pip knows; the sense lets it be felt. */
import type { Hunt } from '../hunt/hunt';
import { isLeg, isMove } from '../hunt/step-record';

/** A print is felt within this share of a small stride. */
const PRINT_REACH = 0.25;

/** A robot's steps come too fast to tell of each, and who only shuffles about one place has not come back to it. */
export function onKnownGround({ level, records }: Hunt): boolean {
  const last = records.at(-1);
  if (!level.spec.senses.includes('footprints') || last === undefined) return false;
  if (!isMove(last) || last.type === 'robot-step' || last.distance === 0) return false;
  const reach = PRINT_REACH * (level.spec.strides[0] ?? 0);
  const places = [level.start, ...records.filter(isLeg).map(({ to }) => to)].reverse();
  const near = places.map((place) => isWithin(reach, place, last.to));
  const left = near.indexOf(false);
  return left > 0 && near.indexOf(true, left) > 0;
}

function isWithin(reach: number, a: readonly number[], b: readonly number[]): boolean {
  return a.reduce((sum, c, i) => sum + (c - (b[i] ?? c)) * (c - (b[i] ?? c)), 0) <= reach * reach;
}
