import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { randomSource } from '../../../../src/core/math/random';
import { type DeskSpec, deskSpecSchema } from '../../../../src/core/surface/desk-spec';
import { DeskSurface } from '../../../../src/core/surface/desk-surface';
import { convexityOfDesk, proveConvexDesk, proveDesk } from '../../../../src/core/surface/prove-desk';
import { apart } from '../../../fixtures/dense-search';

/** A desk with turned axes; `bumps` wells and hills of this depth. */
function randomDesk(seed: number, n: number, bumps: number, depth: number): DeskSpec {
  const random = randomSource(seed, `test/desk/${n}`);
  const list = (low: number, high: number): number[] =>
    Array.from({ length: n }, () => random.between(low, high));
  return {
    kind: 'quadratic-desk',
    dimension: n,
    halfWidth: 10,
    center: list(-5, 5),
    curvatures: list(0.5, 4),
    turns: Array.from({ length: n }, () => {
      const a = random.integer(0, n - 1);
      return { axes: [a, (a + random.integer(1, n - 1)) % n], angleDegrees: random.between(-180, 180) };
    }),
    bumps: Array.from({ length: bumps }, () => ({
      kind: random.pick(['well', 'hill'] as const),
      center: list(-8, 8),
      depth,
      width: random.between(1.5, 3),
    })),
    offset: 0,
  };
}

const lifted = (spec: DeskSpec): DeskSpec => ({
  ...spec,
  offset: -(proveConvexDesk(new DeskSurface(spec))?.minima[0].loss ?? Number.NaN),
});

describe('a desk of three to eight knobs', () => {
  test('has the gradient and the Hessian of its loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 3, max: 8 }), (seed, n) => {
        const surface = new DeskSurface(randomDesk(seed, n, 4, 12));
        const random = randomSource(seed, 'test/place');
        const w = Float64Array.from({ length: n }, () => random.between(-10, 10));
        const gradient = new Float64Array(n);
        const hessian = new Float64Array(n * n);
        const loss = surface.lossAndGradient(w, gradient);
        expect(loss).toBe(surface.loss(w));
        surface.hessian(w, hessian);
        const h = 1e-5;
        for (let i = 0; i < n; i++) {
          const [plus, minus] = [Float64Array.from(w), Float64Array.from(w)];
          plus[i] = (plus[i] ?? 0) + h;
          minus[i] = (minus[i] ?? 0) - h;
          const [gPlus, gMinus] = [new Float64Array(n), new Float64Array(n)];
          const difference =
            (surface.lossAndGradient(plus, gPlus) - surface.lossAndGradient(minus, gMinus)) / (2 * h);
          expect(Math.abs((gradient[i] ?? 0) - difference) / (1 + loss)).toBeLessThan(1e-8);
          for (let j = 0; j < n; j++)
            expect(
              Math.abs((hessian[i * n + j] ?? 0) - ((gPlus[j] ?? 0) - (gMinus[j] ?? 0)) / (2 * h)),
            ).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  test('keeps its eigenvalues when its axes are turned: trace and lowest loss stay', () => {
    for (let seed = 0; seed < 20; seed++) {
      const spec = randomDesk(seed, 5, 0, 1);
      const hessian = new Float64Array(25);
      new DeskSurface(spec).hessian(new Float64Array(5), hessian);
      let trace = 0;
      let squares = 0;
      for (let i = 0; i < 5; i++) trace += hessian[6 * i] ?? 0;
      for (const h of hessian) squares += h * h;
      expect(trace).toBeCloseTo(
        spec.curvatures.reduce((sum, c) => sum + c, 0),
        10,
      );
      expect(squares).toBeCloseTo(
        spec.curvatures.reduce((sum, c) => sum + c * c, 0),
        9,
      );
    }
  });
});

describe('the proof of a desk', () => {
  test('by convexity: the minimum is where the gradient is 0, and samples are above it', () => {
    for (let n = 3; n <= 8; n++) {
      const spec = lifted(randomDesk(n, n, 2, 0.3));
      const surface = new DeskSurface(spec);
      const proof = proveDesk(surface, { floor: 0, tolerance: 0.5 });
      if (!proof.ok || proof.value.kind !== 'convex') throw new Error('not proved');
      const [candy] = proof.value.minima;
      expect(proof.value.error).toBeLessThan(1e-9);
      expect(apart(candy.at, spec.center)).toBeLessThan(2);
      const random = randomSource(n, 'test/desk');
      for (let k = 0; k < 2000; k++) {
        const w = Float64Array.from({ length: n }, () => random.between(-10, 10));
        // Strong convexity, not only lowness.
        const away = apart(Array.from(w), candy.at);
        expect(surface.loss(w)).toBeGreaterThanOrEqual(0.5 * proof.value.convexity * away * away - 1e-6);
      }
    }
  });

  test('the bound on the Hessian holds at thousands of places, for wells and hills', () => {
    const random = randomSource(5, 'test/convexity');
    for (let seed = 0; seed < 40; seed++) {
      const surface = new DeskSurface(randomDesk(seed, 3, 3, 2));
      const least = convexityOfDesk(surface);
      const hessian = new Float64Array(9);
      for (let k = 0; k < 200; k++) {
        surface.hessian(
          Float64Array.from({ length: 3 }, () => random.between(-10, 10)),
          hessian,
        );
        const u = [random.between(-1, 1), random.between(-1, 1), random.between(-1, 1)];
        let bend = 0;
        let square = 0;
        for (let i = 0; i < 3; i++) {
          square += (u[i] ?? 0) ** 2;
          for (let j = 0; j < 3; j++) bend += (u[i] ?? 0) * (u[j] ?? 0) * (hessian[3 * i + j] ?? 0);
        }
        expect(bend).toBeGreaterThanOrEqual(least * square - 1e-12);
      }
    }
  });

  test('the well’s bend is met: at √3 widths from its middle, one way', () => {
    const spec: DeskSpec = {
      ...randomDesk(1, 3, 0, 1),
      curvatures: [1, 1, 1],
      bumps: [{ kind: 'well', center: [0, 0, 0], depth: 2, width: 1.5 }],
    };
    const surface = new DeskSurface(spec);
    const hessian = new Float64Array(9);
    surface.hessian(Float64Array.of(1.5 * Math.sqrt(3), 0, 0), hessian);
    expect(hessian[0]).toBeCloseTo(convexityOfDesk(surface), 9);
  });

  test('candy on a wall is proved, too', () => {
    const spec = { ...randomDesk(2, 4, 0, 1), center: [14, 0, -13, 2] };
    const proof = proveConvexDesk(new DeskSurface(spec));
    expect(proof?.minima[0].onWall).toBe(true);
    expect(proof?.error).toBeLessThan(1e-9);
  });

  test('a condition number of 1000 is no hindrance', () => {
    const spec = { ...randomDesk(3, 6, 0, 1), curvatures: [0.01, 10, 1, 1, 0.1, 5] };
    const proof = proveConvexDesk(new DeskSurface(spec));
    expect(proof?.error).toBeLessThan(1e-6);
    expect(apart(proof?.minima[0].at ?? [], spec.center)).toBeLessThan(1e-2);
  });

  test('where convexity is not proved it is sampled, and says so', () => {
    // A wide bowl with two wells, 8 apart.
    const rough: DeskSpec = {
      ...randomDesk(4, 4, 0, 1),
      center: [0, 0, 0, 0],
      curvatures: [0.2, 0.3, 0.4, 0.5],
      bumps: [20, 12].map((depth, i) => ({
        kind: 'well' as const,
        center: [i === 0 ? 4 : -4, 1, 0, 0],
        depth,
        width: 1.5,
      })),
    };
    const sampled = new DeskSurface(rough);
    expect(proveConvexDesk(sampled)).toBeNull();
    const first = proveDesk(sampled, { floor: 0, tolerance: 0.1 });
    const lowest = Number(/but is (\S+),/.exec(first.ok ? '' : first.reason)?.[1]);
    const proof = proveDesk(new DeskSurface({ ...rough, offset: -lowest }), { floor: 0, tolerance: 0.1 });
    if (!proof.ok) throw new Error(proof.reason);
    expect(proof.value.kind).toBe('sampled');
    expect('convexity' in proof.value).toBe(false);
    expect(proof.value.minima).toHaveLength(2);
    expect(proof.value.minima[0].at[0]).toBeGreaterThan(3);
  });

  test('a wrong floor or tolerance is refused', () => {
    const surface = new DeskSurface(lifted(randomDesk(3, 3, 0, 1)));
    const reasonOf = (floor: number, tolerance: number): string => {
      const proof = proveDesk(surface, { floor, tolerance });
      return proof.ok ? 'held' : proof.reason;
    };
    expect(reasonOf(0, 0.1)).toBe('held');
    expect(reasonOf(0.01, 0.1)).toMatch(/must be the floor 0.01/);
    expect(reasonOf(0, 0)).toMatch(/tolerance must be positive/);
  });
});

describe('the schema', () => {
  const good = randomDesk(1, 3, 1, 1);
  const parse = (change: object): string => {
    const result = v.safeParse(deskSpecSchema, { ...good, ...change });
    return result.success ? 'fine' : (v.getDotPath(result.issues[0]) ?? 'nowhere');
  };

  test('takes a desk, with or without turns and bumps', () => {
    expect(parse({})).toBe('fine');
    const { turns: _t, bumps: _b, ...plain } = good;
    expect(v.parse(deskSpecSchema, plain).turns).toEqual([]);
  });

  test.each([
    ['two knobs', { dimension: 2 }, 'dimension'],
    ['nine knobs', { dimension: 9 }, 'dimension'],
    ['half a knob', { dimension: 3.5 }, 'dimension'],
    ['a curvature of 0', { curvatures: [1, 0, 1] }, 'curvatures.1'],
    ['too few curvatures', { dimension: 4, center: [0, 0, 0, 0] }, 'curvatures'],
    ['a center that is no number', { center: [0, Number.NaN, 0] }, 'center.1'],
    ['too long a center', { center: [0, 0, 0, 0] }, 'center'],
    ['an axis that is not there', { turns: [{ axes: [0, 3], angleDegrees: 1 }] }, 'turns'],
    ['a turn within one axis', { turns: [{ axes: [1, 1], angleDegrees: 1 }] }, 'turns.0.axes'],
    ['a width of 0', { bumps: [{ kind: 'well', center: [0, 0, 0], depth: 1, width: 0 }] }, 'bumps.0.width'],
    [
      'a bump of another size',
      { bumps: [{ kind: 'well', center: [0, 0, 0, 0], depth: 1, width: 1 }] },
      'bumps',
    ],
    ['an endless offset', { offset: Number.POSITIVE_INFINITY }, 'offset'],
    ['no room', { halfWidth: 0 }, 'halfWidth'],
  ])('answers %s with the name of the field', (_what, change, path) => {
    expect(parse(change)).toBe(path);
  });
});
