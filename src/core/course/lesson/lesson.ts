/**
 * The one card of a finished hunt: what its level teaches, told with this walk's own numbers. Plain sentences, the name that the field
 * has for it, and its formula filled in. Where a level teaches two things, it is about the first that this walk has something to say
 * about; a walk that shows none of them still gets the name.
 */
import type { Message } from '../../feedback/message';
import type { Teaches } from '../../level/teachable';
import { lastStep } from '../../replay/walk';
import type { TermId } from '../glossary';
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

const KINDS: Readonly<Record<Teaches, readonly [find: LessonFinder, term: TermId]>> = {
  loss: [lossLesson, 'loss'],
  gradient: [gradientLesson, 'gradient'],
  'gradient-is-local': [localLesson, 'slope-arrow'],
  'learning-rate': [rateLesson, 'learning-rate'],
  zigzag: [zigzagLesson, 'zigzag'],
  ridge: [ridgeLesson, 'ridge'],
  plateau: [plateauLesson, 'plateau'],
  saddle: [saddleLesson, 'saddle'],
  'local-minimum': [hollowLesson, 'local-minimum'],
  restarts: [restartsLesson, 'random-restart'],
  'noise-helps': [noiseLesson, 'noise'],
  schedule: [scheduleLesson, 'schedule'],
  adaptive: [adaptiveLesson, 'adaptive-step-size'],
  'loss-shape': [lossShapeLesson, 'loss-function'],
  overfit: [overfitLesson, 'overfitting'],
};

/** Null for a level that claims to teach nothing. */
export function lessonOf(walked: Walked): Lesson | null {
  const { teaches } = walked.hunt.level.spec;
  const [first] = teaches;
  if (first === undefined) return null;
  for (const kind of teaches) {
    const part = KINDS[kind][0](walked);
    if (part !== null) return lessonAbout(kind, part);
  }
  const empty = lastStep(walked.walk) === 0 ? 'none.steps' : 'none.said';
  return lessonAbout(first, { told: [say(empty)], sums: [], letters: [] });
}

const lessonAbout = (teaches: Teaches, part: LessonPart): Lesson => ({
  ...part,
  teaches,
  named: say(`named.${teaches}`),
  term: KINDS[teaches][1],
});
