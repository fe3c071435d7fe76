import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { fullBatch } from '../../../../src/core/optimizer/gradient-oracle';
import { copyState } from '../../../../src/core/optimizer/optimizer';
import {
  createOptimizer,
  optimizerSettingsSchema,
  USUAL_SETTINGS,
} from '../../../../src/core/optimizer/optimizer-settings';
import { runOptimizer } from '../../../../src/core/optimizer/run-optimizer';
import type { LossFunction } from '../../../../src/core/surface/loss-function';

/** ½Σ(i+1)wᵢ² in five parameters. */
const bowl: LossFunction = {
  dimension: 5,
  loss: (w) => w.reduce((sum, x, i) => sum + 0.5 * (i + 1) * x * x, 0),
  lossAndGradient: (w, out) => {
    for (let i = 0; i < w.length; i++) out[i] = (i + 1) * (w[i] ?? 0);
    return bowl.loss(w);
  },
};
const start = Float64Array.of(3, -2, 1, 0.5, -1);
const constant = { kind: 'constant' } as const;

describe.each(USUAL_SETTINGS)('$rule', (settings) => {
  const optimizer = createOptimizer(settings);
  const run = (learningRate: number, steps: number) =>
    runOptimizer({ optimizer, oracle: fullBatch(bowl), schedule: constant, learningRate, start, steps });

  test('comes down in five parameters', () => {
    // AdaGrad's own rates only ever fall, so it begins with a larger one.
    const { path, outcome } = run(settings.rule === 'adagrad' ? 0.5 : 0.05, 400);
    expect(outcome).toBe('finished');
    expect(bowl.loss(path.slice(-5))).toBeLessThan(0.05 * bowl.loss(start));
  });

  test('takes the same way twice, and leaves the start alone', () => {
    expect(run(0.05, 50)).toEqual(run(0.05, 50));
    expect(Array.from(start)).toEqual([3, -2, 1, 0.5, -1]);
  });

  test('works in place: the same arrays before and after', () => {
    const w = Float64Array.from(start);
    const state = optimizer.init(5);
    const { memory } = state;
    const arrays = [...memory];
    const gradient = Float64Array.of(1, 2, 3, 4, 5);
    optimizer.step(state, w, gradient, 0.1);
    expect(state.memory).toBe(memory);
    for (const [i, array] of state.memory.entries()) expect(array).toBe(arrays[i]);
    expect(state.steps).toBe(1);
    expect(Array.from(gradient)).toEqual([1, 2, 3, 4, 5]);
  });

  test('goes on from a copied state as from the state itself', () => {
    const gradient = Float64Array.of(1, -2, 3, -4, 5);
    const [one, two] = [Float64Array.from(start), Float64Array.from(start)];
    const state = optimizer.init(5);
    optimizer.step(state, one, gradient, 0.1);
    two.set(one);
    const copy = copyState(state);
    optimizer.step(state, one, gradient, 0.1);
    optimizer.step(copy, two, gradient, 0.1);
    expect(Array.from(two)).toEqual(Array.from(one));
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses the learning rate %s, and moves nothing',
    (rate) => {
      const w = Float64Array.from(start);
      const state = optimizer.init(5);
      expect(() => optimizer.step(state, w, new Float64Array(5).fill(1), rate)).toThrow(/learning rate/);
      expect(w).toEqual(start);
      expect(state).toEqual(optimizer.init(5));
    },
  );

  test('refuses a gradient of another length', () => {
    const w = Float64Array.from(start);
    expect(() => optimizer.step(optimizer.init(5), w, new Float64Array(4), 0.1)).toThrow(RangeError);
    expect(w).toEqual(start);
  });

  test.each([0, -1, 1.5, Number.NaN])('refuses %s parameters', (count) => {
    expect(() => optimizer.init(count)).toThrow(RangeError);
  });
});

describe('runs', () => {
  test('a learning rate beyond the edge diverges: the last finite point is kept, nothing is thrown', () => {
    const { path, losses, outcome } = runOptimizer({
      optimizer: createOptimizer({ rule: 'gradient-descent' }),
      oracle: fullBatch(bowl),
      schedule: constant,
      learningRate: 10,
      start,
      steps: 2000,
    });
    expect(outcome).toBe('diverged');
    expect(path.every(Number.isFinite)).toBe(true);
    expect(losses.every(Number.isFinite)).toBe(true);
    expect(path.length).toBe(5 * losses.length);
    expect(path.length).toBeLessThan(5 * 2000);
    expect(losses.at(-1)).toBe(bowl.loss(path.slice(-5)));
  });

  test('a loss that overflows ends the path before it, though the parameters are finite', () => {
    const run = (steps: number) =>
      runOptimizer({
        optimizer: createOptimizer({ rule: 'gradient-descent' }),
        oracle: fullBatch(bowl),
        schedule: constant,
        learningRate: 1e100, // w grows by 1e100 a step, and its square overflows at w = 1e200
        start,
        steps,
      });
    expect(run(1).outcome).toBe('finished');
    // The second step's point is finite and its loss isn't: no later step is needed to tell.
    for (const steps of [2, 3, 10]) {
      const { path, losses, outcome } = run(steps);
      expect(outcome).toBe('diverged');
      expect(path.length).toBe(2 * 5);
      expect(Array.from(losses)).toEqual(Array.from(run(1).losses));
    }
  });

  test('each row has its own loss, the last one too', () => {
    const { path, losses } = runOptimizer({
      optimizer: createOptimizer({ rule: 'momentum', momentum: 0.9 }),
      oracle: fullBatch(bowl),
      schedule: constant,
      learningRate: 0.05,
      start,
      steps: 7,
    });
    const rows = Array.from({ length: 8 }, (_, t) => bowl.loss(path.slice(5 * t, 5 * t + 5)));
    expect(Array.from(losses)).toEqual(rows);
  });

  test.each([-1, 0.5, Number.NaN])('refuses %s steps', (steps) => {
    const optimizer = createOptimizer({ rule: 'adagrad' });
    const oracle = fullBatch(bowl);
    expect(() =>
      runOptimizer({ optimizer, oracle, schedule: constant, learningRate: 0.1, start, steps }),
    ).toThrow(/steps/);
  });

  test("refuses a start whose loss isn't finite: there is no last finite point", () => {
    const optimizer = createOptimizer({ rule: 'adagrad' });
    const far = Float64Array.of(1e200, 0, 0, 0, 0);
    expect(() =>
      runOptimizer({
        optimizer,
        oracle: fullBatch(bowl),
        schedule: constant,
        learningRate: 0.1,
        start: far,
        steps: 1,
      }),
    ).toThrow(/start/);
  });

  test.each([[[1, 2]], [[1, 2, 3, 4, Number.NaN]]])('refuses the start %j', (bad) => {
    const oracle = fullBatch(bowl);
    const optimizer = createOptimizer({ rule: 'adagrad' });
    expect(() =>
      runOptimizer({
        optimizer,
        oracle,
        schedule: constant,
        learningRate: 0.1,
        start: Float64Array.from(bad),
        steps: 1,
      }),
    ).toThrow(RangeError);
  });
});

describe('settings', () => {
  test('the usual ones pass their own schema', () => {
    for (const settings of USUAL_SETTINGS)
      expect(v.parse(optimizerSettingsSchema, settings)).toEqual(settings);
  });

  test.each([
    [{ rule: 'momentum', momentum: 1 }, 'momentum'],
    [{ rule: 'rmsprop', decay: 0 }, 'decay'],
    [{ rule: 'adam', beta1: 0.9, beta2: Number.NaN }, 'beta2'],
    [{ rule: 'adam', beta1: -0.1, beta2: 0.9 }, 'beta1'],
    [{ rule: 'newton' }, 'rule'],
  ])('%j is refused, naming %s', (settings, name) => {
    const result = v.safeParse(optimizerSettingsSchema, settings);
    expect(result.success).toBe(false);
    expect(v.getDotPath(result.issues?.[0] ?? ({} as never))).toBe(name);
  });

  test('built by hand out of range they are refused too', () => {
    expect(() => createOptimizer({ rule: 'momentum', momentum: 1 })).toThrow(/momentum/);
    expect(() => createOptimizer({ rule: 'rmsprop', decay: 1 })).toThrow(/decay/);
    expect(() => createOptimizer({ rule: 'adam', beta1: 0.9, beta2: 1 })).toThrow(/beta2/);
  });

  test('a state of another rule is refused', () => {
    const plain = createOptimizer({ rule: 'gradient-descent' }).init(2);
    const adam = createOptimizer({ rule: 'adam', beta1: 0.9, beta2: 0.999 });
    expect(() => adam.step(plain, new Float64Array(2), new Float64Array(2), 0.1)).toThrow(RangeError);
  });
});
