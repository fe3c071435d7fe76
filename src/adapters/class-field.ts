/** A class's field with its four fair starts, measured in slices between the page's frames and remembered. */
import type { Activity } from '../core/class/activity';
import { type ClassField, classFieldSteps } from '../core/class/class-field';
import type { LevelSpec } from '../core/level/level-spec';
import { runInSlices, threadClock } from '../worker/run-in-slices';

/** As long as a frame can wait. */
const SLICE_MS = 8;

const fields = new Map<string, Promise<ClassField>>();

/** `spec` is what `levels.load('class-<code>-<n>')` gives, `activity` what the code holds. */
export function measureClassField(spec: LevelSpec, activity: Activity): Promise<ClassField> {
  const known = fields.get(spec.id);
  if (known !== undefined) return known;
  const measured = runInSlices(classFieldSteps(spec, activity), { clock: threadClock, sliceMs: SLICE_MS });
  fields.set(spec.id, measured);
  return measured;
}
