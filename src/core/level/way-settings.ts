/**
 * What each way to play needs beside a field: learning rates on a log grid, a sled's runners, a robot's cards, the noise
 * of a shaky arrow. Data and their ranges; the rules are in src/core/hunt/ways.
 */
import * as v from 'valibot';
import { scheduleSchema } from '../optimizer/schedule';

const finite = v.pipe(v.number(), v.finite());
const positive = v.pipe(finite, v.minValue(1e-9), v.maxValue(1e6));
/** 0 ≤ x < 1; 0.9999 is the highest that anyone sets. */
const share = v.pipe(finite, v.minValue(0), v.maxValue(0.9999));

/** As many as one character of a replay code can name. */
const MOST_RATES = 24;
const MOST_CHOICES = 8;

/** η₀, η₀·r, η₀·r² … : `count` learning rates from `lowest` η₀, each `ratio` r times the one before. */
const learningRatesSchema = v.strictObject({
  count: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(MOST_RATES)),
  lowest: positive,
  ratio: v.pipe(finite, v.minValue(1.01), v.maxValue(100)),
});
export type LearningRates = v.InferOutput<typeof learningRatesSchema>;

export const slideSchema = v.strictObject({ learningRates: learningRatesSchema });
export type SlideSettings = v.InferOutput<typeof slideSchema>;

export const sledSchema = v.strictObject({
  /** η. */
  learningRate: positive,
  /** μ. */
  momentum: share,
  /** The share of the velocity that a brake leaves. */
  brake: share,
  /** How far a nudge alone carries Pip in its own turn, in field units. */
  push: positive,
});
export type SledSettings = v.InferOutput<typeof sledSchema>;

export const RULES = [
  'gradient-descent',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adam',
] as const satisfies readonly string[];

const choices = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.array(item),
    v.minLength(1),
    v.maxLength(MOST_CHOICES),
    v.check(
      (list) => new Set(list.map((one) => JSON.stringify(one))).size === list.length,
      'every card must differ',
    ),
  );

/** The cards on the table; the first of each kind lies open at the start. */
export const robotSchema = v.strictObject({
  optimizers: choices(v.picklist(RULES)),
  learningRates: learningRatesSchema,
  /** μ of momentum and Nesterov; the other rules don't look at it. */
  momentums: choices(share),
  schedules: choices(scheduleSchema),
  /** Samples a mini-batch has; `all` is the whole loss. */
  batchSizes: choices(
    v.union([v.literal('all'), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))]),
  ),
});
export type RobotSettings = v.InferOutput<typeof robotSchema>;

/** What makes an arrow shaky: normal noise on every coordinate of the gradient, or a mini-batch of a model's samples. */
export const noiseSchema = v.variant('kind', [
  /** `deviation` is the standard deviation, in loss per field unit. */
  v.strictObject({ kind: v.literal('normal'), deviation: positive }),
  v.strictObject({
    kind: v.literal('mini-batch'),
    size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
  }),
]);
export type Noise = v.InferOutput<typeof noiseSchema>;

/** The grid written out, rising. Products one after the other: the same bits on every machine. */
export function learningRatesOf({ count, lowest, ratio }: LearningRates): readonly number[] {
  const rates: number[] = [];
  for (let rate = lowest; rates.length < count; rate *= ratio) rates.push(rate);
  return rates;
}
