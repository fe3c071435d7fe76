import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { randomSource } from '../../../../../src/core/math/random';
import { CLASSIC_NAMES } from '../../../../../src/core/surface/classic/classic-function';
import { CLASSIC_FUNCTIONS } from '../../../../../src/core/surface/classic/classic-functions';
import { classicSpecSchema } from '../../../../../src/core/surface/classic/classic-spec';
import { ClassicSurface } from '../../../../../src/core/surface/classic/classic-surface';

describe('a classic spec', () => {
  const parse = (spec: unknown) => v.safeParse(classicSpecSchema, spec);

  test('is a kind, a name and an offset', () => {
    for (const name of CLASSIC_NAMES)
      expect(parse({ kind: 'classic', name, offset: 3 }).output).toEqual({
        kind: 'classic',
        name,
        offset: 3,
      });
  });

  test('that is wrong is refused, and what is wrong is named', () => {
    const wrong: readonly (readonly [string, unknown])[] = [
      ['name', { kind: 'classic', name: 'griewank', offset: 0 }],
      ['offset', { kind: 'classic', name: 'sphere', offset: Number.NaN }],
      ['offset', { kind: 'classic', name: 'sphere', offset: Number.POSITIVE_INFINITY }],
      ['offset', { kind: 'classic', name: 'sphere' }],
      ['kind', { kind: 'landforms', name: 'sphere', offset: 0 }],
      ['domain', { kind: 'classic', name: 'sphere', offset: 0, domain: [-1, 1] }],
    ];
    for (const [key, spec] of wrong)
      expect(parse(spec).issues?.map((issue) => v.getDotPath(issue))).toContain(key);
    expect(() => new ClassicSurface({ kind: 'classic', name: 'sphere', offset: Number.NaN })).toThrow(
      /offset.*NaN/,
    );
  });
});

describe.each(CLASSIC_NAMES)('%s as a field', (name) => {
  const surface = new ClassicSurface({ kind: 'classic', name, offset: 7 });
  const classic = CLASSIC_FUNCTIONS[name];
  const random = randomSource(5, `test/classic-surface/${name}`);
  const g = new Float64Array(2);

  test('is the published domain on the square [−10, 10]², corner on corner', () => {
    expect(surface.domain).toEqual({ min: [-10, -10], max: [10, 10] });
    const { min, max } = classic.domain;
    for (const [a, x] of [[-10, min[0]] as const, [10, max[0]] as const])
      for (const [b, y] of [[-10, min[1]] as const, [10, max[1]] as const]) {
        const published = classic.loss(Float64Array.of(x ?? Number.NaN, y ?? Number.NaN));
        const expected = published - classic.minima[0].value + 7;
        expect(surface.loss(Float64Array.of(a, b)) / expected).toBeCloseTo(1, 9);
      }
  });

  test('has its candy at the offset, where it is published, and nothing lower', () => {
    for (const [a, b] of surface.minima()) {
      expect(surface.loss(Float64Array.of(a, b))).toBeGreaterThanOrEqual(7);
      expect(surface.loss(Float64Array.of(a, b))).toBeLessThan(7 + 1e-9);
      expect(Math.max(Math.abs(a), Math.abs(b))).toBeLessThan(10);
    }
    for (let i = 0; i < 2000; i++)
      expect(
        surface.loss(Float64Array.of(random.between(-10, 10), random.between(-10, 10))),
      ).toBeGreaterThanOrEqual(7);
  });

  test('has gradient and Hessian in field units', () => {
    const low = new Float64Array(2);
    const high = new Float64Array(2);
    const h = new Float64Array(3);
    for (let i = 0; i < 200; i++) {
      // Easom's hole is small: half of the draws around it.
      const isNear = i % 2 === 0;
      const [cx = 0, cy = 0] = surface.minima()[0] ?? [];
      const at = isNear
        ? [cx + random.between(-0.3, 0.3), cy + random.between(-0.3, 0.3)]
        : [random.between(-9.9, 9.9), random.between(-9.9, 9.9)];
      const w = Float64Array.from(at);
      expect(surface.lossAndGradient(w, g)).toBe(surface.loss(w));
      surface.hessian(w, h);
      const size = Math.abs(h[0] ?? 0) + Math.abs(h[1] ?? 0) + Math.abs(h[2] ?? 0) + 1;
      for (const axis of [0, 1] as const) {
        const step = 1e-6;
        const up = Float64Array.from(at);
        const down = Float64Array.from(at);
        up[axis] = (up[axis] ?? 0) + step;
        down[axis] = (down[axis] ?? 0) - step;
        const width = (up[axis] ?? 0) - (down[axis] ?? 0);
        const slope = (surface.lossAndGradient(up, high) - surface.lossAndGradient(down, low)) / width;
        const tolerance = 1e-8 * (surface.loss(w) + Math.abs(g[0] ?? 0) + Math.abs(g[1] ?? 0)) + 1e-7 * size;
        expect(Math.abs(slope - (g[axis] ?? Number.NaN))).toBeLessThan(tolerance);
        const written = axis === 0 ? [h[0], h[1]] : [h[1], h[2]];
        for (const k of [0, 1] as const) {
          const bend = ((high[k] ?? 0) - (low[k] ?? 0)) / width;
          expect(Math.abs(bend - (written[k] ?? Number.NaN))).toBeLessThan(1e-5 * size);
        }
      }
    }
  });
});
