/**
 * The child in a class: joins it, is dealt an animal, keeps its walks, waits for the light, leaves. Each change is kept on the device at
 * once, so that a refresh, a closed lid or an empty battery loses nothing. One for a page: the gate and the rooms share it.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type Attendance,
  attendanceOf,
  type ClassMemory,
  type ClassWalk,
  type LentSettings,
  NO_CLASSES,
  parseMemory,
  withClass,
} from '../../core/class/attendance';
import type { StoragePort } from '../ports';

export const CLASS_KEY = 'candy-descent.class';
/** What could not be read is put aside under this key, not overwritten. */
const UNREADABLE_KEY = 'candy-descent.unreadable-class';

export interface Student {
  readonly memory: ReadonlySignal<ClassMemory>;
  /** The class that the child is in now. */
  readonly now: ReadonlySignal<Attendance | null>;
  attendance(code: string): Attendance | null;
  /** Into a class, as the animal that it was there before, or as this one with this mark. */
  join(code: string, animal: number, mark: number): void;
  /** Another animal, once, and only before the first walk is done. */
  reroll(animal: number): void;
  /** The seed of a field of the class, from 1. */
  deal(code: string, level: number, seed: number): void;
  /** A walk that came to its end; false when there is one of this field already: only the first is the class's. */
  keepWalk(code: string, walk: ClassWalk): boolean;
  /** Which hollow a kept walk ended in, once it is known. */
  keepHollow(code: string, level: number, hollow: ClassWalk['hollow']): void;
  keepUnfinished(code: string, replay: string | null): void;
  light(code: string): void;
  lend(settings: LentSettings): void;
  /** Out of the class; what was done in it is remembered. */
  leave(): void;
  /** Somebody else joins with this device: what was done in the class is forgotten. */
  forget(code: string): void;
}

const students = new WeakMap<StoragePort, Student>();

/** The page's student; the same for everybody who asks. */
export function studentOf(storage: StoragePort): Student {
  const known = students.get(storage) ?? createStudent(storage);
  students.set(storage, known);
  return known;
}

function createStudent(storage: StoragePort): Student {
  let text: string | null = null;
  const memory = signal<ClassMemory>(NO_CLASSES);
  /** Takes in what lies there: at first, and what another tab wrote since. */
  const takeIn = (): void => {
    const stored = storage.read(CLASS_KEY);
    if (stored === null || stored === text) return;
    text = stored;
    const read = parseMemory(stored);
    if (read === null) storage.write(UNREADABLE_KEY, stored);
    else memory.value = read;
  };
  const update = (change: (before: ClassMemory) => ClassMemory): void => {
    takeIn();
    const before = memory.value;
    const after = change(before);
    if (after === before) return;
    memory.value = after;
    text = JSON.stringify(after);
    storage.write(CLASS_KEY, text);
  };
  /** Changes what is remembered of a class, if anything is. */
  const updateClass = (code: string, change: (one: Attendance) => Attendance): void =>
    update((before) => {
      const one = attendanceOf(before, code);
      if (one === null) return before;
      const changed = change(one);
      if (changed === one) return before;
      return { ...before, classes: before.classes.map((each) => (each === one ? changed : each)) };
    });

  takeIn();
  return {
    memory,
    now: computed(() => attendanceOf(memory.value, memory.value.current ?? '')),
    attendance: (code) => attendanceOf(memory.value, code),
    join: (code, animal, mark) =>
      update((before) => {
        const known = attendanceOf(before, code);
        const one = known ?? {
          code,
          animal,
          mark,
          rerolled: false,
          seeds: [],
          walks: [],
          unfinished: null,
          lit: false,
        };
        return { ...withClass(before, one), current: code };
      }),
    reroll: (animal) =>
      updateClass(memory.value.current ?? '', (one) =>
        one.rerolled || one.walks.length > 0
          ? one
          : { ...one, animal, rerolled: true, seeds: [], unfinished: null },
      ),
    deal: (code, level, seed) =>
      updateClass(code, (one) => {
        // Fields are dealt in their order.
        if (level !== one.seeds.length + 1) return one;
        return { ...one, seeds: [...one.seeds, seed] };
      }),
    keepWalk: (code, walk) => {
      let isFirst = false;
      updateClass(code, (one) => {
        isFirst = !one.walks.some(({ level }) => level === walk.level);
        return isFirst ? { ...one, walks: [...one.walks, walk], unfinished: null } : one;
      });
      return isFirst;
    },
    keepHollow: (code, level, hollow) =>
      updateClass(code, (one) => ({
        ...one,
        walks: one.walks.map((walk) => (walk.level === level ? { ...walk, hollow } : walk)),
      })),
    keepUnfinished: (code, replay) =>
      updateClass(code, (one) => (one.unfinished === replay ? one : { ...one, unfinished: replay })),
    light: (code) => updateClass(code, (one) => ({ ...one, lit: true })),
    lend: (lent) => update((before) => ({ ...before, lent })),
    leave: () => update((before) => ({ ...before, current: null, lent: {} })),
    forget: (code) =>
      update((before) => ({
        ...before,
        current: before.current === code ? null : before.current,
        classes: before.classes.filter((one) => one.code !== code),
      })),
  };
}
