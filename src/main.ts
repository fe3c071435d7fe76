/**
 * The composition root: the only place that builds adapters, the session, the UI and the scenes.
 * Order matters for the eye: words and buttons first, then the field (Phaser), then sound.
 */
import { createAddress } from './adapters/address';
import {
  afterFrame,
  createHaptics,
  freshSeed,
  prefersReducedMotion,
  startFrameClock,
  todayUtc,
} from './adapters/device';
import { levelsLater } from './adapters/levels-later';
import { soundLater } from './adapters/sound-later';
import { createStorage } from './adapters/storage';
import { createText } from './adapters/text';
import { createGame } from './session/game-session';
import { NO_PICTURE } from './session/problems';
import { mountUi } from './ui/mount-ui';

/** The first step should not wait for howler to unpack its sounds, nor for whatever else nobody needs yet. */
const BEHIND_AFTER_MS = 1200;

async function start(): Promise<void> {
  const root = document.getElementById('app');
  const stage = document.getElementById('stage');
  if (root === null || stage === null) throw new Error('the page lacks #app or #stage');
  // On its way while the words are fetched; it is awaited below, where its absence is told.
  const painter = import('./scenes/paint-ahead');
  const dark = painter.then(({ paintAhead }) => paintAhead());
  const later = async () => (await painter).paintLater(await dark);
  const scenes = import('./scenes/mount-field');
  Promise.all([dark, scenes]).catch(() => {});
  const sound = soundLater(async () => (await import('./behind')).begin(game));
  const game = createGame({
    storage: createStorage(),
    sound,
    haptics: createHaptics(),
    afterFrame,
    text: await createText(),
    levels: levelsLater(async () => {
      const { createLevelLibrary } = await import('./adapters/level-library');
      return createLevelLibrary(async () =>
        (await import('./adapters/field-worker-client')).createFieldWorker(),
      );
    }),
    address: createAddress(),
    prefersReducedMotion: prefersReducedMotion(),
    today: todayUtc,
    freshSeed,
  });
  // Before anything is painted: embedded, no way out is ever seen. A value that can't be meant is told, and undone, later (asked.ts).
  if (new URLSearchParams(location.search).has('embed')) document.documentElement.dataset.embed = '';
  mountUi(game, root, afterFrame);
  window.addEventListener('pagehide', game.settle);
  startFrameClock(game.tick);
  try {
    const { mountField } = await scenes;
    await mountField(game, stage, {
      renderer: rendererWish(),
      view: viewWish(),
      pictures: { dark, later },
      openOverlay: async () => (await import('./adapters/walk-overlay')).openWalkOverlay,
    });
  } catch (error) {
    // The buttons and words play the whole game without a picture.
    console.warn('The field cannot be drawn here.', error);
    game.tell(NO_PICTURE);
  }
  setTimeout(() => void sound.load().catch(() => {}), BEHIND_AFTER_MS); // silent if it can't be had
}

/** `?renderer=canvas` or `?renderer=webgl` before the # overrules the choice, for machines whose WebGL misbehaves. */
function rendererWish(): 'auto' | 'webgl' | 'canvas' {
  const wish = new URLSearchParams(location.search).get('renderer');
  return wish === 'canvas' || wish === 'webgl' ? wish : 'auto';
}

/** `?view=relief` or `?view=flat` opens every bird's eye so, at once and however slow it is. */
function viewWish(): 'relief' | 'flat' | null {
  const wish = new URLSearchParams(location.search).get('view');
  return wish === 'relief' || wish === 'flat' ? wish : null;
}

void start();
