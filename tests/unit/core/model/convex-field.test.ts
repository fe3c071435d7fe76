/** Models as fields: the gradient through the window, batches, held-back rows, and the units of a window. */
import { describe, expect, test } from 'vitest';
import { buildSurface, buildTestField } from '../../../../src/core/level/build-surface';
import { dimensionOf, halfWidthOf, hasSamples } from '../../../../src/core/level/surface-facts';
import { ConvexField } from '../../../../src/core/model/convex-field';
import { splitOrder } from '../../../../src/core/model/split-points';
import { turnField } from '../../../../src/core/surface/turn-field';
import { gradientError, randomPlaces } from '../../../fixtures/gradient-error';
import { CONVEX_MODELS, surfaceOf } from '../../../fixtures/model-specs';

describe.each(CONVEX_MODELS)('%s', (_, spec) => {
  const field = buildSurface(spec);
  if (!(field instanceof ConvexField)) throw new Error('not a convex field');

  test('has the gradient that differences tell', () => {
    // A kink within h of a random place is next to impossible; none is among these.
    for (const w of randomPlaces(field.dimension, 9, 30)) expect(gradientError(field, w)).toBeLessThan(1e-6);
  });

  test('is what its facts say', () => {
    expect(field.dimension).toBe(dimensionOf(spec));
    expect(field.domain.max).toEqual(Array(field.dimension).fill(halfWidthOf(spec)));
    expect(field.domain.min).toEqual(Array(field.dimension).fill(-halfWidthOf(spec)));
    expect(hasSamples(spec)).toBe(true);
  });

  test('is the mean of its batches', () => {
    const { batches } = field;
    const half = Math.floor(batches.sampleCount / 2);
    const all = Int32Array.from({ length: batches.sampleCount }, (_, i) => i);
    const [first, second] = [all.slice(0, half), all.slice(half)];
    const [g, h, whole] = [0, 0, 0].map(() => new Float64Array(field.dimension));
    if (g === undefined || h === undefined || whole === undefined) throw new Error('three arrays');
    for (const w of randomPlaces(field.dimension, 9, 5)) {
      const share = half / batches.sampleCount;
      const mean =
        share * batches.batchLossAndGradient(w, first, half, g) +
        (1 - share) * batches.batchLossAndGradient(w, second, second.length, h);
      const loss = field.lossAndGradient(w, whole);
      expect(Math.abs(mean - loss)).toBeLessThanOrEqual(1e-12 * loss);
      whole.forEach((slope, i) => {
        const size = Math.max(1, ...whole.map(Math.abs));
        expect(Math.abs(share * (g[i] ?? 0) + (1 - share) * (h[i] ?? 0) - slope)).toBeLessThan(1e-12 * size);
      });
    }
  });

  test('is the mean cost of its scores, and its penalty', () => {
    const { constants, slopes } = field.scores;
    const n = field.dimension;
    for (const w of randomPlaces(n, 9, 5)) {
      const costs = Array.from(constants, (c, i) => {
        const s = w.reduce((sum, x, k) => sum + x * (slopes[i * n + k] ?? 0), c);
        return costOf(field, s, i);
      });
      const weights = field.parametersAt(Array.from(w)).slice(0, -1);
      const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
      const loss = mean + 0.5 * field.penalty * weights.reduce((sum, p) => sum + p * p, 0);
      expect(Math.abs(field.loss(w) / loss - 1)).toBeLessThan(1e-10);
    }
  });
});

/** The cost of a score, with Math's own functions. */
function costOf(field: ConvexField, s: number, i: number): number {
  const { judge, model } = field;
  switch (judge.kind) {
    case 'squared':
      return s * s;
    case 'absolute':
      return Math.abs(s);
    case 'huber':
      return Math.abs(s) <= judge.delta ? 0.5 * s * s : judge.delta * (Math.abs(s) - 0.5 * judge.delta);
    case 'cross-entropy': {
      // The label shows in the sign of a sample's own slope along its last parameter, the bias.
      const slope = new Float64Array(model.dimension);
      model.batchLossAndGradient(new Float64Array(model.dimension), Int32Array.of(i), 1, slope);
      return (slope.at(-1) ?? 0) < 0 ? Math.log1p(Math.exp(-s)) : Math.log1p(Math.exp(s));
    }
  }
}

describe('a window', () => {
  const line = {
    kind: 'line-fit',
    data: {
      source: 'rows',
      name: 'own',
      columns: ['x', 'y'],
      rows: [
        [0, 1],
        [2, 2],
        [4, 6],
      ],
    },
    miss: { kind: 'squared' },
    slope: [-1, 3],
    intercept: [0, 10],
  };

  test('is laid evenly from wall to wall', () => {
    const field = buildSurface(surfaceOf(line));
    if (!(field instanceof ConvexField)) throw new Error('not a convex field');
    expect(field.parametersAt([-10, -10])).toEqual([-1, 0]);
    expect(field.parametersAt([10, 10])).toEqual([3, 10]);
    expect(field.parametersAt([0, 5])).toEqual([1, 7.5]);
    // Misses of 0.5x + 2.5: 1.5, 1.5, −1.5.
    expect(field.loss(Float64Array.of(-2.5, -5))).toBeCloseTo(2.25, 12);
  });

  test('measures the intercept at the pivot', () => {
    const field = buildSurface(surfaceOf({ ...line, pivot: 'mean' }));
    // At x = 2 the line 0.5x + 2.5 is at 3.5.
    expect(field.loss(Float64Array.of(-2.5, -3))).toBeCloseTo(2.25, 12);
  });

  test('holds a ruler at the mean point', () => {
    const field = buildSurface(surfaceOf({ ...line, pivot: 'mean', intercept: 'mean' }));
    // Slope 1 through (2, 3): misses 0, 1, −1.
    expect(field.dimension).toBe(1);
    expect(field.loss(Float64Array.of(0))).toBeCloseTo(2 / 3, 12);
  });
});

describe('rows that are held back', () => {
  const spec = surfaceOf({
    kind: 'line-fit',
    data: { source: 'stopping-distance', columns: ['speed_mph', 'stop_ft'] },
    split: { testShare: 0.3, seed: 7 },
    miss: { kind: 'squared' },
    slope: [0, 8],
    intercept: [-50, 30],
  });
  const train = buildSurface(spec);
  const held = buildTestField(spec);
  if (!(train instanceof ConvexField) || held === null) throw new Error('no split');

  test('and those that are learned from make the whole', () => {
    if (spec.kind !== 'line-fit') throw new Error('not a line');
    const { split: _, ...unsplit } = spec;
    const whole = buildSurface(unsplit);
    expect([train.model.dimension, train.batches.sampleCount, held.batches?.sampleCount]).toEqual([
      2, 35, 15,
    ]);
    for (const w of randomPlaces(2, 9, 5)) {
      const mean = (35 * train.loss(w) + 15 * held.loss(w)) / 50;
      expect(mean / whole.loss(w)).toBeCloseTo(1, 12);
      expect(gradientError(held, w)).toBeLessThan(1e-6);
    }
  });

  test('turn with the field', () => {
    const turned = turnField(held, 3);
    expect(turned.loss(Float64Array.of(2, -1))).toBe(held.loss(Float64Array.of(-2, 1)));
  });

  test('are none where there is no split', () => {
    expect(buildTestField(surfaceOf({ kind: 'classic', name: 'booth', offset: 0 }))).toBeNull();
  });

  test('are refused when they leave one row', () => {
    const rows = [
      [0, 1],
      [2, 2],
      [4, 6],
    ];
    const few = { source: 'rows', name: 'own', columns: ['x', 'y'], rows };
    expect(() => surfaceOf({ ...spec, data: few })).toThrow(/must leave two rows or more/);
  });

  test('may all have the same x; those that are learned from may not', () => {
    const rows = [
      [1, 0],
      [1, 2],
      [1, 3],
      [1, 4],
      [1, 5],
      [2, 6],
    ];
    const oneX = { source: 'rows', name: 'own', columns: ['x', 'y'], rows };
    const outcomes = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const { train } = splitOrder(6, 0.5, seed);
      const build = () => buildSurface(surfaceOf({ ...spec, data: oneX, split: { testShare: 0.5, seed } }));
      const canLearn = train.includes(5);
      if (canLearn) expect(build).not.toThrow();
      else expect(build).toThrow(/x must not be the same everywhere/);
      return canLearn;
    });
    expect(new Set(outcomes)).toEqual(new Set([true, false]));
  });
});
