/** The page's end of the field worker. Where no worker can run, the same code runs on the page, in short slices. */
import type { Difficulty, DrawRequest } from '../core/level/generated-id';
import { LevelError } from '../core/level/level-id';
import type { LevelSpec } from '../core/level/level-spec';
import { GeneratorError, type LevelPort, type Patience, type Survey } from '../session/ports';
import type { FailureData, FieldRequest, FromFieldWorker, ToFieldWorker } from '../worker/field-requests';

/** Every promise rejects with the signal's reason as soon as its patience ends. */
export interface FieldWorker {
  /** By the first generator. */
  generate(difficulty: Difficulty, seed: number, patience?: Patience): Promise<LevelSpec>;
  /** By the second. */
  draw(request: DrawRequest, patience?: Patience): Promise<LevelSpec>;
  survey(spec: LevelSpec, patience?: Patience): Promise<Survey>;
  basins: LevelPort['basins'];
}

interface Waiting {
  readonly request: FieldRequest;
  readonly patience: Patience;
  /** Also lets go of the signal. */
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** A key pressed while the page itself generates must not wait; well below the 50 ms of a long task. */
const PAGE_SLICE_MS = 10;

export function createFieldWorker(): FieldWorker {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let worker: Worker | null = null;
  let broken = false;

  const hear = (message: FromFieldWorker): void => {
    const asked = waiting.get(message.id);
    if (asked === undefined) return;
    switch (message.type) {
      case 'progress':
        asked.patience.onProgress?.(message.progress);
        return;
      case 'answer':
        asked.resolve(message.value as never);
        return;
      case 'failure':
        asked.reject(errorOf(message.error));
        return;
    }
  };

  const tell = (message: ToFieldWorker): void => worker?.postMessage(message);

  /** Everything still waiting is answered on the page, and so is all that comes later. */
  const giveUpOnWorker = (): void => {
    broken = true;
    worker?.terminate();
    worker = null;
    for (const id of waiting.keys()) void answerHere(id);
  };

  const answerHere = async (id: number): Promise<void> => {
    const asked = waiting.get(id);
    if (asked === undefined) return;
    try {
      const [{ answer }, { threadClock }] = await Promise.all([
        import('../worker/field-requests'),
        import('../worker/run-in-slices'),
      ]);
      const { request, patience } = asked;
      asked.resolve(
        (await answer(request, { ...patience, clock: threadClock, sliceMs: PAGE_SLICE_MS })) as never,
      );
    } catch (error) {
      asked.reject(error);
    }
  };

  const start = (): void => {
    if (worker !== null || broken) return;
    try {
      worker = new Worker(new URL('../worker/field-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', (event: MessageEvent<FromFieldWorker>) => hear(event.data));
      worker.addEventListener('error', giveUpOnWorker);
    } catch {
      broken = true;
    }
  };

  const ask = <T>(request: FieldRequest, patience: Patience = {}): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const { signal } = patience;
      if (signal?.aborted === true) {
        reject(signal.reason);
        return;
      }
      count += 1;
      const id = count;
      const settle = (): void => {
        waiting.delete(id);
        signal?.removeEventListener('abort', cancel);
      };
      const cancel = (): void => {
        settle();
        tell({ type: 'cancel', id });
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', cancel);
      waiting.set(id, {
        request,
        patience,
        resolve: (value) => {
          settle();
          resolve(value);
        },
        reject: (error) => {
          settle();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      });
      start();
      if (worker === null) void answerHere(id);
      else tell({ type: 'ask', id, request });
    });

  return {
    generate: (difficulty, seed, patience) =>
      ask<LevelSpec>({ type: 'generate', difficulty, seed }, patience),
    draw: (request, patience) => ask<LevelSpec>({ type: 'draw', request }, patience),
    survey: (spec, patience) => ask<Survey>({ type: 'survey', spec }, patience),
    basins: (spec, minima, map, patience) => ask({ type: 'basins', spec, minima, map }, patience),
  };
}

/** Errors lose their class on the way through a worker; these get it back. */
function errorOf({ name, message, path }: FailureData): Error {
  switch (name) {
    case 'LevelError':
      return new LevelError(path, path === '' ? message : message.slice(`${path}: `.length));
    case 'GeneratorError':
      return new GeneratorError(message);
    default:
      return new Error(message);
  }
}
