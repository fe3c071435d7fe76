import calendarIcon from '../../../assets/art/icon-calendar.svg?raw';
import { DIFFICULTIES } from '../../core/level/generated-id';
import { useGame, useText } from '../context';
import { Icon } from './icon';

/** Endless fields by difficulty, and the field of the day. */
export function FreePlay({ lines }: { readonly lines: boolean }) {
  const game = useGame();
  const t = useText();
  return (
    <ul class={lines ? 'free free-cards' : 'free'}>
      {DIFFICULTIES.map((difficulty, i) => (
        <li key={difficulty}>
          <button type="button" class="btn free-button" onClick={() => game.playGenerated(difficulty)}>
            <span class={`hills hills-${i}`} aria-hidden="true" />
            <span>{t(`ui:difficulty.${difficulty}`)}</span>
            {lines ? <small>{t(`listed:list.${difficulty}Line`)}</small> : null}
          </button>
        </li>
      ))}
      <li>
        <a class="btn free-button" href={game.link({ place: 'today', date: null })}>
          <Icon svg={calendarIcon} />
          <span>{t('ui:home.today')}</span>
          {lines ? <small>{t('listed:list.todayLine')}</small> : null}
        </a>
      </li>
    </ul>
  );
}
