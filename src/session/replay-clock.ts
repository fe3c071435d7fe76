/**
 * The bird's-eye clock: the light, then the walk, pausing once at its most telling moment. Steps with time given to it. Fetched with
 * the first light; the hands that it turns are there before.
 */
import type { Signal } from '@preact/signals-core';
import type { ReplayClock, ReplaySpeed } from './views';

const LIGHT_MS = 2000;
/** With reduced motion the light is a short cross-fade. */
const CROSS_FADE_MS = 400;
const STEP_MS = 650;
/** A scrubbed walk that stays so long where its moment is shows it. */
const REST_MS = 160;

export interface ReplayClockControl {
  /** A new replay: dark, at the start. `moment` is the step to pause at, 0 for none. */
  start(lastStep: number, moment: number): void;
  tick(deltaMs: number, reducedMotion: boolean): void;
  skipLight(): void;
  setPlaying(on: boolean): void;
  seek(step: number): void;
  /** The same on the way to another step, as a slider is drawn: what the moment brings comes only where it rests. */
  scrub(step: number): void;
  /** A hand takes the cursor, or lets it go. */
  hold(on: boolean): void;
  setSpeed(speed: ReplaySpeed): void;
}

export function createReplayClock(clock: Signal<ReplayClock>): ReplayClockControl {
  let lastStep = 0;
  let momentStep = 0;
  let momentShown = false;
  /** How long a scrubbed cursor is still to rest; 0 where nobody waits for that. */
  let toRestMs = 0;
  const change = (part: Partial<ReplayClock>): void => {
    clock.value = { ...clock.value, ...part };
  };

  const walkOn = (deltaMs: number): void => {
    const { cursor, speed } = clock.value;
    const next = cursor + (deltaMs * speed) / STEP_MS;
    if (!momentShown && momentStep > 0 && next >= momentStep) {
      momentShown = true;
      change({ cursor: momentStep, playing: false, atMoment: true });
    } else if (next >= lastStep) {
      change({ cursor: lastStep, playing: false });
    } else {
      change({ cursor: next });
    }
  };

  const isMoment = (step: number): boolean => momentStep > 0 && step === momentStep;
  const goTo = (step: number, passes: boolean): void => {
    const cursor = Math.min(lastStep, Math.max(0, Math.round(step)));
    momentShown = true;
    toRestMs = passes ? REST_MS : 0;
    change({ cursor, playing: false, atMoment: !passes && isMoment(cursor) });
  };

  return {
    start: (last, moment) => {
      lastStep = last;
      momentStep = moment;
      momentShown = false;
      toRestMs = 0;
      change({ light: 0, cursor: 0, playing: false, atMoment: false, held: false });
    },
    tick: (deltaMs, reducedMotion) => {
      const { light, playing } = clock.value;
      if (light < 1) {
        const next = Math.min(1, light + deltaMs / (reducedMotion ? CROSS_FADE_MS : LIGHT_MS));
        change({ light: next, playing: next === 1 && lastStep > 0 });
      } else if (playing) {
        walkOn(deltaMs);
      } else if (toRestMs > 0) {
        toRestMs = Math.max(0, toRestMs - deltaMs);
        if (toRestMs === 0 && isMoment(clock.value.cursor)) change({ atMoment: true });
      }
    },
    skipLight: () => {
      if (clock.value.light < 1) change({ light: 1, playing: lastStep > 0 });
    },
    setPlaying: (on) => {
      const fromStart = on && clock.value.cursor >= lastStep;
      change({ playing: on && lastStep > 0, atMoment: false, ...(fromStart ? { cursor: 0 } : {}) });
    },
    seek: (step) => goTo(step, false),
    scrub: (step) => goTo(step, true),
    hold: (on) => change({ held: on }),
    setSpeed: (speed) => change({ speed }),
  };
}
