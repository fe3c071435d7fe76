/**
 * The names in front of a replay code: which level, as of which hash, met with which seed. What the first screen needs to
 * offer a hunt again, without the actions and their alphabet (replay-code.ts).
 */
import { LEVEL_ID_PATTERN } from '../level/level-id';
import { hash32 } from '../math/hash';

const VERSION = '1';
/** Characters that a code may have. A robot's longest hunt: 1,000 runs of one step, 200 cards, 500 toe-taps, 9 jumps and the names take 2,980. */
export const LONGEST_CODE = 3000;
const CHECKSUM_SPACE = 36 * 36;

/** A code's parts, the actions still as text. */
export interface ReplayHead {
  readonly levelId: string;
  readonly hash: string;
  readonly seed: number;
  readonly actionText: string;
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

/** The code of these parts. */
export function joinReplay({ levelId, hash, seed, actionText }: ReplayHead): string {
  const body = [VERSION, levelId, hash, seed.toString(36), actionText].join('.');
  return `${body}.${checksum(body)}`;
}

/** Takes a code apart. Throws ReplayCodeError naming the part that is wrong; says nothing of the actions. */
export function splitReplay(code: string): ReplayHead {
  const parts = code.trim().split('.');
  const [version = '', levelId = '', hash = '', seedText = '', actionText = '', check = ''] = parts;
  if (parts.length !== 6 || code.length > LONGEST_CODE) throw new ReplayCodeError('shape', code.slice(0, 40));
  if (version !== VERSION) throw new ReplayCodeError('version', version.slice(0, 10));
  if (check !== checksum(parts.slice(0, 5).join('.')))
    throw new ReplayCodeError('checksum', check.slice(0, 10));
  if (!LEVEL_ID_PATTERN.test(levelId)) throw new ReplayCodeError('level', levelId.slice(0, 40));
  const seed = /^[0-9a-z]{1,11}$/.test(seedText) ? Number.parseInt(seedText, 36) : Number.NaN;
  if (!Number.isSafeInteger(seed)) throw new ReplayCodeError('seed', seedText.slice(0, 20));
  return { levelId, hash, seed, actionText };
}

function checksum(body: string): string {
  return (hash32(body, 7) % CHECKSUM_SPACE).toString(36).padStart(2, '0');
}
