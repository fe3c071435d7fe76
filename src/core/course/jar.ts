/** The jar: what was found stands in it, one sweet for each field whose candy was reached. Read from progress; nothing more is kept. */
import { splitReplay } from '../replay/replay-head';
import type { Profile } from './save';
import { type Sweet, sweetOf } from './sweet';

/** Candy is worth two stars or three. */
const LEAST_CANDY_STARS = 2;

export interface JarSweet {
  readonly levelId: string;
  readonly sweet: Sweet;
  /** Replay code of the walk that found it. */
  readonly code: string;
}

/** The first found first. A walk kept by another version, whose code can't be read, is left out. */
export function jarOf({ levels }: Profile): readonly JarSweet[] {
  return Object.entries(levels).flatMap(([levelId, { stars, best }]) => {
    if (stars < LEAST_CANDY_STARS || best === null) return [];
    try {
      return [{ levelId, sweet: sweetOf(levelId, splitReplay(best).seed), code: best }];
    } catch {
      return [];
    }
  });
}
