/** What "next" means behind a replay, which it is fetched with. */
import { isOpen } from '../core/course/chapters';
import type { Profile } from '../core/course/save';
import { nextUnseenSeed } from '../core/course/saves';
import { drawnId, generatedId, parseDrawnId, parseGeneratedId } from '../core/level/generated-id';
import { isClassLevel } from './next-level';
import type { ListedLevel } from './ports';
import type { Route } from './route';

/**
 * What comes after a level: the next in the order, or another drawn field of its kind; easy fields after the last. The map when the next
 * chapter isn't open yet: it tells what opens it. A class's field leads back to the class.
 */
export function levelAfter(
  order: readonly ListedLevel[],
  profile: Profile,
  current: string,
  freshSeed: () => number,
): Route {
  const hunt = (levelId: string, seed = 1): Route => ({ place: 'hunt', levelId, seed });
  if (isClassLevel(current)) return { place: 'join', which: current.split('-')[1] ?? null };
  const generated = parseGeneratedId(current);
  if (generated !== null) return hunt(generatedId(generated.difficulty, freshSeed()));
  const drawn = parseDrawnId(current);
  if (drawn !== null) return hunt(drawnId({ ...drawn, seed: freshSeed() }));
  const following = order[order.findIndex(({ id }) => id === current) + 1];
  if (following === undefined) return hunt(generatedId('easy', freshSeed()));
  return isOpen(order, profile, following.chapter)
    ? hunt(following.id, nextUnseenSeed(profile, following.id))
    : { place: 'levels' };
}
