/** What levels are called, and which run of a level comes next. */
import type { Profile } from '../../core/course/save';
import { parseGeneratedId } from '../../core/level/generated-id';
import type { Game } from '../../session/game';

export function titleOf(game: Game, levelId: string): string {
  const generated = parseGeneratedId(levelId);
  return generated === null
    ? game.text.translate(`levels:${levelId}.title`)
    : game.text.translate(`levels:generated.${generated.difficulty}`, { number: generated.seed });
}

/** The first seed whose field hasn't been seen lit: only the first sight counts for stars. */
export function nextSeed(profile: Profile, levelId: string): number {
  const seen = profile.levels[levelId]?.seen ?? [];
  let seed = 1;
  while (seen.includes(seed)) seed += 1;
  return seed;
}
