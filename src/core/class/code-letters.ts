/**
 * The letters of a class code, chosen so that no two look or sound alike on a wall: no 0 or O, no 1, I or L. Typed in any case, with
 * spaces and dashes anywhere, and with Arabic digits.
 */

export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** 31, a prime: so a weighted sum of letters finds every single slip (`letterCheck`). */
export const LETTER_COUNT = CODE_LETTERS.length;

/** Spaces, dashes, dots, and the marks that nobody sees which come along when a right-to-left text is copied. */
const IGNORED = /[\s\-_.‐-―\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const ARABIC_DIGITS = /[٠-٩۰-۹]/g;

/** What was typed, as a code is written: capitals, nothing between them. Letters that no code has stay. */
export function cleanCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(IGNORED, '')
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) % 16))
    .toUpperCase();
}

/** A code in groups of four, as it is shown and read out. */
export function groupsOf(code: string): readonly string[] {
  return code.match(/.{1,4}/g) ?? [];
}

/** Letters of the longest code that is typed by hand; longer ones have two check letters. */
export const MOST_TYPED_LETTERS = 12;

/** True for a code that travels by link, as a picture or in a file. */
export const isLongCode = (code: string): boolean => code.length > MOST_TYPED_LETTERS;

/** By what a class is told from others on a screen: its code in groups, of a long one the first and the last four letters. */
export function nameOfCode(code: string): string {
  return isLongCode(code) ? `${code.slice(0, 4)} … ${code.slice(-4)}` : groupsOf(code).join(' ');
}

/** A whole number from 0, the first letter the most significant, without leading zeros (none at all for 0). */
export function lettersOf(value: bigint): string {
  let text = '';
  for (let rest = value; rest > 0n; rest /= RADIX) text = letterOf(Number(rest % RADIX)) + text;
  return text;
}

/** The number of some letters; RangeError for one that no code has. */
export function numberOf(letters: string): bigint {
  let value = 0n;
  for (const letter of letters) value = value * RADIX + BigInt(placeOf(letter));
  return value;
}

/**
 * The letter that, written behind the others, makes Σ i·cᵢ ≡ 0 (mod 31), cᵢ the letters' places counted from the right, i = 1 for
 * the check letter. A sum that is 0 isn't any more after one letter was changed or two were exchanged, since 31 is prime.
 */
export function letterCheck(letters: string): string {
  const sum = Array.from(letters).reduce(
    (all, letter, i) => all + placeOf(letter) * (letters.length + 1 - i),
    0,
  );
  return letterOf((LETTER_COUNT - (sum % LETTER_COUNT)) % LETTER_COUNT);
}

/**
 * The two letters that, written behind the others, make Σ cᵢ ≡ 0 and Σ i·cᵢ ≡ 0 (mod 31), counted as above. A code of at most 30 letters whose
 * two sums are 0 differs from every other one in three letters at least (it is a Reed–Solomon code over the 31 letters): so whatever was
 * done to one or two letters is found, exchanges among them, and one in 961 of all other slips that keep the length passes.
 */
export function letterChecks(letters: string): string {
  const places = Array.from(letters, placeOf);
  const sum = places.reduce((all, place) => all + place, 0);
  const weighted = places.reduce((all, place, i) => all + place * (places.length + 2 - i), 0);
  // Of the two letters a, b: a + b + sum ≡ 0 and 2a + b + weighted ≡ 0.
  return [sum - weighted, weighted - 2 * sum].map((rest) => letterOf(modLetters(rest))).join('');
}

/** The remainder from 0, of negative numbers too. */
const modLetters = (x: number): number => ((x % LETTER_COUNT) + LETTER_COUNT) % LETTER_COUNT;

const RADIX = BigInt(LETTER_COUNT);

const letterOf = (place: number): string => CODE_LETTERS.charAt(place);

function placeOf(letter: string): number {
  const place = CODE_LETTERS.indexOf(letter);
  if (place < 0) throw new RangeError(`no code has the letter ${letter}`);
  return place;
}
