/** The sound's place until it is fetched: silent, it remembers which bed is on and how loud all should be. */
import type { SoundPort } from '../session/ports';

export interface LaterSound extends SoundPort {
  /** Rejects when it can't be had: then all stays silent. */
  load(): Promise<void>;
}

export function soundLater(fetchSound: () => Promise<SoundPort>): LaterSound {
  let sound: SoundPort | null = null;
  let bedOn: Parameters<SoundPort['setBed']>[0] = null;
  let volumes: Parameters<SoundPort['setVolume']> = [1, 1];
  return {
    load: async () => {
      sound = await fetchSound();
      sound.setVolume(...volumes);
      sound.setBed(bedOn);
    },
    play: (asked) => sound?.play(asked),
    setBed: (bed) => {
      bedOn = bed;
      sound?.setBed(bed);
    },
    setVolume: (...wanted) => {
      volumes = wanted;
      sound?.setVolume(...wanted);
    },
  };
}
