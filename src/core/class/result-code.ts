/**
 * Result codes: a child's walk as a short text for the class's wall. They name the activity by a tag, not by a level and a seed:
 * those follow from the class code and the animal.
 *
 *   c1.0k3f9.1c.MMKaz.7q0z4xk       version . tag . who . actions . checksum          letters and digits alone, so that no chat bends it
 *
 *   tag      = hash32(class code, 13) mod 36⁵, five characters of base 36
 *   who      = ((level − 1)·32 + animal)·10 + mark, two of base 36 up to level 4, three from level 5 on: mark 0–9 tells children apart who
 *              were dealt the same animal
 *   actions  = as in replay codes (replay/action-code.ts): 30 steps and the grab make a code of 51 characters
 *   checksum = 36 bits of two hashes over everything before it, seven of base 36
 *
 * The checksum finds slips, not forgers: read-result.ts walks a code again under the rules before anything is believed.
 */
import type { Action } from '../hunt/action';
import { hash32 } from '../math/hash';
import { decodeActions, encodeAction } from '../replay/action-code';
import { LONGEST_CODE } from '../replay/replay-head';
import { MOST_ACTIVITY_LEVELS, MOST_SHORT_LEVELS } from './activity';
import { ANIMAL_COUNT, isAnimal } from './animals';

const VERSION = 'c1';
const TAG_SPACE = 36 * 36 * 36 * 36 * 36;
const CHECK_SPACE = TAG_SPACE * 36 * 36;
/** Marks are whole numbers from 0 to below this. */
export const MARKS = 10;

export interface Result {
  /** Which of the activity's levels, from 1. */
  readonly n: number;
  /** 0–31. */
  readonly animal: number;
  /** 0–9, drawn once by the child's device. */
  readonly mark: number;
  readonly actions: readonly Action[];
}

/** `wrong` names the part of the code that can't be so. */
export type SplitResult =
  | { readonly ok: true; readonly tag: string; readonly result: Result }
  | { readonly ok: false; readonly problem: 'unreadable' | 'checksum' };

/** The code of a walk of a class. RangeError for a level, an animal or a mark out of range. */
export function encodeResult(classCode: string, { n, animal, mark, actions }: Result): string {
  if (!isWhole(n - 1, MOST_ACTIVITY_LEVELS)) throw new RangeError(`the level must be from 1 to 12, got ${n}`);
  if (!isAnimal(animal)) throw new RangeError(`the animal must be from 0 to 31, got ${animal}`);
  if (!isWhole(mark, MARKS)) throw new RangeError(`the mark must be from 0 to 9, got ${mark}`);
  const who = ((n - 1) * ANIMAL_COUNT + animal) * MARKS + mark;
  const body = [
    VERSION,
    tagOf(classCode),
    base36(who, whoLength(n)),
    actions.map(encodeAction).join(''),
  ].join('.');
  return `${body}.${checkOf(body)}`;
}

/** The five characters by which result codes name a class code (as it is parsed). */
export const tagOf = (classCode: string): string => base36(hash32(classCode, 13) % TAG_SPACE, 5);

/** Takes a code apart; says nothing of whose class it is, nor of whether the walk is legal. */
export function splitResult(text: string): SplitResult {
  const parts = text.split('.');
  const [version = '', tag = '', whoText = '', actionText = '', check = ''] = parts;
  const isShaped =
    parts.length === 5 &&
    text.length <= LONGEST_CODE &&
    version === VERSION &&
    /^[0-9a-z]{5}$/.test(tag) &&
    /^[0-9a-z]{2,3}$/.test(whoText) &&
    /^[0-9a-z]{7}$/.test(check);
  if (!isShaped) return UNREADABLE;
  if (check !== checkOf(parts.slice(0, 4).join('.'))) return { ok: false, problem: 'checksum' };
  const who = Number.parseInt(whoText, 36);
  const level = Math.floor(who / (MARKS * ANIMAL_COUNT));
  const decoded = decodeActions(actionText);
  // Each walk has one code alone: no level may be written in the other length.
  if (level >= MOST_ACTIVITY_LEVELS || whoText.length !== whoLength(level + 1) || 'unreadable' in decoded)
    return UNREADABLE;
  const result: Result = {
    n: level + 1,
    animal: Math.floor(who / MARKS) % ANIMAL_COUNT,
    mark: who % MARKS,
    actions: decoded.actions,
  };
  return { ok: true, tag, result };
}

/** Codes that are picked out of one text; a class has thirty. */
const MOST_FOUND = 1000;
/** What a chat or a text program slips in without showing it. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * All that looks like a result code in a text (a class's chat, a form's answers), broken ones included, as often as it is there. A
 * phone's capital at the beginning and a sentence's full stop at the end don't matter.
 */
export function findResults(text: string): readonly string[] {
  const found = text.replace(UNSEEN, '').match(/(?<![0-9A-Za-z.])[cC]1\.[0-9A-Za-z]+\.[0-9A-Za-z.]*/g) ?? [];
  return found.slice(0, MOST_FOUND).map((code) => `c${code.slice(1).replace(/\.+$/, '')}`);
}

const UNREADABLE: SplitResult = { ok: false, problem: 'unreadable' };

/** Characters that say the level, the animal and the mark. */
const whoLength = (n: number): number => (n <= MOST_SHORT_LEVELS ? 2 : 3);

const isWhole = (x: number, limit: number): boolean => Number.isInteger(x) && x >= 0 && x < limit;
const base36 = (x: number, length: number): string => x.toString(36).padStart(length, '0');

/** Two hashes as one number below 2⁵³, of which 36 bits are kept. */
function checkOf(body: string): string {
  const number = (hash32(body, 17) % 0x200000) * 0x100000000 + hash32(body, 19);
  return base36(number % CHECK_SPACE, 7);
}
