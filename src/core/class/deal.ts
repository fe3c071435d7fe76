/** Deals seeds: which side of the field one sees, where one starts, and the luck that all of a class share. */
import { DEALT_STARTS, FIRST_DEALT } from '../level/dealt-seed';
import { TURNINGS, type Turning } from '../surface/turning';

export interface Deal {
  /** The luck of jumps and noise, a whole number from 0 to 2³⁷ − 1: the same for a whole class. */
  readonly noise: number;
  /** Which start, from 0 to 4095: it is drawn in the start region as an ordinary run's of this seed. */
  readonly start: number;
  readonly turning: Turning;
}

const MOST_NOISE = FIRST_DEALT / TURNINGS;

/** The seed of a deal (level/dealt-seed.ts has the formula). RangeError for a number out of range. */
export function dealtSeed({ noise, start, turning }: Deal): number {
  if (!isBelow(noise, MOST_NOISE)) throw new RangeError(`noise must be from 0 to 2³⁷ − 1, got ${noise}`);
  if (!isBelow(start, DEALT_STARTS)) throw new RangeError(`start must be from 0 to 4095, got ${start}`);
  return FIRST_DEALT + (noise * DEALT_STARTS + start) * TURNINGS + ((turning + 1) % TURNINGS);
}

const isBelow = (n: number, limit: number): boolean => Number.isInteger(n) && n >= 0 && n < limit;
