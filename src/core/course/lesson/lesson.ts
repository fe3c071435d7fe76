/**
 * The one card of a finished hunt: what its level teaches, told with this walk's own numbers. Plain sentences, the name that the field
 * has for it, and its formula filled in. Where a level teaches two things, it is about the first that this walk has something to say
 * about; a walk that shows none of them still gets the name.
 */
import type { Message } from '../../feedback/message';
import type { Teaches } from '../../level/teachable';
import { lastStep } from '../../replay/walk';
import type { TermId } from '../glossary';
import { TERM_OF } from '../taught-terms';
import { hollowLesson, restartsLesson } from './hollow-lessons';
import { plateauLesson, ridgeLesson, saddleLesson, zigzagLesson } from './land-lessons';
import { type LessonFinder, type LessonPart, say, type Walked } from './lesson-part';
import { lossLesson, lossShapeLesson, overfitLesson } from './loss-lessons';
import { adaptiveLesson, noiseLesson, scheduleLesson } from './robot-lessons';
import { gradientLesson, localLesson, rateLesson } from './slope-lessons';

export interface Lesson extends LessonPart {
  readonly teaches: Teaches;
  /** What it is called in its field, in a sentence. */
  readonly named: Message;
  /** Where the glossary says more. */
  readonly term: TermId;
}

const FINDERS: Readonly<Record<Teaches, LessonFinder>> = {
  loss: lossLesson,
  gradient: gradientLesson,
  'gradient-is-local': localLesson,
  'learning-rate': rateLesson,
  zigzag: zigzagLesson,
  ridge: ridgeLesson,
  plateau: plateauLesson,
  saddle: saddleLesson,
  'local-minimum': hollowLesson,
  restarts: restartsLesson,
  'noise-helps': noiseLesson,
  schedule: scheduleLesson,
  adaptive: adaptiveLesson,
  'loss-shape': lossShapeLesson,
  overfit: overfitLesson,
};

/** Null for a level that claims to teach nothing. */
export function lessonOf(walked: Walked): Lesson | null {
  const { teaches } = walked.hunt.level.spec;
  const [first] = teaches;
  if (first === undefined) return null;
  for (const kind of teaches) {
    const part = FINDERS[kind](walked);
    if (part !== null) return lessonAbout(kind, part);
  }
  const empty = lastStep(walked.walk) === 0 ? 'none.steps' : 'none.said';
  return lessonAbout(first, { told: [say(empty)], sums: [], letters: [] });
}

const lessonAbout = (teaches: Teaches, part: LessonPart): Lesson => ({
  ...part,
  teaches,
  named: say(`named.${teaches}`),
  term: TERM_OF[teaches],
});
