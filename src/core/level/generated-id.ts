/**
 * Names of generated levels: `gen<version>-<difficulty>-<seed>`. The generator's version is part of the name, so
 * that an old link asks for the generator it was made with.
 */

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** Raised when the same difficulty and seed would draw another field. */
export const GENERATOR_VERSION = 1;

export interface GeneratedId {
  readonly version: number;
  readonly difficulty: Difficulty;
  readonly seed: number;
}

export function generatedId(difficulty: Difficulty, seed: number): string {
  return `gen${GENERATOR_VERSION}-${difficulty}-${seed}`;
}

/** The parts of a generated level's name; null when it is not one. */
export function parseGeneratedId(id: string): GeneratedId | null {
  const match = /^gen(\d{1,3})-(easy|medium|hard)-(\d{1,15})$/.exec(id);
  if (match === null) return null;
  const difficulty = DIFFICULTIES.find((d) => d === match[2]);
  return difficulty === undefined ? null : { version: Number(match[1]), difficulty, seed: Number(match[3]) };
}
