/** The four ways in which a hunt answers, each to be turned off, and captions for what is heard. The last one on stays on. */
import { useState } from 'preact/hooks';
import { CHANNELS, type Channel, channelsOn } from '../../core/course/channels';
import { announce } from '../announce';
import { useGame, useText } from '../context';
import { Switch } from './switch';
import { Volume } from './volume';

export function ChannelSwitches() {
  const game = useGame();
  const t = useText();
  const [refused, setRefused] = useState(false);
  const settings = game.settings.value;
  const reached = channelsOn(settings, game.canShake);
  const change = (channel: Channel, on: boolean): void => {
    const stays = on || reached.some((other) => other !== channel);
    setRefused(!stays);
    if (stays) game.changeSettings({ [channel]: on });
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
          onChange={(on) => change(channel, on)}
        />
      ))}
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
      {refused ? <p class="small channel-stays">{t('settings:lastChannel')}</p> : null}
      <Switch
        label={t('settings:captions')}
        on={settings.captions}
        onChange={(captions) => game.changeSettings({ captions })}
      />
    </section>
  );
}
