/** Gamepads and the one switch: each is loaded when there is one, and let go when it is not wanted any more. */
import { effect, untracked } from '@preact/signals-core';
import type { Game } from '../../session/game';
import { followDevice } from './last-device';

/** Comes with the hunt's screen, behind the first paint; from then on it listens as long as the page is there. */
export function listenToDevices(game: Game): void {
  followDevice(game.device);
  window.addEventListener(
    'gamepadconnected',
    async () => (await import('./gamepad-player')).playByGamepad(game),
    { once: true },
  );
  let stop: (() => void) | null = null;
  let wanted = false;
  effect(() => {
    wanted = game.settings.value.scan !== 'off';
    untracked(async () => {
      if (wanted) {
        const { scanControls } = await import('./scan/scanner');
        if (wanted) stop ??= scanControls(game);
      } else {
        stop?.();
        stop = null;
      }
    });
  });
}
