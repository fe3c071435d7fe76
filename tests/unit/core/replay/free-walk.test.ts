/** The robot without strides or grids: against PyTorch, against runOptimizer, and where it stops. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hunt } from '../../../../src/core/hunt/hunt';
import { isLeg } from '../../../../src/core/hunt/step-record';
import { type ResolvedLevel, resolveLevel } from '../../../../src/core/level/resolve-level';
import { norm } from '../../../../src/core/math/vector';
import { fullBatch } from '../../../../src/core/optimizer/gradient-oracle';
import { createOptimizer, USUAL_SETTINGS } from '../../../../src/core/optimizer/optimizer-settings';
import { runOptimizer } from '../../../../src/core/optimizer/run-optimizer';
import {
  type FreeSettings,
  freeWalkSteps,
  RATE_COUNT,
  RATES_BELOW,
  ratesFor,
  stepsFor,
} from '../../../../src/core/replay/free-walk';
import { finish } from '../../../../src/core/steps';
import type { LossSurface } from '../../../../src/core/surface/loss-function';
import { handMadeLevel } from '../../../fixtures/hand-made-levels';
import { anyLevel, bowlLevel, onSurface, ropeLevel } from '../../../fixtures/levels';
import { wayLevel } from '../../../fixtures/way-levels';

const walkFreely = (level: ResolvedLevel, settings: FreeSettings): Hunt =>
  finish(freeWalkSteps(level, settings));
const placesOf = (hunt: Hunt): readonly (readonly number[])[] => [
  hunt.level.start,
  ...hunt.records.filter(isLeg).map(({ to }) => to),
];
const PLAIN = { rule: 'gradient-descent', momentum: 0.9 } as const;

interface Reference {
  readonly optimizer: string;
  readonly learningRate: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
}
const { runs } = JSON.parse(
  readFileSync(new URL('../../../fixtures/optimizer-trajectories.json', import.meta.url), 'utf8'),
) as { runs: readonly Reference[] };
const RULES = {
  sgd: 'gradient-descent',
  momentum: 'momentum',
  nesterov: 'nesterov',
  adagrad: 'adagrad',
  rmsprop: 'rmsprop',
  adam: 'adam',
} as const;

/** ½(x² + 50y²), between walls that nobody reaches. */
const ravine: LossSurface = {
  dimension: 2,
  domain: { min: [-50, -50], max: [50, 50] },
  loss: ([x = 0, y = 0]) => (x * x + 50 * y * y) / 2,
  lossAndGradient: ([x = 0, y = 0], out) => {
    out[0] = x;
    out[1] = 50 * y;
    return (x * x + 50 * y * y) / 2;
  },
};

describe('a free walk', () => {
  test.each(runs)(
    'goes as PyTorch does: $optimizer at $learningRate',
    ({ optimizer, learningRate, x, y }) => {
      const rule = Object.entries(RULES).find(([name]) => name === optimizer)?.[1];
      if (rule === undefined) throw new Error(`no rule ${optimizer}`);
      const spec = bowlLevel({ strides: [0.001], budget: { steps: 120, toeTaps: 0 } });
      const level = onSurface(spec, ravine, [x[0] ?? 0, y[0] ?? 0]);
      const places = placesOf(walkFreely(level, { rule, learningRate, momentum: 0.9 }));
      // It grabs once it stands: a rule that arrives early walks fewer steps than PyTorch was let.
      expect(places.length).toBeGreaterThan(10);
      places.forEach(([px, py], step) => {
        expect(px).toBeCloseTo(x[step] ?? Number.NaN, 9);
        expect(py).toBeCloseTo(y[step] ?? Number.NaN, 9);
      });
    },
  );

  test.each([1, 2])('goes as runOptimizer does, to the last bit, on a field of %i', (dimension) => {
    const level = resolveLevel(dimension === 1 ? ropeLevel() : bowlLevel(), 3);
    for (const settings of USUAL_SETTINGS) {
      const learningRate = (ratesFor(level, settings.rule)[RATES_BELOW - 2] ?? 0) / 2;
      const { path } = runOptimizer({
        optimizer: createOptimizer(settings),
        oracle: fullBatch(level.surface),
        schedule: { kind: 'constant' },
        learningRate,
        start: Float64Array.from(level.start),
        steps: 20,
      });
      const places = placesOf(walkFreely(level, { rule: settings.rule, learningRate, momentum: 0.9 }));
      expect(places.length).toBeGreaterThan(4);
      expect(places.flat()).toEqual(Array.from(path).slice(0, places.length * dimension));
    }
  });

  test('never leaves the field, takes no more steps than the hunt gives, and always ends', () => {
    fc.assert(
      fc.property(
        anyLevel,
        fc.integer({ min: 0, max: RATE_COUNT - 1 }),
        fc.constantFrom(...USUAL_SETTINGS),
        fc.boolean(),
        (spec, rate, { rule }, dizzy) => {
          const level = resolveLevel(spec, 5);
          const learningRate = ratesFor(level, rule)[rate] ?? 0;
          const hunt = walkFreely(level, { rule, learningRate, momentum: 0.8, dizzy });
          expect(hunt.ending).not.toBeNull();
          expect(hunt.stepsTaken).toBeLessThanOrEqual(stepsFor(level));
          const { min, max } = level.surface.domain;
          for (const place of placesOf(hunt))
            place.forEach((x, i) => {
              expect(x).toBeGreaterThanOrEqual(min[i] ?? 0);
              expect(x).toBeLessThanOrEqual(max[i] ?? 0);
            });
        },
      ),
      { numRuns: 120 },
    );
  });

  test('takes sixty steps at most where the hunt gives any number', () => {
    const level = resolveLevel(bowlLevel({ budget: { steps: null, toeTaps: 0 } }), 1);
    const crawl = ratesFor(level, 'adam')[0] ?? 0;
    expect(walkFreely(level, { rule: 'adam', momentum: 0.9, learningRate: crawl })).toMatchObject({
      stepsTaken: 60,
      ending: 'out-of-steps',
    });
  });

  test('grabs once it stands, and not before', () => {
    const level = resolveLevel(bowlLevel({ budget: { steps: 200, toeTaps: 0 } }), 1);
    const hunt = walkFreely(level, { ...PLAIN, learningRate: 0.3 });
    expect(hunt.ending).toBe('grabbed');
    const moves = hunt.records
      .filter(isLeg)
      .map(({ from, to }) => norm(to.map((x, i) => x - (from[i] ?? 0))));
    const standing = moves.map((length) => length < 0.01 * 0.25);
    expect(standing.slice(-3)).toEqual([true, true, true]);
    expect(standing.slice(0, -3)).not.toContain(true);
  });

  test('flies off where the rate is too large', () => {
    const level = resolveLevel(bowlLevel(), 1);
    expect(walkFreely(level, { ...PLAIN, learningRate: 20 }).ending).toBe('diverged');
  });

  test('feels the whole slope where the player’s ground shakes; dizzy, it doesn’t', () => {
    const plain = { ...PLAIN, learningRate: 0.2 };
    const calm = resolveLevel(bowlLevel(), 1);
    const shaky = resolveLevel(
      bowlLevel({ senses: ['shaky-arrow'], noise: { kind: 'normal', deviation: 2 } }),
      1,
    );
    const path = placesOf(walkFreely(calm, plain));
    expect(placesOf(walkFreely(shaky, plain))).toEqual(path);
    const dizzy = placesOf(walkFreely(shaky, { ...plain, dizzy: true }));
    expect(dizzy).not.toEqual(path);
    // Same field, same luck.
    expect(placesOf(walkFreely(shaky, { ...plain, dizzy: true }))).toEqual(dizzy);
    // On calm ground the dizziness is its own.
    expect(placesOf(walkFreely(calm, { ...plain, dizzy: true }))).not.toEqual(path);
  });

  test('dizzy on a model’s field, it looks at a tenth of the samples', () => {
    const level = resolveLevel(handMadeLevel('second-blindfold/geyser-line'), 1);
    const { spec } = walkFreely(level, { ...PLAIN, learningRate: 0.01, dizzy: true }).level;
    const samples = level.surface.batches?.sampleCount ?? 0;
    expect(samples).toBeGreaterThan(20);
    expect(spec.controls === 'robot' && spec.robot.batchSizes).toEqual([Math.round(samples / 10)]);
  });

  test('turns the knobs of a mixing desk, too', () => {
    const level = resolveLevel(handMadeLevel('a-thousand-knobs/first-desk'), 1);
    const hunt = walkFreely(level, { ...PLAIN, learningRate: ratesFor(level, 'gradient-descent')[12] ?? 0 });
    expect(hunt.position).toHaveLength(4);
    expect(hunt.loss).toBeLessThan(0.1 * level.startLoss);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses a learning rate of %d',
    (learningRate) => {
      expect(() => walkFreely(resolveLevel(bowlLevel(), 1), { ...PLAIN, learningRate })).toThrow(RangeError);
    },
  );
});

describe('the scale of learning rates', () => {
  test('goes in steps of √2 about the rate whose first step is the middle stride', () => {
    const level = resolveLevel(bowlLevel(), 1);
    const rates = ratesFor(level, 'gradient-descent');
    expect(rates).toHaveLength(RATE_COUNT);
    for (const [i, rate] of rates.entries())
      if (i > 0) expect(rate / (rates[i - 1] ?? 1)).toBeCloseTo(Math.SQRT2, 12);
    const [, first] = placesOf(walkFreely(level, { ...PLAIN, learningRate: rates[RATES_BELOW] ?? 0 }));
    expect(norm((first ?? []).map((x, i) => x - (level.start[i] ?? 0)))).toBeCloseTo(0.5, 9);
  });

  test('reaches from crawling to flying off for each rule', () => {
    const level = resolveLevel(wayLevel('walk', { budget: { steps: 30, toeTaps: 0 } }), 1);
    for (const { rule } of USUAL_SETTINGS) {
      const rates = ratesFor(level, rule);
      const slow = walkFreely(level, { rule, momentum: 0.9, learningRate: rates[0] ?? 0 });
      expect(slow.loss).toBeGreaterThan(0.3 * level.startLoss);
      const fast = walkFreely(level, { rule, momentum: 0.9, learningRate: rates.at(-1) ?? 0 });
      expect(fast.ending === 'diverged' || fast.records.some(({ bumped }) => bumped)).toBe(true);
    }
  });
});
