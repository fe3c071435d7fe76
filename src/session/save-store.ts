/**
 * Keeps the save: reads it once, writes it after every change, never throws and never loses what it can't read.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Profile, Save } from '../core/course/save';
import { mergeSaves, newSave, parseSave, profileOf, SaveError, withProfile } from '../core/course/saves';
import type { Message } from '../core/feedback/message';
import type { StoragePort } from './ports';

const KEY = 'candy-descent.save';
/** A save that could not be read is put aside under this key, not overwritten. */
const UNREADABLE_KEY = 'candy-descent.unreadable-save';

export interface SaveStore {
  readonly save: ReadonlySignal<Save>;
  readonly profile: ReadonlySignal<Profile>;
  update(change: (save: Save) => Save): void;
  updateProfile(change: (profile: Profile) => Profile): void;
  exportText(): string;
  /** Merges a save file in. Null, or what is wrong with it. */
  importText(text: string): Message | null;
}

/** `tell` is called with what went wrong while reading or writing. */
export function createSaveStore(storage: StoragePort, tell: (message: Message) => void): SaveStore {
  const save = signal<Save>(readSave(storage, tell));
  let warned = !storage.durable;
  if (!storage.durable) tell({ key: 'problems:storage.denied', params: {} });
  const update = (change: (save: Save) => Save): void => {
    save.value = change(save.value);
    if (!storage.write(KEY, JSON.stringify(save.value)) && !warned) {
      warned = true;
      tell({ key: 'problems:storage.full', params: {} });
    }
  };
  return {
    save,
    profile: computed(() => profileOf(save.value)),
    update,
    updateProfile: (change) => update((current) => withProfile(current, change)),
    exportText: () => `${JSON.stringify(save.value, null, 2)}\n`,
    importText: (text) => {
      try {
        const incoming = parseSave(text);
        update((mine) => mergeSaves(mine, incoming));
        return null;
      } catch (error) {
        return saveProblem(error);
      }
    },
  };
}

function readSave(storage: StoragePort, tell: (message: Message) => void): Save {
  const text = storage.read(KEY);
  if (text === null) return newSave();
  try {
    return parseSave(text);
  } catch (error) {
    storage.write(UNREADABLE_KEY, text);
    tell({ key: 'problems:save.put-aside', params: {} });
    tell(saveProblem(error));
    return newSave();
  }
}

function saveProblem(error: unknown): Message {
  if (!(error instanceof SaveError)) throw error;
  return { key: `problems:save.${error.problem}`, params: { part: error.part } };
}
