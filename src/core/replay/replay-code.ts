/**
 * Replay codes: a whole hunt as a short text that survives chats and addresses.
 *
 *   1.long-ravine.0k3f9ab.2.MMKaz.7q     version . level id . level hash . seed (base 36) . actions . checksum
 *
 * One or two characters an action, the same for every way to play: see action-code.ts. The checksum finds slips, not
 * forgers: a code is re-simulated under the rules before anything is believed.
 */
import type { Action } from '../hunt/action';
import { LEVEL_ID_PATTERN } from '../level/level-id';
import { hash32 } from '../math/hash';
import { decodeActions, encodeAction } from './action-code';

const VERSION = '1';
/** Characters that a code may have. A robot's longest hunt: 1,000 runs of one step, 200 cards, 500 toe-taps, 9 jumps and the names take 2,980. */
export const LONGEST_CODE = 3000;
const CHECKSUM_SPACE = 36 * 36;

export interface Replay {
  readonly levelId: string;
  readonly hash: string;
  readonly seed: number;
  readonly actions: readonly Action[];
}

export type ReplayCodeProblem = 'shape' | 'version' | 'checksum' | 'level' | 'seed' | 'actions';

/** Says which part of a code is wrong. */
export class ReplayCodeError extends RangeError {
  override readonly name = 'ReplayCodeError';
  constructor(
    readonly problem: ReplayCodeProblem,
    readonly part: string,
  ) {
    super(`replay code: ${problem} "${part}"`);
  }
}

export function encodeReplay(replay: Replay): string {
  const actions = replay.actions.map(encodeAction).join('');
  const body = [VERSION, replay.levelId, replay.hash, replay.seed.toString(36), actions].join('.');
  return `${body}.${checksum(body)}`;
}

/** Reads a code. Throws ReplayCodeError naming the part that is wrong; says nothing of whether the walk is legal. */
export function decodeReplay(code: string): Replay {
  const parts = code.trim().split('.');
  const [version = '', levelId = '', hash = '', seedText = '', actionText = '', check = ''] = parts;
  if (parts.length !== 6 || code.length > LONGEST_CODE) throw new ReplayCodeError('shape', code.slice(0, 40));
  if (version !== VERSION) throw new ReplayCodeError('version', version.slice(0, 10));
  if (check !== checksum(parts.slice(0, 5).join('.')))
    throw new ReplayCodeError('checksum', check.slice(0, 10));
  if (!LEVEL_ID_PATTERN.test(levelId)) throw new ReplayCodeError('level', levelId.slice(0, 40));
  const seed = /^[0-9a-z]{1,11}$/.test(seedText) ? Number.parseInt(seedText, 36) : Number.NaN;
  if (!Number.isSafeInteger(seed)) throw new ReplayCodeError('seed', seedText.slice(0, 20));
  const decoded = decodeActions(actionText);
  if ('unreadable' in decoded) throw new ReplayCodeError('actions', decoded.unreadable);
  return { levelId, hash, seed, actions: decoded.actions };
}

function checksum(body: string): string {
  return (hash32(body, 7) % CHECKSUM_SPACE).toString(36).padStart(2, '0');
}
