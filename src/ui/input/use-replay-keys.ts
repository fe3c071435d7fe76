/**
 * The keys of the light: left and right go one step, the space bar plays and pauses, and the bird's own (bird-keys.ts).
 * Handy at a projector.
 */
import { useEffect } from 'preact/hooks';
import type { Game } from '../../session/game';
import { look } from '../look';
import { birdKey } from './bird-keys';

export function useReplayKeys(game: Game): void {
  useEffect(() => {
    const onDown = (event: KeyboardEvent): void => {
      const { light, cursor, playing } = game.clock.peek();
      const target = event.target;
      if (event.ctrlKey || event.altKey || event.metaKey || light < 1) return;
      const control =
        target instanceof Element
          ? target.closest('button, a, input, select, summary, textarea, dialog')
          : null;
      const onButtons = control?.closest('.view-bar') !== null && control !== null;
      if (control !== null && !onButtons) return;
      const view = game.birdView.peek();
      const next =
        view === null || game.replay.peek()?.map?.dimension !== 2 ? null : birdKey(event, view, onButtons);
      if (next !== null) look(game, next);
      else if (onButtons || event.shiftKey) return;
      else if (event.code === 'ArrowRight') game.seek(Math.floor(cursor + 1e-6) + 1);
      else if (event.code === 'ArrowLeft') game.seek(Math.ceil(cursor - 1e-6) - 1);
      else if (event.code === 'Space') game.setPlaying(!playing);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onDown);
    return () => document.removeEventListener('keydown', onDown);
  }, [game]);
}
