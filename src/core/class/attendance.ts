/**
 * What a child's device remembers of the classes it was in: which animal it was dealt, its walks, whether the light is there, and the
 * settings that it lent. Untrusted when read: parsed with a schema. No name is in it, and nothing of it leaves the device.
 */
import * as v from 'valibot';
import { HINTS } from '../course/save';
import { decodeReplay } from '../replay/replay-code';
import { LONGEST_CODE } from '../replay/replay-head';
import { MOST_ACTIVITY_LEVELS } from './activity';

/** Classes that are remembered; the one joined longest ago is forgotten first. */
const MOST_CLASSES = 12;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const levelNumber = v.pipe(whole, v.minValue(1), v.maxValue(MOST_ACTIVITY_LEVELS));
const replayCode = v.pipe(v.string(), v.maxLength(LONGEST_CODE));

const classWalk = v.strictObject({
  /** Which of the activity's fields, from 1. */
  level: levelNumber,
  /** The whole walk as a replay code. */
  replay: v.pipe(replayCode, v.check(isReadable)),
  /** Where the child thinks the candy is, in field units as walked. */
  pin: v.nullable(v.pipe(v.array(v.pipe(v.number(), v.finite())), v.maxLength(2))),
  /** The hollow that it ended in, by its place among the field's (core/class/hollow-of.ts), or grass; null until that is known. */
  hollow: v.nullable(v.union([whole, v.literal('grass')])),
});
export type ClassWalk = v.InferOutput<typeof classWalk>;

/** What the class set, beside what it was before: given back on leaving where nobody changed it meanwhile. */
const lent = <T extends v.GenericSchema>(value: T) =>
  v.optional(v.strictObject({ before: value, now: value }));
const lentSettings = v.strictObject({
  sound: lent(v.boolean()),
  hints: lent(v.picklist(HINTS)),
  language: lent(v.nullable(v.pipe(v.string(), v.maxLength(20)))),
});
export type LentSettings = v.InferOutput<typeof lentSettings>;

const attendance = v.strictObject({
  /** The class code in its plain form (core/class/class-code.ts). */
  code: v.pipe(v.string(), v.regex(/^[0-9A-Z]{1,25}$/)),
  animal: v.pipe(whole, v.maxValue(31)),
  /** Tells children apart who were dealt the same animal (result-code.ts). */
  mark: v.pipe(whole, v.maxValue(9)),
  /** Whether another animal was asked for already: once is allowed. */
  rerolled: v.boolean(),
  /** The seeds dealt so far, for the fields in their order. */
  seeds: v.pipe(v.array(whole), v.maxLength(MOST_ACTIVITY_LEVELS)),
  /** One a field: the first that came to its end. */
  walks: v.pipe(v.array(classWalk), v.maxLength(MOST_ACTIVITY_LEVELS)),
  /** The class's hunt that was begun last, as a replay code: practice on other fields may not push it out. */
  unfinished: v.nullable(replayCode),
  /** True once the class's pictures were tapped here. */
  lit: v.boolean(),
});
export type Attendance = v.InferOutput<typeof attendance>;

const memory = v.strictObject({
  version: v.literal(1),
  /** The code of the class that the child is in now; null when it left. */
  current: v.nullable(v.string()),
  lent: lentSettings,
  /** The one joined last in front. */
  classes: v.pipe(v.array(attendance), v.maxLength(MOST_CLASSES)),
});
export type ClassMemory = v.InferOutput<typeof memory>;

export const NO_CLASSES: ClassMemory = { version: 1, current: null, lent: {}, classes: [] };

/** Whether a walk can be told as a result; whether the rules allow it is seen where it is walked again. */
function isReadable(code: string): boolean {
  try {
    return decodeReplay(code).actions.length > 0;
  } catch {
    return false;
  }
}

/** What was kept; null when it can't be read. */
export function parseMemory(text: string): ClassMemory | null {
  try {
    const result = v.safeParse(memory, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

export function attendanceOf({ classes }: ClassMemory, code: string): Attendance | null {
  return classes.find((one) => one.code === code) ?? null;
}

/** With a class in front of the others. */
export function withClass(before: ClassMemory, one: Attendance): ClassMemory {
  const others = before.classes.filter(({ code }) => code !== one.code);
  return { ...before, classes: [one, ...others].slice(0, MOST_CLASSES) };
}
