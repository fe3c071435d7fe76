/**
 * Six sick trainings and what can be prescribed: each patient is a small network (model/network.ts) with the way it is
 * trained. A curve is always a real run of core's optimizers from the same start with the same luck; nothing is kept.
 * The curve is the loss over all that is learned from after each step, whatever batch the step itself saw.
 */
import { randomSource } from '../../math/random';
import { drawWeights, type NetworkLoss, type NetworkShape, networkLoss } from '../../model/network';
import { splitPoints } from '../../model/split-points';
import { type ToyShape, toyPoints } from '../../model/toy-points';
import { fullBatch, miniBatch } from '../../optimizer/gradient-oracle';
import { createOptimizer, type OptimizerSettings } from '../../optimizer/optimizer-settings';
import { runOptimizer } from '../../optimizer/run-optimizer';
import type { Schedule } from '../../optimizer/schedule';

export const ILLNESSES = ['too-slow', 'bouncing', 'diverging', 'plateau', 'overfitting', 'noisy'] as const;
export type Illness = (typeof ILLNESSES)[number];

export const PRESCRIPTIONS = [
  'smaller-rate',
  'bigger-rate',
  'momentum',
  'cool-down',
  'bigger-batch',
  'stop-early',
  'smaller-model',
] as const;
export type Prescription = (typeof PRESCRIPTIONS)[number];

/** How a network is trained. */
export interface Regimen {
  readonly rule: OptimizerSettings;
  readonly learningRate: number;
  readonly schedule: Schedule;
  /** Samples a step; null for all of them. */
  readonly batch: number | null;
  readonly steps: number;
  readonly hidden: readonly number[];
}

export interface Patient {
  readonly id: Illness;
  readonly data: {
    readonly shape: ToyShape;
    readonly count: number;
    readonly noise: number;
    readonly seed: number;
    /** The share that is held back and never learned from; null for none. */
    readonly testShare: number | null;
  };
  readonly loss: NetworkShape['loss'];
  /** Of the first weights and of the batches. */
  readonly seed: number;
  /** The first weights are multiplied by this: below 1 it begins where all is nearly flat. */
  readonly startScale: number;
  readonly sick: Regimen;
  /** A loss that a healthy training comes down to, over what is learned from. */
  readonly target: number;
}

/** A run's losses after 0, 1, 2 … steps. */
export interface Curves {
  readonly train: Float64Array;
  /** Over what is held back; null where nothing is. */
  readonly test: Float64Array | null;
  readonly outcome: 'finished' | 'diverged';
}

const PLAIN: OptimizerSettings = { rule: 'gradient-descent' };
const STEADY: Schedule = { kind: 'constant' };

const patient = (
  id: Illness,
  data: Patient['data'],
  sick: Partial<Regimen> & Pick<Regimen, 'learningRate'>,
  more: Partial<Pick<Patient, 'loss' | 'seed' | 'startScale'>> & Pick<Patient, 'target'>,
): Patient => ({
  id,
  data,
  loss: 'cross-entropy',
  seed: 1,
  startScale: 1,
  ...more,
  sick: { rule: PLAIN, schedule: STEADY, batch: null, steps: 120, hidden: [6], ...sick },
});

const moons = { shape: 'moons', count: 60, noise: 0.12, seed: 3, testShare: null } as const;

export const PATIENTS: readonly Patient[] = [
  patient('too-slow', moons, { learningRate: 0.03 }, { target: 0.3 }),
  patient('diverging', moons, { learningRate: 2, steps: 40 }, { target: 0.06, loss: 'squared' }),
  patient(
    'plateau',
    { ...moons, shape: 'xor' },
    { learningRate: 0.5, steps: 200 },
    { target: 0.3, startScale: 0.1 },
  ),
  patient(
    'bouncing',
    { ...moons, shape: 'xor' },
    { learningRate: 8, steps: 60, hidden: [3] },
    { target: 0.4, seed: 2 },
  ),
  patient('noisy', { ...moons, noise: 0.25 }, { learningRate: 1.5, batch: 2 }, { target: 0.3 }),
  patient(
    'overfitting',
    { shape: 'moons', count: 80, noise: 0.3, seed: 8, testShare: 0.6 },
    { learningRate: 0.03, rule: { rule: 'adam', beta1: 0.9, beta2: 0.999 }, hidden: [16], steps: 250 },
    { target: 0.5 },
  ),
];

/** A smaller or bigger learning rate is so many times smaller or bigger. */
export const RATE_FACTOR = 5;

/** The regimen with one thing changed; the same one where the change would change nothing. */
export function prescribed(sick: Regimen, prescription: Prescription, stopAt: number): Regimen {
  switch (prescription) {
    case 'smaller-rate':
      return { ...sick, learningRate: sick.learningRate / RATE_FACTOR };
    case 'bigger-rate':
      return { ...sick, learningRate: sick.learningRate * RATE_FACTOR };
    case 'momentum':
      // Adam carries its last pushes along already.
      return sick.rule.rule === 'gradient-descent'
        ? { ...sick, rule: { rule: 'momentum', momentum: 0.9 } }
        : sick;
    case 'cool-down':
      return { ...sick, schedule: { kind: 'cosine', over: sick.steps, low: 0.01 } };
    case 'bigger-batch':
      return sick.batch === null ? sick : { ...sick, batch: null };
    case 'stop-early':
      return { ...sick, steps: stopAt };
    case 'smaller-model':
      return { ...sick, hidden: sick.hidden.map(() => 2) };
  }
}

/** Trains the patient; a divergence is a result. */
export function trainPatient(
  who: Patient,
  { rule, learningRate, schedule, batch, steps, hidden }: Regimen,
): Curves {
  const { train, test } = lossesOf(who, hidden);
  const start = drawWeights(train.shape, randomSource(who.seed, 'patient')).map((w) => w * who.startScale);
  const { path, outcome } = runOptimizer({
    optimizer: createOptimizer(rule),
    oracle: batch === null ? fullBatch(train) : miniBatch(train, batch, who.seed),
    schedule,
    learningRate,
    start,
    steps,
  });
  const along = (loss: NetworkLoss): Float64Array =>
    Float64Array.from({ length: path.length / loss.dimension }, (_, i) =>
      loss.loss(path.subarray(i * loss.dimension, (i + 1) * loss.dimension)),
    );
  return { train: along(train), test: test && along(test), outcome };
}

function lossesOf(
  { data, loss }: Patient,
  hidden: readonly number[],
): { readonly train: NetworkLoss; readonly test: NetworkLoss | null } {
  const shape: NetworkShape = { hidden, activation: 'tanh', loss };
  const points = toyPoints(data.shape, data.count, data.noise, data.seed);
  if (data.testShare === null) return { train: networkLoss(shape, points), test: null };
  const { train, test } = splitPoints(points, data.testShare, data.seed);
  return { train: networkLoss(shape, train), test: networkLoss(shape, test) };
}
