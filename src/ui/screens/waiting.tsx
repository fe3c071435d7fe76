/** The screens between: waiting for something, and something that went wrong. */

import { useEffect } from 'preact/hooks';
import homeIcon from '../../../assets/art/icon-home.svg?raw';
import mapIcon from '../../../assets/art/icon-map.svg?raw';
import type { Message } from '../../core/feedback/message';
import { announce } from '../announce';
import { useGame, useText } from '../context';
import { Icon } from '../parts/icon';
import { Ava, Picture } from '../parts/pictures';

export type Wait = 'level' | 'generating' | 'map';

/** `tried`: how many fields a generator has tried in vain; shown from one on, and not announced: it changes too often. */
export function LoadingScreen({ what, tried = 0 }: { readonly what: Wait; readonly tried?: number }) {
  const t = useText();
  const words = t(`ui:loading.${what}`);
  useEffect(() => announce([words]), [words]);
  return (
    <main class={`page waiting waiting-${what}`}>
      <div class="waiting-picture" aria-hidden="true">
        {what === 'generating' ? (
          <span class="growing">
            <i />
            <i />
            <i />
            <i />
          </span>
        ) : what === 'map' ? (
          <Ava />
        ) : (
          <Picture name="pip" class="pip-body" />
        )}
      </div>
      <h1 tabIndex={-1}>{words}</h1>
      {tried > 0 ? <p class="waiting-tried">{t('ui:loading.tried', { count: tried })}</p> : null}
    </main>
  );
}

export function ProblemScreen({ message }: { readonly message: Message }) {
  const game = useGame();
  const t = useText();
  return (
    <main class="page waiting">
      <div class="waiting-picture" aria-hidden="true">
        <Picture name="pipSurprised" />
      </div>
      <h1 tabIndex={-1}>{t('ui:problem.heading')}</h1>
      <p class="problem-words">{game.text.say(message)}</p>
      <div class="row">
        <a class="btn btn-sun" href={game.link({ place: 'home' })}>
          <Icon svg={homeIcon} />
          {t('ui:nav.home')}
        </a>
        <a class="btn" href={game.link({ place: 'levels' })}>
          <Icon svg={mapIcon} />
          {t('ui:nav.levels')}
        </a>
      </div>
    </main>
  );
}
