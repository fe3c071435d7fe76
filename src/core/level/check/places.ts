/** How the checker looks at places of a field: their loss, what lies around them, whether two are the same. */
import type { CriticalPoint } from '../../surface/critical-points';
import type { LossField } from '../../surface/loss-function';

/** Places are the same within this share of the half width. */
const SAME = 2e-3;

export const lossAt = (field: LossField, at: readonly number[]): number => field.loss(Float64Array.from(at));
export const told = (at: readonly number[]): string =>
  `(${at.map((x) => Number(x.toPrecision(6))).join(', ')})`;
export const halfWidthOf = (field: LossField): number => field.domain.max[0] ?? 0;

export function near(field: LossField, a: readonly number[], b: readonly number[]): boolean {
  const within = SAME * halfWidthOf(field);
  return a.length === b.length && a.every((x, i) => Math.abs(x - (b[i] ?? 0)) <= within);
}

export function touchesWall({ domain }: LossField, at: readonly number[]): boolean {
  return at.some((x, i) => x <= (domain.min[i] ?? x - 1) || x >= (domain.max[i] ?? x + 1));
}

/** Whether a step towards one of the others, of a ten-thousandth of the half width, lowers the loss by more than rounding. */
export function lowerTowards(
  field: LossField,
  at: readonly number[],
  others: readonly (readonly number[])[],
): boolean {
  const loss = lossAt(field, at);
  return others.some((other) => {
    const length = Math.sqrt(at.reduce((sum, x, i) => sum + ((other[i] ?? 0) - x) ** 2, 0));
    const share = (1e-4 * halfWidthOf(field)) / length;
    const place = at.map((x, i) => x + share * ((other[i] ?? 0) - x));
    return lossAt(field, place) < loss - 1e-10 * Math.max(1, Math.abs(loss));
  });
}

/** A place a little way off, along each axis and diagonal, that is lower by more than rounding; null where there is none. */
export function lowerAround(field: LossField, { at, loss }: CriticalPoint): readonly number[] | null {
  const { min, max } = field.domain;
  const slack = 1e-10 * Math.max(1, Math.abs(loss));
  const signs = at.reduce<number[][]>(
    (all, _) => all.flatMap((s) => [-1, 0, 1].map((sign) => [...s, sign])),
    [[]],
  );
  for (const share of [1e-4, 1e-3])
    for (const sign of signs) {
      const place = at.map((x, i) =>
        Math.min(max[i] ?? x, Math.max(min[i] ?? x, x + share * halfWidthOf(field) * (sign[i] ?? 0))),
      );
      if (lossAt(field, place) < loss - slack) return place;
    }
  return null;
}
