import type { Animal, Save } from '../../core/course/save';

/** All stars of a player, over all levels. */
export function starsOf(save: Save, animal: Animal): number {
  const levels = Object.values(save.profiles[animal]?.levels ?? {});
  return levels.reduce((sum, level) => sum + level.stars, 0);
}
