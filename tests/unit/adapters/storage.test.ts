import { afterEach, describe, expect, test, vi } from 'vitest';
import { createStorage } from '../../../src/adapters/storage';

afterEach(() => vi.unstubAllGlobals());

/** A local storage with room for so many characters a text. */
function stubLocalStorage(room = Number.POSITIVE_INFINITY): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => {
        if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
        kept.set(key, text);
      },
      removeItem: (key: string) => kept.delete(key),
    },
  });
  return kept;
}

describe('storage', () => {
  test('keeps text on the device and leaves nothing else behind', () => {
    const kept = stubLocalStorage();
    const storage = createStorage();
    expect(storage.durable).toBe(true);
    expect(storage.read('a')).toBeNull();
    expect(storage.write('a', 'text')).toBe(true);
    expect([...kept]).toEqual([['a', 'text']]);
    expect(createStorage().read('a')).toBe('text');
  });

  test('that may not even be touched works in memory', () => {
    vi.stubGlobal('window', {
      get localStorage() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const storage = createStorage();
    expect(storage.durable).toBe(false);
    expect(storage.write('a', 'text')).toBe(false);
    expect(storage.read('a')).toBe('text');
  });

  test('that forgets at once is not called durable', () => {
    vi.stubGlobal('window', {
      localStorage: { getItem: () => null, setItem: () => {}, removeItem: () => {} },
    });
    expect(createStorage().durable).toBe(false);
  });

  test('that is full keeps the newest text in memory, and on the device once it fits', () => {
    const kept = stubLocalStorage(30);
    const storage = createStorage();
    storage.write('a', 'short');
    expect(storage.write('a', 'x'.repeat(99))).toBe(false);
    expect(storage.read('a')).toBe('x'.repeat(99));
    expect(kept.get('a')).toBe('short');
    expect(storage.write('a', 'short again')).toBe(true);
    expect(storage.read('a')).toBe('short again');
  });
});
