/** Which level comes next, by the order of the levels, what the player has done, and what a level's name says. */
import { firstToPass } from '../core/course/passed';
import type { Profile } from '../core/course/save';
import { nextUnseenSeed } from '../core/course/saves';
import {
  DRAWN_VERSION,
  GENERATOR_VERSION,
  generatedId,
  parseDrawnId,
  parseGeneratedId,
} from '../core/level/generated-id';
import { type ReplayHead, splitReplay } from '../core/replay/replay-head';
import type { ListedLevel } from './ports';

/** A level and the seed to meet it with. */
export interface LevelAndSeed {
  readonly levelId: string;
  readonly seed: number;
}

/** True for a level that a generator makes. */
export function isGenerated(levelId: string): boolean {
  return parseGeneratedId(levelId) !== null || parseDrawnId(levelId) !== null;
}

/** True for a level that a class plays by its code: `class-<code>-<number>` (core/class). Its light is the class's (class/gate.ts). */
export const isClassLevel = (levelId: string): boolean => levelId.startsWith('class-');

/** What Play starts: the hunt that was begun, else the first level not passed yet, else an easy field. */
export function upNextOf(
  order: readonly ListedLevel[],
  profile: Profile,
): LevelAndSeed & { readonly resumes: boolean } {
  const kept = headOf(profile.unfinished);
  if (kept !== null && canLoad(order, kept.levelId))
    return { levelId: kept.levelId, seed: kept.seed, resumes: true };
  const open = firstToPass(order, profile);
  if (open !== undefined) return { levelId: open.id, seed: nextUnseenSeed(profile, open.id), resumes: false };
  return { levelId: generatedId('easy', 1), seed: 1, resumes: false };
}

/** Which hunt a kept code is of; null when there is none or it can't be read. */
export function headOf(code: string | null): ReplayHead | null {
  if (code === null) return null;
  try {
    return splitReplay(code);
  } catch {
    return null;
  }
}

/** False for a hunt kept by another version of the game, on a level that is no more. */
function canLoad(order: readonly ListedLevel[], levelId: string): boolean {
  return (
    order.some(({ id }) => id === levelId) ||
    parseGeneratedId(levelId)?.version === GENERATOR_VERSION ||
    parseDrawnId(levelId)?.version === DRAWN_VERSION
  );
}
