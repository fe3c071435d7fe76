/** Long work of a room, done between frames: a few milliseconds at a time, telling how far it is. */
import { useEffect, useState } from 'preact/hooks';

/** What work may take of a frame; its single steps take less. */
const SLICE_MS = 8;

export interface Sliced<T> {
  /** What came of it; of the last work until new work is done, null before the first. */
  readonly value: T | null;
  /** The key that `value` is of. */
  readonly of: string | null;
  /** 0 to 1 while there is work, else null. */
  readonly done: number | null;
}

/** Runs the steps that `begin` makes anew whenever `key` changes; each step says which share is done. */
export function useSliced<T>(key: string, begin: () => Generator<number, T, void>): Sliced<T> {
  const [state, setState] = useState<Sliced<T>>({ value: null, of: null, done: 0 });
  // `begin` belongs to the key: the same key, the same work.
  useEffect(() => {
    const steps = begin();
    let frame = 0;
    let told = 0;
    setState((was) => ({ ...was, done: 0 }));
    const go = (): void => {
      const from = performance.now();
      for (;;) {
        const step = steps.next();
        if (step.done === true) {
          setState({ value: step.value, of: key, done: null });
          return;
        }
        if (performance.now() - from < SLICE_MS) continue;
        if (step.value - told > 0.1) {
          told = step.value;
          setState((was) => ({ ...was, done: told }));
        }
        frame = requestAnimationFrame(go);
        return;
      }
    };
    frame = requestAnimationFrame(go);
    return () => cancelAnimationFrame(frame);
  }, [key]);
  return state;
}
