/**
 * Class codes: a whole activity in letters, without a server. A number in mixed radix, then letters that check it.
 *
 *   number = (((((((levels·8 + senses)·2 + hints)·2 + order)·4 + language)·2 + sound)·1024 + seed)·211 + names
 *   levels = Σ (placeᵢ + 1)·144ⁿ⁻ⁱ      so that every list of one to twelve levels has its own number, and short lists short codes
 *   place  = in the course's order (0–79), or 80 + in the list of drawable fields (0–63)
 *   names  = a hash (mod 211) of all of it and of the levels' names: a level that has another place by now is no longer meant
 *
 * One to four levels: a short code of 7 to 12 letters, the last of which checks the others: it finds every single wrong letter and every exchange of
 * two; of other slips, one in 6,500 passes. Five to twelve levels: a long code of 13 to 25 letters, two of which check the others: whatever was
 * done to one or two letters is found; of other slips, one in 200,000 passes. Limits: they find slips, not forgers, who may make codes of
 * their own as they like; a slip that makes a code longer or shorter is found by chance alone, as one of the others.
 */
import { DRAWN_VERSION } from '../level/generated-id';
import { hash32 } from '../math/hash';
import {
  ACTIVITY_LANGUAGES,
  ACTIVITY_ORDERS,
  ACTIVITY_SEEDS,
  type Activity,
  type ActivityLevel,
  MOST_ACTIVITY_LEVELS,
  MOST_SHORT_LEVELS,
  SENSE_CHOICES,
} from './activity';
import {
  CODE_LETTERS,
  cleanCode,
  isLongCode,
  letterCheck,
  letterChecks,
  lettersOf,
  numberOf,
} from './code-letters';
import { DRAWABLE_FIELDS } from './drawable-fields';

/** Room for places, more than are used now, so that a longer course keeps its codes. */
const COURSE_PLACES = 80;
const PLACES = 144;
const NAMES = 211;
/** Letters of the shortest and of the longest code. */
export const CODE_LENGTHS = [7, 25] as const;

/** What is wrong with a code, and which part of it. */
export interface ClassCodeProblem {
  readonly ok: false;
  /** Too short or too long; a letter that no code has; a slip; a level that this version of the game doesn't have. */
  readonly problem: 'length' | 'letter' | 'checksum' | 'unknown-level';
  readonly part: string;
}
export type ReadClassCode =
  | { readonly ok: true; readonly code: string; readonly activity: Activity }
  | ClassCodeProblem;

/** The code of an activity, in capitals without spaces. RangeError for one that no code can hold. */
export function classCodeOf(activity: Activity, courseIds: readonly string[]): string {
  const { levels, seed } = activity;
  if (levels.length < 1 || levels.length > MOST_ACTIVITY_LEVELS)
    throw new RangeError(`an activity has one to twelve levels, got ${levels.length}`);
  if (!Number.isInteger(seed) || seed < 0 || seed >= ACTIVITY_SEEDS)
    throw new RangeError(`a class seed must be a whole number from 0 to 1023, got ${seed}`);
  const listed = levels.reduce((n, level) => n * BigInt(PLACES) + BigInt(placeOf(level, courseIds) + 1), 0n);
  const digits: readonly Digit[] = [
    [SENSE_CHOICES.indexOf(activity.senses), 8],
    [activity.hints ? 1 : 0, 2],
    [ACTIVITY_ORDERS.indexOf(activity.order), 2],
    [ACTIVITY_LANGUAGES.indexOf(activity.language), 4],
    [activity.sound ? 1 : 0, 2],
    [seed, ACTIVITY_SEEDS],
    [namesOf(activity), NAMES],
  ];
  const number = digits.reduce((all, [digit, radix]) => all * BigInt(radix) + BigInt(digit), listed);
  const letters = lettersOf(number);
  return letters + (levels.length > MOST_SHORT_LEVELS ? letterChecks(letters) : letterCheck(letters));
}

type Digit = readonly [digit: number, radix: number];

/** Reads what somebody typed. Nothing of it is believed before its letters and names check. */
export function parseClassCode(typed: string, courseIds: readonly string[]): ReadClassCode {
  const code = cleanCode(typed);
  const wrong = Array.from(code).find((letter) => !CODE_LETTERS.includes(letter));
  if (wrong !== undefined) return refuse('letter', wrong);
  const [shortest, longest] = CODE_LENGTHS;
  if (code.length < shortest || code.length > longest)
    return refuse('length', code.length > 20 ? `${code.slice(0, 20)}…` : code);
  const isLong = isLongCode(code);
  const checkedBy = isLong ? letterChecks : letterCheck;
  const letters = code.slice(0, isLong ? -2 : -1);
  if (letters + checkedBy(letters) !== code) return refuse('checksum', code);
  const [rest, [names, seed, sound, language, order, hints, senses]] = digitsOf(numberOf(letters));
  const places: number[] = [];
  for (let listed = rest; listed > 0n; listed = (listed - 1n) / BigInt(PLACES))
    places.unshift(Number((listed - 1n) % BigInt(PLACES)));
  const levels = places.flatMap((place) => levelAt(place, courseIds) ?? []);
  const choice = SENSE_CHOICES[senses];
  const [fewest, most] = isLong ? [MOST_SHORT_LEVELS + 1, MOST_ACTIVITY_LEVELS] : [1, MOST_SHORT_LEVELS];
  if (choice === undefined || places.length < fewest || places.length > most) return refuse('checksum', code);
  if (levels.length < places.length)
    return refuse(
      'unknown-level',
      String(1 + places.findIndex((place) => levelAt(place, courseIds) === null)),
    );
  const activity: Activity = {
    levels,
    senses: choice,
    hints: hints === 1,
    order: ACTIVITY_ORDERS[order] ?? 'play',
    language: ACTIVITY_LANGUAGES[language] ?? null,
    sound: sound === 1,
    seed,
  };
  return namesOf(activity) === names && letters.charAt(0) !== CODE_LETTERS.charAt(0)
    ? { ok: true, code, activity }
    : refuse('checksum', code);
}

const refuse = (problem: ClassCodeProblem['problem'], part: string): ClassCodeProblem => ({
  ok: false,
  problem,
  part,
});

type Digits = readonly [number, number, number, number, number, number, number];

/** The number of the levels, and the digits behind it, the last first. */
function digitsOf(number: bigint): readonly [rest: bigint, Digits] {
  let rest = number;
  const next = (radix: number): number => {
    const digit = Number(rest % BigInt(radix));
    rest /= BigInt(radix);
    return digit;
  };
  const digits: Digits = [next(NAMES), next(ACTIVITY_SEEDS), next(2), next(4), next(2), next(2), next(8)];
  return [rest, digits];
}

function placeOf(level: ActivityLevel, courseIds: readonly string[]): number {
  if (level.kind === 'course') {
    const place = courseIds.indexOf(level.id);
    if (place < 0 || place >= COURSE_PLACES) throw new RangeError(`the course has no level ${level.id}`);
    return place;
  }
  const { family, teaches, difficulty } = level;
  const row = DRAWABLE_FIELDS.findIndex(
    (field) => field.family === family && field.teaches === teaches && field.difficulty === difficulty,
  );
  if (row < 0) throw new RangeError(`the generator draws no ${difficulty} ${family} that teaches ${teaches}`);
  return COURSE_PLACES + row;
}

function levelAt(place: number, courseIds: readonly string[]): ActivityLevel | null {
  if (place < COURSE_PLACES) {
    const id = courseIds[place];
    return id === undefined ? null : { kind: 'course', id };
  }
  const field = DRAWABLE_FIELDS[place - COURSE_PLACES];
  return field === undefined ? null : { kind: 'drawn', ...field };
}

function namesOf({ levels, senses, hints, order, language, sound, seed }: Activity): number {
  const names = levels.map((level) =>
    level.kind === 'course'
      ? level.id
      : `gen${DRAWN_VERSION}-${level.family}-${level.teaches}-${level.difficulty}`,
  );
  return hash32([...names, senses, hints, order, language, sound, seed].join('/'), 31) % NAMES;
}
