/** What a level may hold, field by field. What fits together is in level-checks.ts; the door for data is level-spec.ts. */
import * as v from 'valibot';
import { anySurfaceSchema } from './any-surface-spec';
import { LEVEL_ID_PATTERN } from './level-id';
import { noiseSchema, robotSchema, sledSchema, slideSchema } from './way-settings';

export const SENSES = [
  'warmer-colder',
  'depth-gauge',
  'toe-taps',
  'slope-arrow',
  'shaky-arrow',
  'footprints',
] as const;
export type Sense = (typeof SENSES)[number];

/** The ways to play. */
export const CONTROLS = ['walk', 'tightrope', 'slide', 'sled', 'robot', 'mixing-desk'] as const;
export type Controls = (typeof CONTROLS)[number];

/** What a level can claim to teach. */
export const TEACHES = [
  'loss',
  'gradient',
  'gradient-is-local',
  'learning-rate',
  'zigzag',
  'ridge',
  'plateau',
  'saddle',
  'local-minimum',
  'restarts',
  'noise-helps',
  'schedule',
  'adaptive',
  'loss-shape',
  'overfit',
] as const;
export type Teaches = (typeof TEACHES)[number];

const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500));
/** A robot runs longer than anyone walks. */
const MOST_ROBOT_STEPS = 1000;
const robotCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ROBOT_STEPS));
/** Jumps are few. */
const jumps = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)));

/** What every way has. Keys that not every level needs are left out, not defaulted, so that a level keeps its hash. */
const common = {
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(LEVEL_ID_PATTERN)),
  chapter: v.pipe(v.string(), v.regex(LEVEL_ID_PATTERN)),
  senses: v.pipe(v.array(v.picklist(SENSES)), v.minLength(1)),
  teaches: v.array(v.picklist(TEACHES)),
  /**
   * One to three lengths in field units, rising: of a step, or of a knob's turn. A toe-tap reaches as far as the first,
   * and where nobody strides (slide, sled, robot) it is the unit that distances are told in.
   */
  strides: v.pipe(v.array(v.pipe(finite, v.minValue(1e-3))), v.minLength(1), v.maxLength(3)),
  /** `steps: null` is a walk without a limit. */
  budget: v.strictObject({ steps: v.nullable(v.pipe(count, v.minValue(1))), toeTaps: count, jumps }),
  /** The ball (disc, interval) in which a run's seed draws the start, in field units. */
  start: v.strictObject({
    center: v.pipe(v.array(finite), v.minLength(1), v.maxLength(8)),
    radius: v.pipe(finite, v.minValue(0)),
  }),
  /** Where a jump may land: in the start region again, or anywhere on the field. With `budget.jumps` only. */
  jumpTo: v.exactOptional(v.picklist(['start', 'field'])),
  /** The loss at the global minimum. */
  floor: v.pipe(finite, v.minValue(0)),
  /** Loss above the floor that still counts as having the candy. */
  tolerance: v.pipe(finite, v.minValue(1e-9)),
  /** Chapter 1 only: stepping into the candy is enough. */
  candyEndsHunt: v.boolean(),
  /** For a loss that spans decades: the gauge shows it on a log scale, and says so. */
  gaugeScale: v.exactOptional(v.literal('log')),
  /** What makes the gradient shaky that the arrow shows and a slide, sled or robot goes by. */
  noise: v.exactOptional(noiseSchema),
  /** The intended bot's median steps under the same rules. */
  par: v.pipe(count, v.minValue(1)),
  surface: anySurfaceSchema,
};

export const anyLevelSchema = v.variant('controls', [
  v.strictObject({ ...common, controls: v.literal('walk') }),
  v.strictObject({ ...common, controls: v.literal('tightrope') }),
  v.strictObject({ ...common, controls: v.literal('slide'), slide: slideSchema }),
  v.strictObject({ ...common, controls: v.literal('sled'), sled: sledSchema }),
  v.strictObject({
    ...common,
    controls: v.literal('robot'),
    robot: robotSchema,
    /** A robot's steps are the optimizer's. */
    budget: v.strictObject({ steps: robotCount, toeTaps: count, jumps }),
    par: robotCount,
  }),
  v.strictObject({ ...common, controls: v.literal('mixing-desk') }),
]);

export type LevelSpec = v.InferOutput<typeof anyLevelSchema>;
/** A level of one way. */
export type LevelOf<C extends Controls> = Extract<LevelSpec, { readonly controls: C }>;
