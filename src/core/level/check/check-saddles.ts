/** The checker's look at saddles and maxima, by central differences and by looking around. */
import type { CriticalPoint } from '../../surface/critical-points';
import type { LossField } from '../../surface/loss-function';
import type { LevelCertificate } from '../certificate';
import { halfWidthOf, lossAt, lowerAround, near, told, touchesWall } from './places';

/** Saddles and maxima: no slope there by central differences, a determinant of the right sign, and Morse's count. */
export function saddleProblem(field: LossField, { surface }: LevelCertificate): string | null {
  if (surface.kind !== 'interval' || !('saddles' in surface) || surface.saddles === undefined) return null;
  const { minima, saddles, maxima = [] } = surface;
  const sum = minima.length - saddles.length + (field.dimension === 2 ? maxima.length : -maxima.length);
  if (sum !== 1)
    return `${minima.length} minima, ${saddles.length} saddles and ${maxima.length} maxima can’t be all`;
  const twice = [...saddles, ...maxima].find(
    (one, i, all) => all.findIndex(({ at }) => near(field, at, one.at)) !== i,
  );
  if (twice !== undefined) return `${told(twice.at)} is listed twice`;
  for (const saddle of saddles) {
    const problem = pointProblem(field, saddle);
    if (problem !== null) return problem;
    if (!saddle.onWall && !(determinantAt(field, saddle.at) < 0)) return `${told(saddle.at)} is no saddle`;
  }
  for (const maximum of maxima) {
    const problem = pointProblem(field, maximum);
    if (problem !== null) return problem;
    if (lowerAround({ ...mirrored(field) }, { ...maximum, loss: -maximum.loss }) !== null)
      return `${told(maximum.at)} is no maximum`;
  }
  return null;
}

/** The same field upside down, for looking around a maximum. */
function mirrored(field: LossField): LossField {
  return {
    dimension: field.dimension,
    domain: field.domain,
    loss: (w) => -field.loss(w),
    lossAndGradient: (w, gradientOut) => -field.lossAndGradient(w, gradientOut),
  };
}

function pointProblem(field: LossField, { at, loss, onWall }: CriticalPoint): string | null {
  if (!(Math.abs(lossAt(field, at) - loss) <= 1e-9 * Math.max(1, Math.abs(loss))))
    return `the loss at ${told(at)} is ${lossAt(field, at)}, not ${loss}`;
  if (touchesWall(field, at) !== onWall) return `whether ${told(at)} lies on a wall is wrong`;
  const step = 1e-5 * halfWidthOf(field);
  const bend = 1e-3 * halfWidthOf(field);
  for (let i = 0; i < at.length; i++) {
    if (onWall && touchesWall(field, [at[i] ?? 0])) continue;
    const slope = (shifted(field, at, i, step) - shifted(field, at, i, -step)) / (2 * step);
    const curvature =
      Math.abs(shifted(field, at, i, bend) + shifted(field, at, i, -bend) - 2 * loss) / (bend * bend);
    // A slope that a thousandth of the half width would not use up.
    if (Math.abs(slope) > Math.max(curvature * bend, 1e-6 * Math.max(1, Math.abs(loss))))
      return `there is a slope of ${slope} at ${told(at)}`;
  }
  return null;
}

function shifted(field: LossField, at: readonly number[], axis: number, by: number): number {
  return lossAt(
    field,
    at.map((x, i) => (i === axis ? x + by : x)),
  );
}

function determinantAt(field: LossField, at: readonly number[]): number {
  const h = 1e-4 * halfWidthOf(field);
  const here = lossAt(field, at);
  const along = (i: number): number =>
    (shifted(field, at, i, h) + shifted(field, at, i, -h) - 2 * here) / (h * h);
  const [x = 0, y = 0] = at;
  const cross =
    (lossAt(field, [x + h, y + h]) -
      lossAt(field, [x + h, y - h]) -
      lossAt(field, [x - h, y + h]) +
      lossAt(field, [x - h, y - h])) /
    (4 * h * h);
  return along(0) * along(1) - cross * cross;
}
