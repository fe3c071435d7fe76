import { describe, expect, test } from 'vitest';
import type { BatchLoss } from '../../../../src/core/optimizer/batch-loss';
import { fullBatch, miniBatch, noisyGradient } from '../../../../src/core/optimizer/gradient-oracle';
import type { LossFunction } from '../../../../src/core/surface/loss-function';

/** Mean of ½(w − k)² over the samples k = 0 … 9; every call notes its samples. */
function noting(): BatchLoss & { readonly seen: number[][] } {
  const seen: number[][] = [];
  return {
    sampleCount: 10,
    dimension: 1,
    seen,
    batchLossAndGradient: (w, indices, count, out) => {
      const batch = Array.from(indices.slice(0, count));
      seen.push(batch);
      const differences = batch.map((k) => (w[0] ?? 0) - k);
      out[0] = differences.reduce((sum, d) => sum + d, 0) / count;
      return differences.reduce((sum, d) => sum + 0.5 * d * d, 0) / count;
    },
  };
}

const parabola: LossFunction = {
  dimension: 2,
  loss: ([x = 0, y = 0]) => x * x + y * y,
  lossAndGradient: (w, out) => {
    const [x = 0, y = 0] = w;
    out[0] = 2 * x;
    out[1] = 2 * y;
    return x * x + y * y;
  },
};

describe('mini-batches', () => {
  const w = Float64Array.of(1);
  const out = new Float64Array(1);

  test('every sample once an epoch, the last batch with what is left, another order each epoch', () => {
    const model = noting();
    const oracle = miniBatch(model, 4, 7);
    for (let t = 0; t < 6; t++) oracle.lossAndGradient(t, w, out);
    expect(model.seen.map((batch) => batch.length)).toEqual([4, 4, 2, 4, 4, 2]);
    const [first, second] = [model.seen.slice(0, 3).flat(), model.seen.slice(3).flat()];
    const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect([...first].sort()).toEqual(all);
    expect([...second].sort()).toEqual(all);
    expect(first).not.toEqual(second);
  });

  test('a step has its batch whatever was asked before', () => {
    const inOrder = noting();
    const jumping = noting();
    const oracle = miniBatch(inOrder, 3, 5);
    for (let t = 0; t < 9; t++) oracle.lossAndGradient(t, w, out);
    const other = miniBatch(jumping, 3, 5);
    for (const t of [8, 0, 5]) other.lossAndGradient(t, w, out);
    expect(jumping.seen).toEqual([8, 0, 5].map((t) => inOrder.seen[t]));
  });

  test('a batch of all samples is the full loss', () => {
    const oracle = miniBatch(noting(), 10, 1);
    expect(oracle.lossAndGradient(3, w, out)).toBeCloseTo(10.25, 12);
    expect(out[0]).toBeCloseTo(1 - 4.5, 12);
  });

  test.each([0, 11, 2.5, Number.NaN])('refuses the batch size %s', (size) => {
    expect(() => miniBatch(noting(), size, 1)).toThrow(RangeError);
  });
});

describe('noise', () => {
  const w = Float64Array.of(1, -2);

  test('comes from the seed and the step alone', () => {
    const one = new Float64Array(2);
    const two = new Float64Array(2);
    noisyGradient(parabola, 0.5, 3).lossAndGradient(12, w, one);
    const again = noisyGradient(parabola, 0.5, 3);
    again.lossAndGradient(99, w, two);
    expect(Array.from(two)).not.toEqual(Array.from(one));
    again.lossAndGradient(12, w, two);
    expect(Array.from(two)).toEqual(Array.from(one));
  });

  test('has mean 0 and the stated deviation around the exact gradient; the loss is exact', () => {
    const oracle = noisyGradient(parabola, 0.5, 11);
    const out = new Float64Array(2);
    const draws = 4000;
    let sum = 0;
    let squares = 0;
    for (let t = 0; t < draws; t++) {
      expect(oracle.lossAndGradient(t, w, out)).toBe(5);
      for (const error of [(out[0] ?? 0) - 2, (out[1] ?? 0) + 4]) {
        sum += error;
        squares += error * error;
      }
    }
    // Five standard errors of 8,000 draws.
    expect(Math.abs(sum / (2 * draws))).toBeLessThan((5 * 0.5) / Math.sqrt(2 * draws));
    expect(Math.sqrt(squares / (2 * draws))).toBeCloseTo(0.5, 1);
  });

  test('without noise it is the full batch', () => {
    const noisy = new Float64Array(2);
    const exact = new Float64Array(2);
    noisyGradient(parabola, 0, 1).lossAndGradient(0, w, noisy);
    fullBatch(parabola).lossAndGradient(0, w, exact);
    expect(Array.from(noisy)).toEqual(Array.from(exact));
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the deviation %s', (deviation) => {
    expect(() => noisyGradient(parabola, deviation, 1)).toThrow(RangeError);
  });
});
