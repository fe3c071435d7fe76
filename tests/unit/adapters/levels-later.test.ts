import { describe, expect, test, vi } from 'vitest';
import type { LevelLibrary } from '../../../src/adapters/level-library';
import { levelsLater } from '../../../src/adapters/levels-later';
import { bowlLevel } from '../../fixtures/levels';

const never = (): Promise<never> => Promise.reject(new Error('not asked for here'));
const libraryOf = (load: LevelLibrary['load']): LevelLibrary => ({ load, survey: never, basins: never });

describe('levels before their library is there', () => {
  test('are known by their order and their facts, and nothing is fetched for that', async () => {
    const fetchLibrary = vi.fn(never);
    const levels = levelsLater(fetchLibrary);
    const listed = await levels.listed();
    expect(levels.order.length).toBeGreaterThan(0);
    for (const { id } of levels.order) expect(listed).toHaveProperty([id]);
    expect(fetchLibrary).not.toHaveBeenCalled();
  });

  test('wait for it, and it is fetched once', async () => {
    const load = vi.fn(async (id: string) => bowlLevel({ id }));
    const fetchLibrary = vi.fn(async () => libraryOf(load));
    const levels = levelsLater(fetchLibrary);
    const [one, two] = await Promise.all([levels.load('one'), levels.load('two')]);
    expect([one.id, two.id, (await levels.load('three')).id]).toEqual(['one', 'two', 'three']);
    expect(fetchLibrary).toHaveBeenCalledTimes(1);
  });

  test('fail without a network, and are there when it is back', async () => {
    let isOnline = false;
    const levels = levelsLater(async () => {
      if (!isOnline) throw new TypeError('no network');
      return libraryOf(async (id) => bowlLevel({ id }));
    });
    await expect(levels.load('one')).rejects.toThrow('no network');
    isOnline = true;
    expect((await levels.load('one')).id).toBe('one');
  });

  test('aren’t asked for by who left meanwhile', async () => {
    const load = vi.fn(async (id: string) => bowlLevel({ id }));
    const levels = levelsLater(async () => libraryOf(load));
    const leaving = new AbortController();
    const left = levels.load('one', { signal: leaving.signal });
    leaving.abort();
    const back = levels.load('one', { signal: new AbortController().signal });
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    expect((await back).id).toBe('one');
    expect(load).toHaveBeenCalledTimes(1);
  });
});
