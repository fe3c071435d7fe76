/** The worker's own end: answers questions, hears cancellations between slices, and sends back what went wrong as data. */
import { LevelError } from '../core/level/level-id';
import { answer, type FailureData, type FromFieldWorker, type ToFieldWorker } from './field-requests';
import { type SliceClock, threadClock } from './run-in-slices';

/** How soon a cancellation is heard; a pause costs little. */
const SLICE_MS = 50;

/** The ear for messages; what it has to say goes to `post`. */
export function serveFields(
  post: (message: FromFieldWorker) => void,
  clock: SliceClock = threadClock,
): (message: ToFieldWorker) => void {
  const running = new Map<number, AbortController>();

  const work = async ({ id, request }: Extract<ToFieldWorker, { type: 'ask' }>): Promise<void> => {
    const abort = new AbortController();
    running.set(id, abort);
    try {
      const value = await answer(request, {
        clock,
        sliceMs: SLICE_MS,
        signal: abort.signal,
        onProgress: (progress) => post({ type: 'progress', id, progress }),
      });
      if (!abort.signal.aborted) post({ type: 'answer', id, value });
    } catch (error) {
      if (!abort.signal.aborted) post({ type: 'failure', id, error: failureOf(error) });
    } finally {
      running.delete(id);
    }
  };

  return (message) => {
    switch (message.type) {
      case 'ask':
        void work(message);
        return;
      case 'cancel':
        running.get(message.id)?.abort();
        return;
    }
  };
}

function failureOf(error: unknown): FailureData {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { name, message, path: error instanceof LevelError ? error.path : '' };
}
