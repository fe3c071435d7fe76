/** What a class plays together: one to four levels, and how they are played. Plain data; a class code holds all of it (class-code.ts). */
import { type Difficulty, drawnId } from '../level/generated-id';
import type { Family, Teaches } from './drawable-fields';

/** A level of the course, or a field that the generator draws. */
export type ActivityLevel =
  | { readonly kind: 'course'; readonly id: string }
  | {
      readonly kind: 'drawn';
      readonly family: Family;
      readonly teaches: Teaches;
      readonly difficulty: Difficulty;
    };

/**
 * What is sensed: as each level has it, or the same on all of them. `toes` is warmer and colder with toe-taps, `gauge` the
 * depth gauge with warmer and colder, `all` everything that the way to play has (class-level.ts). Only ever added to at the end.
 */
export const SENSE_CHOICES = ['levels', 'warmth', 'gauge', 'toes', 'arrow', 'all'] as const;
export type SenseChoice = (typeof SENSE_CHOICES)[number];

/** Play first, or have each level explained before it. */
export const ACTIVITY_ORDERS = ['play', 'explain'] as const;
export type ActivityOrder = (typeof ACTIVITY_ORDERS)[number];

/** Null is each device's own. Only ever added to at the end. */
export const ACTIVITY_LANGUAGES = [null, 'en', 'es', 'ar'] as const;
export type ActivityLanguage = (typeof ACTIVITY_LANGUAGES)[number];

export const MOST_ACTIVITY_LEVELS = 4;
/** Class seeds are whole numbers from 0 to below this. */
export const ACTIVITY_SEEDS = 1024;

export interface Activity {
  /** One to four. */
  readonly levels: readonly ActivityLevel[];
  readonly senses: SenseChoice;
  readonly hints: boolean;
  readonly order: ActivityOrder;
  readonly language: ActivityLanguage;
  readonly sound: boolean;
  /** Which generated fields, and the luck of jumps and noise. */
  readonly seed: number;
}

/** The id of the level that lies under an activity's level n (from 1): what is loaded before the activity's senses are laid over it. */
export function baseLevelId({ levels, seed }: Activity, n: number): string {
  const level = levels[n - 1];
  if (level === undefined) throw new RangeError(`the activity has ${levels.length} levels, asked for ${n}`);
  return level.kind === 'course'
    ? level.id
    : // Two like fields of one activity are two fields.
      drawnId({ ...level, seed: seed * MOST_ACTIVITY_LEVELS + n - 1 });
}
