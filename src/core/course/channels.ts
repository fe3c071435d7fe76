/**
 * The channels that a hunt's answers come by: light, sound, touch and words. Each can be turned off, but one always stays, or the
 * hunt could not be played.
 */
import type { Settings } from './save';

export const CHANNELS = ['light', 'sound', 'touch', 'words'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The channels that reach the player. `canShake`: whether this device vibrates at all. */
export function channelsOn(settings: Settings, canShake: boolean): readonly Channel[] {
  const on: Readonly<Record<Channel, boolean>> = {
    light: settings.light,
    sound: settings.sound && settings.effectsVolume > 0,
    touch: settings.touch && canShake,
    words: settings.words,
  };
  return CHANNELS.filter((channel) => on[channel]);
}

/** The settings as they hold on this device: light is back where they would leave no channel, as those of another device may. */
export function reachable(settings: Settings, canShake: boolean): Settings {
  return channelsOn(settings, canShake).length > 0 ? settings : { ...settings, light: true };
}
