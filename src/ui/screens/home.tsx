/** The first screen: Pip at the edge of a glowing hollow, Ava above, and one thing to do. */

import mapIcon from '../../../assets/art/icon-map.svg?raw';
import playIcon from '../../../assets/art/icon-play.svg?raw';
import settingsIcon from '../../../assets/art/icon-settings.svg?raw';
import { levelTitle } from '../../session/level-title';
import { useGame, useText } from '../context';
import { FreePlay } from '../parts/free-play';
import { Icon } from '../parts/icon';
import { JarLater } from '../parts/jar-later';
import { Ava, Picture } from '../parts/pictures';
import { ProfileButton } from '../parts/profile-button';
import { starsOf } from '../parts/stars-of';
import { GameTitle } from '../parts/title';

export function HomeScreen() {
  const game = useGame();
  const t = useText();
  const { levelId, resumes } = game.upNext.value;
  const hasFound = starsOf(game.save.value, game.save.value.active) > 0;
  return (
    <main class="home">
      <header class="home-bar">
        <ProfileButton />
        <a class="btn btn-round" href={game.link({ place: 'settings' })} aria-label={t('ui:home.settings')}>
          <Icon svg={settingsIcon} />
        </a>
      </header>
      <div class="home-hero">
        <GameTitle />
        <Landscape line={t(resumes ? 'ui:home.avaAgain' : 'ui:home.ava')} />
      </div>
      <div class="home-ground">
        <button type="button" class="btn btn-sun btn-play" onClick={() => game.play()}>
          <Icon svg={playIcon} />
          <span>{t(resumes ? 'ui:home.goOn' : 'ui:home.play')}</span>
        </button>
        <p class="home-next">{t('ui:home.nextUp', { level: game.text.say(levelTitle(levelId)) })}</p>
        <div class="home-more">
          <a class="btn" href={game.link({ place: 'levels' })}>
            <Icon svg={mapIcon} />
            {t('ui:home.levels')}
          </a>
          <section class="home-free">
            <h2>{t('ui:home.freePlay')}</h2>
            <FreePlay lines={false} />
          </section>
        </div>
        {hasFound ? <JarLater /> : null}
      </div>
    </main>
  );
}

const MOTES = [0, 1, 2, 3, 4, 5, 6] as const;

function Landscape({ line }: { readonly line: string }) {
  return (
    <div class="landscape" dir="ltr">
      <Picture name="hollow" class="landscape-hills" />
      <div class="motes" aria-hidden="true">
        {MOTES.map((i) => (
          <span key={i} class={`mote mote-${i}`} />
        ))}
      </div>
      <div class="landscape-pip" aria-hidden="true">
        <Picture name="pipShadow" class="pip-shadow" />
        <Picture name="pip" class="pip-body" />
      </div>
      <div class="landscape-ava">
        <Ava />
        <p class="bubble">
          <span class="landscape-line" dir="auto">
            {line}
          </span>
        </p>
      </div>
    </div>
  );
}
