/**
 * Which chapters are open. A chapter opens when each level of the one before it is passed; within an open one all levels are.
 * Closing only guides: an address always plays.
 */
import { type CourseLevel, firstToPass } from './passed';
import type { Profile } from './save';

/** Whether a chapter is open. `order`: the course's levels, chapter after chapter. */
export function isOpen(order: readonly CourseLevel[], profile: Profile, chapter: string): boolean {
  const before = order[order.findIndex((level) => level.chapter === chapter) - 1]?.chapter;
  return (
    profile.settings.openAll ||
    !firstToPass(
      order.filter((level) => level.chapter === before),
      profile,
    )
  );
}
