/**
 * Runs long work in slices, so that the thread that does it can hear of other things between them: that nobody waits for
 * it any more, or, on the page, a key. Tells of progress once the work has taken a while.
 */
import type { DrawProgress } from '../core/level/generate/draw-progress';
import type { Steps } from '../core/steps';

export interface SliceClock {
  nowMs(): number;
  /** Lets everything else that waits have its turn. */
  pause(): Promise<void>;
}

export interface Slices {
  readonly clock: SliceClock;
  /** The thread is let go after about this long; a single step of the work may take longer. */
  readonly sliceMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: DrawProgress) => void) | undefined;
}

/** Nobody minds waiting this long without a word. */
export const FIRST_WORD_AFTER_MS = 300;
/** Between words: faster could not be read. */
const WORD_EVERY_MS = 200;

/**
 * The work's result; steps that yield nothing have no word of progress. Rejects with the signal's reason once it is
 * aborted; the work is then never gone on with.
 */
export async function runInSlices<T>(
  steps: Generator<DrawProgress, T, void> | Steps<T>,
  { clock, sliceMs, signal, onProgress }: Slices,
): Promise<T> {
  let sliceFromMs = clock.nowMs();
  let wordAtMs = sliceFromMs + FIRST_WORD_AFTER_MS;
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    const nowMs = clock.nowMs();
    if (step.value !== undefined && nowMs >= wordAtMs) {
      onProgress?.(step.value);
      wordAtMs = nowMs + WORD_EVERY_MS;
    }
    if (nowMs - sliceFromMs < sliceMs) continue;
    await clock.pause();
    sliceFromMs = clock.nowMs();
  }
}

/** The clock of a page or a worker. */
export const threadClock: SliceClock = {
  nowMs: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
};
