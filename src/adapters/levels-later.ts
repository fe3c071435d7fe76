/** The levels' place until their library is fetched, which comes with the rules: their order and the list's facts need none. */
import type { LevelPort } from '../session/ports';
import type { LevelLibrary } from './level-library';
import { LEVEL_ORDER } from './level-order';

export function levelsLater(fetchLibrary: () => Promise<LevelLibrary>): LevelPort {
  let fetched: Promise<LevelLibrary> | null = null;
  /** The library, for whoever hasn't left meanwhile. */
  const library = async (signal: AbortSignal | undefined): Promise<LevelLibrary> => {
    fetched ??= fetchLibrary();
    fetched.catch(() => {
      fetched = null; // no network just now: it is tried again
    });
    const there = await fetched;
    signal?.throwIfAborted();
    return there;
  };
  return {
    order: LEVEL_ORDER,
    listed: async () => (await import('../../levels/listed.json')).default,
    load: async (id, patience) => (await library(patience?.signal)).load(id, patience),
    survey: async (spec, patience) => (await library(patience?.signal)).survey(spec, patience),
    basins: async (spec, minima, map, patience) =>
      (await library(patience?.signal)).basins(spec, minima, map, patience),
  };
}
