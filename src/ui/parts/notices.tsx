import closeIcon from '../../../assets/art/icon-close.svg?raw';
import { useGame, useText } from '../context';
import { Icon } from './icon';

/** Friendly words about something that went wrong; they stay until dismissed. */
export function Notices() {
  const game = useGame();
  const t = useText();
  return (
    <div class="notices" role="alert">
      {game.notices.value.map(({ id, message }) => (
        <div key={id} class="notice">
          <p>{game.text.say(message)}</p>
          <button
            type="button"
            class="btn btn-round btn-plain"
            aria-label={t('ui:notice.dismiss')}
            onClick={() => game.dismiss(id)}
          >
            <Icon svg={closeIcon} />
          </button>
        </div>
      ))}
    </div>
  );
}
