/** How the game is played by hand: one switch, asking before a turn, keys of one's own. */
import { SCANS } from '../../core/course/save';
import { useGame, useText } from '../context';
import { Choices } from './choices';
import { KeySettings } from './key-settings';
import { Switch } from './switch';
import '../styles/devices.css';

export function DeviceSettings() {
  const game = useGame();
  const t = useText();
  const { scan, askFirst } = game.settings.value;
  return (
    <>
      <section class="panel settings-wide">
        <h2>{t('settings:scan.heading')}</h2>
        <p>{t('settings:scan.line')}</p>
        <p class="muted">{t('settings:scan.switches')}</p>
        <Choices
          name="scan"
          legend={t('settings:scan.speed')}
          choices={SCANS.map((value) => ({ value, label: t(`settings:scan.${value}`) }))}
          value={scan}
          onChoose={(chosen) => game.changeSettings({ scan: chosen })}
        />
      </section>
      <section class="panel settings-wide">
        <h2>{t('settings:confirm.heading')}</h2>
        <Switch
          label={t('settings:confirm.label')}
          on={askFirst}
          onChange={(askFirst) => game.changeSettings({ askFirst })}
        />
        <p class="muted">{t('settings:confirm.line')}</p>
      </section>
      <KeySettings />
    </>
  );
}
