/** Small facts and abilities of the device: less motion, vibration, the day, a fresh seed, frames. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { HapticsPort } from '../session/ports';

/** A frame longer than this was a pause (a hidden tab, a slept lid): time inside it doesn't count. */
const LONGEST_FRAME_MS = 100;

export function prefersReducedMotion(): ReadonlySignal<boolean> {
  const query = window.matchMedia('(prefers-reduced-motion: reduce)');
  const wish = signal(query.matches);
  query.addEventListener('change', () => {
    wish.value = query.matches;
  });
  return wish;
}

export function createHaptics(): HapticsPort {
  return {
    // A laptop's browser takes the call, too, and nothing shakes.
    available: 'vibrate' in navigator && window.matchMedia('(pointer: coarse)').matches,
    buzz: (patternMs) => {
      // Browsers refuse before the first touch, and many have none: either way the game goes on.
      if (navigator.userActivation?.hasBeenActive && 'vibrate' in navigator)
        navigator.vibrate([...patternMs]);
    },
  };
}

/** Today in UTC as yyyy-mm-dd. */
export function todayUtc(): string {
  return new Date().toISOString().slice(0, 10);
}

/** A whole number from 1 to 2³¹ that no one could have guessed. */
export function freshSeed(): number {
  const [bits = 0] = crypto.getRandomValues(new Uint32Array(1));
  return 1 + (bits >>> 1);
}

/**
 * Calls back right after the next frame is drawn, so that the light of a step never waits for it. A hidden tab has no
 * frames: there, a moment later.
 */
export function afterFrame(work: () => void): void {
  let done = false;
  const once = (): void => {
    if (!done) work();
    done = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 100);
}

/** Calls back each frame with the time since the last; rests while the tab is hidden. */
export function startFrameClock(tick: (deltaMs: number) => void): void {
  let last = performance.now();
  const frame = (now: number): void => {
    if (!document.hidden) tick(Math.min(LONGEST_FRAME_MS, Math.max(0, now - last)));
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
