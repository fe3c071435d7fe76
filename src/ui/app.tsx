/** Chooses the screen, names the page, and takes the focus along when the screen changes. */
import { useEffect, useRef } from 'preact/hooks';
import type { Screen } from '../session/views';
import { useGame, useText } from './context';
import { LiveRegion } from './parts/live-region';
import { Notices } from './parts/notices';
import { HomeScreen } from './screens/home';
import { HuntScreen, LevelsScreen, ReadingScreen, ReplayScreen, SettingsScreen } from './screens/later';
import { LoadingScreen, ProblemScreen } from './screens/waiting';

export function App() {
  const game = useGame();
  const t = useText();
  const screen = game.screen.value;
  const title = game.hunt.value?.title;
  const level = title === undefined ? '' : game.text.say(title);
  const pageTitle = t(`ui:title.${screen.name}`, { level });
  useEffect(() => {
    document.title = pageTitle;
  }, [pageTitle]);

  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [screen.name]);

  return (
    <>
      <ScreenOf screen={screen} />
      <Notices />
      <LiveRegion />
    </>
  );
}

function ScreenOf({ screen }: { readonly screen: Screen }) {
  switch (screen.name) {
    case 'home':
      return <HomeScreen />;
    case 'levels':
      return <LevelsScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'loading':
      return (
        <LoadingScreen what={screen.what} {...(screen.tried === undefined ? {} : { tried: screen.tried })} />
      );
    case 'hunt':
      return <HuntScreen />;
    case 'replay':
      return <ReplayScreen />;
    case 'problem':
      return <ProblemScreen message={screen.message} />;
    default:
      return <ReadingScreen place={screen.name} which={screen.which} />;
  }
}
