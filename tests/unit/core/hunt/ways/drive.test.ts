/** Slide, sled and robot beside the optimizers themselves: the same numbers, bit for bit, as long as no wall is met. */
import { describe, expect, test } from 'vitest';
import type { Action, RunLength } from '../../../../../src/core/hunt/action';
import { type Hunt, performAll, startHunt } from '../../../../../src/core/hunt/hunt';
import { optimizerOf } from '../../../../../src/core/hunt/ways/at-rest';
import { parseLevel } from '../../../../../src/core/level/level-spec';
import { type ResolvedLevel, resolveLevel } from '../../../../../src/core/level/resolve-level';
import { learningRatesOf, RULES } from '../../../../../src/core/level/way-settings';
import type { BatchLoss } from '../../../../../src/core/optimizer/batch-loss';
import {
  fullBatch,
  type GradientOracle,
  miniBatch,
  noisyGradient,
} from '../../../../../src/core/optimizer/gradient-oracle';
import {
  createOptimizer,
  type OptimizerSettings,
} from '../../../../../src/core/optimizer/optimizer-settings';
import { runOptimizer } from '../../../../../src/core/optimizer/run-optimizer';
import type { Schedule } from '../../../../../src/core/optimizer/schedule';
import { wayLevel } from '../../../../fixtures/way-levels';

const placesOf = ({ level, records }: Hunt): readonly number[] => [
  ...level.start,
  ...records.flatMap(({ type, to }) => (type === 'card' ? [] : to)),
];

interface Reference {
  readonly settings: OptimizerSettings;
  readonly learningRate: number;
  readonly schedule?: Schedule;
  readonly oracle?: GradientOracle;
}

function referencePath(level: ResolvedLevel, steps: number, reference: Reference): readonly number[] {
  const {
    settings,
    learningRate,
    schedule = { kind: 'constant' },
    oracle = fullBatch(level.surface),
  } = reference;
  const { path, outcome } = runOptimizer({
    optimizer: createOptimizer(settings),
    oracle,
    schedule,
    learningRate,
    start: Float64Array.from(level.start),
    steps,
  });
  expect(outcome).toBe('finished');
  return Array.from(path);
}

const SEEDS = [1, 4, 11];
const times = (count: number, action: Action): readonly Action[] =>
  Array.from({ length: count }, () => action);

describe('a slide', () => {
  test.each(SEEDS)('is gradient descent with the rates that were chosen (seed %d)', (seed) => {
    const spec = wayLevel('slide');
    const level = resolveLevel(spec, seed);
    const rates = learningRatesOf(spec.slide.learningRates);
    const hunt = performAll(level, times(15, { type: 'slide', rate: 2 }));
    const learningRate = rates[2] ?? Number.NaN;
    expect(placesOf(hunt)).toEqual(
      referencePath(level, 15, { settings: { rule: 'gradient-descent' }, learningRate }),
    );
    expect(hunt.records.every((r) => r.type === 'slide' && r.learningRate === learningRate)).toBe(true);
  });

  test('on shaky ground follows the noise of its seed and step', () => {
    const spec = wayLevel('slide', { noise: { kind: 'normal', deviation: 0.7 } });
    const level = resolveLevel(spec, 5);
    const learningRate = learningRatesOf(spec.slide.learningRates)[1] ?? Number.NaN;
    const oracle = noisyGradient(level.surface, 0.7, 5);
    expect(placesOf(performAll(level, times(15, { type: 'slide', rate: 1 })))).toEqual(
      referencePath(level, 15, { settings: { rule: 'gradient-descent' }, learningRate, oracle }),
    );
  });
});

describe('a sled', () => {
  test.each(SEEDS)('that coasts is momentum (seed %d)', (seed) => {
    const spec = wayLevel('sled');
    const level = resolveLevel(spec, seed);
    const { learningRate, momentum } = spec.sled;
    expect(placesOf(performAll(level, times(15, { type: 'coast' })))).toEqual(
      referencePath(level, 15, { settings: { rule: 'momentum', momentum }, learningRate }),
    );
  });

  test('nudged from rest goes the push farther than one that coasts, along the heading', () => {
    const level = resolveLevel(wayLevel('sled'), 1);
    const coasted = performAll(level, [{ type: 'coast' }]).position;
    const nudged = performAll(level, [{ type: 'nudge', heading: 2 }]).position;
    expect(nudged[0]).toBe(coasted[0]);
    expect(nudged[1]).toBeCloseTo((coasted[1] ?? Number.NaN) + 0.5, 12);
  });

  test('that brakes keeps the stated share of its velocity', () => {
    const level = resolveLevel(wayLevel('sled'), 1);
    const record = performAll(level, [{ type: 'coast' }, { type: 'brake' }]).records.at(-1);
    if (record?.type !== 'sled') throw new Error('a brake makes a sled record');
    record.velocityAfter.forEach((v, i) => {
      const before = record.velocityBefore[i] ?? Number.NaN;
      expect(v).toBeCloseTo(0.8 * 0.25 * before + (record.felt[i] ?? Number.NaN), 12);
    });
  });

  test('is held by a wall, which takes the velocity against it and no more', () => {
    const level = resolveLevel(
      wayLevel('sled', {
        start: { center: [-3.9, 2], radius: 0 },
        sled: { learningRate: 0.1, momentum: 0.8, brake: 0.25, push: 1 },
      }),
      1,
    );
    const hunt = performAll(level, times(4, { type: 'nudge', heading: 4 }));
    const record = hunt.records.find(({ bumped }) => bumped);
    if (record?.type !== 'sled') throw new Error('it should have met the wall');
    expect(record.to[0]).toBe(-4);
    expect(record.velocityAfter[0]).toBe(0);
    expect(record.velocityAfter[1]).not.toBe(0);
  });
});

describe('a robot', () => {
  const spec = wayLevel('robot', { budget: { steps: 60, toeTaps: 0 } });
  const cards = (optimizer: number, learningRate: number, schedule = 0): readonly Action[] => [
    { type: 'card', card: 'optimizer', choice: optimizer },
    { type: 'card', card: 'learningRate', choice: learningRate },
    { type: 'card', card: 'schedule', choice: schedule },
  ];
  const rates = learningRatesOf(spec.robot.learningRates);
  const open = { optimizer: 0, learningRate: 0, momentum: 0, schedule: 0, batchSize: 0 };

  test.each(RULES.map((rule, i) => [rule, i] as const))(
    'with the card %s is that optimizer',
    (_rule, choice) => {
      for (const seed of SEEDS) {
        const level = resolveLevel(spec, seed);
        const hunt = performAll(level, [...cards(choice, 2), { type: 'run', length: 2 }]);
        expect(placesOf(hunt)).toEqual(
          referencePath(level, 20, {
            settings: optimizerOf(spec.robot, { ...open, optimizer: choice }),
            learningRate: rates[2] ?? Number.NaN,
          }),
        );
      }
    },
  );

  test.each([1, 2])('follows its schedule (card %d)', (choice) => {
    const level = resolveLevel(spec, 1);
    const hunt = performAll(level, [...cards(5, 4, choice), { type: 'run', length: 2 }]);
    const schedule = spec.robot.schedules[choice];
    expect(placesOf(hunt)).toEqual(
      referencePath(level, 20, {
        settings: { rule: 'adam', beta1: 0.9, beta2: 0.999 },
        learningRate: rates[4] ?? Number.NaN,
        ...(schedule === undefined ? {} : { schedule }),
      }),
    );
  });

  test('stops and goes on as if it had not: portions give the same places as one run', () => {
    const level = resolveLevel(spec, 4);
    const runs = (...lengths: readonly RunLength[]): readonly Action[] =>
      lengths.map((length) => ({ type: 'run', length }));
    const whole = performAll(level, [...cards(1, 2, 1), ...runs(2)]);
    const portions = performAll(level, [...cards(1, 2, 1), ...runs(1, 0, 0, 0, 0, 0, 1, 1)]);
    expect(placesOf(portions)).toEqual(placesOf(whole));
    expect(portions.carried).toMatchObject({ scheduleSteps: 20 });
  });

  test('with a new rate goes on with its memory; with a new optimizer, momentum or schedule it begins anew', () => {
    const level = resolveLevel(spec, 1);
    const laid = (card: Action): Hunt =>
      performAll(level, [...cards(1, 2), { type: 'run', length: 1 }, card]);
    const memoryOf = ({ carried }: Hunt): readonly number[] =>
      carried.kind === 'robot' ? carried.memory.memory.flatMap((array) => Array.from(array)) : [];
    const rate = laid({ type: 'card', card: 'learningRate', choice: 4 });
    expect(memoryOf(rate).some((m) => m !== 0)).toBe(true);
    expect(rate.carried).toMatchObject({ scheduleSteps: 5 });
    const momentum = laid({ type: 'card', card: 'momentum', choice: 1 });
    expect(memoryOf(momentum).every((m) => m === 0)).toBe(true);
    expect(momentum.carried).toMatchObject({ scheduleSteps: 5 });
    const adam = createOptimizer({ rule: 'adam', beta1: 0.9, beta2: 0.999 }).init(2);
    expect(laid({ type: 'card', card: 'optimizer', choice: 5 }).carried).toMatchObject({ memory: adam });
    const schedule = laid({ type: 'card', card: 'schedule', choice: 1 });
    expect(memoryOf(schedule)).toEqual(memoryOf(rate));
    expect(schedule.carried).toMatchObject({ scheduleSteps: 0 });
    for (const hunt of [rate, momentum, schedule])
      expect(hunt).toMatchObject({ stepsTaken: 5, stepsLeft: 55 });
  });

  test('never changes the memory of a hunt that was', () => {
    const level = resolveLevel(spec, 1);
    const before = performAll(level, [...cards(5, 2), { type: 'run', length: 1 }]);
    const kept = JSON.stringify(before);
    performAll(level, [...cards(5, 2), { type: 'run', length: 1 }, { type: 'run', length: 2 }]);
    expect(JSON.stringify(before)).toBe(kept);
  });

  test('stops in the middle of a run when its steps are over', () => {
    const hunt = performAll(resolveLevel(spec, 1), times(1, { type: 'run', length: 3 }));
    expect(hunt).toMatchObject({ ending: 'out-of-steps', stepsTaken: 60, stepsLeft: 0, actionsTaken: 1 });
    expect(hunt.records.length).toBe(60);
  });
});

describe('with mini-batches', () => {
  /** Eight made-up samples: the loss is the mean of ½|w − pᵢ|². */
  const samples = [-3, -2, -1, 0, 1, 2, 3, 4];
  const lossOf = (w: Float64Array, index: number): number =>
    0.5 * ((w[0] ?? 0) - (samples[index] ?? 0)) ** 2 + 0.5 * ((w[1] ?? 0) + 1) ** 2;
  const batches: BatchLoss = {
    sampleCount: samples.length,
    dimension: 2,
    batchLossAndGradient: (w, indices, count, gradientOut) => {
      let loss = 0;
      gradientOut.fill(0);
      for (let k = 0; k < count; k++) {
        const index = indices[k] ?? 0;
        loss += lossOf(w, index) / count;
        gradientOut[0] = (gradientOut[0] ?? 0) + ((w[0] ?? 0) - (samples[index] ?? 0)) / count;
        gradientOut[1] = (gradientOut[1] ?? 0) + ((w[1] ?? 0) + 1) / count;
      }
      return loss;
    },
  };
  const all = Int32Array.from(samples, (_, i) => i);
  const scrap = new Float64Array(2);
  const withSamples = (level: ResolvedLevel): ResolvedLevel => ({
    ...level,
    surface: {
      dimension: 2,
      domain: level.surface.domain,
      batches,
      loss: (w) => batches.batchLossAndGradient(w, all, samples.length, scrap),
      lossAndGradient: (w, gradientOut) => batches.batchLossAndGradient(w, all, samples.length, gradientOut),
    },
  });

  test('a slide sees one batch a step, without replacement within an epoch', () => {
    const spec = wayLevel('slide', {});
    const noisy = {
      ...resolveLevel(spec, 3),
      spec: { ...spec, noise: { kind: 'mini-batch', size: 3 } as const },
    };
    const level = withSamples(noisy);
    const learningRate = learningRatesOf(spec.slide.learningRates)[0] ?? Number.NaN;
    const hunt = performAll(level, times(12, { type: 'slide', rate: 0 }));
    expect(placesOf(hunt)).toEqual(
      referencePath(level, 12, {
        settings: { rule: 'gradient-descent' },
        learningRate,
        oracle: miniBatch(batches, 3, 3),
      }),
    );
    // The gauge tells the loss over all samples, whatever the batch.
    for (const record of hunt.records)
      expect(record.lossAfter).toBe(level.surface.loss(Float64Array.from(record.to)));
  });

  test('a robot sees the batch its card names', () => {
    const plain = wayLevel('robot');
    const spec = { ...plain, robot: { ...plain.robot, batchSizes: ['all' as const, 2, 100] } };
    const level = withSamples({ ...resolveLevel(plain, 6), spec });
    const rate = learningRatesOf(spec.robot.learningRates)[3] ?? Number.NaN;
    const run = (choice: number): Hunt =>
      performAll(level, [
        { type: 'card', card: 'learningRate', choice: 3 },
        { type: 'card', card: 'batchSize', choice },
        { type: 'run', length: 2 },
      ]);
    const reference = (oracle: GradientOracle): readonly number[] =>
      referencePath(level, 20, { settings: { rule: 'gradient-descent' }, learningRate: rate, oracle });
    expect(placesOf(run(0))).toEqual(reference(fullBatch(level.surface)));
    expect(placesOf(run(1))).toEqual(reference(miniBatch(batches, 2, 6)));
    expect(placesOf(run(2))).toEqual(reference(miniBatch(batches, 8, 6))); // no more than there are
    expect(placesOf(run(1))).not.toEqual(placesOf(run(0)));
  });

  test('a field without samples has none', () => {
    expect(() => wayLevel('slide', { noise: { kind: 'mini-batch', size: 3 } })).toThrow(/no samples/);
    const spec = wayLevel('slide');
    const level = {
      ...resolveLevel(spec, 3),
      spec: { ...spec, noise: { kind: 'mini-batch', size: 3 } as const },
    };
    expect(() => startHunt(level)).toThrow(/without samples has no batches of 3/);
  });
});

test('the grid of learning rates is lowest · ratioᵏ, one product after the other', () => {
  const rates = learningRatesOf({ count: 4, lowest: 0.05, ratio: 2 });
  expect(rates).toEqual([0.05, 0.1, 0.2, 0.4]);
  expect(() =>
    parseLevel({ ...wayLevel('slide'), slide: { learningRates: { count: 25, lowest: 1, ratio: 2 } } }),
  ).toThrow(/learningRates\.count/);
});
