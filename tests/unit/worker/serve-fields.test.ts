import { describe, expect, test } from 'vitest';
import type { DrawProgress } from '../../../src/core/level/generate/draw-progress';
import { generateLevel } from '../../../src/core/level/generate-level';
import type { FromFieldWorker } from '../../../src/worker/field-requests';
import { FIRST_WORD_AFTER_MS, runInSlices, type SliceClock } from '../../../src/worker/run-in-slices';
import { serveFields } from '../../../src/worker/serve-fields';
import { bowlLevel } from '../../fixtures/levels';

/** A clock on which every look costs 10 ms unless told, and which counts its pauses. */
function slowClock(
  atPause: (pauses: number) => void = () => {},
  lookMs = 10,
): SliceClock & { pauses(): number } {
  let nowMs = 0;
  let pauses = 0;
  return {
    nowMs: () => {
      nowMs += lookMs;
      return nowMs;
    },
    pause: async () => {
      pauses += 1;
      atPause(pauses);
    },
    pauses: () => pauses,
  };
}

function* count(to: number): Generator<DrawProgress, string, void> {
  for (let refused = 0; refused < to; refused++) yield { refused, most: to, reason: '' };
  return `counted to ${to}`;
}

describe('work in slices', () => {
  test('comes to its end, and lets the thread go in between', async () => {
    const clock = slowClock();
    expect(await runInSlices(count(100), { clock, sliceMs: 50 })).toBe('counted to 100');
    expect(clock.pauses()).toBeGreaterThan(15);
    expect(clock.pauses()).toBeLessThan(25);
  });

  test('tells nothing of what is quick, and then now and then how far it is', async () => {
    const told: number[] = [];
    const onProgress = ({ refused }: DrawProgress) => told.push(refused);
    await runInSlices(count(FIRST_WORD_AFTER_MS / 10 - 2), { clock: slowClock(), sliceMs: 1000, onProgress });
    expect(told).toEqual([]);
    await runInSlices(count(100), { clock: slowClock(), sliceMs: 1000, onProgress });
    expect(told.length).toBeGreaterThan(2);
    expect(told.length).toBeLessThan(6);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test('stops where it is once nobody waits', async () => {
    const leaving = new AbortController();
    let steps = 0;
    function* endless(): Generator<DrawProgress, never, void> {
      for (;;) {
        steps += 1;
        yield { refused: steps, most: 0, reason: '' };
      }
    }
    const clock = slowClock((pauses) => {
      if (pauses === 3) leaving.abort();
    });
    await expect(
      runInSlices(endless(), { clock, sliceMs: 50, signal: leaving.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(steps).toBeLessThan(30);
  });
});

describe('the worker’s end', () => {
  function served(clock?: SliceClock) {
    const posted: FromFieldWorker[] = [];
    let wake = (): void => {};
    const hear = serveFields((message) => {
      posted.push(message);
      if (message.type !== 'progress') wake();
    }, clock);
    const next = () =>
      new Promise<void>((resolve) => {
        wake = resolve;
      });
    return { posted, hear, next };
  }

  test('answers with the very level that the generator makes', async () => {
    const { posted, hear, next } = served();
    hear({ type: 'ask', id: 7, request: { type: 'generate', difficulty: 'easy', seed: 3 } });
    await next();
    const made = generateLevel('easy', 3);
    expect(posted.at(-1)).toEqual({ type: 'answer', id: 7, value: made.ok ? made.value.spec : null });
  });

  test('sends what went wrong as data', async () => {
    const { posted, hear, next } = served();
    hear({ type: 'ask', id: 1, request: { type: 'survey', spec: bowlLevel({ floor: 3 }) } });
    await next();
    expect(posted).toMatchObject([
      { type: 'failure', id: 1, error: { name: 'LevelError', path: 'surface' } },
    ]);
    // A family that no recipe of this kind knows.
    const request = { family: 'rope', teaches: 'overfit', difficulty: 'hard', seed: 1 } as const;
    hear({ type: 'ask', id: 2, request: { type: 'draw', request } });
    await next();
    expect(posted.at(-1)).toMatchObject({
      type: 'failure',
      id: 2,
      error: { name: 'GeneratorError', path: '' },
    });
  });

  test('tells of progress once it takes a while', async () => {
    const { posted, hear, next } = served(slowClock(() => {}, 200));
    hear({ type: 'ask', id: 4, request: { type: 'generate', difficulty: 'hard', seed: 3 } });
    await next();
    expect(posted[0]).toMatchObject({ type: 'progress', id: 4, progress: { most: 200 } });
  });

  test('hears a cancellation between slices, and says no more', async () => {
    let cancel = (): void => {};
    const { posted, hear } = served(
      slowClock((pauses) => {
        if (pauses === 1) cancel();
      }, 60),
    );
    cancel = () => hear({ type: 'cancel', id: 9 });
    hear({ type: 'ask', id: 9, request: { type: 'generate', difficulty: 'hard', seed: 3 } });
    for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(posted).toEqual([]);
    hear({ type: 'cancel', id: 12 }); // of one that is long done: nothing to do
  });

  test('stops a survey that nobody waits for', async () => {
    let looks = 0;
    const { posted, hear } = served({
      nowMs: () => {
        looks += 1;
        return looks * 60;
      },
      pause: async () => hear({ type: 'cancel', id: 5 }),
    });
    hear({ type: 'ask', id: 5, request: { type: 'survey', spec: bowlLevel() } });
    for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(posted).toEqual([]);
    // A look at the start, one after the first step, and one after the pause: then it heard, and did no more.
    expect(looks).toBe(3);
  });
});
