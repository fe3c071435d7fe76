/** From a replay code, which nobody trusts, to the walk that it names, done again by the rules. */
import { type Hunt, performAll } from '../core/hunt/hunt';
import type { LevelSpec } from '../core/level/level-spec';
import { hashLevel, resolveLevel } from '../core/level/resolve-level';
import { decodeReplay } from '../core/replay/replay-code';
import { ReplayError } from './problems';

/**
 * The walk of a code on its level. ReplayCodeError when the code can't be read; ReplayError when it was made for another version of
 * the level, when the rules don't allow it, or when it never ended.
 */
export function readWalk(spec: LevelSpec, code: string): Hunt {
  const { hash, seed, actions } = decodeReplay(code);
  if (hashLevel(spec) !== hash) throw new ReplayError('other-version');
  let hunt: Hunt;
  try {
    hunt = performAll(resolveLevel(spec, seed), actions);
  } catch (error) {
    if (error instanceof RangeError) throw new ReplayError('illegal');
    throw error;
  }
  if (hunt.ending === null) throw new ReplayError('unfinished');
  return hunt;
}
