/** What lies over the screens and is fetched behind the first picture: a newer version, the button that has Ava read aloud, the way back to a class. */
import { render } from 'preact';
import type { Game } from '../session/game';
import type { OfflinePort } from '../session/ports';
import { GameContext, useGame } from './context';
import { later } from './later';

const NEW_VERSION = later<{ readonly offline: OfflinePort }>(
  async (text) => (await Promise.all([import('./parts/new-version'), text.loadLater()]))[0].NewVersion,
  () => null,
);
const ALOUD_AVA = later(
  async (text) => (await Promise.all([import('./parts/aloud-ava'), text.loadLater()]))[0].AloudAva,
  () => null,
);

const CLASS_CHIP = later(
  async (text) => (await Promise.all([import('./class/student/class-chip'), text.loadLater()]))[0].ClassChip,
  () => null,
);
/** As session/class/student.ts, which isn't fetched for those who are in no class. */
const CLASS_KEY = 'candy-descent.class';

export function mountBehind(game: Game, offline: OfflinePort): void {
  const root = document.createElement('div');
  document.body.append(root);
  render(
    <GameContext.Provider value={game}>
      <Behind offline={offline} />
    </GameContext.Provider>,
    root,
  );
}

function Behind({ offline }: { readonly offline: OfflinePort }) {
  const game = useGame();
  const screen = game.screen.value.name;
  const free = screen === 'home' || screen === 'levels';
  return (
    <>
      {free && offline.newVersion.value ? <NEW_VERSION.Component offline={offline} /> : null}
      {game.settings.value.aloud === 'off' ? null : <ALOUD_AVA.Component />}
      {game.ports.storage.read(CLASS_KEY) === null ? null : <CLASS_CHIP.Component />}
    </>
  );
}
