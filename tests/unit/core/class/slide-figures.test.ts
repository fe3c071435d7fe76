/** What the slides' words claim is true of their figures. */
import { describe, expect, test } from 'vitest';
import {
  behindFigure,
  hollowsFigure,
  rateOf,
  STARTS,
  STRIDES,
  slopeFigure,
  strideFigure,
  thirtyFigure,
  trainingFigure,
  warmerFigure,
} from '../../../../src/core/class/slide-figures';
import { FIELDS } from '../../../../src/core/course/inventory/fields';
import { lossAt, lowestOf, walkOf } from '../../../../src/core/course/inventory/measure';

const labelsOf = (marks: readonly { readonly label?: number }[]): readonly number[] =>
  marks.flatMap(({ label }) => (label === undefined ? [] : [label]));
const away = ([ax = 0, ay = 0]: readonly number[], [bx = 0, by = 0]: readonly number[]): number =>
  Math.hypot(ax - bx, ay - by);

test('each step was warmer, and farther from the candy', () => {
  const { marks, path } = warmerFigure();
  const labels = labelsOf(marks);
  expect(labels).toHaveLength(4);
  expect(labels[0]).toBe(100);
  expect([...labels].sort((a, b) => b - a)).toEqual(labels);
  const candy = marks.find(({ what }) => what === 'candy')?.at[0] ?? 0;
  const distances = path.map(([x]) => Math.abs(x - candy));
  expect([...distances].sort((a, b) => a - b)).toEqual(distances);
});

test('two toe-taps are lower, and the arrow goes both ways at once, more towards the lower', () => {
  const { marks, arrow } = slopeFigure();
  const [pip = 0, east = 0, north = 0] = labelsOf(marks);
  expect(pip).toBe(100);
  expect(Math.max(east, north)).toBeLessThan(100);
  const [x = 0, y = 0] = arrow?.way ?? [];
  expect(x * x + y * y).toBeCloseTo(1, 9);
  expect(Math.min(x, y)).toBeGreaterThan(0);
  expect(x > y).toBe(east < north);
});

test('behind the hill the arrow leads past the candy, and asking after each step leads to it', () => {
  const { marks, arrow } = behindFigure();
  const candy = marks.find(({ what }) => what === 'candy')?.at ?? [0, 0];
  const [x, y] = marks.find(({ what }) => what === 'pip')?.at ?? [0, 0];
  const [dx = 0, dy = 0] = arrow?.way ?? [];
  const onLine = Array.from({ length: 200 }, (_, i) => [x + 0.1 * i * dx, y + 0.1 * i * dy]);
  expect(Math.min(...onLine.map((place) => away(place, candy)))).toBeGreaterThan(5);
  const field = FIELDS.behindTheHill();
  const asked = walkOf(field, [x, y], { learningRate: 0.02, steps: 2000 });
  expect(away(asked.at(-1) ?? [], candy)).toBeLessThan(0.1);
});

describe('four learning rates on one bowl', () => {
  /** On a parabola each step multiplies the distance to the bottom by 1 − η·c. */
  const BOTTOM = -2;
  const distances = (name: (typeof STRIDES)[number]): readonly number[] =>
    strideFigure(name).path.map(([x]) => x - BOTTOM);

  test.each([
    ['crawl', 0.94],
    ['land', 0.3],
    ['bounce', -0.85],
    ['fly', -1.2],
  ] as const)('%s by the factor %f', (name, factor) => {
    const [first = 0, second = 0, third = 0] = distances(name);
    expect(first).toBeCloseTo(5, 9);
    expect(second).toBeCloseTo(5 * factor, 6);
    expect(third).toBeCloseTo(5 * factor * factor, 6);
  });

  test('only the last leaves the field, and rates rise', () => {
    expect(STRIDES.map((name) => strideFigure(name).path.length)).toEqual([7, 7, 7, 3]);
    const rates = STRIDES.map(rateOf);
    expect([...rates].sort((a, b) => a - b)).toEqual(rates);
  });
});

test('both toes feel colder in a hollow that isn’t the deepest', () => {
  const { marks, curve } = hollowsFigure();
  const pip = marks.find(({ what }) => what === 'pip');
  const taps = marks.filter(({ what }) => what === 'try');
  expect(taps).toHaveLength(2);
  for (const tap of taps) expect(tap.label).toBeGreaterThan(pip?.label ?? 100);
  expect(pip?.at[1]).toBeGreaterThan(Math.min(...curve) + 10);
});

test('thirty starts come down in five hollows, all of which are bottoms, the first the deepest', () => {
  const { walks, bottoms } = thirtyFigure();
  const field = FIELDS.fiveWells();
  expect(walks).toHaveLength(STARTS);
  expect(bottoms).toHaveLength(5);
  expect(new Set(walks.map(({ hollow }) => hollow))).toEqual(new Set([0, 1, 2, 3, 4]));
  const losses = bottoms.map((bottom) => lossAt(field, bottom));
  expect([...losses].sort((a, b) => a - b)).toEqual(losses);
  expect(away(bottoms[0] ?? [], lowestOf(field))).toBeLessThan(0.01);
  for (const { path, hollow } of walks)
    expect(away(path.at(-1) ?? [], bottoms[hollow] ?? [])).toBeLessThan(0.3);
});

test('training ends at the line of least squares of Anscombe’s dots: y = 3.00 + 0.500 x', () => {
  const { dots, field } = trainingFigure();
  const solid = dots.lines.find(({ name }) => name === 'solid');
  expect(solid?.slope).toBeCloseTo(0.5, 2);
  expect(Math.abs((solid?.intercept ?? 0) - 3)).toBeLessThan(0.02);
  const candy = field.marks.find(({ what }) => what === 'candy')?.at ?? [];
  expect(away(field.path.at(-1) ?? [], candy)).toBeLessThan(0.05);
});
