/** What a class plays together: one to twelve levels, and how they are played. Plain data; a class code holds all of it (class-code.ts). */
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

/** As many levels have a short code, which a child can type. */
export const MOST_SHORT_LEVELS = 4;
/** With more than four the code is long: it travels as a link, as a QR code, or in a file. */
export const MOST_ACTIVITY_LEVELS = 12;
/** Class seeds are whole numbers from 0 to below this. */
export const ACTIVITY_SEEDS = 1024;

export interface Activity {
  /** One to twelve. */
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
  return level.kind === 'course' ? level.id : drawnId({ ...level, seed: drawnSeedOf(seed, n) });
}

/**
 * The seed of the field that the generator draws as level n: 4·seed + n − 1 up to the fourth, 4096 + 8·seed + n − 5 from the fifth on. So two
 * like fields of one activity are two fields, and the first four stay what they are when more come behind them.
 */
function drawnSeedOf(seed: number, n: number): number {
  const more = MOST_ACTIVITY_LEVELS - MOST_SHORT_LEVELS;
  return n <= MOST_SHORT_LEVELS
    ? seed * MOST_SHORT_LEVELS + n - 1
    : ACTIVITY_SEEDS * MOST_SHORT_LEVELS + seed * more + n - 1 - MOST_SHORT_LEVELS;
}
