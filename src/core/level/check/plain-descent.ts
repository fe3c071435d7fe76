/** The checker's own gradient descent with one learning rate, and the rate that is best; apart from the predicates'. */
import { cos, sin } from '../../math/elementary';
import type { LossField } from '../../surface/loss-function';
import type { ResolvedLevel } from '../resolve-level';

export const distance = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let square = 0;
  for (let i = 0; i < a.length; i++) square += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return Math.sqrt(square);
};

/** ∇L by central differences. */
export function slopeAt(field: LossField, at: readonly number[]): number[] {
  const step = 1e-6 * (field.domain.max[0] ?? 0);
  const loss = (i: number, by: number): number =>
    field.loss(Float64Array.from(at.map((x, j) => (j === i ? x + by : x))));
  return at.map((_, i) => (loss(i, step) - loss(i, -step)) / (2 * step));
}

const MOST_STEPS = 3000;

export interface Met {
  readonly place: Float64Array;
  readonly loss: number;
  readonly slope: number;
}

/** w ← w − η∇L(w), held at the walls, until the loss is as low as wanted. */
export function* descent({ surface, start }: ResolvedLevel, rate: number, target: number): Generator<Met> {
  const { min, max } = surface.domain;
  const gradient = new Float64Array(start.length);
  const w = Float64Array.from(start);
  const most = 10 * surface.loss(w);
  for (let step = 0; step < MOST_STEPS; step++) {
    const loss = surface.lossAndGradient(w, gradient);
    if (loss <= target || !(loss <= most)) return;
    yield { place: w.slice(), loss, slope: distance(gradient, new Float64Array(gradient.length)) };
    for (let i = 0; i < w.length; i++)
      w[i] = Math.min(max[i] ?? 0, Math.max(min[i] ?? 0, (w[i] ?? 0) - rate * (gradient[i] ?? 0)));
  }
}

/** Directions that are looked in, half a turn of them. */
const DIRECTIONS = 16;

/** How much the loss bends up in the direction in which it does most: second differences, looked for all around; 0 where none. */
export function largestCurvature(field: LossField, at: readonly number[]): number {
  const step = 1e-4 * (field.domain.max[0] ?? 0);
  const bend = (direction: readonly number[]): number => {
    const loss = (by: number): number =>
      field.loss(Float64Array.from(at.map((x, i) => x + by * (direction[i] ?? 0))));
    return (loss(step) - 2 * loss(0) + loss(-step)) / (step * step);
  };
  if (at.length === 1) return Math.max(0, bend([1]));
  return Math.max(
    0,
    ...Array.from({ length: DIRECTIONS }, (_, k) => {
      const angle = (k / DIRECTIONS) * Math.PI;
      return bend([cos(angle), sin(angle)]);
    }),
  );
}

/** Of rates √2 apart, up to the highest, the one that gets there in the fewest steps. */
export function bestRate(run: ResolvedLevel, target: number, highest = Number.POSITIVE_INFINITY): number {
  const slope = distance(slopeAt(run.surface, run.start), new Float64Array(run.start.length));
  let rate = Math.min(highest, (run.surface.domain.max[0] ?? 1) / slope);
  let best = rate;
  let fewest = MOST_STEPS;
  for (let k = 0; k < 48; k++, rate *= Math.SQRT1_2) {
    let steps = 0;
    let last: Met | null = null;
    for (const met of descent(run, rate, target)) {
      last = met;
      steps += 1;
      if (steps >= fewest) break;
    }
    if (last === null || steps >= fewest || !isThere(run, last, rate, target)) continue;
    fewest = steps;
    best = rate;
  }
  return best;
}

function isThere({ surface }: ResolvedLevel, { place }: Met, rate: number, target: number): boolean {
  const gradient = new Float64Array(place.length);
  surface.lossAndGradient(place, gradient);
  const { min, max } = surface.domain;
  const next = place.map((x, i) =>
    Math.min(max[i] ?? 0, Math.max(min[i] ?? 0, x - rate * (gradient[i] ?? 0))),
  );
  return surface.loss(next) <= target;
}
