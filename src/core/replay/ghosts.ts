/** Ghosts: the player's earlier walks of the very same field, from the same start. */
import { type Hunt, performAll } from '../hunt/hunt';
import type { ResolvedLevel } from '../level/resolve-level';
import { decodeReplay } from './replay-code';

export interface Ghost {
  readonly code: string;
  readonly hunt: Hunt;
}

/** Those of the codes that name this level as it is now and this seed, and that lead to an end; each once, in their order. */
export function ghostsOf(level: ResolvedLevel, codes: readonly string[]): readonly Ghost[] {
  return [...new Set(codes)].flatMap((code) => {
    const hunt = walkedAgain(level, code);
    return hunt === null ? [] : [{ code, hunt }];
  });
}

/** Null where it is another field's, or can't be read or walked any more. */
function walkedAgain(level: ResolvedLevel, code: string): Hunt | null {
  try {
    const { levelId, hash, seed, actions } = decodeReplay(code);
    if (levelId !== level.spec.id || hash !== level.hash || seed !== level.seed) return null;
    const hunt = performAll(level, actions);
    return hunt.ending === null ? null : hunt;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
