/**
 * Which standards the course answers, by their own codes: the one list that the teacher's kit prints and docs/teaching.md must agree with
 * (a test holds them together). What each means is told in the locales (`teachers:standard.<framework>.<key>`). Editions change: a
 * school checks each against the one that it uses, and the printed list has a box for that.
 */

export interface Standard {
  /** Its name in the locales. */
  readonly id: string;
  /** As its own framework writes it. */
  readonly code: string;
  /** Chapters of the course, counted from 1, where it is met; all of them where the list is empty. */
  readonly chapters: readonly number[];
}

const standard = (code: string, ...chapters: readonly number[]): Standard => ({
  // A full stop would part the key of a text.
  id: code.replaceAll('.', '-'),
  code,
  chapters,
});

export const STANDARDS = {
  /** AI4K12, Big Idea 3 (Learning), progression chart of November 2020. */
  ai4k12: [
    standard('3-A-i'),
    standard('3-A-ii', 5),
    standard('3-A-iii', 1, 5, 10),
    standard('3-A-iv', 10),
    standard('3-A-v', 3, 4, 5, 6, 7, 8, 9),
    standard('3-B-i', 9),
    standard('3-B-ii', 9),
    standard('3-C', 5, 10),
  ],
  /** CSTA K–12 Computer Science Standards, 2017. */
  csta: [
    standard('1B-AP-08', 8),
    standard('1B-DA-06', 1, 5),
    standard('1B-DA-07', 1, 5),
    standard('2-DA-09', 5, 10),
    standard('3A-DA-12', 5),
    standard('3B-AP-08', 9),
  ],
  /** UNESCO, AI competency framework for students, 2024. */
  unesco: [standard('4.1.3.2'), standard('Apply', 8, 10)],
} satisfies Readonly<Record<string, readonly Standard[]>>;

export type Framework = keyof typeof STANDARDS;
export const FRAMEWORKS: readonly Framework[] = ['ai4k12', 'csta', 'unesco'];
