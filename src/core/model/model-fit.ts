/**
 * What a model says at a place of its field: its data in their own units, its parameters there, and its answer for any
 * inputs. For the light, where the data lie beside the field; nothing of it belongs into a hunt.
 *
 *   line: b + a·(x − pivot)   ·   sum of features: bias + Σ wⱼφⱼ(x)   ·   logistic: σ(bias + Σ wⱼ(xⱼ − pivotⱼ))
 *   network: its score z where the loss is squared, σ(z) where it is the cross-entropy
 *
 * Limits: a network is trained once more (the same bits), which takes about as long as opening its level.
 */
import { unturnPlace } from '../surface/turn-field';
import {
  buildLinearFit,
  buildLineFit,
  buildLogistic,
  pivotsOf,
  powersOf,
  rowsOf,
  splitRows,
} from './build-model';
import type { ModelField } from './model-field';
import type { ModelSpec } from './model-spec';
import { buildNetworkSlice } from './network-slice';
import { sigmoid } from './sigmoid';

export interface DataPoint {
  readonly inputs: readonly number[];
  /** A number in units of the last column, or a label, 0 or 1. */
  readonly target: number;
  /** True when it was held back for testing: the loss that was walked doesn't know it. */
  readonly held: boolean;
}

export interface ModelFit {
  /** The data set's name; `toy` for points made from a seed. */
  readonly source: string;
  /** The columns' names, inputs first. */
  readonly columns: readonly string[];
  /** What the answer is: a number like the target, or how much the model leans to label 1 (½ is the border). */
  readonly answers: 'number' | 'label';
  readonly points: readonly DataPoint[];
  /** The model's parameters at a place of the field as walked, in the model's units. */
  parametersAt(place: readonly number[]): readonly number[];
  /** The answer for inputs in their own units. */
  answer(parameters: readonly number[], inputs: readonly number[]): number;
  /** The loss over the points that were held back, at a place of the field as walked; null where none were. */
  heldLossAt(place: readonly number[]): number | null;
}

/** The model behind a field that a run with this seed walked. RangeError as the field's builder. */
export function modelFitOf(spec: ModelSpec, seed: number): ModelFit {
  const { field, answer } = answerOf(spec);
  const { data } = spec;
  const { train, test } = splitRows(rowsOf(data), spec.split);
  const pointsOf = (rows: readonly (readonly number[])[], held: boolean): readonly DataPoint[] =>
    rows.map((row) => ({ inputs: row.slice(0, -1), target: row.at(-1) ?? 0, held }));
  return {
    source: data.source === 'rows' ? data.name : 'toy',
    columns: data.source === 'rows' ? data.columns : ['x₁', 'x₂', 'label'],
    answers: spec.kind === 'logistic' || spec.kind === 'network-slice' ? 'label' : 'number',
    points: [...pointsOf(train, false), ...pointsOf(test, true)],
    parametersAt: (place) => field.parametersAt(unturnPlace(place, seed)),
    answer,
    heldLossAt: (place) => field.test?.loss(Float64Array.from(unturnPlace(place, seed))) ?? null,
  };
}

/** How many points are on the right side of the border. */
export function rightOf(fit: ModelFit, parameters: readonly number[]): number {
  return fit.points.filter(({ inputs, target }) => fit.answer(parameters, inputs) >= 0.5 === (target === 1))
    .length;
}

interface Answering {
  readonly field: ModelField;
  readonly answer: ModelFit['answer'];
}

function answerOf(spec: ModelSpec): Answering {
  switch (spec.kind) {
    case 'line-fit': {
      const [pivot = 0] = pivotsOf(spec.pivot, splitRows(spec.data.rows, spec.split).train, 1);
      return {
        field: buildLineFit(spec),
        answer: ([slope = 0, intercept = 0], [x = 0]) => intercept + slope * (x - pivot),
      };
    }
    case 'linear-fit': {
      const { features: kind } = spec;
      const inputs = spec.data.columns.length - 1;
      const pivots = pivotsOf(spec.pivot, splitRows(spec.data.rows, spec.split).train, inputs);
      const featuresOf = (row: readonly number[]): readonly number[] => {
        const moved = pivots.map((pivot, j) => (row[j] ?? 0) - pivot);
        return kind.kind === 'columns' ? moved : powersOf((moved[0] ?? 0) / kind.scale, kind.degree);
      };
      return { field: buildLinearFit(spec), answer: (w, row) => weightedSum(w, featuresOf(row)) };
    }
    case 'logistic': {
      const { train } = splitRows(rowsOf(spec.data), spec.split);
      const pivots = pivotsOf(spec.pivot, train, spec.weights.length);
      return {
        field: buildLogistic(spec),
        answer: (w, row) =>
          sigmoid(
            weightedSum(
              w,
              pivots.map((pivot, j) => (row[j] ?? 0) - pivot),
            ),
          ),
      };
    }
    case 'network-slice': {
      const field = buildNetworkSlice(spec);
      const isSquared = spec.network.loss === 'squared';
      let given: readonly number[] | null = null;
      let weights = new Float64Array(0);
      return {
        field,
        answer: (w, [x1 = 0, x2 = 0]) => {
          if (w !== given) {
            given = w;
            weights = Float64Array.from(w);
          }
          const score = field.network.scoreAt(weights, x1, x2);
          return isSquared ? score : sigmoid(score);
        },
      };
    }
  }
}

/** Σ wⱼφⱼ + b, with b behind the weights. */
function weightedSum(w: readonly number[], features: readonly number[]): number {
  return features.reduce((sum, feature, j) => sum + (w[j] ?? 0) * feature, w[features.length] ?? 0);
}
