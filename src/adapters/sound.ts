/**
 * Sound through howler. Asked for by meaning; here it becomes a sprite. Fetched after the game is playable (sound-later.ts).
 * Browsers stay silent until the first touch or key, and howler unlocks itself then. If audio fails, all is silent.
 */
import { Howl, Howler } from 'howler';
import darkBedMp3 from '../../assets/audio/dark-bed.mp3?url';
import darkBedWebm from '../../assets/audio/dark-bed.webm?url';
import { sprite } from '../../assets/audio/effects.json';
import effectsUrl from '../../assets/audio/effects.mp3?url';
import lightBedMp3 from '../../assets/audio/light-bed.mp3?url';
import lightBedWebm from '../../assets/audio/light-bed.webm?url';
import type { Sound, SoundPort } from '../session/ports';

type Bed = 'dark' | 'light';

const BED_FADE_MS = 1200;
/** A full left or right is harsh on headphones. */
const WIDEST_PAN = 0.7;

/** Fetches the effects; the beds only when they are wanted. */
export function createSound(): SoundPort {
  const effects = new Howl({ src: [effectsUrl], sprite: spriteTable(sprite) });
  const sources = { dark: [darkBedWebm, darkBedMp3], light: [lightBedWebm, lightBedMp3] };
  const beds: Partial<Record<Bed, Howl>> = {};
  /** The beds that were told to play; howler knows only once their files are there. */
  const started = new Set<Bed>();
  /** What each bed is at, or on its way to: an interrupted fade would tell of its end too early. */
  const levels: Record<Bed, number> = { dark: 0, light: 0 };
  let bedOn: Bed | null = null;
  let effectsVolume = 1;
  let bedVolume = 1;
  let waiting: ReturnType<typeof setTimeout>[] = [];

  const playSprite = (sprite: string, pan = 0): void => {
    if (document.hidden) return;
    const id = effects.play(sprite);
    if (pan !== 0) effects.stereo(pan * WIDEST_PAN, id);
  };
  const playLater = (atMs: number, sprite: string, pan = 0): void => {
    waiting.push(setTimeout(() => playSprite(sprite, pan), atMs));
  };

  const play = (sound: Sound): void => {
    if (effectsVolume === 0) return;
    if ('pulsesMs' in sound) {
      for (const atMs of sound.pulsesMs) playLater(atMs, `slope-${sound.brightness}`, sound.pan);
      return;
    }
    if ('afterMs' in sound) {
      playLater(sound.afterMs, sound.name);
      return;
    }
    // What still waits told of an action before this one.
    for (const timer of waiting) clearTimeout(timer);
    waiting = [];
    const sprite = 'size' in sound ? `${sound.name}-${sound.size}` : sound.name;
    playSprite(sprite, 'pan' in sound ? sound.pan : 0);
  };

  const tuneBeds = (): void => {
    for (const bed of ['dark', 'light'] as const) {
      const target = bed === bedOn ? bedVolume : 0;
      if (target === levels[bed]) continue;
      levels[bed] = target;
      const howl = beds[bed] ?? new Howl({ src: sources[bed], loop: true, volume: 0 });
      beds[bed] = howl;
      if (target > 0 && !started.has(bed)) {
        started.add(bed);
        howl.play();
      }
      howl.fade(howl.volume(), target, BED_FADE_MS);
      if (target > 0) continue;
      howl.once('fade', () => {
        if (levels[bed] === 0 && started.delete(bed)) howl.pause();
      });
    }
  };

  // A hidden tab is silent: what plays stands still and goes on from there.
  const followTab = (): void => {
    const { ctx } = Howler;
    if (!ctx || ctx.state === 'closed') return;
    void (document.hidden ? ctx.suspend() : ctx.resume()).catch(() => {});
  };
  document.addEventListener('visibilitychange', followTab);
  if (document.hidden) followTab();

  return {
    play,
    setBed: (bed) => {
      if (bed === bedOn) return;
      bedOn = bed;
      tuneBeds();
    },
    setVolume: (newEffects, newBed) => {
      effectsVolume = newEffects;
      bedVolume = newBed;
      effects.volume(newEffects);
      tuneBeds();
    },
  };
}

function spriteTable(sprites: Readonly<Record<string, readonly number[]>>): Record<string, [number, number]> {
  return Object.fromEntries(
    Object.entries(sprites).map(([name, [startMs = 0, durationMs = 0]]) => [name, [startMs, durationMs]]),
  );
}
