/**
 * The gate before the light of a class's field: while the class waits, no survey is shown, no replay opens, and whoever has finished a
 * walk goes to the lobby, where the walk is kept. Fetched with the first hunt of a class (places.ts).
 */
import { effect, untracked } from '@preact/signals-core';
import type { Hunt } from '../../core/hunt/hunt-state';
import { codeOf } from '../hunt-code';
import { headOf, isClassLevel } from '../next-level';
import type { LevelPort, StoragePort } from '../ports';
import { Elsewhere } from '../problems';
import type { SaveStore } from '../save-store';
import { announceResult } from './announce';
import { partsOfClassLevel } from './class-level-name';
import { resultOf } from './class-walk';
import { type Student, studentOf } from './student';

/** A hunt that is over, with the pin, if there is one. */
export interface Ended {
  readonly hunt: Hunt;
  readonly pin: readonly number[] | null;
}

interface GateParts {
  readonly levels: LevelPort;
  readonly storage: StoragePort;
  readonly store: SaveStore;
}

/** Resolves when the light of a class's level may be shown; else rejects with the way to the lobby. What has ended is kept first. */
export async function pass(levelId: string, parts: GateParts, ended?: Ended): Promise<void> {
  const { code } = partsOfClassLevel(levelId);
  const student = studentOf(parts.storage);
  watchUnfinished(student, parts.store);
  if (ended !== undefined) keep(student, code, ended);
  if (student.attendance(code)?.lit !== true) throw new Elsewhere({ place: 'join', which: code });
}

function keep(student: Student, code: string, { hunt, pin }: Ended): void {
  const { spec, seed } = hunt.level;
  const { level } = partsOfClassLevel(spec.id);
  // Another seed is practice on a class's field: it is nobody's walk of the class.
  if (student.attendance(code)?.seeds[level - 1] !== seed) return;
  const walk = { level, replay: codeOf(hunt), pin: pin === null ? null : [...pin], hollow: null };
  student.keepWalk(code, walk);
  const one = student.attendance(code);
  if (one !== null) announceResult(resultOf(one, walk));
}

const watched = new WeakSet<Student>();

/** A class's hunt that was begun is remembered beside the profile's, where the next hunt takes its place. */
function watchUnfinished(student: Student, store: SaveStore): void {
  if (watched.has(student)) return;
  watched.add(student);
  effect(() => {
    const { unfinished } = store.profile.value;
    untracked(() => rememberHunt(student, unfinished));
  });
}

function rememberHunt(student: Student, unfinished: string | null): void {
  const head = headOf(unfinished);
  if (head === null || !isClassLevel(head.levelId)) return;
  const { code, level } = partsOfClassLevel(head.levelId);
  const one = student.attendance(code);
  const isOwn = one?.seeds[level - 1] === head.seed && !one.walks.some((walk) => walk.level === level);
  if (isOwn) student.keepUnfinished(code, unfinished);
}
