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
  for (const [side, content] of [
    // Ava stands at the head of a room, so her button is come to before the room's own.
    ['prepend', <Before />],
    ['append', <Behind offline={offline} />],
  ] as const) {
    const root = document.createElement('div');
    document.body[side](root);
    render(<GameContext.Provider value={game}>{content}</GameContext.Provider>, root);
  }
}

function Before() {
  return useGame().settings.value.aloud === 'off' ? null : <ALOUD_AVA.Component />;
}

function Behind({ offline }: { readonly offline: OfflinePort }) {
  const game = useGame();
  const screen = game.screen.value.name;
  const free = screen === 'home' || screen === 'levels';
  return (
    <>
      {free && offline.newVersion.value ? <NEW_VERSION.Component offline={offline} /> : null}
      {game.ports.storage.read(CLASS_KEY) === null ? null : <CLASS_CHIP.Component />}
    </>
  );
}
