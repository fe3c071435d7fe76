/**
 * Landforms as data. Angles are in degrees, counter-clockwise from east; centers, widths, lengths and reaches in field
 * units; heights and amplitudes in loss; curvatures in loss per field unit².
 */
import * as v from 'valibot';

export const finite = v.pipe(v.number(), v.finite());
export const positive = v.pipe(finite, v.minValue(1e-6));
export const center = v.pipe(
  v.array(v.pipe(finite, v.minValue(-1e3), v.maxValue(1e3))),
  v.minLength(1),
  v.maxLength(2),
);
export const angle = v.optional(v.pipe(finite, v.minValue(-360), v.maxValue(360)), 0);

const length = v.pipe(positive, v.maxValue(1e3));
const height = v.pipe(positive, v.maxValue(1e6));
const pair = v.pipe(v.array(length), v.minLength(1), v.maxLength(2));

/** Beyond this, 1/σ² and with it the matrix of a turned bump is singular for all that a double can tell. */
const MOST_WIDTH_RATIO = 1e5;
const MOST_CURVATURE_RATIO = MOST_WIDTH_RATIO * MOST_WIDTH_RATIO;
const ratioOf = (list: readonly number[]): number => Math.max(...list) / Math.min(...list);

/** Standard deviations of a bump along its axes; the covariance they make is not singular. */
export const widths = v.pipe(
  pair,
  v.check((list) => !(ratioOf(list) > MOST_WIDTH_RATIO), 'widths this unequal make a singular covariance'),
);

/** Curvatures along the axes; the matrix they make is not singular. */
export const curvatures = v.pipe(
  pair,
  v.check(
    (list) => !(ratioOf(list) > MOST_CURVATURE_RATIO),
    'curvatures this unequal make a singular matrix',
  ),
);

/** A hill-line through `center` along `angleDegrees`; with `length`, it fades out as a Gaussian along the line too. */
const ridge = v.strictObject({
  kind: v.literal('ridge'),
  center,
  angleDegrees: angle,
  height,
  width: length,
  length: v.optional(length),
});

/** ½(αp² − βq²)·exp(−½(p²+q²)/reach²): `curvatures` [α, β], up along `angleDegrees`, down across it. */
const saddle = v.strictObject({
  kind: v.literal('saddle'),
  center,
  angleDegrees: angle,
  curvatures: v.pipe(v.array(length), v.length(2)),
  reach: length,
});

/** a·(1 − cos(2πt/wavelength + phase)), t measured from `center` along `angleDegrees`. */
const ripples = v.strictObject({
  kind: v.literal('ripples'),
  center,
  angleDegrees: angle,
  amplitude: height,
  wavelength: length,
  phaseDegrees: angle,
});

/** height/(1 + exp(−t/width)), t measured from `center` along `angleDegrees`, the way it rises. */
const cliff = v.strictObject({
  kind: v.literal('cliff'),
  center,
  angleDegrees: angle,
  height,
  width: length,
});

export const landformSchema = v.variant('kind', [ridge, saddle, ripples, cliff]);
