/** What an answer to a yes-or-no question costs when the truth is yes, by the chance p that the model gave to yes. */
import { log } from '../../math/elementary';

/** Cross-entropy: −ln p, for 0 < p < 1. RangeError for another p. */
export function crossEntropyOf(chance: number): number {
  check(chance);
  return -log(chance);
}

/** The square of the miss: (1 − p)². RangeError for a p that isn't between 0 and 1. */
export function squaredOf(chance: number): number {
  check(chance);
  return (1 - chance) * (1 - chance);
}

function check(chance: number): void {
  if (!(chance > 0 && chance < 1)) throw new RangeError(`a chance must lie between 0 and 1, got ${chance}`);
}
