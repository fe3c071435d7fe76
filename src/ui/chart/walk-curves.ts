/** What the curves of a walk show beside its losses: its distances to the candy, and the step at which par is used up. Pure. */
import { shownAt } from '../../core/hunt/gauge';
import { isLeg } from '../../core/hunt/step-record';
import { nearestDistances } from '../../core/replay/walk';
import type { ReplayView } from '../../session/views';

/** The distance to the nearest candy after 0, 1, 2 … steps, in small strides; infinite on a field without. */
export function candyStrides({ path, hollows, hunt }: ReplayView): readonly number[] {
  const candies = hollows.filter(({ contents }) => contents === 'candy');
  const stride = hunt.level.spec.strides[0] ?? 1;
  return nearestDistances(path, candies).map((distance) => distance / stride);
}

/** The place in the path at which so many steps are taken as par allows; null where the walk is shorter. Jumps are no steps. */
export function parPlace({ hunt, score }: ReplayView): number | null {
  let steps = 0;
  for (const [i, record] of hunt.records.filter(isLeg).entries()) {
    if (record.type !== 'jump') steps += 1;
    if (steps === score.par) return i + 1;
  }
  return null;
}

/** The shown loss at the candy: the best there is. */
export function bestShown({ hollows, hunt }: ReplayView): number | null {
  const losses = hollows.filter(({ contents }) => contents === 'candy').map(({ loss }) => loss);
  return losses.length === 0 ? null : shownAt(hunt.level, Math.min(...losses));
}
