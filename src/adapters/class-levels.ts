/** The levels of a class code: those that it names, with the senses of its activity. Fetched when a level of no other name is asked for. */
import { baseLevelId } from '../core/class/activity';
import { parseClassCode } from '../core/class/class-code';
import { classLevelId, classLevelSteps, parseClassLevelId } from '../core/class/class-level';
import type { LevelSpec } from '../core/level/level-spec';
import { type ListedLevel, UnknownLevelError } from '../session/ports';
import { runInSlices, threadClock } from '../worker/run-in-slices';

/** As long as a frame can wait. */
const SLICE_MS = 8;

/** Rejects with UnknownLevelError for a name that is no class's, or whose code isn't good here. */
export async function readClassLevel(
  id: string,
  course: readonly ListedLevel[],
  load: (baseId: string) => Promise<LevelSpec>,
): Promise<LevelSpec> {
  const name = parseClassLevelId(id);
  // Another spelling of the same code would be another level to those who keep walks by its name.
  if (name === null || id !== classLevelId(name)) throw new UnknownLevelError(id);
  const read = parseClassCode(
    name.code,
    course.map((level) => level.id),
  );
  if (!read.ok || name.n > read.activity.levels.length) throw new UnknownLevelError(id);
  const base = await load(baseLevelId(read.activity, name.n));
  return runInSlices(classLevelSteps(base, read.activity.senses, id), {
    clock: threadClock,
    sliceMs: SLICE_MS,
  });
}
