/** The candy jar on the first screen: each sweet leads back to the walk that found it. Comes after the first paint. */
import { useState } from 'preact/hooks';
import closeIcon from '../../../assets/art/icon-close.svg?raw';
import { jarOf } from '../../core/course/jar';
import { levelTitle } from '../../session/level-title';
import { useFormats, useGame, useText } from '../context';
import '../styles/jar.css';
import { Icon } from './icon';
import { SweetPicture } from './sweet-picture';

/** As many as a jar holds; older ones are asked for. */
const HOLDS = 9;

export function Jar() {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const [all, setAll] = useState(false);
  // The newest on top.
  const sweets = [...jarOf(game.profile.value)].reverse();
  if (sweets.length === 0) return null;
  const more = sweets.length - HOLDS;
  return (
    <section class="jar" data-all={all}>
      <h2>{t('jar:heading')}</h2>
      <div class="jar-lid" aria-hidden="true" />
      <div class="jar-glass">
        <ul>
          {(all ? sweets : sweets.slice(0, HOLDS)).map(({ levelId, sweet, code }, i) => (
            <li key={levelId} style={{ '--lean': `${((i * 37) % 5) * 7 - 14}deg` }}>
              <a
                href={game.link({ place: 'replay', code })}
                aria-label={t('jar:sweet', {
                  sweet: t(`jar:shape.${sweet.shape}`),
                  level: game.text.say(levelTitle(levelId)),
                })}
                title={game.text.say(levelTitle(levelId))}
              >
                <SweetPicture sweet={sweet} />
              </a>
            </li>
          ))}
        </ul>
      </div>
      {more > 0 ? (
        <button
          type="button"
          class="btn jar-more"
          aria-label={all ? t('jar:fewer') : t('jar:more', { count: more })}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? <Icon svg={closeIcon} /> : `+${number(more)}`}
        </button>
      ) : null}
    </section>
  );
}
