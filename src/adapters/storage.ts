/** Keeps text in local storage; where that is denied, in memory for as long as the page lives. */
import type { StoragePort } from '../session/ports';

const PROBE = 'candy-descent.probe';

export function createStorage(): StoragePort {
  const local = probe();
  const memory = new Map<string, string>();
  return {
    durable: local !== null,
    read: (key) => {
      try {
        return memory.get(key) ?? local?.getItem(key) ?? null;
      } catch {
        return null;
      }
    },
    write: (key, text) => {
      try {
        if (local === null) throw new Error('storage is denied');
        local.setItem(key, text);
        memory.delete(key);
        return true;
      } catch {
        memory.set(key, text);
        return false;
      }
    },
  };
}

/** Local storage if it can be written and read, else null: merely touching it may throw. */
function probe(): Storage | null {
  try {
    const { localStorage } = window;
    localStorage.setItem(PROBE, PROBE);
    const works = localStorage.getItem(PROBE) === PROBE;
    localStorage.removeItem(PROBE);
    return works ? localStorage : null;
  } catch {
    return null;
  }
}
