/** The fields of a class one after another: walked ones to look at, the next to walk. */
import checkIcon from '../../../../assets/art/icon-check.svg?raw';
import playIcon from '../../../../assets/art/icon-play.svg?raw';
import type { Attendance } from '../../../core/class/attendance';
import { walkField } from '../../../session/class/attend';
import { useFormats, useGame, useText } from '../../context';
import { Icon } from '../../parts/icon';

interface Props {
  readonly one: Attendance;
  readonly count: number;
  /** Whether the next one is dealt. */
  readonly ready: boolean;
  /** The walk that the lobby is about. */
  readonly shown: number;
  readonly onShow: (level: number) => void;
}

export function ClassFields({ one, count, ready, shown, onShow }: Props) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const next = one.walks.length + 1;
  return (
    <section class="panel">
      <h2>{t('class:student.lobby.fields')}</h2>
      <ol class="lobby-fields">
        {Array.from({ length: count }, (_, i) => i + 1).map((level) => {
          const walked = one.walks.some((walk) => walk.level === level);
          const isNext = level === next;
          const state = walked ? 'walked' : isNext && one.unfinished !== null ? 'begun' : 'open';
          return (
            <li key={level}>
              <button
                type="button"
                class={isNext ? 'btn btn-mint' : 'btn'}
                disabled={!walked && !(isNext && ready)}
                aria-pressed={walked ? level === shown : undefined}
                onClick={() => (walked ? onShow(level) : walkField(game, one, level))}
              >
                <Icon svg={walked ? checkIcon : playIcon} />
                <span>
                  {t('class:student.lobby.field', { number: number(level) })}
                  <small>{t(`class:student.lobby.${state}`)}</small>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
