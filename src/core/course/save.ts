/**
 * What stays on the device: profiles (drawn animals, no names), their progress and settings. Version 1.
 * Saves are untrusted input (another tab, an edited file): parsed with a schema, merged without losing anything.
 */
import * as v from 'valibot';
import { LEVEL_ID_PATTERN } from '../level/level-id';
import { LONGEST_CODE } from '../replay/replay-head';

export const ANIMALS = ['fox', 'owl', 'otter', 'hedgehog', 'frog', 'panda', 'rabbit', 'turtle'] as const;
export type Animal = (typeof ANIMALS)[number];

export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How fast a light goes from control to control for someone with one switch; `step` has a second switch move it. */
export const SCANS = ['off', 'slow', 'medium', 'fast', 'fastest', 'step'] as const;
export type Scan = (typeof SCANS)[number];

/** Reading aloud: never, at the press of a button, or by itself. */
export const ALOUD = ['off', 'asked', 'always'] as const;
export const ALOUD_SPEEDS = ['slow', 'normal', 'fast'] as const;

/** When hints come: after real trouble they are offered, or only when asked for, or not at all. */
export const HINTS = ['offer', 'asked', 'never'] as const;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const word = v.pipe(v.string(), v.regex(/^[\w-]{2,20}$/));
const levelId = v.pipe(v.string(), v.regex(LEVEL_ID_PATTERN));

const settings = v.strictObject({
  /** Null follows the browser's language. */
  language: v.nullable(v.pipe(v.string(), v.maxLength(20))),
  sound: v.boolean(),
  /** Channels that a hunt answers by, beside `sound` (channels.ts). */
  light: v.optional(v.boolean(), true),
  touch: v.optional(v.boolean(), true),
  words: v.optional(v.boolean(), true),
  /** What is heard, written. */
  captions: v.optional(v.boolean(), false),
  effectsVolume: share,
  bedVolume: share,
  /** `system` follows the device's own wish for less motion. */
  reducedMotion: v.picklist(['system', 'on', 'off']),
  textSize: v.picklist(TEXT_SIZES),
  /** Step buttons shown on small screens too. */
  stepButtons: v.boolean(),
  hints: v.optional(v.picklist(HINTS), 'offer'),
  /** Keys of the player's own: what each does in the hunt (ui/input/own-keys.ts knows what there is), and its `event.code`. */
  keys: v.optional(v.record(word, word), {}),
  scan: v.optional(v.picklist(SCANS), 'off'),
  /** A turn is shown first, and taken when it is chosen once more. */
  askFirst: v.optional(v.boolean(), false),
  aloud: v.optional(v.picklist(ALOUD), 'off'),
  aloudSpeed: v.optional(v.picklist(ALOUD_SPEEDS), 'normal'),
  /** All chapters are open from the start, as a teacher may want them. */
  openAll: v.optional(v.boolean(), false),
  /** The course as a plain list instead of a map. */
  asList: v.optional(v.boolean(), false),
  /** A level of the course is explained before it is first played. */
  explainFirst: v.optional(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof settings>;

/** Walks of one level that are kept beside the best. */
export const MOST_RECENT = 3;

const upToThree = v.picklist([0, 1, 2, 3]);

const levelProgress = v.strictObject({
  stars: upToThree,
  /** Times this level was finished. */
  finished: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Replay code of the best counted walk. */
  best: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_CODE))),
  /** Replay codes of the walks finished last, the latest first: ghosts for the next. */
  recent: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_CODE))), v.maxLength(MOST_RECENT)),
    [],
  ),
  /** Seeds whose field has been seen lit: only the first sight counts. */
  seen: v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});
export type LevelProgress = v.InferOutput<typeof levelProgress>;

const profile = v.strictObject({
  settings,
  levels: v.record(levelId, levelProgress),
  /** Replay code of a hunt begun and not yet lit, so that a reload goes on where it was. */
  unfinished: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_CODE))),
  /** Replay code of the walk last finished, so that reopening it still knows whose it is. */
  lastWalk: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_CODE))), null),
  /** First answers to exit questions, by item and form (inventory/answers.ts): the place among the item's answers, 0 the right one. */
  answers: v.optional(v.record(word, upToThree), {}),
});
export type Profile = v.InferOutput<typeof profile>;

export const saveSchema = v.strictObject({
  version: v.literal(1),
  active: v.picklist(ANIMALS),
  profiles: v.record(v.picklist(ANIMALS), profile),
});
export interface Save {
  readonly version: 1;
  readonly active: Animal;
  readonly profiles: Readonly<Partial<Record<Animal, Profile>>>;
}
