import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFieldWorker } from '../../../src/adapters/field-worker-client';
import { createLevelLibrary } from '../../../src/adapters/level-library';
import { LevelError } from '../../../src/core/level/level-id';
import { GeneratorError, type Survey, UnknownLevelError } from '../../../src/session/ports';
import { bowlLevel } from '../../fixtures/levels';

afterEach(() => vi.unstubAllGlobals());

interface Posted {
  readonly id: number;
  readonly request: unknown;
}

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
  reply(data: unknown): void {
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
    worker().reply({ id: second?.id, ok: true, value: 'second' });
    worker().reply({ id: first?.id, ok: true, value: survey });
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
      worker().reply({ id: worker().posted.at(-1)?.id, ok: false, error });
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
    expect((await client.survey(bowlLevel())).map.dimension).toBe(2);
  });

  test('that can’t be started is the page itself', async () => {
    vi.stubGlobal('Worker', undefined);
    const client = createFieldWorker();
    expect((await client.survey(bowlLevel())).proof.minima).toHaveLength(1);
    await expect(client.survey(bowlLevel({ floor: 3 }))).rejects.toThrow(LevelError);
  });
});

describe('the level library', () => {
  const library = (generate = async () => bowlLevel()) =>
    createLevelLibrary({ generate, survey: async () => survey });

  test('loads every level of its order', async () => {
    const { order, load } = library();
    expect(order.length).toBeGreaterThan(0);
    for (const { id, chapter } of order) expect(await load(id)).toMatchObject({ id, chapter });
  });

  test('knows no other level, and no file outside its folder', async () => {
    for (const id of ['attic', '', '../order', 'order', '__proto__', 'constructor'])
      await expect(library().load(id)).rejects.toThrow(UnknownLevelError);
  });

  test('asks the generator of its own version only', async () => {
    const generate = vi.fn(async () => bowlLevel({ id: 'gen1-easy-7' }));
    expect((await library(generate).load('gen1-easy-7')).id).toBe('gen1-easy-7');
    expect(generate).toHaveBeenCalledWith('easy', 7);
    await expect(library(generate).load('gen2-easy-7')).rejects.toThrow(UnknownLevelError);
    await expect(library(generate).load('gen0-easy-7')).rejects.toThrow(UnknownLevelError);
  });

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
