/** What a player has come to in the course, and what was learned there: read from the save and the course's list, nothing more is kept. */
import { BELIEFS, type BeliefName } from '../level/beliefs';
import { TEACHES, type Teaches } from '../level/teachable';
import { isOpen } from './chapters';
import { type CourseLevel, isPassed } from './passed';
import type { Profile } from './save';
import { progressOf } from './saves';

/** Candy is worth two stars or three. */
const LEAST_CANDY_STARS = 2;
const MOST_STARS = 3;

export interface ChapterProgress<Level extends CourseLevel> {
  readonly id: string;
  /** Its levels, each with its number in the course, from 1. */
  readonly levels: readonly { readonly level: Level; readonly number: number }[];
  readonly open: boolean;
  /** How many of its levels are passed. */
  readonly passed: number;
  readonly stars: number;
  readonly mostStars: number;
}

/** The course's chapters in their order. */
export function chaptersOf<Level extends CourseLevel>(
  order: readonly Level[],
  profile: Profile,
): readonly ChapterProgress<Level>[] {
  const numbered = order.map((level, i) => ({ level, number: i + 1 }));
  return [...new Set(order.map(({ chapter }) => chapter))].map((id) => {
    const levels = numbered.filter(({ level }) => level.chapter === id);
    const progress = levels.map(({ level }) => progressOf(profile, level.id));
    return {
      id,
      levels,
      open: isOpen(order, profile, id),
      passed: progress.filter(isPassed).length,
      stars: progress.reduce((sum, { stars }) => sum + stars, 0),
      mostStars: levels.length * MOST_STARS,
    };
  });
}

/**
 * The place of the chapter that the player stands in, from 0: that of the level which comes next; where that is no level of
 * the course, the first chapter with a level left to pass; the last one when there is none.
 */
export function chapterOfNext(
  chapters: readonly ChapterProgress<CourseLevel>[],
  nextLevelId: string,
): number {
  const ofNext = chapters.findIndex(({ levels }) => levels.some(({ level }) => level.id === nextLevelId));
  if (ofNext >= 0) return ofNext;
  const left = chapters.findIndex(({ passed, levels }) => passed < levels.length);
  return left >= 0 ? left : chapters.length - 1;
}

export interface Known {
  /** What passed levels teach, in the order of the course. */
  readonly terms: readonly Teaches[];
  /** Misconceptions, each with a level passed with its candy whose believer seldom wins. */
  readonly beaten: readonly BeliefName[];
}

/** `teaches`: what each level of the course teaches, by id. */
export function knownOf(
  order: readonly CourseLevel[],
  teaches: Readonly<Record<string, readonly string[]>>,
  profile: Profile,
): Known {
  const taughtBy = (levels: readonly CourseLevel[]): ReadonlySet<string> =>
    new Set(levels.flatMap(({ id }) => teaches[id] ?? []));
  const passed = taughtBy(order.filter(({ id }) => isPassed(progressOf(profile, id))));
  const withCandy = taughtBy(order.filter(({ id }) => progressOf(profile, id).stars >= LEAST_CANDY_STARS));
  return {
    terms: [...passed].filter(isTaught),
    beaten: BELIEFS.filter(({ brokenBy }) => brokenBy.some((one) => withCandy.has(one))).map(
      ({ name }) => name,
    ),
  };
}

function isTaught(name: string): name is Teaches {
  return TEACHES.some((one) => one === name);
}
