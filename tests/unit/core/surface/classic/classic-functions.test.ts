import { describe, expect, test } from 'vitest';
import { randomSource } from '../../../../../src/core/math/random';
import {
  CLASSIC_NAMES,
  type ClassicFunction,
  type ClassicName,
} from '../../../../../src/core/surface/classic/classic-function';
import { CLASSIC_FUNCTIONS } from '../../../../../src/core/surface/classic/classic-functions';

const { abs, cos, exp, PI, sin, sqrt } = Math;

/** The formulas as they are published, with the engine's own functions. */
const PUBLISHED: { readonly [name in ClassicName]: (x: number, y: number) => number } = {
  sphere: (x, y) => x ** 2 + y ** 2,
  booth: (x, y) => (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2,
  matyas: (x, y) => 0.26 * (x ** 2 + y ** 2) - 0.48 * x * y,
  rosenbrock: (x, y) => 100 * (y - x ** 2) ** 2 + (x - 1) ** 2,
  himmelblau: (x, y) => (x ** 2 + y - 11) ** 2 + (x + y ** 2 - 7) ** 2,
  beale: (x, y) => (1.5 - x + x * y) ** 2 + (2.25 - x + x * y ** 2) ** 2 + (2.625 - x + x * y ** 3) ** 2,
  'three-hump-camel': (x, y) => 2 * x ** 2 - 1.05 * x ** 4 + x ** 6 / 6 + x * y + y ** 2,
  'six-hump-camel': (x, y) => (4 - 2.1 * x ** 2 + x ** 4 / 3) * x ** 2 + x * y + (-4 + 4 * y ** 2) * y ** 2,
  'goldstein-price': (x, y) =>
    (1 + (x + y + 1) ** 2 * (19 - 14 * x + 3 * x ** 2 - 14 * y + 6 * x * y + 3 * y ** 2)) *
    (30 + (2 * x - 3 * y) ** 2 * (18 - 32 * x + 12 * x ** 2 + 48 * y - 36 * x * y + 27 * y ** 2)),
  'styblinski-tang': (x, y) => (x ** 4 - 16 * x ** 2 + 5 * x + y ** 4 - 16 * y ** 2 + 5 * y) / 2,
  rastrigin: (x, y) => 20 + x ** 2 - 10 * cos(2 * PI * x) + y ** 2 - 10 * cos(2 * PI * y),
  ackley: (x, y) =>
    -20 * exp(-0.2 * sqrt((x ** 2 + y ** 2) / 2)) -
    exp((cos(2 * PI * x) + cos(2 * PI * y)) / 2) +
    Math.E +
    20,
  mccormick: (x, y) => sin(x + y) + (x - y) ** 2 - 1.5 * x + 2.5 * y + 1,
  easom: (x, y) => -cos(x) * cos(y) * exp(-((x - PI) ** 2) - (y - PI) ** 2),
};

/** Minima as the literature prints them, to be met to the digits printed. */
const PRINTED: { readonly [name in ClassicName]: readonly (readonly [number, number, number])[] } = {
  sphere: [[0, 0, 0]],
  booth: [[1, 3, 0]],
  matyas: [[0, 0, 0]],
  rosenbrock: [[1, 1, 0]],
  himmelblau: [
    [3, 2, 0],
    [-2.805118, 3.131312, 0],
    [-3.77931, -3.283186, 0],
    [3.584428, -1.848126, 0],
  ],
  beale: [[3, 0.5, 0]],
  'three-hump-camel': [[0, 0, 0]],
  'six-hump-camel': [
    [0.0898, -0.7126, -1.0316],
    [-0.0898, 0.7126, -1.0316],
  ],
  'goldstein-price': [[0, -1, 3]],
  'styblinski-tang': [[-2.903534, -2.903534, -78.332]],
  rastrigin: [[0, 0, 0]],
  ackley: [[0, 0, 0]],
  mccormick: [[-0.54719, -1.54719, -1.9133]],
  easom: [[PI, PI, -1]],
};

const functions = CLASSIC_NAMES.map((name) => CLASSIC_FUNCTIONS[name]);
const ends = ({ domain }: ClassicFunction): readonly [number, number, number, number] => [
  domain.min[0] ?? Number.NaN,
  domain.max[0] ?? Number.NaN,
  domain.min[1] ?? Number.NaN,
  domain.max[1] ?? Number.NaN,
];
function* randomPlaces(f: ClassicFunction, count: number): Generator<[number, number]> {
  const random = randomSource(3, `test/classic/${f.name}`);
  const [x0, x1, y0, y1] = ends(f);
  for (let i = 0; i < count; i++) {
    // Where Easom isn't flat, in half of the draws.
    const isNear = f.name === 'easom' && i % 2 === 0;
    yield isNear
      ? [random.between(0, 6), random.between(0, 6)]
      : [random.between(x0, x1), random.between(y0, y1)];
  }
}

test('the table holds all fourteen under their names', () => {
  expect(functions).toHaveLength(14);
  for (const name of CLASSIC_NAMES) expect(CLASSIC_FUNCTIONS[name].name).toBe(name);
  expect(Object.keys(CLASSIC_FUNCTIONS)).toHaveLength(14);
});

describe.each(functions)('$name', (f) => {
  const g = new Float64Array(2);
  const h = new Float64Array(3);

  test('is the published formula', () => {
    for (const [x, y] of randomPlaces(f, 200)) {
      const published = PUBLISHED[f.name](x, y);
      const w = Float64Array.of(x, y);
      expect(abs(f.loss(w) - published)).toBeLessThanOrEqual(1e-11 * (100 + abs(published)));
      expect(f.lossAndGradient(w, g)).toBe(f.loss(w));
    }
  });

  test('has the gradient and Hessian that central differences tell', () => {
    const low = new Float64Array(2);
    const high = new Float64Array(2);
    for (const [x, y] of randomPlaces(f, 200)) {
      const w = Float64Array.of(x, y);
      f.lossAndGradient(w, g);
      f.hessian(w, h);
      const step = 1e-5;
      for (const axis of [0, 1] as const) {
        const up = Float64Array.of(x, y);
        const down = Float64Array.of(x, y);
        up[axis] = (up[axis] ?? 0) + step;
        down[axis] = (down[axis] ?? 0) - step;
        const width = (up[axis] ?? 0) - (down[axis] ?? 0);
        const difference = (f.lossAndGradient(up, high) - f.lossAndGradient(down, low)) / width;
        // Rounding of f over the width, and the third derivative over its square.
        const scale = (abs(f.loss(w)) + 1) * 1e-10 + (abs(h[0] ?? 0) + abs(h[2] ?? 0) + 1) * 1e-7;
        expect(abs(difference - (g[axis] ?? Number.NaN))).toBeLessThanOrEqual(scale * 10);
        const bends = [0, 1].map((i) => ((high[i] ?? 0) - (low[i] ?? 0)) / width);
        const written = axis === 0 ? [h[0], h[1]] : [h[1], h[2]];
        const size = abs(h[0] ?? 0) + abs(h[1] ?? 0) + abs(h[2] ?? 0) + 1;
        for (const i of [0, 1])
          expect(abs((bends[i] ?? 0) - (written[i] ?? Number.NaN))).toBeLessThanOrEqual(1e-6 * size);
      }
    }
  });

  test('has its published minima: no slope, the published value, where the literature prints them', () => {
    const [x0, x1, y0, y1] = ends(f);
    expect(f.minima).toHaveLength(PRINTED[f.name].length);
    f.minima.forEach(({ at, value }, i) => {
      const [x, y] = at;
      const w = Float64Array.from(at);
      expect(x > x0 && x < x1 && y > y0 && y < y1).toBe(true);
      expect(abs(f.lossAndGradient(w, g) - value)).toBeLessThanOrEqual(1e-9);
      expect(abs(PUBLISHED[f.name](x, y) - value)).toBeLessThanOrEqual(1e-9);
      expect(abs(g[0] ?? Number.NaN) + abs(g[1] ?? Number.NaN)).toBeLessThanOrEqual(1e-12);
      const [printedX, printedY, printedValue] = PRINTED[f.name][i] ?? [NaN, NaN, NaN];
      expect(abs(x - printedX)).toBeLessThan(1e-4);
      expect(abs(y - printedY)).toBeLessThan(1e-4);
      expect(abs(value - printedValue)).toBeLessThan(4e-4);
    });
  });

  // Ackley's tip is a kink: Newton has nothing to stand on there.
  if (f.name !== 'ackley')
    test('has minima that Newton’s method comes back to, to the last digits', () => {
      for (const { at } of f.minima) {
        const w = Float64Array.of(at[0] + 1e-3, at[1] - 1e-3);
        for (let step = 0; step < 20; step++) {
          f.lossAndGradient(w, g);
          f.hessian(w, h);
          const [a = 0, b = 0, c = 0] = h;
          const [gx = 0, gy = 0] = g;
          w[0] = (w[0] ?? 0) - (c * gx - b * gy) / (a * c - b * b);
          w[1] = (w[1] ?? 0) - (a * gy - b * gx) / (a * c - b * b);
        }
        expect(abs((w[0] ?? Number.NaN) - at[0])).toBeLessThanOrEqual(1e-14 * Math.max(10, abs(at[0])));
        expect(abs((w[1] ?? Number.NaN) - at[1])).toBeLessThanOrEqual(1e-14 * Math.max(10, abs(at[1])));
        f.hessian(w, h);
        const [a = 0, b = 0, c = 0] = h;
        expect(a > 0 && a * c > b * b).toBe(true);
      }
    });

  test('is lower nowhere else: a dense grid and a search from its lowest places', () => {
    const places = lowestOfGrid(f, 401, 40).map((start) => compassSearch(f, start));
    const { value } = f.minima[0];
    const found = new Set<number>();
    for (const [x, y, lowest] of places) {
      expect(lowest).toBeGreaterThanOrEqual(value - 1e-9);
      if (lowest > value + 1e-9) continue;
      const which = f.minima.findIndex(({ at }) => abs(at[0] - x) < 1e-3 && abs(at[1] - y) < 1e-3);
      expect(which).toBeGreaterThanOrEqual(0);
      found.add(which);
    }
    expect(found.size).toBe(f.minima.length);
  });

  test('says rightly whether it spans more than three decades', () => {
    const { value } = f.minima[0];
    const losses = gridOf(f, 201)
      .map(([, , loss]) => loss - value)
      .sort((a, b) => a - b);
    const lowestHundredth = losses[Math.floor(losses.length / 100)] ?? Number.NaN;
    const highest = losses[losses.length - 1] ?? Number.NaN;
    expect(highest / lowestHundredth > 1000).toBe(f.logScale);
  });
});

test('Ackley’s kink: slope 2√2 all around, gradient 0 and an infinite bend at the tip', () => {
  const { ackley } = CLASSIC_FUNCTIONS;
  const g = new Float64Array(2);
  const h = new Float64Array(3);
  expect(ackley.lossAndGradient(new Float64Array(2), g)).toBe(0);
  expect([...g]).toEqual([0, 0]);
  ackley.hessian(new Float64Array(2), h);
  expect([...h]).toEqual([Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY]);
  for (const angle of [0, 1, 2, 3, 4, 5]) {
    const t = 1e-7;
    ackley.lossAndGradient(Float64Array.of(t * cos(angle), t * sin(angle)), g);
    expect(abs(Math.hypot(g[0] ?? 0, g[1] ?? 0) - 2 * sqrt(2))).toBeLessThan(1e-4);
  }
});

test('McCormick’s second hollow lies where its formula says, π above the first', () => {
  const { mccormick } = CLASSIC_FUNCTIONS;
  const sock = Float64Array.of(0.5 + (2 * PI) / 3, -0.5 + (2 * PI) / 3);
  const g = new Float64Array(2);
  expect(mccormick.lossAndGradient(sock, g)).toBeCloseTo(mccormick.minima[0].value + PI, 12);
  expect(abs(g[0] ?? 1) + abs(g[1] ?? 1)).toBeLessThan(1e-14);
});

type Place = readonly [number, number, number];

function gridOf(f: ClassicFunction, n: number): Place[] {
  const [x0, x1, y0, y1] = ends(f);
  const w = new Float64Array(2);
  const places: Place[] = [];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      w[0] = x0 + ((x1 - x0) * i) / (n - 1);
      w[1] = y0 + ((y1 - y0) * j) / (n - 1);
      places.push([w[0], w[1], f.loss(w)]);
    }
  return places;
}

/** The lowest `count` places of the grid that are no higher than their eight neighbors. */
function lowestOfGrid(f: ClassicFunction, n: number, count: number): Place[] {
  const grid = gridOf(f, n);
  const lossAt = (i: number, j: number): number =>
    i < 0 || j < 0 || i >= n || j >= n ? Number.POSITIVE_INFINITY : (grid[i * n + j]?.[2] ?? Number.NaN);
  return grid
    .filter(([, , loss], index) => {
      const [i, j] = [Math.floor(index / n), index % n];
      return [-1, 0, 1].every((a) => [-1, 0, 1].every((b) => lossAt(i + a, j + b) >= loss));
    })
    .sort((a, b) => a[2] - b[2])
    .slice(0, count);
}

/** Downhill without gradients, inside the domain: eight headings, the stride halved when none is lower. */
function compassSearch(f: ClassicFunction, [startX, startY, startLoss]: Place): Place {
  const [x0, x1, y0, y1] = ends(f);
  const w = new Float64Array(2);
  let [x, y, lowest] = [startX, startY, startLoss];
  let stride = (x1 - x0) / 400;
  for (let tries = 0; stride > 1e-10 && tries < 20_000; tries++) {
    let moved = false;
    for (let k = 0; k < 8; k++) {
      w[0] = Math.min(x1, Math.max(x0, x + stride * cos((k * PI) / 4)));
      w[1] = Math.min(y1, Math.max(y0, y + stride * sin((k * PI) / 4)));
      const loss = f.loss(w);
      if (loss >= lowest) continue;
      [x, y, lowest] = [w[0], w[1], loss];
      moved = true;
      break;
    }
    if (!moved) stride /= 2;
  }
  return [x, y, lowest];
}
