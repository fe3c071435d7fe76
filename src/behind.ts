/**
 * The composition root's second part, fetched behind the first picture: the sound, the game kept on the device, reading aloud.
 * Nothing here is needed to play the first hunt.
 */
import { effect } from '@preact/signals-core';
import { keepOffline } from './adapters/offline';
import { createSound } from './adapters/sound';
import type { Game } from './session/game';
import type { SoundPort } from './session/ports';
import { speech } from './ui/aloud';
import { mountBehind } from './ui/mount-behind';

/** After the screens that are fetched later, so that nobody waits for a screen because of it. */
const KEEP_AFTER_MS = 4000;

export function begin(game: Game): SoundPort {
  mountBehind(game, keepOffline(KEEP_AFTER_MS));
  if (location.search !== '' || location.hash.includes('order='))
    import('./asked').then(({ heedAddress }) => heedAddress(game)).catch(console.warn);
  let asked = false;
  effect(() => {
    // The settings say whether there is a voice.
    const wanted = game.settings.value.aloud !== 'off' || game.screen.value.name === 'settings';
    if (!wanted || asked) return;
    asked = true;
    import('./adapters/speech').then(
      ({ createSpeech }) => {
        speech.value = createSpeech();
      },
      () => {
        asked = false; // no network just now
      },
    );
  });
  return createSound();
}
