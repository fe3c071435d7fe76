/**
 * Losses of models on data, as data: the schema of the surface kinds `line-fit`, `linear-fit`, `logistic` and
 * `network-slice`. What each becomes is in build-model.ts.
 *
 * Windows: a parameter that may be turned is written as a range [low, high] in the model's own units, and laid evenly
 * over the field from one wall to the other: p = (low + high)/2 + (high − low)/2 · w/10 with −10 ≤ w ≤ 10 the place in
 * field units. So a field unit is a twentieth of the range. A parameter that is held is written as a number.
 */
import * as v from 'valibot';
import { labeledSchema, leavesEnough, modelNumber, rowsSchema, splitSchema } from './data-spec';

const positive = v.pipe(v.number(), v.finite(), v.minValue(1e-9), v.maxValue(1e9));
const wholeSeed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_147_483_648));

/** [low, high], low below high by enough to tell places apart. */
const range = v.pipe(
  v.strictTuple([modelNumber, modelNumber]),
  v.check(([low, high]) => high - low >= 1e-9, 'a range must rise: [low, high]'),
);
const rangeOrHeld = v.union([range, modelNumber], 'must be a range [low, high] or a number');
const isFree = (part: unknown): boolean => Array.isArray(part);

/** What a miss r = ŷ − y costs: r², |r|, or Huber's ½r² for |r| ≤ delta and delta(|r| − ½delta) beyond. */
const squared = v.strictObject({ kind: v.literal('squared') });
const absolute = v.strictObject({ kind: v.literal('absolute') });
const huber = v.strictObject({ kind: v.literal('huber'), delta: positive });

/** Where inputs are measured from: their mean over the rows that are learned from, or a number; 0 when left out. */
const pivot = v.exactOptional(v.union([v.literal('mean'), modelNumber]));

/**
 * y ≈ intercept + slope·(x − pivot). With both ranges a field (east the slope, north the intercept); with one a
 * tightrope: a ruler tilted about the point (pivot, intercept), or slid up and down.
 */
export const lineFitSchema = v.pipe(
  v.strictObject({
    kind: v.literal('line-fit'),
    /** Two columns: x, y. */
    data: rowsSchema,
    split: v.exactOptional(splitSchema),
    miss: v.variant('kind', [squared, absolute, huber]),
    pivot,
    /** In units of y per unit of x. */
    slope: rangeOrHeld,
    /** The line's y at the pivot; `mean` holds it at the mean of y. */
    intercept: v.union(
      [range, modelNumber, v.literal('mean')],
      'must be a range [low, high], a number or "mean"',
    ),
  }),
  v.forward(
    v.check(({ data }) => data.columns.length === 2, 'a line needs two columns: x and y'),
    ['data', 'columns'],
  ),
  v.forward(
    v.check(
      ({ slope, intercept }) => isFree(slope) || isFree(intercept),
      'slope or intercept must be a range',
    ),
    ['slope'],
  ),
  v.forward(
    v.check(({ data, split }) => leavesEnough(data, split), 'must leave two rows or more on each side'),
    ['split'],
  ),
);

/**
 * y ≈ bias + Σ wⱼφⱼ(x), with φ the input columns less their pivots, or the powers tʲ (j = 1 … degree) of
 * t = (x − pivot)/scale. One to eight ranges in all: a rope, a field or a mixing desk.
 */
export const linearFitSchema = v.pipe(
  v.strictObject({
    kind: v.literal('linear-fit'),
    /** The inputs' columns, then y. */
    data: rowsSchema,
    split: v.exactOptional(splitSchema),
    features: v.variant('kind', [
      v.strictObject({ kind: v.literal('columns') }),
      v.strictObject({
        kind: v.literal('powers'),
        degree: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
        scale: positive,
      }),
    ]),
    miss: v.variant('kind', [squared, huber]),
    pivot,
    /** One for each feature, in units of y per unit of the feature. */
    weights: v.pipe(v.array(rangeOrHeld), v.minLength(1), v.maxLength(8)),
    bias: rangeOrHeld,
    /** λ ≥ 0: adds ½λΣw² to the loss that is walked; the bias is left free. */
    penalty: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9))),
  }),
  v.forward(
    v.check(
      ({ data, features }) => features.kind === 'columns' || data.columns.length === 2,
      'powers need two columns: x and y',
    ),
    ['data', 'columns'],
  ),
  v.forward(
    v.check(
      ({ data, features, weights }) =>
        weights.length === (features.kind === 'powers' ? features.degree : data.columns.length - 1),
      'needs one for each feature',
    ),
    ['weights'],
  ),
  v.forward(
    v.check(
      ({ weights, bias }) => countFree([...weights, bias]) >= 1,
      'some weight or the bias must be a range',
    ),
    ['weights'],
  ),
  v.forward(
    v.check(({ weights, bias }) => countFree([...weights, bias]) <= 8, 'at most eight ranges in all'),
    ['weights'],
  ),
  v.forward(
    v.check(({ data, split }) => leavesEnough(data, split), 'must leave two rows or more on each side'),
    ['split'],
  ),
);

/** The chance of label 1 is σ(bias + Σ wⱼ(xⱼ − pivot)); mean cross-entropy + ½λΣw². One to eight ranges in all. */
export const logisticSchema = v.pipe(
  v.strictObject({
    kind: v.literal('logistic'),
    /** The inputs' columns, then a label that is 0 or 1; or toy points. */
    data: labeledSchema,
    split: v.exactOptional(splitSchema),
    pivot,
    /** One for each input, in log odds per unit of the input. */
    weights: v.pipe(v.array(rangeOrHeld), v.minLength(1), v.maxLength(8)),
    /** In log odds. */
    bias: rangeOrHeld,
    /** λ ≥ 0; 0 when left out. */
    penalty: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9))),
  }),
  v.forward(
    v.check(
      ({ data }) => data.source === 'toy' || data.rows.every((row) => row.at(-1) === 0 || row.at(-1) === 1),
      'the last column must hold labels, 0 or 1',
    ),
    ['data'],
  ),
  v.forward(
    v.check(
      ({ data, weights }) => weights.length === (data.source === 'toy' ? 2 : data.columns.length - 1),
      'needs one for each input',
    ),
    ['weights'],
  ),
  v.forward(
    v.check(
      ({ weights, bias }) => countFree([...weights, bias]) >= 1,
      'some weight or the bias must be a range',
    ),
    ['weights'],
  ),
  v.forward(
    v.check(({ weights, bias }) => countFree([...weights, bias]) <= 8, 'at most eight ranges in all'),
    ['weights'],
  ),
  v.forward(
    v.check(({ data, split }) => leavesEnough(data, split), 'must leave two rows or more on each side'),
    ['split'],
  ),
);

/** A plane through the weights of a trained network 2–h–1 or 2–h–h–1 (Li et al. 2018), cut out as a window. */
export const networkSliceSchema = v.pipe(
  v.strictObject({
    kind: v.literal('network-slice'),
    /** Two inputs and a label, 0 or 1. */
    data: labeledSchema,
    split: v.exactOptional(splitSchema),
    network: v.strictObject({
      hidden: v.pipe(
        v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16))),
        v.minLength(1),
        v.maxLength(2),
      ),
      activation: v.picklist(['tanh', 'relu']),
      loss: v.picklist(['squared', 'cross-entropy']),
    }),
    /** Adam on all samples from weights drawn by the seed; where it ends is the trained network. */
    training: v.strictObject({
      seed: wholeSeed,
      steps: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000)),
      learningRate: v.pipe(v.number(), v.finite(), v.minValue(1e-6), v.maxValue(1)),
    }),
    slice: v.variant('kind', [
      /** Two random directions, the weights into each neuron scaled to the norm of the trained ones; biases stay. */
      v.strictObject({ kind: v.literal('random'), seed: wholeSeed }),
      /** The two directions, of length 1, along which the weights moved most while they were trained. */
      v.strictObject({ kind: v.literal('principal') }),
      /** Two weights or biases by their places in the weights (network.ts), counted from 0. */
      v.strictObject({
        kind: v.literal('weights'),
        east: v.pipe(v.number(), v.integer(), v.minValue(0)),
        north: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
    ]),
    /** How far 10 field units go, in lengths of the directions. */
    reach: v.pipe(v.number(), v.finite(), v.minValue(1e-3), v.maxValue(100)),
    /** Puts the trained network 3 to 6 field units off the window's middle, the way and how far drawn from it. */
    windowSeed: wholeSeed,
  }),
  v.forward(
    v.check(
      ({ data }) =>
        data.source === 'toy' ||
        (data.columns.length === 3 && data.rows.every((row) => row[2] === 0 || row[2] === 1)),
      'a network needs three columns: two inputs and a label, 0 or 1',
    ),
    ['data'],
  ),
  v.forward(
    v.check(({ slice, network }) => {
      if (slice.kind !== 'weights') return true;
      const count = [...network.hidden, 1].reduce(
        ({ inputs, sum }, outputs) => ({ inputs: outputs, sum: sum + outputs * (inputs + 1) }),
        { inputs: 2, sum: 0 },
      ).sum;
      return slice.east !== slice.north && slice.east < count && slice.north < count;
    }, 'east and north must be two different weights of the network'),
    ['slice'],
  ),
  v.forward(
    v.check(({ data, split }) => leavesEnough(data, split), 'must leave two rows or more on each side'),
    ['split'],
  ),
);

function countFree(parts: readonly unknown[]): number {
  return parts.filter(isFree).length;
}

export type LineFitSpec = v.InferOutput<typeof lineFitSchema>;
export type LinearFitSpec = v.InferOutput<typeof linearFitSchema>;
export type LogisticSpec = v.InferOutput<typeof logisticSchema>;
export type NetworkSliceSpec = v.InferOutput<typeof networkSliceSchema>;
export type ModelSpec = LineFitSpec | LinearFitSpec | LogisticSpec | NetworkSliceSpec;

/** How many parameters may be turned. */
export function freeParametersOf(spec: ModelSpec): number {
  switch (spec.kind) {
    case 'line-fit':
      return countFree([spec.slope, spec.intercept]);
    case 'linear-fit':
    case 'logistic':
      return countFree([...spec.weights, spec.bias]);
    case 'network-slice':
      return 2;
  }
}
