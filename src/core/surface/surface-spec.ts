/** A surface as data: the schema a level file, a link or a generator must satisfy before it becomes a field. */
import * as v from 'valibot';

const finite = v.pipe(v.number(), v.finite());
const positive = v.pipe(finite, v.minValue(1e-6));
const point = v.pipe(
  v.array(v.pipe(finite, v.minValue(-1e3), v.maxValue(1e3))),
  v.minLength(1),
  v.maxLength(2),
);
const widths = v.pipe(v.array(v.pipe(positive, v.maxValue(1e3))), v.minLength(1), v.maxLength(2));
const angle = v.optional(v.pipe(finite, v.minValue(-360), v.maxValue(360)), 0);

/** Bowl ½(w−c)ᵀRᵀΛR(w−c): `curvatures` are Λ's diagonal (loss per field unit²), `angleDegrees` turns its axes. */
const bowl = v.strictObject({ center: point, curvatures: widths, angleDegrees: angle });

/** Well −d·exp(−½(w−c)ᵀΣ⁻¹(w−c)) or hill +d·…: `depth` d in loss, `widths` the standard deviations in field units. */
const bump = v.strictObject({
  kind: v.picklist(['well', 'hill']),
  center: point,
  depth: v.pipe(positive, v.maxValue(1e6)),
  widths,
  angleDegrees: angle,
});

/**
 * Landforms added up, L = P(bowl + Σ bumps + offset), on the square domain [−halfWidth, halfWidth]ⁿ; with
 * `plateau` τ, P(f) = f/(1 + f/τ) flattens the heights, without it P(f) = f.
 */
export const surfaceSpecSchema = v.pipe(
  v.strictObject({
    kind: v.literal('landforms'),
    dimension: v.picklist([1, 2]),
    halfWidth: v.pipe(positive, v.maxValue(1e3)),
    bowl,
    bumps: v.pipe(v.array(bump), v.maxLength(40)),
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
);

export type SurfaceSpec = v.InferOutput<typeof surfaceSpecSchema>;
