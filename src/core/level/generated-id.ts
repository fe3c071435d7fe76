/**
 * Names of generated levels: `gen1-<difficulty>-<seed>` of the first generator, `gen4-<family>-<teaches>-<difficulty>-
 * <seed>` of the second, whose names began with `gen2` before. The generator's version is part of the name, so that an old
 * link asks for the generator it was made with, and never gets another level.
 */
import { FAMILIES, type Family } from './generate/families';
import { TEACHES, type Teaches } from './teachable';

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** Raised when the same difficulty and seed would draw another field. */
export const GENERATOR_VERSION = 1;

/** Seeds have at most 15 digits, so that they are exact. */
const SEED_LIMIT = 1e15;

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

/** The generator that draws for one thing to teach; raised when the same id would draw another level. */
export const DRAWN_VERSION = 4;

/** A level that the second generator is asked for. */
export interface DrawRequest {
  readonly family: Family;
  readonly teaches: Teaches;
  readonly difficulty: Difficulty;
  /** A whole number from 0. */
  readonly seed: number;
}

export interface DrawnId extends DrawRequest {
  readonly version: number;
}

/** `gen<version>-<family>-<teaches>-<difficulty>-<seed>`. RangeError for a seed that isn't a whole number from 0. */
export function drawnId({ family, teaches, difficulty, seed }: DrawRequest): string {
  if (!Number.isSafeInteger(seed) || seed < 0 || seed >= SEED_LIMIT)
    throw new RangeError(`seed must be a whole number from 0 of at most 15 digits, got ${seed}`);
  return `gen${DRAWN_VERSION}-${family}-${teaches}-${difficulty}-${seed}`;
}

/** The parts of such a name; null when it is not one. */
export function parseDrawnId(id: string): DrawnId | null {
  const match = /^gen(\d{1,3})-([a-z]+)-([a-z-]+)-(easy|medium|hard)-(0|[1-9]\d{0,14})$/.exec(id);
  if (match === null) return null;
  const family = FAMILIES.find((f) => f === match[2]);
  const teaches = TEACHES.find((t) => t === match[3]);
  const difficulty = DIFFICULTIES.find((d) => d === match[4]);
  if (family === undefined || teaches === undefined || difficulty === undefined) return null;
  return { version: Number(match[1]), family, teaches, difficulty, seed: Number(match[5]) };
}
