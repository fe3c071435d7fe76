import { describe, expect, it } from 'vitest';
import type { ModelFit } from '../../../src/core/model/model-fit';
import { rightOf } from '../../../src/core/model/model-fit';
import { axisOver, dataViewOf, groupsOf, placeAt, shapesAt } from '../../../src/ui/chart/data-chart';

const modelOf = (
  answers: ModelFit['answers'],
  points: ModelFit['points'],
  answer: ModelFit['answer'] = () => 0,
): ModelFit => ({
  source: 'test',
  columns: [],
  answers,
  points,
  parametersAt: (place) => place,
  answer,
  heldLossAt: () => null,
});
const point = (inputs: number[], target: number, held = false) => ({ inputs, target, held });

describe('axisOver', () => {
  it('has every value on it, with room at both ends, and round numbers', () => {
    const axis = axisOver([43, 96, 70]);
    expect(axis.share(43)).toBeGreaterThan(0.03);
    expect(axis.share(96)).toBeLessThan(0.97);
    expect(axis.ticks).toEqual([40, 60, 80]);
    expect(axisOver([0.1, 0.42]).ticks).toEqual([0.1, 0.2, 0.3, 0.4]);
    expect(axisOver([-2000, 3000]).ticks).toEqual([-2000, 0, 2000]);
  });

  it('stands what isn’t finite, the same value twice, and no value', () => {
    for (const values of [[5, 5], [Number.NaN, 5, Number.POSITIVE_INFINITY], []]) {
      const axis = axisOver(values);
      expect(axis.high).toBeGreaterThan(axis.low);
      expect(Number.isFinite(axis.share(5))).toBe(true);
    }
  });
});

describe('a model’s data', () => {
  it('are drawn by how many inputs there are', () => {
    expect(dataViewOf(modelOf('number', [point([1], 2)]))).toBe('curve');
    expect(dataViewOf(modelOf('label', [point([1], 0)]))).toBe('curve');
    expect(dataViewOf(modelOf('label', [point([1, 2], 0)]))).toBe('plane');
    expect(dataViewOf(modelOf('number', [point([1, 2], 0)]))).toBe('told');
    expect(dataViewOf(modelOf('label', [point([1, 2, 3], 0)]))).toBe('told');
  });

  it('has a shape of its own for each class, and for what was held back', () => {
    const groups = groupsOf(
      modelOf('label', [point([0], 1), point([1], 0), point([2], 0, true), point([3], 1, true)]),
    );
    expect(groups.map(({ held, label }) => [held, label])).toEqual([
      [false, 0],
      [false, 1],
      [true, 0],
      [true, 1],
    ]);
    const outlines = [
      shapesAt({ held: false, label: null }, [[10, 20]], 4),
      shapesAt({ held: true, label: null }, [[10, 20]], 4),
      shapesAt({ held: false, label: 1 }, [[10, 20]], 4),
    ];
    expect(new Set(outlines).size).toBe(3);
    for (const outline of outlines) expect(outline).toMatch(/^M10 20m/);
  });

  it('counts those on the right side of the border', () => {
    const model = modelOf(
      'label',
      [point([0], 0), point([1], 0), point([2], 1)],
      ([w = 0], [x = 0]) => w * x,
    );
    expect(rightOf(model, [0.25])).toBe(3);
    expect(rightOf(model, [0.5])).toBe(2);
    expect(rightOf(model, [0])).toBe(2);
  });
});

describe('placeAt', () => {
  const path = [{ at: [0, 0] }, { at: [2, 4] }, { at: [2, 0] }];
  it('is on the straight way between two steps, and holds at the ends', () => {
    expect(placeAt(path, 0.5)).toEqual([1, 2]);
    expect(placeAt(path, 1)).toEqual([2, 4]);
    expect(placeAt(path, 1.75)).toEqual([2, 1]);
    expect(placeAt(path, -3)).toEqual([0, 0]);
    expect(placeAt(path, 99)).toEqual([2, 0]);
  });
});
