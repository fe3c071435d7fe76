/** Measurements that predicates share: where runs' starts roll to, as each run meets its field. */
import { startHunt } from '../../hunt/hunt';
import { contentsOf, type Find } from '../../hunt/score';
import { candiesOf, type Minimum } from '../../surface/critical-points';
import { hollowAt } from '../../surface/descend';
import { turnPlace } from '../../surface/turn-field';
import type { FieldProof } from '../field-proof';
import type { ResolvedLevel } from '../resolve-level';

/** Real descents are slow beside a bot's walk: as many runs as this are enough to tell 90 % from half. */
const DESCENDED_RUNS = 60;

/** The first runs, as many as real descent is measured on. */
export function descendedRuns(runs: readonly ResolvedLevel[]): readonly ResolvedLevel[] {
  return runs.slice(0, DESCENDED_RUNS);
}

/** Points of the field as drawn, where they lie in a run's field. */
export function turned<P extends Minimum>(points: readonly P[], seed: number): readonly P[] {
  return points.map((point) => ({ ...point, at: turnPlace(point.at, seed) }));
}

/** The minimum that the slope leads to from a place of a run's field. */
export function hollowOf(
  { surface, seed }: ResolvedLevel,
  { minima }: FieldProof,
  from: readonly number[],
): Minimum {
  const [first] = minima;
  const all = turned(minima, seed);
  return all[hollowAt(surface, all, from)] ?? first;
}

/** What lies in the hollow that the slope leads to from a place of a run's field. */
export function findAt(
  run: ResolvedLevel,
  proof: FieldProof,
  from: readonly number[],
): Exclude<Find, 'grass'> {
  return contentsOf(hollowOf(run, proof, from), startHunt(run));
}

/** The candies of a run's field. */
export function candiesIn({ seed }: ResolvedLevel, proof: FieldProof): readonly Minimum[] {
  return turned(candiesOf(proof), seed);
}

/** The share (0 to 1) of a list of which something is true; 0 of none. */
export function shareOf<T>(list: readonly T[], isSo: (one: T) => boolean): number {
  return list.length === 0 ? 0 : list.filter(isSo).length / list.length;
}

/** Field units between two places. */
export function distanceBetween(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let square = 0;
  for (let i = 0; i < a.length; i++) square += ((a[i] ?? 0) - (b[i] ?? 0)) * ((a[i] ?? 0) - (b[i] ?? 0));
  return Math.sqrt(square);
}
