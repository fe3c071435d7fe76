/** The four ways in which a hunt answers, each to be turned off, and captions for what is heard. The last one on stays on. */
import { useState } from 'preact/hooks';
import { CHANNELS, channelsOn } from '../../core/course/channels';
import type { Settings } from '../../core/course/save';
import { announce } from '../announce';
import { useGame, useText } from '../context';
import { Switch } from './switch';
import { Volume } from './volume';

export function ChannelSwitches() {
  const game = useGame();
  const t = useText();
  /** Counts, so that each refusal draws the switch or the slider anew, at where it still stands. */
  const [refusals, setRefusals] = useState(0);
  const settings = game.settings.value;
  const change = (wish: Partial<Settings>): void => {
    const stays = channelsOn({ ...settings, ...wish }, game.canShake).length > 0;
    setRefusals(stays ? 0 : refusals + 1);
    if (stays) game.changeSettings(wish);
    else announce([t('settings:lastChannel')]);
  };
  return (
    <section class="panel">
      <h2>{t('settings:channels')}</h2>
      <p class="muted">{t('settings:channelsLine')}</p>
      {CHANNELS.filter((channel) => channel !== 'touch' || game.canShake).map((channel) => (
        <Switch
          key={channel}
          label={t(`settings:channel.${channel}`)}
          on={settings[channel]}
          onChange={(on) => change({ [channel]: on })}
        />
      ))}
      {refusals > 0 ? <p class="channel-stays">{t('settings:lastChannel')}</p> : null}
      <Volume
        label={t('settings:effects')}
        value={settings.effectsVolume}
        disabled={!settings.sound}
        onChange={(effectsVolume) => change({ effectsVolume })}
      />
      <Volume
        label={t('settings:bed')}
        value={settings.bedVolume}
        disabled={!settings.sound}
        onChange={(bedVolume) => game.changeSettings({ bedVolume })}
      />
      <Switch
        label={t('settings:captions')}
        on={settings.captions}
        onChange={(captions) => game.changeSettings({ captions })}
      />
    </section>
  );
}
