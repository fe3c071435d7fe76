/** From a model's spec to its field: rows split, inputs measured from their pivot, the loss placed on its window. */

import { ConvexField } from './convex-field';
import type { LabeledSpec, RowsSpec, SplitSpec } from './data-spec';
import type { LabeledPoints } from './labeled-points';
import { lineFit, lineLoss } from './line-fit';
import { linearFit } from './linear-fit';
import { logisticRegression } from './logistic-regression';
import { ModelField, type Part, windowOn } from './model-field';
import type { LinearFitSpec, LineFitSpec, LogisticSpec } from './model-spec';
import { splitOrder } from './split-points';
import { toyPoints } from './toy-points';

type Rows = readonly (readonly number[])[];

/** The rows that are learned from, and those that are held back (none without a split). RangeError as `splitOrder`. */
export function splitRows(
  rows: Rows,
  split: SplitSpec | undefined,
): { readonly train: Rows; readonly test: Rows } {
  if (split === undefined) return { train: rows, test: [] };
  const { train, test } = splitOrder(rows.length, split.testShare, split.seed);
  const take = (order: readonly number[]): Rows => order.map((i) => rows[i] ?? []);
  return { train: take(train), test: take(test) };
}

/** The rows of a model's data: inputs, then what it should tell. */
export function rowsOf(data: RowsSpec | LabeledSpec): Rows {
  if (data.source === 'rows') return data.rows;
  const { features, labels } = toyPoints(data.shape, data.count, data.noise, data.seed);
  return Array.from(labels, (label, i) => [features[2 * i] ?? 0, features[2 * i + 1] ?? 0, label]);
}

export function labeledPoints(rows: Rows): LabeledPoints {
  return {
    features: Float64Array.from(rows.flatMap((row) => row.slice(0, -1))),
    labels: Float64Array.from(rows, (row) => row.at(-1) ?? 0),
  };
}

/** y ≈ intercept + slope·(x − pivot); p = (slope, intercept). RangeError when a split leaves x all the same. */
export function buildLineFit(spec: LineFitSpec): ConvexField {
  const { train, test } = splitRows(spec.data.rows, spec.split);
  const [pivot = 0] = pivotsOf(spec.pivot, train, 1);
  const intercept: Part = spec.intercept === 'mean' ? meanOf(train, 1) : spec.intercept;
  const plane = windowOn([spec.slope, intercept]);
  const inputsOf = (rows: Rows): Float64Array => Float64Array.from(rows, ([x = 0]) => x - pivot);
  const targetsOf = (rows: Rows): Float64Array => Float64Array.from(rows, ([, y = 0]) => y);
  return new ConvexField(
    lineFit(inputsOf(train), targetsOf(train), spec.miss),
    plane,
    spec.miss,
    Float64Array.from(train.flatMap(([x = 0]) => [x - pivot, 1])),
    targetsOf(train),
    0,
    test.length === 0 ? null : new ModelField(lineLoss(inputsOf(test), targetsOf(test), spec.miss), plane),
  );
}

/** y ≈ bias + Σ wⱼφⱼ(x); p = (w₁ … w_d, bias). */
export function buildLinearFit(spec: LinearFitSpec): ConvexField {
  const { train, test } = splitRows(spec.data.rows, spec.split);
  const { features: kind, penalty = 0 } = spec;
  const inputs = spec.data.columns.length - 1;
  const pivots = pivotsOf(spec.pivot, train, inputs);
  const featuresOf = (row: readonly number[]): readonly number[] => {
    const moved = pivots.map((pivot, j) => (row[j] ?? 0) - pivot);
    return kind.kind === 'columns' ? moved : powersOf((moved[0] ?? 0) / kind.scale, kind.degree);
  };
  const targetsOf = (rows: Rows): Float64Array => Float64Array.from(rows, (row) => row.at(-1) ?? 0);
  const modelOf = (rows: Rows, lambda: number): ReturnType<typeof linearFit> =>
    linearFit(Float64Array.from(rows.flatMap(featuresOf)), targetsOf(rows), spec.miss, lambda);
  const plane = windowOn([...spec.weights, spec.bias]);
  return new ConvexField(
    modelOf(train, penalty),
    plane,
    spec.miss,
    Float64Array.from(train.flatMap((row) => [...featuresOf(row), 1])),
    targetsOf(train),
    penalty,
    test.length === 0 ? null : new ModelField(modelOf(test, 0), plane),
  );
}

/** Log odds bias + Σ wⱼ(xⱼ − pivotⱼ); p = (w₁ … w_d, bias). The test field has no penalty: it judges, it doesn't train. */
export function buildLogistic(spec: LogisticSpec): ConvexField {
  const { train, test } = splitRows(rowsOf(spec.data), spec.split);
  const { penalty = 0 } = spec;
  const inputs = spec.weights.length;
  const pivots = pivotsOf(spec.pivot, train, inputs);
  const moved = (rows: Rows): Rows =>
    rows.map((row) => row.map((x, j) => (j < inputs ? x - (pivots[j] ?? 0) : x)));
  const plane = windowOn([...spec.weights, spec.bias]);
  return new ConvexField(
    logisticRegression(labeledPoints(moved(train)), penalty),
    plane,
    { kind: 'cross-entropy' },
    Float64Array.from(moved(train).flatMap((row) => [...row.slice(0, inputs), 1])),
    new Float64Array(train.length),
    penalty,
    test.length === 0 ? null : new ModelField(logisticRegression(labeledPoints(moved(test)), 0), plane),
  );
}

/** What each input is measured from. */
export function pivotsOf(pivot: number | 'mean' | undefined, rows: Rows, inputs: number): readonly number[] {
  return Array.from({ length: inputs }, (_, j) => (pivot === 'mean' ? meanOf(rows, j) : (pivot ?? 0)));
}

function meanOf(rows: Rows, column: number): number {
  return rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length;
}

/** t, t², … up to the degree. */
export function powersOf(t: number, degree: number): readonly number[] {
  const powers: number[] = [];
  for (let power = t; powers.length < degree; power *= t) powers.push(power);
  return powers;
}
