/** Every update rule against PyTorch's own trajectories (tests/fixtures/optimizer-trajectories.json says which). */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { fullBatch } from '../../../../src/core/optimizer/gradient-oracle';
import { createOptimizer, type OptimizerSettings } from '../../../../src/core/optimizer/optimizer-settings';
import { runOptimizer } from '../../../../src/core/optimizer/run-optimizer';
import type { LossFunction } from '../../../../src/core/surface/loss-function';

const REFERENCE = new URL('../../../fixtures/optimizer-trajectories.json', import.meta.url);
const WITHIN = 1e-9;
const STEPS = 120;

const numbers = v.pipe(v.array(v.number()), v.length(STEPS + 1));
const { runs } = v.parse(
  v.object({
    runs: v.pipe(
      v.array(v.object({ optimizer: v.string(), learningRate: v.number(), x: numbers, y: numbers })),
      v.minLength(12),
    ),
  }),
  JSON.parse(readFileSync(REFERENCE, 'utf8')),
);

/** f(x, y) = ½(x² + 50y²). */
const bowl: LossFunction = {
  dimension: 2,
  loss: ([x = 0, y = 0]) => 0.5 * (x * x + 50 * y * y),
  lossAndGradient: (w, out) => {
    const [x = 0, y = 0] = w;
    out[0] = x;
    out[1] = 50 * y;
    return 0.5 * (x * x + 50 * y * y);
  },
};

const SETTINGS: Readonly<Record<string, OptimizerSettings>> = {
  sgd: { rule: 'gradient-descent' },
  momentum: { rule: 'momentum', momentum: 0.9 },
  nesterov: { rule: 'nesterov', momentum: 0.9 },
  adagrad: { rule: 'adagrad' },
  rmsprop: { rule: 'rmsprop', decay: 0.99 },
  adam: { rule: 'adam', beta1: 0.9, beta2: 0.999 },
};

describe('PyTorch takes the same way', () => {
  test('all six rules are in the reference', () => {
    expect([...new Set(runs.map((run) => run.optimizer))].sort()).toEqual(Object.keys(SETTINGS).sort());
  });

  runs.forEach(({ optimizer, learningRate, x, y }, index) => {
    test(`${optimizer} at ${learningRate}, run ${index}`, () => {
      const settings = SETTINGS[optimizer];
      if (settings === undefined) throw new Error(`no settings for ${optimizer}`);
      const { path, outcome } = runOptimizer({
        optimizer: createOptimizer(settings),
        oracle: fullBatch(bowl),
        schedule: { kind: 'constant' },
        learningRate,
        start: Float64Array.of(x[0] ?? 0, y[0] ?? 0),
        steps: STEPS,
      });
      expect(outcome).toBe('finished');
      let worst = 0;
      for (let t = 0; t <= STEPS; t++)
        worst = Math.max(
          worst,
          Math.abs((path[2 * t] ?? 9) - (x[t] ?? 0)),
          Math.abs((path[2 * t + 1] ?? 9) - (y[t] ?? 0)),
        );
      expect(worst).toBeLessThan(WITHIN);
    });
  });
});
