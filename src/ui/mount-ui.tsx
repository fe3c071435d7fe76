/** Puts the whole UI into the page and keeps the page's own switches (language, direction, motion, text size). */
import { effect } from '@preact/signals';
import { options, render } from 'preact';
import type { Game } from '../session/game';
import { App } from './app';
import { GameContext } from './context';
import { letGoAfterPointer } from './input/let-go';
import { fetchHuntScreen, fetchLaterScreens } from './screens/later';
import './styles/index.css';

/** Drawing a waiting screen would only hold up a first screen that is nearly there. */
const WAIT_FOR_SCREEN_MS = 1200;
/** After the first paint and the rush of the first files. */
const FETCH_LATER_MS = 4000;

/** `afterFrame` calls back right after the next frame: words never hold up the light of a step. */
export function mountUi(game: Game, root: HTMLElement, afterFrame: (work: () => void) => void): void {
  const page = document.documentElement;
  effect(() => {
    const { code, direction } = game.text.language.value;
    page.lang = code;
    page.dir = direction;
  });
  effect(() => {
    page.dataset.motion = game.reducedMotion.value ? 'reduced' : 'full';
    page.dataset.text = game.settings.value.textSize;
    page.dataset.world = game.screen.value.name === 'replay' ? 'light' : 'dark';
  });
  // Presses with a sound of their own (steps, the grab) are marked quiet.
  root.addEventListener('click', (event) => {
    letGoAfterPointer(event);
    const { target } = event;
    const pressed = target instanceof Element ? target.closest('button, a, label') : null;
    if (pressed !== null && !pressed.hasAttribute('data-quiet')) game.pressSound();
  });
  options.debounceRendering = afterFrame;
  const forced = matchMedia('(forced-colors: active)');
  const fetchForced = (): void => {
    if (forced.matches) void import('./styles/forced-colors.css');
  };
  forced.addEventListener('change', fetchForced);
  fetchForced();
  fetchHuntScreen(game);
  void import('./input/devices').then(({ listenToDevices }) => listenToDevices(game));
  onFirstScreen(game, () => {
    root.replaceChildren();
    render(
      <GameContext.Provider value={game}>
        <App />
      </GameContext.Provider>,
      root,
    );
  });
  setTimeout(() => fetchLaterScreens(game), FETCH_LATER_MS);
  // A browser's first number takes longest to write: not when the light comes, then.
}

/** Calls back once when there is a screen to show; the shell's title stands until then, or for as long as it may. */
function onFirstScreen(game: Game, show: () => void): void {
  let shown = false;
  const once = (): void => {
    if (!shown) show();
    shown = true;
  };
  const late = setTimeout(once, WAIT_FOR_SCREEN_MS);
  const stop = effect(() => {
    if (game.screen.value.name === 'loading') return;
    clearTimeout(late);
    // Not inside the effect: rendering reads more signals.
    queueMicrotask(once);
  });
  setTimeout(stop, WAIT_FOR_SCREEN_MS);
}
