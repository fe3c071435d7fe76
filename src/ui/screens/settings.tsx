/** Everything that can be set, in plain words. Changes hold at once. */
import { TEXT_SIZES, type TextSize } from '../../core/course/save';
import { useGame, useText } from '../context';
import { AloudSettings } from '../parts/aloud-settings';
import { ChannelSwitches } from '../parts/channel-switches';
import { Choices } from '../parts/choices';
import { ClassDoors } from '../parts/class-doors';
import { DeviceSettings } from '../parts/device-settings';
import { HintSetting } from '../parts/hint-setting';
import { KeepProgress } from '../parts/keep-progress';
import '../styles/pages.css';
import { PageBar } from '../parts/page-bar';
import { ProfileChooser } from '../parts/profiles';
import { Switch } from '../parts/switch';

const TEXT_SIZE_KEYS: Readonly<Record<TextSize, 'Normal' | 'Large' | 'Largest'>> = {
  normal: 'Normal',
  large: 'Large',
  largest: 'Largest',
};

export function SettingsScreen() {
  const game = useGame();
  const t = useText();
  const settings = game.settings.value;
  const { languages, language } = game.text;
  return (
    <main class="page settings">
      <PageBar heading={t('settings:heading')} />
      <section class="panel settings-wide">
        <Choices
          name="language"
          legend={t('settings:language')}
          choices={languages.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
          value={language.value.code}
          onChoose={(code) => game.changeSettings({ language: code })}
        />
      </section>
      <ChannelSwitches />
      <section class="panel">
        <Choices
          name="motion"
          legend={t('settings:motion')}
          choices={[
            { value: 'system', label: t('settings:motionSystem') },
            { value: 'on', label: t('settings:motionOn') },
            { value: 'off', label: t('settings:motionOff') },
          ]}
          value={settings.reducedMotion}
          onChoose={(reducedMotion) => game.changeSettings({ reducedMotion })}
        />
        <Choices
          name="text-size"
          legend={t('settings:textSize')}
          choices={TEXT_SIZES.map((size) => ({
            value: size,
            label: t(`settings:text${TEXT_SIZE_KEYS[size]}`),
          }))}
          value={settings.textSize}
          onChoose={(textSize) => game.changeSettings({ textSize })}
        />
        <HintSetting />
        <h2>{t('settings:steps')}</h2>
        <Switch
          label={t('settings:stepButtons')}
          on={settings.stepButtons}
          onChange={(stepButtons) => game.changeSettings({ stepButtons })}
        />
        <h2>{t('settings:course')}</h2>
        <Switch
          label={t('settings:openAll')}
          on={settings.openAll}
          onChange={(openAll) => game.changeSettings({ openAll })}
        />
        <p class="muted">{t('settings:openAllLine')}</p>
        <Switch
          label={t('settings:explainFirst')}
          on={settings.explainFirst}
          onChange={(explainFirst) => game.changeSettings({ explainFirst })}
        />
        <p class="muted">{t('settings:explainFirstLine')}</p>
      </section>
      <AloudSettings />
      <DeviceSettings />
      <section class="panel settings-wide">
        <h2>{t('settings:profiles')}</h2>
        <p class="muted">{t('settings:profilesLine')}</p>
        <ProfileChooser />
      </section>
      <ClassDoors />
      <KeepProgress />
      <p class="muted credits">{t('settings:credits')}</p>
    </main>
  );
}
