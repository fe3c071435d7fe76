/** A surface as data: the schema a level file, a link or a generator must satisfy before it becomes a field. */
import * as v from 'valibot';
import {
  angle,
  center,
  curvatures,
  finite,
  landformSchema,
  positive,
  widths,
} from './landforms/landform-schema';

/** Bowl ½(w−c)ᵀRᵀΛR(w−c): `curvatures` are Λ's diagonal (loss per field unit²), `angleDegrees` turns its axes. */
const bowl = v.strictObject({ center, curvatures, angleDegrees: angle });

/** Well −d·exp(−½(w−c)ᵀΣ⁻¹(w−c)) or hill +d·…: `depth` d in loss, `widths` the standard deviations in field units. */
const bump = v.strictObject({
  kind: v.picklist(['well', 'hill']),
  center,
  depth: v.pipe(positive, v.maxValue(1e6)),
  widths,
  angleDegrees: angle,
});

/** Ripples are at least this share of the half width long: finer ones can't be proved in reasonable time. */
const SHORTEST_WAVE_SHARE = 1 / 50;

/**
 * Landforms added up, L = P(bowl + Σ bumps + Σ landforms + offset), on the square domain [−halfWidth, halfWidth]ⁿ; with
 * `plateau` τ, P(f) = f/(1 + f/τ) flattens the heights, without it P(f) = f.
 */
export const surfaceSpecSchema = v.pipe(
  v.strictObject({
    kind: v.literal('landforms'),
    dimension: v.picklist([1, 2]),
    halfWidth: v.pipe(positive, v.maxValue(1e3)),
    bowl,
    bumps: v.pipe(v.array(bump), v.maxLength(40)),
    /** Ridges, saddles, ripples and cliffs. Left out where there are none, so that such a level's hash stays. */
    landforms: v.optional(v.pipe(v.array(landformSchema), v.maxLength(20))),
    plateau: v.optional(v.pipe(positive, v.maxValue(1e6))),
    /** Added to the sum so that the global minimum lies at the level's floor; the proof checks it. */
    offset: finite,
  }),
  v.check(
    (spec) =>
      [spec.bowl.center, spec.bowl.curvatures, ...spec.bumps.flatMap((b) => [b.center, b.widths])].every(
        (list) => list.length === spec.dimension,
      ),
    'every center, curvatures and widths needs one number for each dimension',
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value } = dataset;
    value.landforms?.forEach((landform, i) => {
      const wrong = wrongWith(landform, value.dimension, value.halfWidth);
      if (wrong === null) return;
      const [key, message] = wrong;
      addIssue({
        message,
        path: [
          { type: 'object', origin: 'value', input: value, key: 'landforms', value: value.landforms },
          { type: 'array', origin: 'value', input: value.landforms ?? [], key: i, value: landform },
          { type: 'object', origin: 'value', input: landform, key, value: undefined },
        ],
      });
    });
  }),
);

export type LandformSpec = v.InferOutput<typeof landformSchema>;
export type SurfaceSpec = v.InferOutput<typeof surfaceSpecSchema>;

/** The key of a landform that doesn't fit its field, and why; null when all do. */
function wrongWith(
  landform: LandformSpec,
  dimension: 1 | 2,
  halfWidth: number,
): readonly [string, string] | null {
  if (landform.center.length !== dimension)
    return ['center', `needs one number for each dimension, got ${landform.center.length}`];
  if (dimension === 1 && (landform.kind === 'ridge' || landform.kind === 'saddle'))
    return ['kind', `a ${landform.kind} needs two dimensions`];
  if (dimension === 1 && landform.angleDegrees !== 0 && landform.angleDegrees !== 180)
    return ['angleDegrees', `on a rope an angle is 0 or 180, got ${landform.angleDegrees}`];
  if (landform.kind !== 'ripples') return null;
  if (landform.wavelength < SHORTEST_WAVE_SHARE * halfWidth)
    return [
      'wavelength',
      `must be at least a fiftieth of the half width ${halfWidth}, got ${landform.wavelength}`,
    ];
  return landform.center.some((c) => Math.abs(c) > halfWidth)
    ? ['center', 'must lie on the field, where ripples are measured exactly']
    : null;
}
