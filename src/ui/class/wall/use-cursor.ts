/**
 * How far the walks on the wall have come: one number for all of them, moved by hand or played. With reduced motion it goes from step to
 * step. Its signal is read by pictures alone; words follow whole steps.
 */
import { type Signal, useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const STEP_MS = 420;
/** With reduced motion a step stays as long as it takes to look at. */
const STILL_STEP_MS = 900;

export interface Cursor {
  /** Steps, with fractions while it plays. */
  readonly at: Signal<number>;
  readonly playing: boolean;
  /** The last whole step reached. */
  readonly step: number;
  seek(step: number): void;
  play(on: boolean): void;
}

export function useCursor(most: number, still: boolean): Cursor {
  const at = useSignal(most);
  const playing = useSignal(false);
  const step = useComputed(() => Math.floor(at.value + 1e-6)).value;
  const isPlaying = playing.value;
  // A wall that gets longer walks shows them to their ends.
  useEffect(() => {
    if (!playing.peek()) at.value = most;
  }, [most]);
  useEffect(() => {
    if (!isPlaying) return;
    let frame = 0;
    let before = performance.now();
    const move = (nowMs: number): void => {
      if (still) {
        if (nowMs - before >= STILL_STEP_MS) {
          at.value = Math.min(most, Math.floor(at.value) + 1);
          before = nowMs;
        }
      } else {
        at.value = Math.min(most, at.value + (nowMs - before) / STEP_MS);
        before = nowMs;
      }
      if (at.value >= most) playing.value = false;
      else frame = requestAnimationFrame(move);
    };
    frame = requestAnimationFrame(move);
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, most, still]);
  return {
    at,
    playing: isPlaying,
    step,
    seek: (to) => {
      playing.value = false;
      at.value = Math.min(most, Math.max(0, to));
    },
    play: (on) => {
      if (on && at.value >= most) at.value = 0;
      playing.value = on && most > 0;
    },
  };
}
