import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFieldWorker } from '../../../src/adapters/field-worker-client';
import { createLevelLibrary } from '../../../src/adapters/level-library';
import { LEVEL_ORDER } from '../../../src/adapters/level-order';
import { LevelError } from '../../../src/core/level/level-id';
import { GeneratorError, type Patience, type Survey, UnknownLevelError } from '../../../src/session/ports';
import type { FromFieldWorker, ToFieldWorker } from '../../../src/worker/field-requests';
import { bowlLevel } from '../../fixtures/levels';

afterEach(() => vi.unstubAllGlobals());

type Posted = ToFieldWorker;

/** A worker that does as it is told by the test. */
class FakeWorker {
  static latest: FakeWorker | null = null;
  readonly posted: Posted[] = [];
  terminated = false;
  private readonly listeners = new Map<string, (event: unknown) => void>();
  constructor() {
    FakeWorker.latest = this;
  }
  addEventListener(type: string, listener: (event: unknown) => void): void {
    this.listeners.set(type, listener);
  }
  postMessage(message: Posted): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  reply(data: FromFieldWorker): void {
    this.listeners.get('message')?.({ data });
  }
  fail(): void {
    this.listeners.get('error')?.({});
  }
}

function withWorker() {
  vi.stubGlobal('Worker', FakeWorker);
  const client = createFieldWorker();
  return { client, worker: () => FakeWorker.latest ?? new FakeWorker() };
}

const survey = { proof: 'a proof', map: 'a map' } as unknown as Survey;

describe('the field worker', () => {
  test('answers each question by its number, in any order', async () => {
    const { client, worker } = withWorker();
    const [one, two] = [client.survey(bowlLevel({ id: 'one' })), client.survey(bowlLevel({ id: 'two' }))];
    const [first, second] = worker().posted;
    worker().reply({ type: 'answer', id: second?.id ?? 0, value: 'second' });
    worker().reply({ type: 'answer', id: first?.id ?? 0, value: survey });
    expect(await one).toBe(survey);
    expect(await two).toBe('second');
  });

  test('gives errors their class and their words back', async () => {
    const { client, worker } = withWorker();
    const answers = [
      { name: 'LevelError', message: 'surface: near tie: too close', path: 'surface' },
      { name: 'LevelError', message: 'start: a tie', path: '' },
      { name: 'GeneratorError', message: 'no seed', path: '' },
      { name: 'TypeError', message: 'a slip', path: '' },
    ];
    const asked = answers.map((error) => {
      const promise = client.survey(bowlLevel());
      worker().reply({ type: 'failure', id: worker().posted.at(-1)?.id ?? 0, error });
      return promise.catch((thrown: unknown) => thrown);
    });
    const [level, whole, generator, other] = await Promise.all(asked);
    expect(level).toBeInstanceOf(LevelError);
    expect(level).toMatchObject({ path: 'surface', problem: 'near tie: too close' });
    expect(whole).toMatchObject({ path: '', problem: 'start: a tie' });
    expect(generator).toBeInstanceOf(GeneratorError);
    expect(other).toMatchObject({ message: 'a slip' });
  });

  test('that breaks is replaced by the page: what was asked is answered, and what comes later too', async () => {
    const { client, worker } = withWorker();
    const asked = client.survey(bowlLevel());
    worker().fail();
    expect((await asked).proof.kind).toBe('interval');
    expect(worker().terminated).toBe(true);
    expect((await client.survey(bowlLevel())).map?.dimension).toBe(2);
  });

  test('that can’t be started is the page itself', async () => {
    vi.stubGlobal('Worker', undefined);
    const client = createFieldWorker();
    expect((await client.survey(bowlLevel())).proof.minima).toHaveLength(1);
    await expect(client.survey(bowlLevel({ floor: 3 }))).rejects.toThrow(LevelError);
  });
});

const wish = { family: 'rope', teaches: 'loss', difficulty: 'easy', seed: 3 } as const;
const progress = { refused: 4, most: 200, reason: 'the candy is near a wall' };

describe('patience', () => {
  test('hears of progress until the answer comes, and not of another’s', async () => {
    const { client, worker } = withWorker();
    const heard = vi.fn();
    const level = client.draw(wish, { onProgress: heard });
    const other = client.draw({ ...wish, seed: 4 });
    const [first, second] = worker().posted.map(({ id }) => id);
    worker().reply({ type: 'progress', id: second ?? 0, progress });
    expect(heard).not.toHaveBeenCalled();
    worker().reply({ type: 'progress', id: first ?? 0, progress });
    expect(heard).toHaveBeenCalledWith(progress);
    worker().reply({ type: 'answer', id: first ?? 0, value: 'a level' });
    worker().reply({ type: 'answer', id: second ?? 0, value: 'another' });
    expect(await level).toBe('a level');
    expect(await other).toBe('another');
    worker().reply({ type: 'progress', id: first ?? 0, progress });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('that ends tells the worker, rejects at once, and takes no late answer', async () => {
    const { client, worker } = withWorker();
    const leaving = new AbortController();
    const level = client.draw(wish, { signal: leaving.signal });
    leaving.abort();
    await expect(level).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker().posted).toEqual([
      { type: 'ask', id: 1, request: { type: 'draw', request: wish } },
      { type: 'cancel', id: 1 },
    ]);
    worker().reply({ type: 'answer', id: 1, value: 'too late' });
  });

  test('that ended before it began asks nobody', async () => {
    const { client } = withWorker();
    FakeWorker.latest = null;
    const leaving = new AbortController();
    leaving.abort();
    await expect(client.draw(wish, { signal: leaving.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(FakeWorker.latest).toBeNull();
  });

  test('ends on the page too', async () => {
    vi.stubGlobal('Worker', undefined);
    const client = createFieldWorker();
    const leaving = new AbortController();
    const level = client.generate('hard', 3, { signal: leaving.signal });
    setTimeout(() => leaving.abort(), 1);
    await expect(level).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the level library', () => {
  const library = (generate = async () => bowlLevel()) =>
    createLevelLibrary(async () => ({
      generate,
      draw: async () => bowlLevel(),
      survey: async () => survey,
      basins,
    }));

  test('loads every level of its order', async () => {
    const { load } = library();
    expect(LEVEL_ORDER.length).toBeGreaterThan(0);
    for (const { id, chapter } of LEVEL_ORDER) expect(await load(id)).toMatchObject({ id, chapter });
  });

  test('knows no other level, and no file outside its folder', async () => {
    for (const id of ['attic', '', '../order', 'order', '__proto__', 'constructor'])
      await expect(library().load(id)).rejects.toThrow(UnknownLevelError);
  });

  test('asks the generator of its own version only', async () => {
    const generate = vi.fn(async () => bowlLevel({ id: 'gen1-easy-7' }));
    expect((await library(generate).load('gen1-easy-7')).id).toBe('gen1-easy-7');
    expect(generate).toHaveBeenCalledWith('easy', 7, undefined);
    await expect(library(generate).load('gen2-easy-7')).rejects.toThrow(UnknownLevelError);
    await expect(library(generate).load('gen0-easy-7')).rejects.toThrow(UnknownLevelError);
  });

  test('asks the second generator by everything that its names say', async () => {
    const draw = vi.fn(async () => bowlLevel());
    const levels = createLevelLibrary(async () => ({
      generate: async () => bowlLevel(),
      draw,
      survey: async () => survey,
      basins,
    }));
    await levels.load('gen4-rope-loss-easy-3');
    expect(draw).toHaveBeenCalledWith(wish, undefined);
    for (const id of [
      'gen2-rope-loss-easy-3',
      'gen5-rope-loss-easy-3',
      'gen4-rope-loss-easy-03',
      'gen4-moon-loss-easy-3',
      'gen4-rope-loss',
    ])
      await expect(levels.load(id)).rejects.toThrow(UnknownLevelError);
    expect(draw).toHaveBeenCalledTimes(1);
  });

  test('gives who comes back in the same breath a promise of their own', async () => {
    const generate = vi.fn(
      (_difficulty: string, _seed: number, patience?: Patience) =>
        new Promise<ReturnType<typeof bowlLevel>>((resolve, reject) => {
          patience?.signal?.addEventListener('abort', () => reject(patience.signal?.reason));
          setTimeout(() => resolve(bowlLevel()), 1);
        }),
    );
    const levels = createLevelLibrary(async () => ({
      generate,
      draw: async () => bowlLevel(),
      survey: async () => survey,
      basins,
    }));
    const leaving = new AbortController();
    const left = levels.load('gen1-easy-7', { signal: leaving.signal });
    leaving.abort();
    const back = levels.load('gen1-easy-7');
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    expect((await back).id).toBe('test-bowl');
    expect(generate).toHaveBeenCalledTimes(1); // who had left was never asked for
  });

  const basins = async () => ({ labels: new Int32Array(), rings: [], borders: [] });

  test('makes a field once, and tries again after a failure', async () => {
    let calls = 0;
    const levels = library(async () => {
      calls += 1;
      if (calls === 1) throw new GeneratorError('no seed');
      return bowlLevel();
    });
    await expect(levels.load('gen1-easy-7')).rejects.toThrow(GeneratorError);
    await levels.load('gen1-easy-7');
    await levels.load('gen1-easy-7');
    expect(calls).toBe(2);
  });
});
