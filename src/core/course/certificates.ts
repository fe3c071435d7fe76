/** Which certificates there are, what each is for, and what is left to do for it. */

import { type CourseLevel, isPassed } from './passed';
import type { ChapterProgress } from './progress';
import type { Profile } from './save';
import { progressOf } from './saves';

/** How many of the course's first chapters each is for: those of the core, or all. */
export const CERTIFICATES = { core: 5, course: Number.POSITIVE_INFINITY } as const;
export type CertificateId = keyof typeof CERTIFICATES;

/** Whether a part of an address, which may be anything, names one. */
export function isCertificate(id: string): id is CertificateId {
  return Object.hasOwn(CERTIFICATES, id);
}

export interface Certificate<Level extends CourseLevel> {
  readonly chapters: readonly ChapterProgress<Level>[];
  /** Its levels that aren't passed yet, in order; it is earned when there are none. */
  readonly left: readonly Level[];
  readonly stars: number;
  readonly mostStars: number;
}

export function certificateOf<Level extends CourseLevel>(
  id: CertificateId,
  allChapters: readonly ChapterProgress<Level>[],
  profile: Profile,
): Certificate<Level> {
  const chapters = allChapters.slice(0, CERTIFICATES[id]);
  const levels = chapters.flatMap((chapter) => chapter.levels.map(({ level }) => level));
  return {
    chapters,
    left: levels.filter((level) => !isPassed(progressOf(profile, level.id))),
    stars: chapters.reduce((sum, chapter) => sum + chapter.stars, 0),
    mostStars: chapters.reduce((sum, chapter) => sum + chapter.mostStars, 0),
  };
}
