/**
 * Activities that a teacher can start with at once. Each holds what a class code holds, at most four levels, and the minutes it was
 * planned for, with the talk about it; they are not measured in classes yet (docs/teaching.md).
 */
import type { ActivityLevel } from './activity';

export interface ReadyActivity {
  readonly id: ReadyId;
  readonly minutes: number;
  readonly levels: readonly ActivityLevel[];
  /** The chapter whose picture stands for it. */
  readonly chapter: string;
}

export const READY_IDS = ['lesson', 'quick', 'strides', 'penguins', 'fresh'] as const;
export type ReadyId = (typeof READY_IDS)[number];

const course = (...ids: readonly string[]): readonly ActivityLevel[] =>
  ids.map((id) => ({ kind: 'course', id }));

/** In the order they are offered. */
export const READY_ACTIVITIES: readonly ReadyActivity[] = [
  {
    id: 'lesson',
    minutes: 45,
    // A first walk, then one belief lost in each: the arrow points there, bigger is faster, the first hollow is the one.
    levels: course('first-bowl', 'behind-the-hill', 'first-slide', 'two-bowls'),
    chapter: 'feel-the-slope',
  },
  { id: 'quick', minutes: 10, levels: course('two-bowls'), chapter: 'many-hollows' },
  {
    id: 'strides',
    minutes: 20,
    levels: course('first-slide', 'narrow-slide', 'steep-slide', 'wild-slide'),
    chapter: 'how-big-a-step',
  },
  {
    id: 'penguins',
    minutes: 30,
    levels: course('tilted-ruler', 'penguin-weight', 'odd-one-out', 'stubborn-line'),
    chapter: 'second-blindfold',
  },
  {
    id: 'fresh',
    minutes: 20,
    levels: [
      { kind: 'drawn', family: 'bowl', teaches: 'loss', difficulty: 'easy' },
      { kind: 'drawn', family: 'hollows', teaches: 'gradient', difficulty: 'easy' },
      { kind: 'drawn', family: 'hollows', teaches: 'local-minimum', difficulty: 'medium' },
    ],
    chapter: 'shaky-ground',
  },
];
