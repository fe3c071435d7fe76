import againIcon from '../../../assets/art/icon-again.svg?raw';
import eyeIcon from '../../../assets/art/icon-eye.svg?raw';
import homeIcon from '../../../assets/art/icon-home.svg?raw';
import playIcon from '../../../assets/art/icon-play.svg?raw';
import settingsIcon from '../../../assets/art/icon-settings.svg?raw';
import soundOffIcon from '../../../assets/art/icon-sound-off.svg?raw';
import soundOnIcon from '../../../assets/art/icon-sound-on.svg?raw';
import { isClassLevel } from '../../session/next-level';
import { useGame, useText } from '../context';
import { Dialog } from './dialog';
import { Icon } from './icon';
import { Picture } from './pictures';

export function PauseMenu({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText();
  return (
    <Dialog heading={t('ui:pause.heading')} open={open} onClose={onClose}>
      <Choices onClose={onClose} />
    </Dialog>
  );
}

/** A component of its own: while the menu is closed, a step of the hunt renders none of it. */
function Choices({ onClose }: { readonly onClose: () => void }) {
  const game = useGame();
  const t = useText();
  const { sound } = game.settings.value;
  const hunting = game.hunt.value?.hunt.ending === null;
  const thenClose = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <>
      <p class="dialog-line">
        <Picture name="pip" />
        {t('ui:pause.line')}
      </p>
      <div class="menu">
        <button type="button" class="btn btn-sun" autofocus onClick={onClose}>
          <Icon svg={playIcon} />
          {t('ui:pause.goOn')}
        </button>
        {isClassLevel(game.hunt.value?.hunt.level.spec.id ?? '') ? null : (
          <button type="button" class="btn" onClick={thenClose(() => game.again())}>
            <Icon svg={againIcon} />
            {t('ui:pause.startAgain')}
          </button>
        )}
        {hunting ? (
          <button type="button" class="btn" onClick={thenClose(() => game.grab())}>
            <Icon svg={eyeIcon} />
            {t('ui:pause.giveUp')}
          </button>
        ) : null}
        <button
          type="button"
          class="btn"
          role="switch"
          aria-checked={sound}
          onClick={() => game.changeSettings({ sound: !sound })}
        >
          <Icon svg={sound ? soundOnIcon : soundOffIcon} />
          {t('ui:pause.sound')}
          <span class="switch" aria-hidden="true" />
        </button>
        <a class="btn" href={game.link({ place: 'settings' })}>
          <Icon svg={settingsIcon} />
          {t('ui:nav.settings')}
        </a>
        <a class="btn" href={game.link({ place: 'home' })}>
          <Icon svg={homeIcon} />
          {t('ui:nav.home')}
        </a>
      </div>
    </>
  );
}
