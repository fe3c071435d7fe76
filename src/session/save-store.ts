/**
 * Keeps the save: reads it, writes it after every change, merges in what another tab wrote meanwhile, never throws and
 * never loses what it can't read.
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
}

/** `tell` is called with what went wrong while reading or writing. */
export function createSaveStore(storage: StoragePort, tell: (message: Message) => void): SaveStore {
  const save = signal<Save>(newSave());
  let warned = !storage.durable;
  /** What lay in storage when it was last looked at: anything else is another tab's work. */
  let known: string | null = null;
  /** A save that can't be read and could not be put aside yet: until then nothing is written over it. */
  let unreadable: string | null = null;

  const takeIn = (merge: (stored: Save) => Save): void => {
    const text = storage.read(KEY);
    if (text === null || text === known) return;
    known = text;
    try {
      save.value = merge(parseSave(text));
    } catch (error) {
      unreadable = text;
      tell({ key: 'problems:save.put-aside', params: {} });
      tell(saveProblem(error));
    }
  };
  const write = (): boolean => {
    if (unreadable !== null && storage.write(UNREADABLE_KEY, unreadable)) unreadable = null;
    const text = JSON.stringify(save.value);
    if (unreadable !== null || !storage.write(KEY, text)) return false;
    known = text;
    return true;
  };
  const update = (change: (save: Save) => Save): void => {
    takeIn((stored) => mergeSaves(save.value, stored));
    save.value = change(save.value);
    if (write()) return;
    known = storage.read(KEY);
    if (warned) return;
    warned = true;
    tell({ key: 'problems:storage.full', params: {} });
  };

  takeIn((stored) => stored);
  if (!storage.durable) tell({ key: 'problems:storage.denied', params: {} });
  return {
    save,
    profile: computed(() => profileOf(save.value)),
    update,
    updateProfile: (change) => update((current) => withProfile(current, change)),
  };
}

/** What is wrong with a save, in words; any other error is thrown on. */
export function saveProblem(error: unknown): Message {
  if (!(error instanceof SaveError)) throw error;
  return { key: `problems:save.${error.problem}`, params: { part: error.part } };
}
