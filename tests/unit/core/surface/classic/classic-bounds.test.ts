import { describe, expect, test } from 'vitest';
import type { Interval } from '../../../../../src/core/math/interval';
import { randomSource } from '../../../../../src/core/math/random';
import { boundsOf } from '../../../../../src/core/surface/bounds-of';
import { CLASSIC_NAMES } from '../../../../../src/core/surface/classic/classic-function';
import { ClassicSurface } from '../../../../../src/core/surface/classic/classic-surface';
import type { Box } from '../../../../../src/core/surface/surface-bounds';

function hold(what: string, { low, high }: Interval, value: number): void {
  if (!(value >= low && value <= high)) throw new Error(`${what}: ${value} is not in ${low} … ${high}`);
}

const width = ({ low, high }: Interval): number => high - low;

describe.each(CLASSIC_NAMES)('the bounds of %s', (name) => {
  const surface = new ClassicSurface({ kind: 'classic', name, offset: 2 });
  const bounds = boundsOf(surface);
  const random = randomSource(9, `test/classic-bounds/${name}`);
  const w = new Float64Array(2);
  const g = new Float64Array(2);
  const h = new Float64Array(3);

  /** Boxes of all sizes, flat ones and points, half of them around the candy. */
  function randomBox(i: number): Box {
    const [cx = 0, cy = 0] = surface.minima()[0] ?? [];
    const size = 10 ** random.between(-4, 0.7);
    const rx = i % 7 === 0 ? 0 : size * random.uniform();
    const ry = i % 5 === 0 ? 0 : size * random.uniform();
    const x = i % 2 === 0 ? random.between(-10, 10) : cx + random.between(-2, 2) * size;
    const y = i % 2 === 0 ? random.between(-10, 10) : cy + random.between(-2, 2) * size;
    return { x, y, rx, ry };
  }

  test('hold loss, gradient and Hessian everywhere in random boxes', () => {
    for (let i = 0; i < 400; i++) {
      const box = randomBox(i);
      bounds.over(box);
      for (let a = -3; a <= 3; a++)
        for (let b = -3; b <= 3; b++) {
          const isGrid = i % 3 === 0;
          w[0] = box.x + box.rx * (isGrid ? a / 3 : random.between(-1, 1));
          w[1] = box.y + box.ry * (isGrid ? b / 3 : random.between(-1, 1));
          const at = `(${w[0]}, ${w[1]})`;
          hold(`loss at ${at}`, bounds.value, surface.lossAndGradient(w, g));
          hold(`slope in x at ${at}`, bounds.gx, g[0] ?? Number.NaN);
          hold(`slope in y at ${at}`, bounds.gy, g[1] ?? Number.NaN);
          surface.hessian(w, h);
          hold(`xx at ${at}`, bounds.hxx, h[0] ?? Number.NaN);
          hold(`xy at ${at}`, bounds.hxy, h[1] ?? Number.NaN);
          hold(`yy at ${at}`, bounds.hyy, h[2] ?? Number.NaN);
        }
    }
  });

  test('tell the middle as it is computed', () => {
    for (let i = 0; i < 50; i++) {
      const box = randomBox(i);
      bounds.over(box);
      w[0] = box.x;
      w[1] = box.y;
      expect(bounds.middleValue).toBe(surface.lossAndGradient(w, g));
      expect(bounds.middleGx).toBe(g[0]);
      expect(bounds.middleGy).toBe(g[1]);
    }
  });

  /** How much wider the loss's ranges are than what a grid meets, and how wide the others, summed over 20 boxes. */
  function looseness(r: number): {
    readonly excess: number;
    readonly slopes: number;
    readonly bends: number;
  } {
    const places = randomSource(11, `test/classic-bounds/places/${name}`);
    let [excess, slopes, bends] = [0, 0, 0];
    for (let i = 0; i < 20; i++) {
      // Where Easom isn't flat, and off Ackley's kink.
      const [cx = 0, cy = 0] = surface.minima()[0] ?? [];
      const x = cx + places.between(0.15, 0.3) * (i % 2 === 0 ? 1 : -1);
      const y = cy + places.between(-0.3, 0.3);
      bounds.over({ x, y, rx: r, ry: r });
      let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let a = -16; a <= 16; a++)
        for (let b = -16; b <= 16; b++) {
          w[0] = x + (r * a) / 16;
          w[1] = y + (r * b) / 16;
          const loss = surface.loss(w);
          least = Math.min(least, loss);
          most = Math.max(most, loss);
        }
      excess += width(bounds.value) - (most - least);
      slopes += width(bounds.gx) + width(bounds.gy);
      bends += width(bounds.hxx) + width(bounds.hxy) + width(bounds.hyy);
    }
    return { excess, slopes, bends };
  }

  test('grow tight: the loss with the square of the width, the others with the width', () => {
    const wide = looseness(0.05);
    const narrow = looseness(0.005);
    const slack = 1e-8;
    expect(narrow.excess).toBeLessThan(wide.excess / 50 + slack);
    expect(narrow.slopes).toBeLessThan(wide.slopes / 5 + slack);
    expect(narrow.bends).toBeLessThan(wide.bends / 5 + slack);
  });

  test('are points at a point, but for rounding', () => {
    for (let i = 1; i < 60; i += 2) {
      const { x, y } = randomBox(i);
      bounds.over({ x, y, rx: 0, ry: 0 });
      w[0] = x;
      w[1] = y;
      const loss = surface.lossAndGradient(w, g);
      surface.hessian(w, h);
      // All of them are made of the same numbers.
      const size = [loss, ...g, ...h].reduce((sum, part) => sum + Math.abs(part), 1);
      for (const range of [bounds.value, bounds.gx, bounds.gy, bounds.hxx, bounds.hxy, bounds.hyy])
        expect(width(range)).toBeLessThan(1e-9 * size);
    }
  });
});

test('on Ackley’s kink the slopes are held by the cone and nothing is said of the bends', () => {
  const surface = new ClassicSurface({ kind: 'classic', name: 'ackley', offset: 0 });
  const bounds = boundsOf(surface);
  for (const r of [0, 1e-6, 0.01]) {
    bounds.over({ x: 0, y: 0, rx: r, ry: r });
    // 2√2 per published unit in any direction, and 3.2768 of these in a field unit; a little more where waves help.
    expect(bounds.gx.high).toBeGreaterThanOrEqual(2 * Math.SQRT2 * 3.2768 * (r === 0 ? 0 : 0.99));
    expect(bounds.gx.high).toBeLessThan(2 * Math.SQRT2 * 3.2768 + 600 * r + 1e-6);
    expect(bounds.hxx).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
    expect(bounds.value.low).toBeLessThanOrEqual(0);
    expect(bounds.value.low).toBeGreaterThan(-0.2 * r - 800 * r * r - 1e-9);
  }
});
