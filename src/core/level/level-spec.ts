/** A level as data: the one schema behind level files, generated fields and class codes. Parsed, never trusted. */
import * as v from 'valibot';
import { surfaceSpecSchema } from '../surface/surface-spec';
import { LEVEL_ID_PATTERN, LevelError } from './level-id';

export const SENSES = ['warmer-colder', 'depth-gauge', 'toe-taps', 'slope-arrow', 'footprints'] as const;
export type Sense = (typeof SENSES)[number];

export const CONTROLS = ['walk', 'tightrope'] as const;
export type Controls = (typeof CONTROLS)[number];

/** What a level can claim to teach; the proof of each claim is issue-sized and grows with the course. */
export const TEACHES = ['loss', 'gradient', 'learning-rate', 'zigzag', 'local-minimum'] as const;
export type Teaches = (typeof TEACHES)[number];

const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500));

export const levelSpecSchema = v.pipe(
  v.strictObject({
    version: v.literal(1),
    id: v.pipe(v.string(), v.regex(LEVEL_ID_PATTERN)),
    chapter: v.pipe(v.string(), v.regex(LEVEL_ID_PATTERN)),
    controls: v.picklist(CONTROLS),
    senses: v.pipe(v.array(v.picklist(SENSES)), v.minLength(1)),
    teaches: v.array(v.picklist(TEACHES)),
    /** One to three lengths in field units, rising; a toe-tap reaches as far as the first. */
    strides: v.pipe(v.array(v.pipe(finite, v.minValue(1e-3))), v.minLength(1), v.maxLength(3)),
    /** `steps: null` is a walk without a limit. */
    budget: v.strictObject({ steps: v.nullable(v.pipe(count, v.minValue(1))), toeTaps: count }),
    /** The disc (or interval) in which a run's seed draws the start, in field units. */
    start: v.strictObject({
      center: v.pipe(v.array(finite), v.minLength(1), v.maxLength(2)),
      radius: v.pipe(finite, v.minValue(0)),
    }),
    /** The loss at the global minimum. */
    floor: v.pipe(finite, v.minValue(0)),
    /** Loss above the floor that still counts as having the candy. */
    tolerance: v.pipe(finite, v.minValue(1e-9)),
    /** Chapter 1 only: stepping into the candy is enough. */
    candyEndsHunt: v.boolean(),
    /** The intended bot's median steps under the same rules. */
    par: v.pipe(count, v.minValue(1)),
    surface: surfaceSpecSchema,
  }),
  v.check(
    (level) => level.start.center.length === level.surface.dimension,
    'start.center needs one number for each dimension',
  ),
  v.check(
    (level) => (level.controls === 'tightrope') === (level.surface.dimension === 1),
    'a tightrope has one dimension, a walk two',
  ),
  v.check(
    (level) => level.strides.every((s, i) => i === 0 || s > (level.strides[i - 1] ?? 0)),
    'strides must rise',
  ),
  v.check(
    (level) => level.start.center.every((c) => Math.abs(c) + level.start.radius <= level.surface.halfWidth),
    'the start region must lie inside the field',
  ),
);

export type LevelSpec = v.InferOutput<typeof levelSpecSchema>;

/** Parses untrusted data into a level. Throws LevelError naming the first bad field. */
export function parseLevel(data: unknown): LevelSpec {
  const result = v.safeParse(levelSpecSchema, data, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new LevelError(v.getDotPath(issue) ?? '', issue.message);
}
