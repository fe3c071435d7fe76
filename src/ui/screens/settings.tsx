/** Everything that can be set, in plain words. Changes hold at once. */
import { TEXT_SIZES, type TextSize } from '../../core/course/save';
import { useFormats, useGame, useText } from '../context';
import { Choices } from '../parts/choices';
import { DeviceSettings } from '../parts/device-settings';
import { KeepProgress } from '../parts/keep-progress';
import '../styles/pages.css';
import '../styles/slider.css';
import { PageBar } from '../parts/page-bar';
import { ProfileChooser } from '../parts/profiles';

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
      <section class="panel">
        <h2>{t('settings:soundHeading')}</h2>
        <Switch
          label={t('settings:sound')}
          on={settings.sound}
          onChange={(sound) => game.changeSettings({ sound })}
        />
        <Volume
          label={t('settings:effects')}
          value={settings.effectsVolume}
          disabled={!settings.sound}
          onChange={(effectsVolume) => game.changeSettings({ effectsVolume })}
        />
        <Volume
          label={t('settings:bed')}
          value={settings.bedVolume}
          disabled={!settings.sound}
          onChange={(bedVolume) => game.changeSettings({ bedVolume })}
        />
      </section>
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
        <h2>{t('settings:steps')}</h2>
        <Switch
          label={t('settings:stepButtons')}
          on={settings.stepButtons}
          onChange={(stepButtons) => game.changeSettings({ stepButtons })}
        />
      </section>
      <DeviceSettings />
      <section class="panel settings-wide">
        <h2>{t('settings:profiles')}</h2>
        <p class="muted">{t('settings:profilesLine')}</p>
        <ProfileChooser />
      </section>
      <KeepProgress />
      <p class="muted credits">{t('settings:credits')}</p>
    </main>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="switch-row">
      <span>{label}</span>
      <input type="checkbox" checked={on} onChange={() => onChange(!on)} />
      <span class="switch" aria-hidden="true" />
    </label>
  );
}

interface VolumeProps {
  readonly label: string;
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

/** Ten steps of loudness are as many as an ear tells apart here. */
const VOLUME_STEP = 0.1;

function Volume({ label, value, disabled, onChange }: VolumeProps) {
  const { percent } = useFormats();
  return (
    <label class="volume">
      <span>{label}</span>
      <input
        type="range"
        class="slider"
        min={0}
        max={1}
        step={VOLUME_STEP}
        value={value}
        disabled={disabled}
        aria-valuetext={percent(value)}
        style={{ '--share': value }}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
    </label>
  );
}
