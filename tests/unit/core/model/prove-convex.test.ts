/**
 * Where convex models are lowest: against closed forms and brute force worked out here, apart from core; and everything
 * that must be refused.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AnySurfaceSpec } from '../../../../src/core/level/any-surface-spec';
import { buildSurface } from '../../../../src/core/level/build-surface';
import { proveField } from '../../../../src/core/level/prove-field';
import { ConvexField } from '../../../../src/core/model/convex-field';
import { lowestOf, proofAt, proveConvex } from '../../../../src/core/model/prove-convex';
import { gradientError, randomPlaces } from '../../../fixtures/gradient-error';
import { CONVEX_MODELS, surfaceOf } from '../../../fixtures/model-specs';

function fieldOf(spec: AnySurfaceSpec): ConvexField {
  const field = buildSurface(spec);
  if (!(field instanceof ConvexField)) throw new Error('not a convex field');
  return field;
}

/** Two columns of a data set, read apart from core; rows with an empty cell are left out. */
function columns(name: string, x: string, y: string): readonly (readonly [number, number])[] {
  const text = readFileSync(new URL(`../../../../assets/data/${name}.csv`, import.meta.url), 'utf8');
  const [head = '', ...lines] = text.trim().split('\n');
  const names = head.trim().split(',');
  const [i, j] = [names.indexOf(x), names.indexOf(y)];
  return lines
    .map((line) => line.trim().split(','))
    .filter((cells) => cells[i] !== '' && cells[j] !== '')
    .map((cells) => [Number(cells[i]), Number(cells[j])] as const);
}

/** The least-squares line by the normal equations: slope, intercept at x = 0, mean squared miss. */
function leastSquares(points: readonly (readonly [number, number])[]): readonly [number, number, number] {
  const n = points.length;
  const mx = points.reduce((sum, [x]) => sum + x, 0) / n;
  const my = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const sxx = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  const sxy = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  const slope = sxy / sxx;
  const intercept = my - slope * mx;
  const mean = points.reduce((sum, [x, y]) => sum + (slope * x + intercept - y) ** 2, 0) / n;
  return [slope, intercept, mean];
}

describe.each(CONVEX_MODELS)('%s', (_, spec) => {
  const field = fieldOf(spec);
  const proof = lowestOf(field);
  const [{ at, loss }] = proof.minima;
  const claims = { floor: loss, tolerance: 0.001 * loss };

  test('is proved, as convex', () => {
    const proved = proveField(claims, field);
    expect(proved.ok && proved.value).toEqual(proof);
    expect(proof.kind).toBe('convex');
    expect(proof.error).toBeGreaterThan(0);
    expect(proof.error).toBeLessThan(1e-6 * loss);
  });

  test('has nothing lower among random places and close by', () => {
    for (const w of randomPlaces(field.dimension, 10, 300)) {
      expect(field.loss(w)).toBeGreaterThanOrEqual(loss);
      for (const reach of [1e-5, 1e-3, 0.1]) {
        const near = Float64Array.from(w, (x, k) =>
          Math.max(-10, Math.min(10, (at[k] ?? 0) + (reach * x) / 10)),
        );
        const away = Math.sqrt(near.reduce((sum, x, k) => sum + (x - (at[k] ?? 0)) ** 2, 0));
        const promised = 0.5 * proof.convexity * away * away * (reach <= 0.25 ? 1 : 0);
        const sharp = (proof.sharpness ?? 0) * away;
        expect(field.loss(near) - loss).toBeGreaterThanOrEqual(promised + sharp - proof.error);
      }
    }
  });

  test('rises around it as proved', () => {
    if (proof.sharpness === undefined) expect(proof.convexity).toBeGreaterThan(0);
    else expect(proof.sharpness).toBeGreaterThan(0);
  });

  test.each([0.01, -0.01])('refuses a place %d field units off', (shift) => {
    const wrong = Float64Array.from(at, (x, k) => (k === 0 ? x + shift : x));
    const claimed = proofAt(field, wrong);
    expect(claimed.error).toBeGreaterThan(field.loss(wrong) - loss);
    expect(claimed.error).toBeGreaterThan(1e-3 * claims.tolerance);
  });

  test('refuses a wrong floor', () => {
    for (const floor of [0.99 * loss, 1.01 * loss]) {
      const proved = proveConvex(field, { ...claims, floor });
      expect(!proved.ok && proved.reason).toMatch(/the lowest loss is .* but the floor is said to be/);
    }
  });

  test('refuses ties', () => {
    const proved = proveConvex(field, { ...claims, tied: 2 });
    expect(!proved.ok && proved.reason).toMatch(/one hollow/);
  });
});

describe('closed forms', () => {
  test.each<[string, string, string, string, object, readonly [number, number, number]]>([
    // slope, intercept and mean squared miss as any statistics program tells them
    [
      'penguins',
      'penguins',
      'flipper_length_mm',
      'body_mass_g',
      { slope: [40, 60], intercept: [-7000, -5000] },
      [49.6856, -5780.83, 154546.2],
    ],
    [
      'Old Faithful',
      'old-faithful',
      'eruption_min',
      'waiting_min',
      { slope: [0, 20], intercept: [0, 60] },
      [10.7296, 33.4744, 34.7188],
    ],
    [
      'stopping distances',
      'stopping-distance',
      'speed_mph',
      'stop_ft',
      { slope: [0, 8], intercept: [-50, 50] },
      [3.9324, -17.5791, 227.0704],
    ],
  ])('%s', (_, name, x, y, window, golden) => {
    const [slope, intercept, mean] = leastSquares(columns(name, x, y));
    golden.forEach((number, i) => {
      expect([slope, intercept, mean][i]).toBeCloseTo(
        number,
        i === 2 && number > 1000 ? 1 : 3 - (Math.abs(number) > 1000 ? 1 : 0),
      );
    });
    const field = fieldOf(
      surfaceOf({
        kind: 'line-fit',
        data: { source: name, columns: [x, y] },
        miss: { kind: 'squared' },
        ...window,
      }),
    );
    const [{ at, loss }] = lowestOf(field).minima;
    const [a = 0, b = 0] = field.parametersAt(at);
    expect(a / slope).toBeCloseTo(1, 9);
    expect(b / intercept).toBeCloseTo(1, 8);
    expect(loss / mean).toBeCloseTo(1, 10);
  });

  test("Anscombe's four have the same line and nearly the same loss", () => {
    for (const source of ['anscombe-1', 'anscombe-2', 'anscombe-3', 'anscombe-4']) {
      const field = fieldOf(
        surfaceOf({
          kind: 'line-fit',
          data: { source },
          miss: { kind: 'squared' },
          slope: [-1, 2],
          intercept: [0, 8],
        }),
      );
      const [{ at, loss }] = lowestOf(field).minima;
      const [a = 0, b = 0] = field.parametersAt(at);
      expect(a).toBeCloseTo(0.5, 2);
      expect(b).toBeCloseTo(3, 2);
      expect(loss).toBeCloseTo(1.25, 2);
    }
  });

  test('a desk of columns solves the normal equations', () => {
    const [, spec] = CONVEX_MODELS.find(([name]) => name.includes('penguin columns')) ?? [];
    if (spec?.kind !== 'linear-fit') throw new Error('no such spec');
    const field = fieldOf(spec);
    const p = field.parametersAt(lowestOf(field).minima[0].at);
    const { rows } = spec.data;
    const means = [0, 1, 2].map((j) => rows.reduce((sum, row) => sum + (row[j] ?? 0), 0) / rows.length);
    const misses = rows.map(
      (row) =>
        means.reduce((sum, mean, j) => sum + (p[j] ?? 0) * ((row[j] ?? 0) - mean), p[3] ?? 0) - (row[3] ?? 0),
    );
    // The misses stand at right angles to every column: to their product's size, nothing is left.
    for (const j of [0, 1, 2, 3]) {
      const column = rows.map((row) => (j === 3 ? 1 : (row[j] ?? 0) - (means[j] ?? 0)));
      const product = misses.reduce((sum, r, i) => sum + r * (column[i] ?? 0), 0);
      const size = misses.reduce((sum, r, i) => sum + Math.abs(r * (column[i] ?? 0)), 0);
      expect(Math.abs(product) / size).toBeLessThan(1e-9);
    }
  });
});

describe('absolute misses', () => {
  test('the best line goes through two points: none of all pairs does better', () => {
    const points = columns('stopping-distance', 'speed_mph', 'stop_ft');
    const field = fieldOf(
      surfaceOf({
        kind: 'line-fit',
        data: { source: 'stopping-distance', columns: ['speed_mph', 'stop_ft'] },
        miss: { kind: 'absolute' },
        slope: [0, 8],
        intercept: [-50, 50],
      }),
    );
    const [{ at, loss }] = lowestOf(field).minima;
    let best = Number.POSITIVE_INFINITY;
    for (const [i, [x0, y0]] of points.entries())
      for (const [x1, y1] of points.slice(i + 1)) {
        if (x0 === x1) continue;
        const slope = (y1 - y0) / (x1 - x0);
        const mean =
          points.reduce((sum, [x, y]) => sum + Math.abs(y0 + slope * (x - x0) - y), 0) / points.length;
        best = Math.min(best, mean);
      }
    expect(loss).toBeCloseTo(best, 10);
    const [a = 0, b = 0] = field.parametersAt(at);
    expect(points.filter(([x, y]) => Math.abs(a * x + b - y) < 1e-9).length).toBeGreaterThanOrEqual(2);
  });

  test("Anscombe's third: the line of ten points, whatever the eleventh says", () => {
    const spec = CONVEX_MODELS.find(([name]) => name.includes('third'))?.[1];
    if (spec === undefined) throw new Error('no such spec');
    const field = fieldOf(spec);
    const [slope = 0, height = 0] = field.parametersAt(lowestOf(field).minima[0].at);
    expect(slope).toBeCloseTo(0.345, 2);
    expect(height - 9 * slope).toBeCloseTo(4.01, 2);
  });

  test('a middle that is not one place is told as such', () => {
    const rows = [
      [0, 1],
      [1, 3],
      [2, 7],
      [3, 9],
    ];
    const field = fieldOf(
      surfaceOf({
        kind: 'line-fit',
        data: { source: 'rows', name: 'own', columns: ['x', 'y'], rows },
        miss: { kind: 'absolute' },
        slope: 0,
        intercept: [0, 10],
      }),
    );
    const { minima, sharpness, error } = lowestOf(field);
    // Between 3 and 7 the mean of |b − y| is 3 everywhere.
    expect(minima[0].loss).toBeCloseTo(3, 12);
    expect(sharpness).toBe(0);
    expect(error).toBeLessThan(1e-9);
  });
});

describe('a minimum on a wall', () => {
  const wall = (change: object) =>
    fieldOf(
      surfaceOf({
        kind: 'line-fit',
        data: { source: 'stopping-distance', columns: ['speed_mph', 'stop_ft'] },
        pivot: 'mean',
        slope: [5, 9],
        intercept: [0, 100],
        ...change,
      }),
    );

  test.each(['squared', 'absolute', 'huber'])('%s', (kind) => {
    const field = wall({ miss: kind === 'huber' ? { kind, delta: 10 } : { kind } });
    const proof = lowestOf(field);
    const [{ at, loss, onWall }] = proof.minima;
    expect(at[0]).toBe(-10);
    expect(onWall).toBe(true);
    expect(proveConvex(field, { floor: loss, tolerance: 0.01 * loss }).ok).toBe(true);
    // Along the wall nothing is lower, and a place off the wall is no minimum.
    for (let y = -10; y <= 10; y += 0.25)
      expect(field.loss(Float64Array.of(-10, y))).toBeGreaterThanOrEqual(loss);
    const off = proofAt(field, Float64Array.of(-9.99, at[1] ?? 0));
    expect(off.error).toBeGreaterThan(field.loss(Float64Array.of(-9.99, at[1] ?? 0)) - loss);
  });

  test('in a corner', () => {
    const field = wall({ miss: { kind: 'squared' }, intercept: [50, 100] });
    expect(lowestOf(field).minima[0].at).toEqual([-10, -10]);
  });

  test('where a line can separate the classes, and there is no penalty', () => {
    const rows = [
      [-2, 0],
      [-1, 0],
      [1, 1],
      [2, 1],
    ];
    const field = fieldOf(
      surfaceOf({
        kind: 'logistic',
        data: { source: 'rows', name: 'own', columns: ['x', 'label'], rows },
        weights: [[-1, 9]],
        bias: [-5, 5],
      }),
    );
    const proof = lowestOf(field);
    expect(proof.minima[0].at[0]).toBe(10);
    expect(proof.minima[0].at[1]).toBeCloseTo(0, 6);
    expect(gradientError(field, Float64Array.of(9, 1))).toBeLessThan(1e-7);
    expect(proof.error).toBeLessThan(1e-9);
  });
});

test('one outlier moves the squared line far, the absolute one hardly', () => {
  const lineOf = (kind: string, add: readonly (readonly number[])[]): number => {
    const field = fieldOf(
      surfaceOf({
        kind: 'line-fit',
        data: { source: 'stopping-distance', columns: ['speed_mph', 'stop_ft'], add },
        miss: { kind },
        pivot: 'mean',
        slope: [-10, 10],
        intercept: [0, 100],
      }),
    );
    return field.parametersAt(lowestOf(field).minima[0].at)[0] ?? 0;
  };
  const outlier = [[40, 0]];
  expect(Math.abs(lineOf('squared', outlier) - lineOf('squared', []))).toBeGreaterThan(1);
  expect(Math.abs(lineOf('absolute', outlier) - lineOf('absolute', []))).toBeLessThan(0.5);
});
