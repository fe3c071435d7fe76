/** A mixing desk as data: a loss of three to eight knobs. Its schema; the loss itself is in desk-surface.ts. */
import * as v from 'valibot';
import { finite, positive } from './landforms/landform-schema';

const KNOBS = { least: 3, most: 8 } as const;

const coordinates = v.pipe(
  v.array(v.pipe(finite, v.minValue(-1e3), v.maxValue(1e3))),
  v.minLength(KNOBS.least),
  v.maxLength(KNOBS.most),
);

/** Curvatures are eigenvalues; beyond this ratio their matrix is singular for all that a double can tell. */
const MOST_CONDITION_NUMBER = 1e10;

/** A turn of the axes `axes` (two different ones, from 0), by an angle in degrees: one Givens rotation. */
const turn = v.pipe(
  v.strictObject({
    axes: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(KNOBS.most - 1))),
      v.length(2),
      v.check(([a, b]) => a !== b, 'a turn needs two different axes'),
    ),
    angleDegrees: v.pipe(finite, v.minValue(-360), v.maxValue(360)),
  }),
);

/** Well −d·exp(−½|w−c|²/σ²) or hill +d·…, equally wide every way: `depth` d in loss, `width` σ in knob units. */
const bump = v.strictObject({
  kind: v.picklist(['well', 'hill']),
  center: coordinates,
  depth: v.pipe(positive, v.maxValue(1e6)),
  width: v.pipe(positive, v.maxValue(1e3)),
});

/** L(w) = ½(w−c)ᵀRᵀΛR(w−c) + Σ bumps + offset on the cube [−halfWidth, halfWidth]ⁿ. */
export const deskSpecSchema = v.pipe(
  v.strictObject({
    kind: v.literal('quadratic-desk'),
    dimension: v.pipe(v.number(), v.integer(), v.minValue(KNOBS.least), v.maxValue(KNOBS.most)),
    halfWidth: v.pipe(positive, v.maxValue(1e3)),
    center: coordinates,
    /** Λ's diagonal: the eigenvalues, in loss per knob unit². */
    curvatures: v.pipe(
      v.array(v.pipe(positive, v.maxValue(1e3))),
      v.minLength(KNOBS.least),
      v.maxLength(KNOBS.most),
      v.check(
        (list) => !(Math.max(...list) / Math.min(...list) > MOST_CONDITION_NUMBER),
        'curvatures this unequal make a singular matrix',
      ),
    ),
    /** R is the product of these turns, the first one applied first; none leaves the axes alone. */
    turns: v.optional(v.pipe(v.array(turn), v.maxLength(56)), []),
    bumps: v.optional(v.pipe(v.array(bump), v.maxLength(40)), []),
    offset: finite,
  }),
  v.forward(
    v.check((spec) => spec.center.length === spec.dimension, 'needs one number for each knob'),
    ['center'],
  ),
  v.forward(
    v.check((spec) => spec.curvatures.length === spec.dimension, 'needs one number for each knob'),
    ['curvatures'],
  ),
  v.forward(
    v.check(
      (spec) => spec.turns.every(({ axes }) => axes.every((axis) => axis < spec.dimension)),
      'a turn names an axis that the desk has not',
    ),
    ['turns'],
  ),
  v.forward(
    v.check(
      (spec) => spec.bumps.every(({ center }) => center.length === spec.dimension),
      'the center of a bump needs one number for each knob',
    ),
    ['bumps'],
  ),
);

export type DeskSpec = v.InferOutput<typeof deskSpecSchema>;
