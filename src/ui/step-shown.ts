/** The step that words and numbers tell of. Pictures move with every frame; nobody reads faster than this. */
import { useEffect, useState } from 'preact/hooks';
import type { Game } from '../session/game';
import { useGame } from './context';

/** While the walk is scrubbed, words follow no sooner than so much after the last. */
const APART_MS = 200;

/** The last whole step that the walk has reached. */
export function wholeStep({ clock }: Pick<Game, 'clock'>): number {
  return Math.floor(clock.value.cursor + 1e-6);
}

/** The same for what is told of it: at once after a rest, else a little later, and at last where the walk stands. */
export function useStepShown(): number {
  const game = useGame();
  const [step, show] = useState(() => wholeStep(game));
  useEffect(() => {
    let shown = -1;
    let shownAt = Number.NEGATIVE_INFINITY;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      waiting = undefined;
      shown = wholeStep(game);
      shownAt = performance.now();
      show(shown);
    };
    const stop = game.clock.subscribe(() => {
      if (waiting !== undefined || wholeStep(game) === shown) return;
      const leftMs = shownAt + APART_MS - performance.now();
      if (leftMs <= 0) tell();
      else waiting = setTimeout(tell, leftMs);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [game]);
  return step;
}
