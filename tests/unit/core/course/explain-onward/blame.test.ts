import { describe, expect, test } from 'vitest';
import {
  BLAME_SHAPE,
  freshKnobs,
  KNOBS,
  looksFor,
  passOf,
  TASTES,
  tasteOf,
  toeTapsOf,
  turned,
} from '../../../../../src/core/course/explain-onward/blame';
import { networkLoss, weightCount } from '../../../../../src/core/model/network';

const SEEDS = [1, 2, 3, 4, 5];

describe('the pass there and back', () => {
  test('is worked out by hand for one lollipop', () => {
    // a: 0.5·0.9 − 0.5·0.2 + 0.05 = 0.4, b: 0; z: 1·tanh(0.4) + 2·0 + 0.1.
    const w = Float64Array.of(0.5, -0.5, 0, 0, 0.05, 0, 1, 2, 0.1);
    const { nodes, loss, shares, label } = passOf(w, 'lollipop');
    const a = 0.3799489622552249; // tanh(0.4)
    expect(label).toBe(1);
    expect(nodes.a.sum).toBeCloseTo(0.4, 12);
    expect(nodes.a.value).toBeCloseTo(a, 12);
    expect(nodes.b.value).toBe(0);
    const miss = a + 0.1 - 1;
    expect(nodes.z.value - label).toBeCloseTo(miss, 12);
    expect(loss).toBeCloseTo((miss * miss) / 2, 12);
    const blame = miss * (1 - a * a);
    const wanted = [0.9 * blame, 0.2 * blame, 1.8 * miss, 0.4 * miss, blame, 2 * miss, miss * a, 0, miss];
    for (const [k, share] of wanted.entries()) expect(shares[k], KNOBS[k]).toBeCloseTo(share, 12);
  });

  test.each(SEEDS)('passes on by each node what core’s backpropagation says (seed %i)', (seed) => {
    const w = freshKnobs(seed);
    for (const taste of TASTES) {
      const { nodes, shares, label, loss } = passOf(w, taste);
      const { a, b, z } = nodes;
      const points = {
        features: Float64Array.of(...tasteOf(taste), ...tasteOf(taste)),
        labels: Float64Array.of(label, label),
      };
      const core = networkLoss(BLAME_SHAPE, points);
      const gradient = new Float64Array(KNOBS.length);
      expect(core.lossAndGradient(w, gradient)).toBeCloseTo(loss, 12);
      for (const [k, share] of shares.entries()) expect(share).toBeCloseTo(gradient[k] ?? Number.NaN, 12);
      expect(z.value).toBeCloseTo(core.scoreAt(w, ...tasteOf(taste)), 12);
      // The local products that the room writes out.
      expect(z.blame).toBeCloseTo(z.value - label, 12);
      for (const [node, into] of [
        [a, 0],
        [b, 1],
      ] as const)
        expect(node.blame).toBeCloseTo((z.inputs[into]?.weight ?? Number.NaN) * z.blame * node.lets, 12);
      for (const node of [a, b, z])
        for (const { knob, value } of node.inputs)
          expect(shares[KNOBS.indexOf(knob)], knob).toBeCloseTo(node.blame * value, 12);
    }
  });
});

test('toe-taps find the same shares, and look once more often than there are knobs', () => {
  for (const seed of SEEDS)
    for (const taste of TASTES) {
      const w = freshKnobs(seed);
      const { shares, looks } = toeTapsOf(w, taste, 1e-6);
      expect(looks).toBe(weightCount(BLAME_SHAPE) + 1);
      for (const [k, share] of passOf(w, taste).shares.entries()) expect(shares[k]).toBeCloseTo(share, 5);
    }
  expect(() => toeTapsOf(freshKnobs(1), 'sock', 0)).toThrow(RangeError);
});

test('a step against the shares makes the loss fall, and changes each knob by its share', () => {
  for (const seed of SEEDS)
    for (const taste of TASTES) {
      const w = freshKnobs(seed);
      const { shares, loss } = passOf(w, taste);
      const next = turned(w, shares, 0.3);
      expect(passOf(next, taste).loss).toBeLessThan(loss);
      for (const [k, share] of shares.entries()) expect(next[k]).toBeCloseTo((w[k] ?? 0) - 0.3 * share, 12);
    }
});

test('fresh knobs have one decimal, and another seed draws others', () => {
  const [one, two] = [freshKnobs(1), freshKnobs(2)];
  expect(Array.from(one)).toEqual(Array.from(one, (w) => Number(w.toFixed(1))));
  expect(Array.from(one)).not.toEqual(Array.from(two));
});

test('a million knobs cost a million and one looks by toe-taps, and two passes by blame', () => {
  expect(looksFor(9)).toEqual({ taps: 10, passes: 2 });
  expect(looksFor(1_000_000)).toEqual({ taps: 1_000_001, passes: 2 });
});
