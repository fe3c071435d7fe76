import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  costOf,
  DELTA,
  type Dot,
  dotsOf,
  LOSS_NAMES,
  type LossName,
  lineAt,
  lossField,
  ODD_RANGE,
} from '../../../../../src/core/course/explain/three-losses';

const csv = readFileSync(new URL('../../../../../assets/data/anscombe.csv', import.meta.url), 'utf8');
const { others, odd } = dotsOf(csv);

/** Every place of the odd dot on a coarse grid, the corners among them. */
const PLACES: readonly Dot[] = [4, 6, 9, 11.5, 14].flatMap((x) =>
  [2, 5, 7.25, 10, 14].map((y): Dot => [x, y]),
);

describe('the dots', () => {
  test('are Anscombe’s third set, ten and the odd one', () => {
    expect(others).toHaveLength(10);
    expect(odd).toEqual([13, 12.74]);
    expect(others).toContainEqual([4, 5.39]);
  });
});

describe('the deepest places', () => {
  test('are the published line for squares', () => {
    const { line } = lossField('squared', others, odd);
    // Anscombe 1973: y = 3.00 + 0.500 x, with the means 9 and 7.50.
    expect(line.tilt).toBeCloseTo(0.5, 2);
    expect(line.height).toBeCloseTo(7.5, 2);
    expect(lineAt(line, 0)).toBeCloseTo(3, 1);
  });

  test('are the line of the ten dots for absolute misses, which the odd dot doesn’t move', () => {
    const { line, pull } = lossField('absolute', others, odd);
    // Least absolute deviations through Anscombe III: y ≈ 4.01 + 0.345 x.
    expect(line.tilt).toBeCloseTo(0.345, 2);
    expect(lineAt(line, 0)).toBeCloseTo(4.01, 1);
    expect(pull).toBeLessThan(0.01);
  });

  test('are pulled most by squares, least by absolute misses, and in between by Huber', () => {
    const [squared = 0, absolute = 0, huber = 0] = LOSS_NAMES.map(
      (name) => lossField(name, others, odd).pull,
    );
    expect(squared).toBeGreaterThan(0.9);
    expect(huber).toBeGreaterThan(absolute + 0.1);
    expect(huber).toBeLessThan(squared / 2);
  });

  test.each(LOSS_NAMES)(
    'of %s lie on the field, lower than every sample, wherever the odd dot is',
    (name) => {
      const side = 24;
      const losses = new Float64Array(side * side);
      for (const place of PLACES) {
        const field = lossField(name, others, place);
        expect(Math.max(...field.deepest.map(Math.abs)), `${place}`).toBeLessThan(0.95);
        field.fill(side, losses);
        const mean = [...others, place].reduce(
          (sum, [x, y]) => sum + costOf(name, lineAt(field.line, x) - y) / (others.length + 1),
          0,
        );
        expect(mean, `${place}`).toBeLessThanOrEqual(Math.min(...losses));
      }
    },
  );

  test('agree with what is told: where the absolute line hardly cares, Huber’s is moved less than the squared', () => {
    for (const place of PLACES) {
      const [squared = 0, absolute = 0, huber = 0] = LOSS_NAMES.map(
        (name) => lossField(name, others, place).pull,
      );
      if (absolute < 0.15) expect(huber, `${place}`).toBeLessThanOrEqual(squared + 1e-9);
    }
  });
});

describe('a field', () => {
  test('has the loss of the line at each place, the south first', () => {
    const losses = new Float64Array(4);
    lossField('squared', others, odd).fill(2, losses);
    // Tilts 0.05 and 0.55, heights 6.25 and 7.75.
    const mean = (tilt: number, height: number): number =>
      [...others, odd].reduce((sum, [x, y]) => sum + (height + tilt * (x - 9) - y) ** 2, 0) / 11;
    const wanted = [mean(0.05, 6.25), mean(0.55, 6.25), mean(0.05, 7.75), mean(0.55, 7.75)];
    wanted.forEach((loss, i) => {
      expect(losses[i]).toBeCloseTo(loss, 10);
    });
  });
});

describe('the cost of a miss', () => {
  test.each<[LossName, number, number]>([
    ['squared', -3, 9],
    ['absolute', -3, 3],
    ['huber', 0.5, 0.125],
    ['huber', -3, 2.5],
  ])('under %s of %d is %d', (name, miss, cost) => {
    expect(costOf(name, miss)).toBe(cost);
  });

  test('is joined without a step where Huber goes over', () => {
    expect(costOf('huber', DELTA - 1e-9)).toBeCloseTo(costOf('huber', DELTA + 1e-9), 8);
  });

  test('has a whole number of steps in the odd dot’s range', () => {
    for (const [min, max] of [ODD_RANGE.x, ODD_RANGE.y])
      expect(Number.isInteger((max - min) / ODD_RANGE.step)).toBe(true);
  });
});
