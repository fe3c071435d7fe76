/** When a level is passed: stars ask for no more than this, and who has none goes on after a few tries. */
import type { LevelProgress, Profile } from './save';
import { progressOf } from './saves';

/** A level's place in the course: its id, and the chapter that it belongs to. */
export interface CourseLevel {
  readonly id: string;
  readonly chapter: string;
}

/** Who has walked a level so often goes on without a star. */
const ENOUGH_TRIES = 3;

/** Its candy or sweets were found, or it was finished three times. */
export function isPassed({ stars, finished }: LevelProgress): boolean {
  return stars > 0 || finished >= ENOUGH_TRIES;
}

/** The first level of the course (or of a part of it) that isn't passed yet. */
export function firstToPass<Level extends CourseLevel>(
  levels: readonly Level[],
  profile: Profile,
): Level | undefined {
  return levels.find(({ id }) => !isPassed(progressOf(profile, id)));
}
