/** What a model says at a place, held against formulas written out here and against the field's own loss. */
import { describe, expect, test } from 'vitest';
import { buildSurface } from '../../../../src/core/level/build-surface';
import { lowestLossOf } from '../../../../src/core/level/lowest-loss';
import { borderOf, fillAnswers } from '../../../../src/core/model/answer-grid';
import { modelFitOf } from '../../../../src/core/model/model-fit';
import type { LineFitSpec, ModelSpec } from '../../../../src/core/model/model-spec';
import { turnField, turnPlace, unturnPlace } from '../../../../src/core/surface/turn-field';
import { readLevel } from '../../../../tools/read-level';

const ROOT = new URL('../../../../', import.meta.url);
function specOf(path: string): ModelSpec {
  const { surface } = readLevel(new URL(path, ROOT));
  if (surface.kind === 'landforms' || surface.kind === 'classic' || surface.kind === 'quadratic-desk')
    throw new RangeError(`${path} has no data`);
  return surface;
}

describe('unturnPlace', () => {
  test.each([1, 2, 3, 4])('undoes turnPlace in %i dimensions, whatever the seed', (dimension) => {
    const place = [3, -1.5, 0.25, 7].slice(0, dimension);
    for (let seed = 0; seed < 40; seed++) {
      expect(unturnPlace(turnPlace(place, seed), seed)).toEqual(place);
      expect(turnPlace(unturnPlace(place, seed), seed)).toEqual(place);
    }
  });
});

describe.each([
  ['levels/second-blindfold/geyser-line.json', 'squared'],
  ['levels/warmer-colder/tilted-ruler.json', 'absolute'],
  ['tests/fixtures/levels/miss-line.json', 'absolute'],
  ['tests/fixtures/levels/penguin-line.json', 'squared'],
])('%s', (path, miss) => {
  const spec = specOf(path);

  test('its line misses the points by just as much as the loss walked there', () => {
    for (const seed of [1, 2, 7, 8]) {
      const fit = modelFitOf(spec, seed);
      const field = turnField(buildSurface(spec), seed);
      for (const raw of [
        [0, 0],
        [-6.5, 5],
        [3.25, -9],
      ]) {
        const place = raw.slice(0, field.dimension);
        const parameters = fit.parametersAt(place);
        const misses = fit.points.map((p) => fit.answer(parameters, p.inputs) - p.target);
        const costs = misses.map((m) => (miss === 'squared' ? m * m : Math.abs(m)));
        const mean = costs.reduce((a, b) => a + b, 0) / costs.length;
        expect(field.loss(Float64Array.from(place)) / mean).toBeCloseTo(1, 10);
      }
    }
  });
});

test('the geyser’s candy is the least-squares line of the textbooks', () => {
  const spec = specOf('levels/second-blindfold/geyser-line.json');
  const fit = modelFitOf(spec, 1);
  // R: lm(waiting ~ eruptions, faithful): 33.4744 + 10.7296 x; residual standard error 5.914 on 270 degrees of freedom.
  const parameters = [10.7296, 33.4744 + 10.7296 * 3.487783];
  expect(fit.answer(parameters, [2])).toBeCloseTo(33.4744 + 10.7296 * 2, 3);
  expect(lowestLossOf(spec)).toBeCloseTo((5.914 * 5.914 * 270) / 272, 1);
  expect(fit.points).toHaveLength(272);
  expect(fit.points[0]).toEqual({ inputs: [3.6], target: 79, held: false });
  expect(fit.columns).toEqual(['eruption_min', 'waiting_min']);
});

test('points that are held back are marked, and judged by the test field', () => {
  const data: LineFitSpec['data'] = {
    source: 'rows',
    name: 'drawn',
    columns: ['x', 'y'],
    rows: Array.from({ length: 10 }, (_, i) => [i, 2 * i + (i % 3)]),
  };
  const spec: LineFitSpec = {
    kind: 'line-fit',
    data,
    split: { testShare: 0.4, seed: 3 },
    miss: { kind: 'squared' },
    slope: [-5, 5],
    intercept: [-20, 20],
  };
  const fit = modelFitOf(spec, 4);
  const held = fit.points.filter((p) => p.held);
  expect(held).toHaveLength(4);
  expect(fit.points.map((p) => p.inputs[0]).sort()).toEqual(data.rows.map(([x]) => x));
  const place = [2, -7];
  const [a = 0, b = 0] = fit.parametersAt(place);
  const sum = held.reduce((s, { inputs: [x = 0], target }) => s + (a * x + b - target) ** 2, 0);
  expect(fit.heldLossAt(place)).toBeCloseTo(sum / 4, 10);
  const { split: _, ...whole } = spec;
  expect(modelFitOf(whole, 1).heldLossAt(place)).toBeNull();
});

test('a penguin’s chance is the logistic function of its flipper', () => {
  const fit = modelFitOf(specOf('tests/fixtures/levels/which-penguin.json'), 1);
  const [w = 0, b = 0] = fit.parametersAt([2.5, -3]);
  expect([w, b]).toEqual([expect.closeTo(0.4 + 0.6 * 0.25, 12), expect.closeTo(-1.8, 12)]);
  for (const flipper of [180, 206, 231])
    expect(fit.answer([w, b], [flipper])).toBeCloseTo(1 / (1 + Math.exp(-(b + w * (flipper - 206)))), 12);
  expect(fit.answers).toBe('label');
});

test('a network’s answers miss the labels by just as much as the loss walked there', () => {
  const spec = specOf('tests/fixtures/levels/xor-slice.json');
  const fit = modelFitOf(spec, 3);
  const field = turnField(buildSurface(spec), 3);
  const place = [1.5, -4];
  const parameters = fit.parametersAt(place);
  const costs = fit.points.map((p) => 0.5 * (fit.answer(parameters, p.inputs) - p.target) ** 2);
  const mean = costs.reduce((a, b) => a + b, 0) / costs.length;
  expect(field.loss(Float64Array.from(place)) / mean).toBeCloseTo(1, 10);
});

test('powers of one input are summed by the book', () => {
  const spec = specOf('tests/fixtures/levels/powers-desk.json');
  const fit = modelFitOf(spec, 1);
  const train = fit.points.filter((p) => !p.held);
  const mean = train.reduce((sum, p) => sum + (p.inputs[0] ?? 0), 0) / train.length;
  const t = (20 - mean) / 6;
  expect(fit.answer([3, -2, 11], [20])).toBeCloseTo(3 * t - 2 * t * t + 11, 10);
});

describe('the border', () => {
  const box = { min: [0, 0], max: [4, 4] } as const;
  const answers = new Float64Array(25);
  const fitOf = (answer: (x: number, y: number) => number) => ({
    ...modelFitOf(specOf('tests/fixtures/levels/xor-slice.json'), 1),
    answer: (_: readonly number[], [x = 0, y = 0]: readonly number[]) => answer(x, y),
  });

  test('of a tilted plane is its straight line, piece by piece from wall to wall', () => {
    fillAnswers(
      fitOf((x, y) => 0.5 + 0.1 * (x - y - 0.5)),
      [],
      box,
      5,
      answers,
    );
    const pieces = borderOf(answers, 5);
    for (const [x, y, x2, y2] of pieces) {
      expect(x - y).toBeCloseTo(0.5, 10);
      expect(x2 - y2).toBeCloseTo(0.5, 10);
    }
    const length = pieces.reduce((sum, [x, y, x2, y2]) => sum + Math.hypot(x2 - x, y2 - y), 0);
    expect(length).toBeCloseTo(3.5 * Math.SQRT2, 10);
  });

  test('isn’t there where all answers are on one side', () => {
    answers.fill(0.7);
    expect(borderOf(answers, 5)).toEqual([]);
  });

  test('of a saddle cell cuts off the corners that differ from its middle', () => {
    // North-east and south-west low, the others high, the middle high: two pieces about the low corners.
    expect(borderOf(Float64Array.from([0.4, 0.9, 0.9, 0.4]), 2)).toEqual([
      [expect.closeTo(0.2), 0, 0, expect.closeTo(0.2)],
      [1, expect.closeTo(0.8), expect.closeTo(0.8), 1],
    ]);
    expect(borderOf(Float64Array.from([0.1, 0.6, 0.6, 0.1]), 2)).toEqual([
      [expect.closeTo(0.8), 0, 1, expect.closeTo(0.2)],
      [expect.closeTo(0.2), 1, 0, expect.closeTo(0.8)],
    ]);
  });
});
