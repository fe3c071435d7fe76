/** From what went wrong to a clear friendly message that names it. */
import type { Message } from '../core/feedback/message';
import { LevelError } from '../core/level/level-id';
import { ReplayCodeError } from '../core/replay/replay-head';
import { isGenerated } from './next-level';
import { GeneratorError, UnknownLevelError } from './ports';
import type { BadAddress, Route } from './route';

/** A replay that is well written but can't be walked: made for another version, or against the rules. */
export class ReplayError extends RangeError {
  override readonly name = 'ReplayError';
  constructor(readonly problem: 'other-version' | 'illegal' | 'unfinished') {
    super(`replay: ${problem}`);
  }
}

/** Nothing went wrong, but the way leads elsewhere: to a class whose light isn't there yet. */
export class Elsewhere extends Error {
  constructor(readonly route: Route) {
    super(route.place);
  }
}

export function addressProblem(bad: BadAddress): Message {
  return { key: `problems:address.${bad.problem}`, params: { part: bad.part.slice(0, 60) } };
}

/** The field can't be drawn on this device; buttons and words go on. */
export const NO_PICTURE: Message = { key: 'problems:no-picture', params: {} };

/** The message for an error met on the way to a screen. */
export function problemOf(error: unknown): Message {
  if (error instanceof ReplayCodeError) {
    return { key: `problems:code.${error.problem}`, params: { part: error.part } };
  }
  if (error instanceof ReplayError) return { key: `problems:replay.${error.problem}`, params: {} };
  if (error instanceof UnknownLevelError) {
    const { levelId } = error;
    const problem = isGenerated(levelId) ? 'other-generator' : 'unknown';
    return { key: `problems:level.${problem}`, params: { part: levelId.slice(0, 60) } };
  }
  if (error instanceof LevelError) {
    return { key: 'problems:level.broken', params: { part: error.path === '' ? 'level' : error.path } };
  }
  if (error instanceof GeneratorError) return { key: 'problems:level.not-generated', params: {} };
  return {
    key: 'problems:unexpected',
    params: { part: error instanceof Error ? error.message : String(error) },
  };
}
