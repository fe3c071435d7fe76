/** Levels: hand-made ones from their files, a class's from its code, generated ones and surveys from the worker. Fetched with the rules. */
import { DRAWN_VERSION, GENERATOR_VERSION, parseDrawnId, parseGeneratedId } from '../core/level/generated-id';
import type { LevelSpec } from '../core/level/level-spec';
import { type LevelPort, type Patience, type Survey, UnknownLevelError } from '../session/ports';
import type { FieldWorker } from './field-worker-client';
import { readLevelFile } from './level-files';
import { LEVEL_ORDER } from './level-order';

/** What of the level port takes more than a level's name. */
export type LevelLibrary = Pick<LevelPort, 'load' | 'survey' | 'basins'>;

/** `loadWorker` is called once, when something first needs the worker: hand-made levels don't until their bird's eye. */
export function createLevelLibrary(loadWorker: () => Promise<FieldWorker>): LevelLibrary {
  let loading: Promise<FieldWorker> | null = null;
  const worker = async (patience?: Patience): Promise<FieldWorker> => {
    loading ??= loadWorker();
    loading.catch(() => {
      loading = null; // no network just now: it is tried again
    });
    const loaded = await loading;
    patience?.signal?.throwIfAborted();
    return loaded;
  };
  const loaded = new Map<string, Promise<LevelSpec>>();
  const surveys = new Map<string, Promise<Survey>>();

  const read = async (id: string, patience?: Patience): Promise<LevelSpec> => {
    const generated = parseGeneratedId(id);
    if (generated !== null) {
      if (generated.version !== GENERATOR_VERSION) throw new UnknownLevelError(id);
      return (await worker(patience)).generate(generated.difficulty, generated.seed, patience);
    }
    const drawn = parseDrawnId(id);
    if (drawn !== null) {
      const { version, ...request } = drawn;
      if (version !== DRAWN_VERSION) throw new UnknownLevelError(id);
      return (await worker(patience)).draw(request, patience);
    }
    const entry = LEVEL_ORDER.find((known) => known.id === id);
    if (entry === undefined)
      return (await import('./class-levels')).readClassLevel(id, LEVEL_ORDER, (base) =>
        library.load(base, patience),
      );
    const spec = await readLevelFile(entry.chapter, id);
    if (spec === null) throw new UnknownLevelError(id);
    return spec;
  };

  const library: LevelLibrary = {
    load: (id, patience) => remember(loaded, id, () => read(id, patience), patience),
    survey: (spec, patience) =>
      remember(surveys, spec.id, async () => (await worker(patience)).survey(spec, patience), patience),
    basins: async (spec, minima, map, patience) =>
      (await worker(patience)).basins(spec, minima, map, patience),
  };
  return library;
}

/**
 * One promise a key; a failed one is forgotten, so that it can be tried again. So is one whose asker has left while it was
 * pending, at once: whoever asks in the same breath must not be given it.
 */
function remember<T>(
  promises: Map<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
  { signal }: Patience = {},
): Promise<T> {
  const known = promises.get(key);
  if (known !== undefined) return known;
  const made = make();
  promises.set(key, made);
  if (promises.size > 20) promises.delete(promises.keys().next().value ?? key);
  const forget = (): void => {
    if (promises.get(key) === made) promises.delete(key);
  };
  signal?.addEventListener('abort', forget);
  made.then(
    () => signal?.removeEventListener('abort', forget),
    () => forget(),
  );
  return made;
}
