/** Activities to start with at once, as cards; the chosen one is pressed. */
import { READY_ACTIVITIES, type ReadyActivity, type ReadyId } from '../../../core/class/ready-activities';
import { useText } from '../../context';
import { PlacePicture } from './place-picture';

interface Props {
  /** Null for a mix of one's own. */
  readonly chosen: ReadyId | null;
  readonly onChoose: (ready: ReadyActivity) => void;
}

export function ReadyList({ chosen, onChoose }: Props) {
  const t = useText();
  return (
    <section class="setup-ready">
      <h2>{t('class:setup.ready.heading')}</h2>
      <ul>
        {READY_ACTIVITIES.map((ready) => (
          <li key={ready.id}>
            <button
              type="button"
              class="btn ready-card"
              aria-pressed={ready.id === chosen}
              onClick={() => onChoose(ready)}
            >
              <PlacePicture chapter={ready.chapter} />
              <span class="ready-words">
                <b>{t(`class:setup.ready.${ready.id}.name`)}</b>
                <span>{t(`class:setup.ready.${ready.id}.line`)}</span>
                <small>{t('class:setup.ready.minutes', { count: ready.minutes })}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {chosen === null ? <p class="ready-own">{t('class:setup.ready.own')}</p> : null}
    </section>
  );
}
