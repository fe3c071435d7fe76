import { useGame, useText } from '../context';
import { Dialog } from './dialog';
import { Icon } from './icon';
import { Picture } from './pictures';

export function PauseMenu({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const game = useGame();
  const t = useText();
  const { sound } = game.settings.value;
  const hunting = game.hunt.value?.hunt.ending === null;
  const thenClose = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Dialog heading={t('ui:pause.heading')} open={open} onClose={onClose}>
      <p class="dialog-line">
        <Picture name="pip" />
        {t('ui:pause.line')}
      </p>
      <div class="menu">
        <button type="button" class="btn btn-sun" autofocus onClick={onClose}>
          <Icon name="play" />
          {t('ui:pause.goOn')}
        </button>
        <button type="button" class="btn" onClick={thenClose(() => game.again())}>
          <Icon name="again" />
          {t('ui:pause.startAgain')}
        </button>
        {hunting ? (
          <button type="button" class="btn" onClick={thenClose(() => game.grab())}>
            <Icon name="eye" />
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
          <Icon name={sound ? 'soundOn' : 'soundOff'} />
          {t('ui:pause.sound')}
          <span class="switch" aria-hidden="true" />
        </button>
        <a class="btn" href={game.link({ place: 'settings' })}>
          <Icon name="settings" />
          {t('ui:nav.settings')}
        </a>
        <a class="btn" href={game.link({ place: 'home' })}>
          <Icon name="home" />
          {t('ui:nav.home')}
        </a>
      </div>
    </Dialog>
  );
}
