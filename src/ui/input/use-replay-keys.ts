/** The walk's keys in the light: left and right go one step, the space bar plays and pauses. Handy at a projector. */
import { useEffect } from 'preact/hooks';
import type { Game } from '../../session/game';

export function useReplayKeys(game: Game): void {
  useEffect(() => {
    const onDown = (event: KeyboardEvent): void => {
      const { light, cursor, playing } = game.clock.peek();
      const target = event.target;
      if (event.ctrlKey || event.altKey || event.metaKey || light < 1) return;
      if (target instanceof Element && target.closest('button, a, input, select, summary, textarea, dialog'))
        return;
      if (event.code === 'ArrowRight') game.seek(Math.floor(cursor + 1e-6) + 1);
      else if (event.code === 'ArrowLeft') game.seek(Math.ceil(cursor - 1e-6) - 1);
      else if (event.code === 'Space') game.setPlaying(!playing);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onDown);
    return () => document.removeEventListener('keydown', onDown);
  }, [game]);
}
