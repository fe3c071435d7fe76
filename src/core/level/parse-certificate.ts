/** A stored certificate is data from outside: parsed, never trusted. What it says is checked by check-certificate.ts. */
import * as v from 'valibot';
import type { LevelCertificate } from './certificate';
import { LEVEL_ID_PATTERN, LevelError } from './level-id';
import { TEACHES } from './teachable';

const finite = v.pipe(v.number(), v.finite());
const rate = v.pipe(finite, v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = v.pipe(v.array(finite), v.minLength(1), v.maxLength(8));
const text = v.pipe(v.string(), v.maxLength(4000));

const point = v.strictObject({ at: place, loss: finite, onWall: v.boolean() });
const found = {
  minima: v.tupleWithRest([point], point),
  tied: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2))),
};

const surface = v.union([
  v.strictObject({
    kind: v.literal('interval'),
    ...found,
    gap: finite,
    boxes: count,
    saddles: v.exactOptional(v.array(point)),
    maxima: v.exactOptional(v.array(point)),
  }),
  v.strictObject({
    kind: v.literal('convex'),
    minima: v.strictTuple([point]),
    error: finite,
    convexity: finite,
    sharpness: v.exactOptional(finite),
  }),
  v.strictObject({ kind: v.literal('sampled'), ...found, grid: count, refinement: finite }),
  v.strictObject({ kind: v.literal('sampled'), minima: found.minima, descents: count }),
]);

const measured = v.strictObject({
  name: text,
  value: finite,
  bound: finite,
  wanted: v.picklist(['at-least', 'at-most']),
});

const certificateSchema = v.strictObject({
  levelId: v.pipe(v.string(), v.regex(LEVEL_ID_PATTERN)),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-z]{7}$/)),
  surface,
  par: count,
  winRates: v.strictObject({ intended: rate, rando: rate, middle: rate }),
  runs: v.pipe(count, v.minValue(1), v.maxValue(10_000)),
  firstSeed: count,
  witness: v.strictObject({ seed: count, code: text, steps: count }),
  candy: v.strictObject({
    places: v.pipe(v.array(place), v.minLength(1)),
    loss: finite,
    bound: v.variant('kind', [
      v.strictObject({ kind: v.literal('above-elsewhere'), gap: finite }),
      v.strictObject({ kind: v.literal('none-lower'), error: finite }),
      v.strictObject({ kind: v.literal('sampled') }),
    ]),
  }),
  basinShares: v.array(rate),
  budget: v.strictObject({ steps: v.nullable(count), toeTaps: count, jumps: count }),
  teaches: v.array(
    v.strictObject({
      teaches: v.picklist(TEACHES),
      holds: v.boolean(),
      measured: v.array(measured),
      reason: v.nullable(text),
    }),
  ),
  misconceptions: v.array(v.strictObject({ name: text, winRate: rate })),
});

/** LevelError naming the first field that isn't what a certificate has. */
export function parseCertificate(data: unknown): LevelCertificate {
  const result = v.safeParse(certificateSchema, data, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new LevelError(v.getDotPath(issue) ?? '', issue.message);
}
