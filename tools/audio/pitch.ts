/**
 * Pitches of the game's one scale.
 * Method: equal temperament, A4 = 440 Hz. The scale is D E G A C: the one mode of the major pentatonic that
 * is its own mirror (+2 +5 +7 +10 +12 up, -2 -5 -7 -10 -12 down). So "warmer by this much" and "colder by this
 * much" are exactly equal intervals, and any two sounds of the game agree when they overlap.
 */

/** MIDI numbers: D5 is the common root of every step's earcon. In the middle of what a phone can play. */
export const ROOT_NOTE = 74;

/** Semitones for the five sizes of change, smallest first. */
export const INTERVALS_SEMITONES = [2, 5, 7, 10, 12] as const;

/** f = 440 · 2^((note - 69) / 12) */
export function noteHz(note: number): number {
  return 440 * 2 ** ((note - 69) / 12);
}
