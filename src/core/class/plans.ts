/**
 * The teacher's plans: two lessons and one without any screens, as phases with their minutes and the screens they use. Words are in the
 * locales (`teachers:plan.<plan>.<phase>.…`). The minutes are planned; a test adds them up and finds every screen.
 */
import type { SlideId } from './slides';

/** Minutes of a lesson. */
export const LESSON_MINUTES = 45;

/** What the wall can show, as the kit speaks of it. */
export const WALL_VIEWS = ['dark', 'tallies', 'basins', 'heat', 'curves', 'steps', 'groups'] as const;
export type WallView = (typeof WALL_VIEWS)[number];

export type PhaseScreen =
  | { readonly kind: 'slide'; readonly slide: SlideId }
  /** A level of the course, by its id. */
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'wall'; readonly view: WallView }
  /** Exit questions, by their chapter. */
  | { readonly kind: 'questions'; readonly chapter: string }
  /** The page that makes a class code. */
  | { readonly kind: 'code' };

export interface Phase {
  readonly id: string;
  readonly minutes: number;
  /** None where the room is enough. */
  readonly screens: readonly PhaseScreen[];
}

const slides = (...ids: readonly SlideId[]): readonly PhaseScreen[] =>
  ids.map((slide) => ({ kind: 'slide', slide }));
const levels = (...ids: readonly string[]): readonly PhaseScreen[] =>
  ids.map((level) => ({ kind: 'level', level }));
const wall = (...views: readonly WallView[]): readonly PhaseScreen[] =>
  views.map((view) => ({ kind: 'wall', view }));
const questions = (...chapters: readonly string[]): readonly PhaseScreen[] =>
  chapters.map((chapter) => ({ kind: 'questions', chapter }));

const phase = (id: string, minutes: number, screens: readonly PhaseScreen[] = []): Phase => ({
  id,
  minutes,
  screens,
});

export const PLANS = {
  /** Chapters 1 and 2 of the course: what a loss is, and what a slope knows. */
  first: [
    phase('rope', 5),
    phase('loss', 5, slides('loss', 'warmer')),
    phase('dips', 10, levels('first-rope', 'first-bowl', 'two-dips', 'tilted-ruler')),
    phase('fooled', 4, slides('hollows')),
    phase('slope', 4, slides('slope', 'behind')),
    phase('toes', 9, levels('toe-bowl', 'crooked-hollow', 'behind-the-hill')),
    phase('share', 4, slides('behind')),
    phase('exit', 4, [...questions('warmer-colder', 'feel-the-slope'), ...slides('home')]),
  ],
  /** Chapters 3 to 5: how big a step, many hollows with the whole class on one field, and a line that learns. */
  second: [
    phase('recall', 4, slides('slope')),
    phase('stride', 4, slides('stride')),
    phase('slides', 8, levels('first-slide', 'narrow-slide', 'rope-slide')),
    phase('class', 10, [{ kind: 'code' }, ...wall('dark', 'tallies')]),
    phase('wall', 8, [...wall('basins', 'heat', 'curves', 'groups'), ...slides('thirty')]),
    phase('training', 6, [...slides('training', 'knobs'), ...levels('penguin-weight')]),
    phase('exit', 5, [...questions('how-big-a-step', 'many-hollows'), ...slides('enough', 'home')]),
  ],
  /** In the gym: ropes on the floor and cards, no device. */
  gym: [
    phase('ready', 6),
    phase('one', 10),
    phase('toes', 8),
    phase('stride', 7),
    phase('thirty', 8),
    phase('talk', 6),
  ],
} satisfies Readonly<Record<string, readonly Phase[]>>;

export type PlanId = keyof typeof PLANS;

/** A plan's phases, each with the minute at which it begins, counted from 0. */
export function timetableOf(plan: PlanId): readonly (Phase & { readonly from: number })[] {
  let from = 0;
  return PLANS[plan].map((one) => {
    const entry = { ...one, from };
    from += one.minutes;
    return entry;
  });
}

/** All minutes of a plan together. */
export const minutesOf = (plan: PlanId): number => PLANS[plan].reduce((sum, { minutes }) => sum + minutes, 0);
