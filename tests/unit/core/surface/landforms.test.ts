import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Interval } from '../../../../src/core/math/interval';
import { randomSource } from '../../../../src/core/math/random';
import { boundsOf } from '../../../../src/core/surface/bounds-of';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';
import { conditionNumberOf, isRavine } from '../../../../src/core/surface/landforms/quadratic-term';
import {
  type LandformSpec,
  type SurfaceSpec,
  surfaceSpecSchema,
} from '../../../../src/core/surface/surface-spec';

const DEGREE = Math.PI / 180;
const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const angleDegrees = fc.double({ min: -360, max: 360, noNaN: true });
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const center = fc.tuple(coordinate, coordinate);

const arbitrary: Record<string, fc.Arbitrary<LandformSpec>> = {
  'an endless ridge': fc.record({
    kind: fc.constant('ridge' as const),
    center,
    angleDegrees,
    height: between(1, 40),
    width: between(0.5, 4),
  }),
  'a ridge with ends': fc.record({
    kind: fc.constant('ridge' as const),
    center,
    angleDegrees,
    height: between(1, 40),
    width: between(0.5, 4),
    length: between(1, 9),
  }),
  'a saddle': fc.record({
    kind: fc.constant('saddle' as const),
    center,
    angleDegrees,
    curvatures: fc.tuple(between(0.1, 5), between(0.1, 5)),
    reach: between(1, 6),
  }),
  ripples: fc.record({
    kind: fc.constant('ripples' as const),
    center,
    angleDegrees,
    amplitude: between(0.5, 10),
    wavelength: between(1, 12),
    phaseDegrees: angleDegrees,
  }),
  'a cliff': fc.record({
    kind: fc.constant('cliff' as const),
    center,
    angleDegrees,
    height: between(1, 40),
    width: between(0.2, 3),
  }),
};

const bare: SurfaceSpec = {
  kind: 'landforms',
  dimension: 2,
  halfWidth: 10,
  bowl: { center: [1, -2], curvatures: [0.02, 0.01], angleDegrees: 33 },
  bumps: [],
  offset: 60,
};
const fieldOf = (...landforms: LandformSpec[]): SurfaceSpec => ({ ...bare, landforms });

/** The landform's part of the loss, written out apart from core with Math's functions. */
function formula(landform: LandformSpec, [x, y]: readonly [number, number]): number {
  const [cx = 0, cy = 0] = landform.center;
  const c = Math.cos(landform.angleDegrees * DEGREE);
  const s = Math.sin(landform.angleDegrees * DEGREE);
  const along = c * (x - cx) + s * (y - cy);
  const across = c * (y - cy) - s * (x - cx);
  switch (landform.kind) {
    case 'ridge':
      return (
        landform.height *
        Math.exp(-0.5 * (across / landform.width) ** 2) *
        (landform.length === undefined ? 1 : Math.exp(-0.5 * (along / landform.length) ** 2))
      );
    case 'saddle': {
      const [up = 0, down = 0] = landform.curvatures;
      return (
        0.5 *
        (up * along * along - down * across * across) *
        Math.exp((-0.5 * (along * along + across * across)) / landform.reach ** 2)
      );
    }
    case 'ripples':
      return (
        landform.amplitude *
        (1 - Math.cos((2 * Math.PI * along) / landform.wavelength + landform.phaseDegrees * DEGREE))
      );
    case 'cliff':
      return landform.height / (1 + Math.exp(-along / landform.width));
  }
}

/** Largest error of gradient and Hessian against central differences, as a share of their scale. */
function errorsAt(spec: SurfaceSpec, w: readonly number[]): { gradient: number; hessian: number } {
  const surface = new LandformSurface(spec);
  const n = surface.dimension;
  const at = Float64Array.from(w.slice(0, n));
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(3);
  const loss = surface.lossAndGradient(at, gradient);
  expect(loss).toBe(surface.loss(at));
  surface.hessian(at, hessian);
  const h = 1e-5;
  let worst = 0;
  let worstHessian = 0;
  for (let i = 0; i < n; i++) {
    const plus = Float64Array.from(at);
    const minus = Float64Array.from(at);
    plus[i] = (plus[i] ?? 0) + h;
    minus[i] = (minus[i] ?? 0) - h;
    const plusGradient = new Float64Array(n);
    const minusGradient = new Float64Array(n);
    const difference =
      (surface.lossAndGradient(plus, plusGradient) - surface.lossAndGradient(minus, minusGradient)) / (2 * h);
    worst = Math.max(worst, Math.abs((gradient[i] ?? 0) - difference) / (1 + Math.abs(loss)));
    for (let j = 0; j < n; j++) {
      const bend = ((plusGradient[j] ?? 0) - (minusGradient[j] ?? 0)) / (2 * h);
      worstHessian = Math.max(worstHessian, Math.abs((hessian[i + j] ?? 0) - bend) / (1 + Math.abs(loss)));
    }
  }
  return { gradient: worst, hessian: worstHessian };
}

describe.each(Object.entries(arbitrary))('%s', (_name, landform) => {
  test('is the formula of docs/model.md', () => {
    fc.assert(
      fc.property(landform, center, (drawn, w) => {
        const at = Float64Array.from(w);
        const part = new LandformSurface(fieldOf(drawn)).loss(at) - new LandformSurface(bare).loss(at);
        expect(Math.abs(part - formula(drawn, w))).toBeLessThan(1e-11 * 200);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  test('has the gradient and the Hessian of its loss, with and without a plateau', () => {
    fc.assert(
      fc.property(landform, center, fc.boolean(), (drawn, w, isFlat) => {
        const spec = fieldOf(drawn);
        // Saddles dig at most 5·6²/e = 66 deep.
        const { gradient, hessian } = errorsAt(isFlat ? { ...spec, offset: 100, plateau: 150 } : spec, w);
        expect(gradient).toBeLessThan(1e-8);
        expect(hessian).toBeLessThan(1e-7);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test('keeps value, gradient and Hessian within its bounds over any box', () => {
    fc.assert(
      fc.property(
        landform,
        center,
        fc.tuple(between(0, 1), between(0, 1)),
        fc.constantFrom(6, 1, 0.1, 1e-3),
        fc.integer({ min: 0, max: 1e6 }),
        (drawn, [x, y], [rx, ry], size, seed) => {
          expect(worstOutside(fieldOf(drawn), { x, y, rx: rx * size, ry: ry * size }, seed)).toBe(0);
        },
      ),
      { numRuns: 250, seed: 3 },
    );
  });

  test('has bounds that close in on it', () => {
    fc.assert(
      fc.property(landform, center, (drawn, [x, y]) => {
        const bounds = boundsOf(new LandformSurface(fieldOf(drawn)));
        const widths = [1e-2, 1e-3].map((r) => {
          bounds.over({ x, y, rx: r, ry: r });
          return [bounds.value, bounds.gx, bounds.hxx, bounds.hyy].map(({ low, high }) => high - low);
        });
        widths[1]?.forEach((width, i) => {
          expect(width).toBeLessThan(0.2 * (widths[0]?.[i] ?? 0) + 1e-7);
        });
      }),
      { numRuns: 50, seed: 4 },
    );
  });
});

/** How far samples of the box (its corners and sides among them) lie outside the bounds, rounding apart. */
function worstOutside(
  spec: SurfaceSpec,
  box: { x: number; y: number; rx: number; ry: number },
  seed: number,
): number {
  const surface = new LandformSurface(spec);
  const bounds = boundsOf(surface);
  bounds.over(box);
  const random = randomSource(seed, 'test/landforms');
  const gradient = new Float64Array(2);
  const hessian = new Float64Array(3);
  const outside = ({ low, high }: Interval, value: number): number =>
    Math.max(0, low - value - 1e-11, value - high - 1e-11);
  let worst = 0;
  for (let k = 0; k < 25; k++) {
    const share = (): number => random.pick([-1, 1, 0, random.between(-1, 1)]);
    const w = Float64Array.of(box.x + box.rx * share(), box.y + box.ry * share());
    const loss = surface.lossAndGradient(w, gradient);
    surface.hessian(w, hessian);
    worst = Math.max(
      worst,
      outside(bounds.value, loss),
      outside(bounds.gx, gradient[0] ?? 0),
      outside(bounds.gy, gradient[1] ?? 0),
      outside(bounds.hxx, hessian[0] ?? 0),
      outside(bounds.hxy, hessian[1] ?? 0),
      outside(bounds.hyy, hessian[2] ?? 0),
    );
  }
  return worst;
}

test('all landforms together, over bumps, have a true gradient, Hessian and bounds', () => {
  fc.assert(
    fc.property(fc.tuple(...Object.values(arbitrary)), center, (landforms, w) => {
      const spec: SurfaceSpec = {
        ...fieldOf(...landforms),
        bumps: [{ kind: 'well', center: [3, 1], depth: 9, widths: [1, 3], angleDegrees: 20 }],
      };
      const { gradient, hessian } = errorsAt(spec, w);
      expect(gradient).toBeLessThan(1e-8);
      expect(hessian).toBeLessThan(1e-7);
      expect(worstOutside(spec, { x: w[0], y: w[1], rx: 0.7, ry: 0.3 }, 5)).toBe(0);
    }),
    { numRuns: 60, seed: 6 },
  );
});

describe('on a rope', () => {
  const rope: SurfaceSpec = {
    kind: 'landforms',
    dimension: 1,
    halfWidth: 10,
    bowl: { center: [1], curvatures: [0.3], angleDegrees: 0 },
    bumps: [{ kind: 'well', center: [4], depth: 5, widths: [1], angleDegrees: 0 }],
    offset: 20,
  };
  const landforms: LandformSpec[] = [
    { kind: 'ripples', center: [0.5], angleDegrees: 0, amplitude: 2, wavelength: 3, phaseDegrees: 40 },
    { kind: 'cliff', center: [-2], angleDegrees: 180, height: 8, width: 0.4 },
  ];

  test('ripples and cliffs have a true gradient and Hessian', () => {
    fc.assert(
      fc.property(coordinate, (x) => {
        const { gradient, hessian } = errorsAt({ ...rope, landforms }, [x]);
        expect(gradient).toBeLessThan(1e-8);
        expect(hessian).toBeLessThan(1e-7);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  test('a cliff at 180° rises to the west', () => {
    const [, cliff] = landforms;
    if (cliff === undefined) throw new Error('no cliff');
    const part = (x: number): number =>
      new LandformSurface({ ...rope, landforms: [cliff] }).loss(Float64Array.of(x)) -
      new LandformSurface(rope).loss(Float64Array.of(x));
    expect(part(-9)).toBeCloseTo(8, 6);
    expect(part(9)).toBeCloseTo(0, 6);
  });
});

describe('shapes have names', () => {
  test('a bowl with condition number 20 or more is a ravine', () => {
    expect(conditionNumberOf({ curvatures: [0.5, 10] })).toBe(20);
    expect(isRavine({ curvatures: [0.5, 10] })).toBe(true);
    expect(isRavine({ curvatures: [10, 0.51] })).toBe(false);
    expect(isRavine({ curvatures: [3] })).toBe(false);
  });

  test('in the middle of a saddle the Hessian has the curvatures it was given', () => {
    const surface = new LandformSurface({
      ...bare,
      landforms: [{ kind: 'saddle', center: [2, 1], angleDegrees: 0, curvatures: [3, 4], reach: 2 }],
      bowl: { ...bare.bowl, curvatures: [0.5, 0.5] },
    });
    const hessian = new Float64Array(3);
    surface.hessian(Float64Array.of(2, 1), hessian);
    expect([...hessian].map((h) => Number(h.toFixed(12)))).toEqual([3.5, 0, -3.5]);
  });
});

describe('the schema', () => {
  const ridge = { kind: 'ridge', center: [0, 0], angleDegrees: 0, height: 3, width: 1 };
  const parse = (change: object): string => {
    const result = v.safeParse(surfaceSpecSchema, { ...bare, ...change });
    return result.success ? 'fine' : (v.getDotPath(result.issues[0]) ?? 'nowhere');
  };
  const landform = (change: object): string => parse({ landforms: [{ ...ridge, ...change }] });

  test('takes every landform, and leaves older fields as they were', () => {
    expect(landform({})).toBe('fine');
    const plain = v.parse(surfaceSpecSchema, bare);
    expect(Object.keys(plain)).toEqual(Object.keys(bare));
    expect(new LandformSurface(plain).others).toEqual([]);
  });

  test.each([
    ['a width of 0', { width: 0 }, 'landforms.0.width'],
    ['a width that is no number', { width: Number.NaN }, 'landforms.0.width'],
    ['an endless height', { height: Number.POSITIVE_INFINITY }, 'landforms.0.height'],
    ['a negative length', { length: -1 }, 'landforms.0.length'],
    ['a center far out', { center: [0, 1e4] }, 'landforms.0.center.1'],
    ['a center of another dimension', { center: [0] }, 'landforms.0.center'],
    ['an unknown kind', { kind: 'volcano' }, 'landforms.0.kind'],
    ['an unknown key', { color: 'red' }, 'landforms.0.color'],
  ])('refuses %s by its name', (_what, change, path) => {
    expect(landform(change)).toBe(path);
  });

  test('refuses saddles, ripples and cliffs by the names of their fields', () => {
    const { height: _h, width: _w, ...place } = ridge;
    const one = (change: object): string => parse({ landforms: [{ ...place, ...change }] });
    expect(one({ kind: 'saddle', curvatures: [1, 1], reach: 0 })).toBe('landforms.0.reach');
    expect(one({ kind: 'saddle', curvatures: [1, -1], reach: 2 })).toBe('landforms.0.curvatures.1');
    expect(one({ kind: 'saddle', curvatures: [1], reach: 2 })).toBe('landforms.0.curvatures');
    const ripples = { kind: 'ripples', amplitude: 1, wavelength: 2 };
    expect(one(ripples)).toBe('fine');
    expect(one({ ...ripples, wavelength: 0.1 })).toBe('landforms.0.wavelength');
    expect(one({ ...ripples, center: [0, 11] })).toBe('landforms.0.center');
    expect(one({ ...ripples, amplitude: 0 })).toBe('landforms.0.amplitude');
    expect(one({ kind: 'cliff', height: 2, width: Number.NEGATIVE_INFINITY })).toBe('landforms.0.width');
  });

  test('refuses singular matrices by the name of their field', () => {
    expect(parse({ bowl: { ...bare.bowl, curvatures: [0, 1] } })).toBe('bowl.curvatures.0');
    const bump = { kind: 'well', center: [0, 0], depth: 1, widths: [1, 1] };
    expect(parse({ bumps: [{ ...bump, widths: [1e-6, 1e3] }] })).toBe('bumps.0.widths');
    expect(parse({ bumps: [{ ...bump, widths: [1, 0] }] })).toBe('bumps.0.widths.1');
    expect(parse({ bumps: [{ ...bump, depth: Number.NaN }] })).toBe('bumps.0.depth');
  });

  test('on a rope, refuses what needs two dimensions and angles that a rope has not', () => {
    const rope = { dimension: 1, bowl: { center: [0], curvatures: [1] } };
    const on = (change: object): string =>
      parse({ ...rope, landforms: [{ ...ridge, center: [0], ...change }] });
    expect(on({})).toBe('landforms.0.kind');
    expect(on({ kind: 'cliff', angleDegrees: 90 })).toBe('landforms.0.angleDegrees');
    expect(on({ kind: 'cliff', angleDegrees: 180 })).toBe('fine');
  });
});
