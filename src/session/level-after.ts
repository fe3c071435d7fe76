/** What "next" means behind a replay, which it is fetched with. */
import { isOpen } from '../core/course/chapters';
import type { Profile } from '../core/course/save';
import { nextUnseenSeed } from '../core/course/saves';
import { drawnId, generatedId, parseDrawnId, parseGeneratedId } from '../core/level/generated-id';
import type { LevelAndSeed } from './next-level';
import type { ListedLevel } from './ports';

/**
 * What comes after a level: the next in the order, or another drawn field of its kind; easy fields after the last. Null when the next
 * chapter isn't open yet.
 */
export function levelAfter(
  order: readonly ListedLevel[],
  profile: Profile,
  current: string,
  freshSeed: () => number,
): LevelAndSeed | null {
  const generated = parseGeneratedId(current);
  if (generated !== null) return { levelId: generatedId(generated.difficulty, freshSeed()), seed: 1 };
  const drawn = parseDrawnId(current);
  if (drawn !== null) return { levelId: drawnId({ ...drawn, seed: freshSeed() }), seed: 1 };
  const following = order[order.findIndex(({ id }) => id === current) + 1];
  if (following === undefined) return { levelId: generatedId('easy', freshSeed()), seed: 1 };
  return isOpen(order, profile, following.chapter)
    ? { levelId: following.id, seed: nextUnseenSeed(profile, following.id) }
    : null;
}
