/** The save as a file, out and in: for the settings, which are fetched later. */
import { mergeSaves, parseSave } from '../core/course/saves';
import type { Game } from './game';
import { saveProblem } from './save-store';

export function exportSave({ save }: Pick<Game, 'save'>): string {
  return `${JSON.stringify(save.value, null, 2)}\n`;
}

/** Merges a save file in. False, and a notice of what is wrong with it, when it is none. */
export function importSave(game: Pick<Game, 'changeSave' | 'tell'>, text: string): boolean {
  try {
    const incoming = parseSave(text);
    game.changeSave((mine) => mergeSaves(mine, incoming));
    return true;
  } catch (error) {
    game.tell(saveProblem(error));
    return false;
  }
}
