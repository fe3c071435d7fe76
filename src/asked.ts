/**
 * A part of the composition root for addresses that ask for more than a place: fetched for them alone. Says what can't be meant, and
 * makes room where the game is embedded in another page.
 */
import { postResult } from './adapters/parent-page';
import { onResult } from './session/class/announce';
import type { Game } from './session/game';
import { pageWishes } from './session/page-wishes';
import './ui/styles/embed.css';

export async function heedAddress(game: Game): Promise<void> {
  const { embed, problems } = pageWishes(location.search, location.hash);
  if (embed !== null) {
    document.documentElement.dataset.embed = '';
    onResult((code) => postResult(code, embed.targetOrigin));
  }
  if (problems.length === 0) return;
  await game.text.loadLater();
  for (const problem of problems) game.tell(problem);
}
