/**
 * Replay codes: a whole hunt as a short text that survives chats and addresses.
 *
 *   1.long-ravine.0k3f9ab.2.MMKaz.7q     version . level id . level hash . seed (base 36) . actions . checksum
 *
 * One or two characters an action, the same for every way to play: see action-code.ts. The checksum finds slips, not
 * forgers: a code is re-simulated under the rules before anything is believed.
 */
import type { Action } from '../hunt/action';
import { decodeActions, encodeAction } from './action-code';
import { joinReplay, ReplayCodeError, splitReplay } from './replay-head';

export { LONGEST_CODE, ReplayCodeError, type ReplayCodeProblem } from './replay-head';

export interface Replay {
  readonly levelId: string;
  readonly hash: string;
  readonly seed: number;
  readonly actions: readonly Action[];
}

export function encodeReplay({ levelId, hash, seed, actions }: Replay): string {
  return joinReplay({ levelId, hash, seed, actionText: actions.map(encodeAction).join('') });
}

/** Reads a code. Throws ReplayCodeError naming the part that is wrong; says nothing of whether the walk is legal. */
export function decodeReplay(code: string): Replay {
  const { levelId, hash, seed, actionText } = splitReplay(code);
  const decoded = decodeActions(actionText);
  if ('unreadable' in decoded) throw new ReplayCodeError('actions', decoded.unreadable);
  return { levelId, hash, seed, actions: decoded.actions };
}
