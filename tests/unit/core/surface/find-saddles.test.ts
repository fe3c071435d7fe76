import { describe, expect, test } from 'vitest';
import { leastDeterminant } from '../../../../src/core/math/interval';
import { randomSource } from '../../../../src/core/math/random';
import { boundsOf } from '../../../../src/core/surface/bounds-of';
import { checkClaim } from '../../../../src/core/surface/check-claim';
import { findMinima } from '../../../../src/core/surface/find-minima';
import { findSaddles } from '../../../../src/core/surface/find-saddles';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';
import { proveSaddles } from '../../../../src/core/surface/prove-saddles';
import { offsetForFloor, proveSurface } from '../../../../src/core/surface/prove-surface';
import type { LandformSpec, SurfaceSpec } from '../../../../src/core/surface/surface-spec';
import { apart } from '../../../fixtures/dense-search';
import { randomField } from '../../../fixtures/random-fields';

const claims = { floor: 0, tolerance: 0.1 };
const atFloor = (spec: SurfaceSpec): LandformSurface =>
  new LandformSurface({ ...spec, offset: offsetForFloor(new LandformSurface(spec), 0) ?? Number.NaN });

/** Everything there is, or the reason why not. */
function allOf(surface: LandformSurface) {
  const bounds = boundsOf(surface);
  const minima = findMinima(surface, bounds, 20_000);
  if (!minima.ok) throw new Error(minima.reason);
  const rest = findSaddles(surface, bounds, minima.minima.length, 20_000);
  if (!rest.ok) throw new Error(rest.reason);
  return { minima: minima.minima, ...rest };
}

/** Critical points inside the walls found another way: Newton's method from every place of a grid. */
function newtonPoints(surface: LandformSurface, side: number): number[][] {
  const g = new Float64Array(2);
  const h = new Float64Array(3);
  const points: number[][] = [];
  for (let k = 0; k < side * side; k++) {
    const w = Float64Array.of(
      -10 + (20 * (k % side)) / (side - 1),
      -10 + (20 * Math.floor(k / side)) / (side - 1),
    );
    for (let step = 0; step < 40; step++) {
      surface.lossAndGradient(w, g);
      surface.hessian(w, h);
      const [gx = 0, gy = 0] = g;
      const [a = 0, b = 0, c = 0] = h;
      const det = a * c - b * b;
      const [dx, dy] = [(c * gx - b * gy) / det, (a * gy - b * gx) / det];
      const much = Math.max(1, 4 * Math.sqrt(dx * dx + dy * dy));
      w[0] = (w[0] ?? 0) - dx / much;
      w[1] = (w[1] ?? 0) - dy / much;
    }
    surface.lossAndGradient(w, g);
    const at = Array.from(w);
    if (!(Math.abs(g[0] ?? 0) + Math.abs(g[1] ?? 0) < 1e-9) || at.some((x) => Math.abs(x) > 10)) continue;
    if (!points.some((other) => apart(other, at) < 1e-5)) points.push(at);
  }
  return points;
}

describe('saddles and maxima', () => {
  test('of 40 fields: all that Newton finds from 400 places, and nothing that is none', () => {
    let saddleCount = 0;
    let maximaCount = 0;
    for (let seed = 0; seed < 40; seed++) {
      const surface = new LandformSurface(randomField(seed, 2));
      const { minima, saddles, maxima } = allOf(surface);
      const inside = [...minima, ...saddles, ...maxima].filter(({ face }) => face.freeX && face.freeY);
      for (const point of newtonPoints(surface, 20))
        expect(
          inside.some(({ x, y }) => apart([x, y], point) < 1e-5),
          `seed ${seed}: ${point}`,
        ).toBe(true);
      const g = new Float64Array(2);
      const h = new Float64Array(3);
      for (const { x, y, face } of saddles) {
        surface.lossAndGradient(Float64Array.of(x, y), g);
        surface.hessian(Float64Array.of(x, y), h);
        const [a = 0, b = 0, c = 0] = h;
        if (face.freeX && face.freeY) expect(a * c - b * b).toBeLessThan(0);
        else expect(face.freeX ? a : c).toBeLessThan(0);
        if (face.freeX) expect(Math.abs(g[0] ?? 1)).toBeLessThan(1e-6);
        if (face.freeY) expect(Math.abs(g[1] ?? 1)).toBeLessThan(1e-6);
        // On a wall the slope presses outward.
        if (face.sideX !== 0) expect((g[0] ?? 0) * face.sideX).toBeLessThan(0);
        if (face.sideY !== 0) expect((g[1] ?? 0) * face.sideY).toBeLessThan(0);
      }
      for (const { x, y } of maxima) {
        surface.hessian(Float64Array.of(x, y), h);
        const [a = 0, b = 0, c = 0] = h;
        expect(a < 0 && a * c - b * b > 0).toBe(true);
      }
      saddleCount += saddles.length;
      maximaCount += maxima.length;
    }
    expect(saddleCount).toBeGreaterThan(40);
    expect(maximaCount).toBeGreaterThan(10);
  });

  test('of 200 fields and 200 ropes: Morse’s equation never fails', () => {
    for (let seed = 0; seed < 200; seed++) {
      allOf(new LandformSurface(randomField(seed, 2)));
      allOf(new LandformSurface(randomField(seed, 1)));
    }
  });

  test('of a field with every landform', () => {
    const random = randomSource(1, 'test/saddles');
    for (let k = 0; k < 8; k++) {
      const place = (): number[] => [random.between(-7, 7), random.between(-7, 7)];
      const turned = () => ({ center: place(), angleDegrees: random.between(0, 180) });
      const landforms: LandformSpec[] = [
        { kind: 'ridge', ...turned(), height: 12, width: 1.5 },
        { kind: 'ridge', ...turned(), height: 9, width: 1, length: 4 },
        { kind: 'saddle', ...turned(), curvatures: [1.5, 2], reach: 2.5 },
        { kind: 'ripples', ...turned(), amplitude: 1.5, wavelength: 7, phaseDegrees: 0 },
        { kind: 'cliff', ...turned(), height: 10, width: 0.8 },
      ];
      const surface = new LandformSurface({ ...randomField(k, 2), landforms });
      const { minima, saddles, maxima } = allOf(surface);
      const inside = [...minima, ...saddles, ...maxima];
      for (const point of newtonPoints(surface, 14))
        expect(
          inside.some(({ x, y }) => apart([x, y], point) < 1e-5),
          `${k}: ${point}`,
        ).toBe(true);
    }
  });

  test('two wells have one saddle between them, higher than both', () => {
    const surface = atFloor({
      kind: 'landforms',
      dimension: 2,
      halfWidth: 10,
      bowl: { center: [0, 0], curvatures: [0.2, 0.2], angleDegrees: 0 },
      bumps: [
        { kind: 'well', center: [5, 0], depth: 20, widths: [2, 2], angleDegrees: 0 },
        { kind: 'well', center: [-5, 0], depth: 12, widths: [2, 2], angleDegrees: 0 },
      ],
      offset: 0,
    });
    const proof = proveSurface(surface, claims);
    if (!proof.ok) throw new Error(proof.reason);
    expect('saddles' in proof.value).toBe(false);
    const whole = proveSaddles(surface, proof.value);
    if (!whole.ok) throw new Error(whole.reason);
    const { minima, saddles, maxima, gap, boxes } = whole.value;
    expect([minima.length, saddles.length, maxima.length]).toEqual([2, 1, 0]);
    expect(saddles[0]?.loss).toBeGreaterThan(minima[1]?.loss ?? Number.POSITIVE_INFINITY);
    expect(Math.abs(saddles[0]?.at[1] ?? 1)).toBeLessThan(1e-9);
    expect([gap, boxes]).toEqual([proof.value.gap, proof.value.boxes]);
  });

  test('a degenerate one is refused, with its place', () => {
    // Bowl + hill with a hill exactly as curved as the bowl: the Hessian is 0 at (1, 1).
    const surface = new LandformSurface({
      kind: 'landforms',
      dimension: 2,
      halfWidth: 10,
      bowl: { center: [1, 1], curvatures: [1, 0.5], angleDegrees: 0 },
      bumps: [{ kind: 'hill', center: [1, 1], depth: 1, widths: [1, 1], angleDegrees: 0 }],
      offset: 0,
    });
    const search = findSaddles(surface, boundsOf(surface), 2, 20_000);
    expect(search.ok ? 'held' : search.reason).toMatch(/near \((1\.0|0\.99)\d*, (1\.0|0\.99)\d*\)/);
  });

  test('too few boxes, or a minimum missing from the count, is refused', () => {
    const surface = new LandformSurface(randomField(16, 2));
    const { minima, saddles } = allOf(surface);
    expect(saddles.length).toBeGreaterThan(0);
    const few = findSaddles(surface, boundsOf(surface), minima.length, 30);
    expect(few.ok ? '' : few.reason).toMatch(/gave up after 31 boxes/);
    const miscounted = findSaddles(surface, boundsOf(surface), minima.length - 1, 20_000);
    expect(miscounted.ok ? '' : miscounted.reason).toMatch(/can't be all there are/);
  });
});

test('the least determinant is no larger than any that the ranges hold, and is met at their ends', () => {
  const random = randomSource(9, 'test/determinant');
  for (let k = 0; k < 300; k++) {
    const range = (size: number) => {
      const middle = random.between(-3, 3);
      return { low: middle - random.between(0, size), high: middle + random.between(0, size) };
    };
    const [a, b, c] = [range(1), range(0.5), range(1)];
    const least = leastDeterminant(a, b, c);
    let met = Number.POSITIVE_INFINITY;
    const ends = [0, 1, random.uniform()];
    for (const i of ends)
      for (const j of ends)
        for (const l of ends)
          for (const m of ends) {
            const at = ({ low, high }: { low: number; high: number }, t: number) => low + (high - low) * t;
            met = Math.min(met, Math.abs(at(a, i) * at(c, j) - at(b, l) * at(b, m)));
          }
    expect(met).toBeGreaterThanOrEqual(least);
    if (least > 0) expect(met).toBeCloseTo(least, 9);
  }
});

describe('claims about saddles', () => {
  const surface = atFloor(randomField(16, 2));
  const proof = proveSurface(surface, claims);
  if (!proof.ok) throw new Error(proof.reason);
  const whole = proveSaddles(surface, proof.value);
  if (!whole.ok) throw new Error(whole.reason);
  const candy = proof.value.minima[0].at;
  const saddles = whole.value.saddles.map(({ at }) => at);
  const reasonOf = (listed: readonly (readonly number[])[]): string => {
    const checked = checkClaim(surface, { candy, saddles: listed }, claims);
    return checked.ok ? 'held' : checked.reason;
  };

  test('the truth holds, in any order', () => {
    expect(reasonOf(saddles)).toBe('held');
    expect(reasonOf([...saddles].reverse())).toBe('held');
  });

  test('a saddle left out is rejected, whichever', () => {
    for (const left of saddles)
      expect(reasonOf(saddles.filter((at) => at !== left))).toMatch(/the saddle at .* isn't listed/);
    expect(saddles.length).toBeGreaterThan(2);
    const onWall = whole.value.saddles.find((saddle) => saddle.onWall)?.at;
    expect(reasonOf(saddles.filter((at) => at !== onWall))).toMatch(/on a wall, isn't listed/);
  });

  test('a saddle made up, or shifted by 0.01, is rejected', () => {
    expect(reasonOf([...saddles, candy])).toMatch(/no saddle at/);
    const shifted = saddles.map((at, i) => (i === 0 ? at.map((x) => x + 0.007) : at));
    expect(reasonOf(shifted)).toMatch(/isn't listed/);
  });
});

describe('tied candies', () => {
  /** Two wells that mirror each other, and a shallower third. */
  const twins = atFloor({
    kind: 'landforms',
    dimension: 2,
    halfWidth: 10,
    bowl: { center: [0, 0], curvatures: [0.2, 0.2], angleDegrees: 0 },
    bumps: [
      { kind: 'well', center: [4, 1], depth: 20, widths: [1.5, 1.5], angleDegrees: 0 },
      { kind: 'well', center: [-4, 1], depth: 20, widths: [1.5, 1.5], angleDegrees: 0 },
      { kind: 'well', center: [0, -6], depth: 15, widths: [1.5, 1.5], angleDegrees: 0 },
    ],
    offset: 0,
  });
  const reasonOf = (tied?: number | true): string => {
    const proof = proveSurface(twins, { ...claims, ...(tied === undefined ? {} : { tied }) });
    return proof.ok ? 'held' : proof.reason;
  };

  test('are refused unless claimed', () => {
    expect(reasonOf()).toMatch(/near tie/);
  });

  test('hold when claimed, counted or not, and all are candy', () => {
    expect(reasonOf(true)).toBe('held');
    expect(reasonOf(2)).toBe('held');
    const proof = proveSurface(twins, { ...claims, tied: 2 });
    if (!proof.ok) throw new Error(proof.reason);
    const { minima, tied, gap } = proof.value;
    expect(tied).toBe(2);
    expect(Math.abs((minima[0].loss ?? 0) - (minima[1]?.loss ?? 1))).toBeLessThan(1e-9);
    expect(gap).toBeGreaterThan(0);
    for (const candy of minima.slice(0, 2))
      expect(checkClaim(twins, { candy: candy.at }, { ...claims, tied: 2 }).ok).toBe(true);
    expect(checkClaim(twins, { candy: minima[2]?.at ?? [] }, { ...claims, tied: 2 }).ok).toBe(false);
    // What is not near any candy is above the gap.
    const random = randomSource(4, 'test/ties');
    for (let k = 0; k < 4000; k++) {
      const w = [random.between(-10, 10), random.between(-10, 10)];
      if (minima.slice(0, 2).every(({ at }) => apart(at, w) > 3))
        expect(twins.loss(Float64Array.from(w))).toBeGreaterThan(gap);
    }
  });

  test('a wrong count is refused, and so is a tie where there is none', () => {
    expect(reasonOf(3)).toMatch(/3 global minima are said to be tied, but 2 are lowest/);
    expect(reasonOf(1)).toMatch(/1 global minima are said to be tied, but 2 are/);
    const alone = atFloor(randomField(16, 2));
    const proof = proveSurface(alone, { ...claims, tied: true });
    expect(proof.ok ? '' : proof.reason).toMatch(/more than one .* but 1 is lowest/);
  });

  test('wells that differ by 0.001 are no tie', () => {
    const nearly = atFloor({
      kind: 'landforms',
      dimension: 2,
      halfWidth: 10,
      bowl: { center: [0, 0], curvatures: [0.2, 0.2], angleDegrees: 0 },
      bumps: [4, -4].map((x) => ({
        kind: 'well' as const,
        center: [x, 1],
        depth: x > 0 ? 20 : 20.001,
        widths: [1.5, 1.5],
        angleDegrees: 0,
      })),
      offset: 0,
    });
    const proof = proveSurface(nearly, { ...claims, tied: 2 });
    expect(proof.ok ? '' : proof.reason).toMatch(/2 global minima are said to be tied, but 1 is lowest/);
  });
});
