/** The page's end of the field worker. Where no worker can run, the same code runs on the page. */
import type { Difficulty } from '../core/level/generated-id';
import { LevelError } from '../core/level/level-id';
import type { LevelSpec } from '../core/level/level-spec';
import { GeneratorError, type Survey } from '../session/ports';
import type { FieldRequest } from '../worker/field-requests';
import type { FieldReply } from '../worker/field-worker';

export interface FieldWorker {
  generate(difficulty: Difficulty, seed: number): Promise<LevelSpec>;
  survey(spec: LevelSpec): Promise<Survey>;
}

interface Waiting {
  readonly request: FieldRequest;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

export function createFieldWorker(): FieldWorker {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let worker: Worker | null = null;
  let broken = false;

  const settle = (reply: FieldReply): void => {
    const asked = waiting.get(reply.id);
    if (asked === undefined) return;
    waiting.delete(reply.id);
    if (reply.ok) asked.resolve(reply.value as never);
    else asked.reject(errorOf(reply.error));
  };

  /** Everything still waiting is answered on the page, and so is all that comes later. */
  const giveUpOnWorker = (): void => {
    broken = true;
    worker?.terminate();
    worker = null;
    for (const [id, { request }] of waiting) answerHere(id, request);
  };

  const answerHere = async (id: number, request: FieldRequest): Promise<void> => {
    try {
      const { answer } = await import('../worker/field-requests');
      settle({ id, ok: true, value: answer(request) });
    } catch (error) {
      const asked = waiting.get(id);
      waiting.delete(id);
      asked?.reject(error instanceof Error ? error : new Error(String(error)));
    }
  };

  const start = (): void => {
    if (worker !== null || broken) return;
    try {
      worker = new Worker(new URL('../worker/field-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', (event: MessageEvent<FieldReply>) => settle(event.data));
      worker.addEventListener('error', giveUpOnWorker);
    } catch {
      broken = true;
    }
  };

  const ask = <T>(request: FieldRequest): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      count += 1;
      waiting.set(count, { request, resolve: resolve as (value: never) => void, reject });
      start();
      if (worker === null) void answerHere(count, request);
      else worker.postMessage({ id: count, request });
    });

  return {
    generate: (difficulty, seed) => ask<LevelSpec>({ type: 'generate', difficulty, seed }),
    survey: (spec) => ask<Survey>({ type: 'survey', spec }),
  };
}

/** Errors lose their class on the way through a worker; these get it back. */
function errorOf({ name, message, path }: { name: string; message: string; path: string }): Error {
  switch (name) {
    case 'LevelError':
      return new LevelError(path, path === '' ? message : message.slice(`${path}: `.length));
    case 'GeneratorError':
      return new GeneratorError(message);
    default:
      return new Error(message);
  }
}
