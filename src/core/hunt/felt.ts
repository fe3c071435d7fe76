/** What an answer feels like, cut at the same points for light, sound, touch and words, so that they can't disagree. */
import type { ToeTap } from './step-record';

/** Points of shown loss from which a toe feels a change: finer than the gauge shows, but not infinitely. */
export const TOE_FEELS = 0.1;

/** Points of change from which a change is one size larger. Ava's words change at 5 and at 15. */
const SIZE_STEPS = [1, 3, 5, 15, 30] as const;
export const SIZES_OF_CHANGE = [1, 2, 3, 4, 5] as const;
export type SizeOfChange = (typeof SIZES_OF_CHANGE)[number];

/** How large a change of the shown loss is, in points, whichever way; 1 for all that is not 0. */
export function sizeOfChange(change: number): SizeOfChange {
  const steps = SIZE_STEPS.filter((step) => Math.abs(change) >= step).length;
  return SIZES_OF_CHANGE[steps - 1] ?? 1;
}

/** What a toe or a tapped knob felt. */
export function feltBy({
  change,
  reach,
}: Pick<ToeTap, 'change' | 'reach'>): 'wall' | 'warmer' | 'colder' | 'same' {
  if (reach === 0) return 'wall';
  if (Math.abs(change) < TOE_FEELS) return 'same';
  return change < 0 ? 'warmer' : 'colder';
}
