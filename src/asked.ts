/**
 * A part of the composition root for addresses that ask for more than a place: fetched for them alone. Says what can't be meant, and
 * tells the page around what was walked, where the game is embedded in one.
 */
import { postResult } from './adapters/parent-page';
import { onResult } from './session/class/announce';
import type { Game } from './session/game';
import { pageWishes } from './session/page-wishes';

export async function heedAddress(game: Game): Promise<void> {
  const { embed, problems } = pageWishes(location.search, location.hash);
  // main.ts marked the page in good faith.
  if (embed === null) delete document.documentElement.dataset.embed;
  else onResult((code) => postResult(code, embed.targetOrigin));
  if (problems.length === 0) return;
  await game.text.loadLater();
  for (const problem of problems) game.tell(problem);
}
