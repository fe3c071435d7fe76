import { describe, expect, test } from 'vitest';
import { randomSource } from '../../../../src/core/math/random';
import { checkClaim } from '../../../../src/core/surface/check-claim';
import { descend } from '../../../../src/core/surface/descend';
import { findMinima } from '../../../../src/core/surface/find-minima';
import { LandformBounds } from '../../../../src/core/surface/landform-bounds';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';
import { convexCore, proveAbove } from '../../../../src/core/surface/prove-above';
import { offsetForFloor, proveSurface } from '../../../../src/core/surface/prove-surface';
import type { SurfaceSpec } from '../../../../src/core/surface/surface-spec';
import { apart } from '../../../fixtures/dense-search';
import { expectSameMinima } from '../../../fixtures/expect-same-minima';
import { randomField } from '../../../fixtures/random-fields';

const TOLERANCE = 0.3;

/** The field lifted so that its global minimum has this loss. */
function atFloor(spec: SurfaceSpec, floor: number): SurfaceSpec {
  return { ...spec, offset: offsetForFloor(new LandformSurface(spec), floor) ?? Number.NaN };
}

function proofOf(spec: SurfaceSpec, floor = 0, tolerance = TOLERANCE) {
  const proof = proveSurface(new LandformSurface(spec), { floor, tolerance });
  if (!proof.ok) throw new Error(proof.reason);
  return proof.value;
}

const bowl = { center: [1, -2], curvatures: [1, 1], angleDegrees: 0 };
const flat: SurfaceSpec = { kind: 'landforms', dimension: 2, halfWidth: 10, bowl, bumps: [], offset: 0 };
/** Two wells in a wide bowl: the candy at about (5, 3), a sock at about (−4, −2). */
const twoHollows: SurfaceSpec = atFloor(
  {
    ...flat,
    bowl: { ...bowl, center: [0, 0], curvatures: [0.3, 0.3] },
    bumps: [
      { kind: 'well', center: [5, 3], depth: 30, widths: [2, 2], angleDegrees: 0 },
      { kind: 'well', center: [-4, -2], depth: 18, widths: [1.6, 2], angleDegrees: 20 },
    ],
  },
  0,
);

describe('all minima, against a dense search with Newton polishing', () => {
  test('200 fields', () => {
    for (let seed = 0; seed < 200; seed++) expectSameMinima(randomField(seed, 2), 61);
  });

  test('200 ropes', () => {
    for (let seed = 0; seed < 200; seed++) expectSameMinima(randomField(seed, 1), 1001);
  });
});

describe('a proof', () => {
  test('lists the candy first, rising by loss, and says what lies on a wall', () => {
    const { kind, minima } = proofOf(twoHollows);
    expect(kind).toBe('interval');
    expect(minima.map(({ onWall }) => onWall)).toEqual([false, false]);
    expect(minima[0].loss).toBeCloseTo(0, 9);
    expect(minima[1]?.loss).toBeGreaterThan(2 * TOLERANCE);
    const beyond = proofOf(atFloor({ ...flat, bowl: { ...bowl, center: [20, 15] } }, 2), 2);
    expect(beyond.minima).toEqual([{ at: [10, 10], loss: beyond.minima[0].loss, onWall: true }]);
  });

  test('everywhere outside the convex core the loss is above the gap', () => {
    const surface = new LandformSurface(twoHollows);
    const { minima, gap } = proofOf(twoHollows);
    const [x = 0, y = 0] = minima[0].at;
    const core = convexCore(surface, new LandformBounds(surface), { x, y });
    if (core === null) throw new Error('no core');
    expect(gap).toBeGreaterThan(0);
    const random = randomSource(1, 'test/gap');
    for (let k = 0; k < 5000; k++) {
      const w = [random.between(-10, 10), random.between(-10, 10)] as const;
      const inside = w[0] >= core.x0 && w[0] <= core.x1 && w[1] >= core.y0 && w[1] <= core.y1;
      if (!inside) expect(surface.loss(Float64Array.from(w)) - minima[0].loss).toBeGreaterThan(gap);
    }
  });

  test('whatever is within the tolerance rolls into the candy', () => {
    const random = randomSource(2, 'test/tolerance');
    for (let seed = 0; seed < 40; seed++) {
      const spec = atFloor(randomField(seed, 2), 0);
      const surface = new LandformSurface(spec);
      const proof = proveSurface(surface, { floor: 0, tolerance: 1 });
      if (!proof.ok) continue;
      const candy = proof.value.minima[0].at;
      for (let k = 0; k < 300; k++) {
        const w = candy.map((c) => Math.min(10, Math.max(-10, c + random.between(-3, 3))));
        if (surface.loss(Float64Array.from(w)) <= 1)
          expect(apart(descend(surface, w), candy)).toBeLessThan(1e-3);
      }
    }
  });

  test('a plateau keeps every minimum and tells losses after it', () => {
    const plateau = 40;
    const plain = proofOf(twoHollows);
    const flattened = proofOf({ ...twoHollows, plateau });
    expect(flattened.minima.map(({ at }) => at)).toEqual(plain.minima.map(({ at }) => at));
    flattened.minima.forEach(({ loss }, i) => {
      const f = plain.minima[i]?.loss ?? Number.NaN;
      expect(loss).toBeCloseTo(f / (1 + f / plateau), 9);
    });
    expect(flattened.gap).toBeLessThan(plain.gap);
    const lifted = atFloor({ ...twoHollows, plateau }, 12);
    expect(proofOf(lifted, 12, 0.1).minima[0].loss).toBeCloseTo(12, 9);
  });

  test('is the same every time', () => {
    expect(proofOf(twoHollows)).toEqual(proofOf(twoHollows));
  });
});

describe('what is refused', () => {
  const reasonOf = (spec: SurfaceSpec, floor = 0, tolerance = TOLERANCE): string => {
    const proof = proveSurface(new LandformSurface(spec), { floor, tolerance });
    return proof.ok ? 'held' : proof.reason;
  };

  test('a wrong floor, naming the offset that would be right', () => {
    const reason = reasonOf({ ...twoHollows, offset: 1 });
    const offset = Number(/should be (\S+)$/.exec(reason)?.[1]);
    expect(offset).toBeCloseTo(twoHollows.offset, 9);
    expect(reasonOf({ ...twoHollows, offset })).toBe('held');
    const withPlateau = { ...twoHollows, plateau: 50 };
    const right = Number(/should be (\S+)$/.exec(reasonOf(withPlateau, 10))?.[1]);
    expect(reasonOf({ ...withPlateau, offset: right }, 10)).toBe('held');
  });

  test('a floor the plateau keeps anything from reaching', () => {
    expect(reasonOf({ ...twoHollows, plateau: 10 }, 10)).toMatch(/below the plateau 10/);
  });

  test('a sum that falls below −τ, where the plateau map no longer rises', () => {
    expect(reasonOf({ ...twoHollows, offset: twoHollows.offset - 50, plateau: 10 })).toMatch(/offset/);
  });

  test('a near tie, saying how near', () => {
    const tie = proofOf(twoHollows).minima[1]?.loss ?? 0;
    expect(reasonOf(twoHollows, 0, tie * 0.49)).toBe('held');
    expect(reasonOf(twoHollows, 0, tie * 0.51)).toMatch(/near tie: the minimum at \(-3\.\d+, -1\.\d+\)/);
    const twins = atFloor(
      {
        ...flat,
        bowl: { ...bowl, center: [0, 0], curvatures: [0.2, 0.2] },
        bumps: [4, -4].map((x) => ({
          kind: 'well' as const,
          center: [x, 1],
          depth: 20,
          widths: [1.5, 1.5],
          angleDegrees: 0,
        })),
      },
      0,
    );
    expect(reasonOf(twins)).toMatch(/near tie/);
  });

  test('a minimum that is flat to second order', () => {
    // ½x² + exp(−½x²) has second derivative 0 at its minimum.
    const spec: SurfaceSpec = {
      kind: 'landforms',
      dimension: 1,
      halfWidth: 10,
      bowl: { center: [1.3], curvatures: [1], angleDegrees: 0 },
      bumps: [{ kind: 'hill', center: [1.3], depth: 1, widths: [1], angleDegrees: 0 }],
      offset: -1,
    };
    expect(reasonOf(spec)).toMatch(/near \(1\.30+, 0\.0+\)/);
  });

  test('a search that takes more boxes than it may', () => {
    const surface = new LandformSurface(twoHollows);
    const search = findMinima(surface, new LandformBounds(surface), 20);
    expect(search.ok ? '' : search.reason).toMatch(/gave up after \d+ boxes/);
  });

  test('a tolerance of nothing', () => {
    expect(reasonOf(twoHollows, 0, 0)).toMatch(/tolerance/);
  });
});

describe('claims about a field', () => {
  const surface = new LandformSurface(twoHollows);
  const claims = { floor: 0, tolerance: TOLERANCE };
  const [candy, sock] = proofOf(twoHollows).minima;
  const reasonOf = (claim: Parameters<typeof checkClaim>[1], field = surface): string => {
    const checked = checkClaim(field, claim, claims);
    return checked.ok ? 'held' : checked.reason;
  };

  test('the truth holds', () => {
    expect(reasonOf({ candy: candy.at })).toBe('held');
    expect(reasonOf({ candy: candy.at, minima: [sock?.at ?? [], candy.at] })).toBe('held');
  });

  test('the second-best minimum as the candy is rejected', () => {
    expect(reasonOf({ candy: sock?.at ?? [] })).toMatch(
      /said to be at \(-3\.\d+, -1\.\d+\) but is at \(4\.\d+/,
    );
  });

  test('a candy shifted by 0.01 is rejected, whichever way', () => {
    const [x = 0, y = 0] = candy.at;
    for (const [dx, dy] of [
      [0.01, 0],
      [0, -0.01],
      [-0.007, 0.007],
    ] as const)
      expect(reasonOf({ candy: [x + dx, y + dy] })).toMatch(/0\.0(1|099) field units away/);
  });

  test('a minimum on a wall, or in a corner, left out is rejected', () => {
    const bumps = [
      ...twoHollows.bumps,
      { kind: 'well' as const, center: [10.5, -4], depth: 25, widths: [1.5, 1.5], angleDegrees: 0 },
      { kind: 'well' as const, center: [-11, 11], depth: 60, widths: [2, 2], angleDegrees: 0 },
    ];
    const walled = new LandformSurface(atFloor({ ...twoHollows, bumps }, 0));
    const proof = proveSurface(walled, claims);
    if (!proof.ok) throw new Error(proof.reason);
    const { minima } = proof.value;
    const all = minima.map(({ at }) => at);
    expect(minima.filter(({ onWall }) => onWall).length).toBe(2);
    expect(reasonOf({ candy: minima[0].at, minima: all }, walled)).toBe('held');
    minima.forEach(({ at, onWall }) => {
      const rest = all.filter((other) => other !== at);
      if (at !== minima[0].at)
        expect(reasonOf({ candy: minima[0].at, minima: rest }, walled)).toMatch(
          onWall ? /on a wall, isn't listed/ : /isn't listed/,
        );
    });
  });

  test('a minimum made up is rejected', () => {
    expect(reasonOf({ candy: candy.at, minima: [candy.at, sock?.at ?? [], [0, 5]] })).toMatch(
      /no minimum at \(0, 5\)/,
    );
  });

  test('branch and bound alone rejects the wrong hollow, too', () => {
    const bounds = new LandformBounds(surface);
    const [x = 0, y = 0] = sock?.at ?? [];
    const core = convexCore(surface, bounds, { x, y });
    if (core === null) throw new Error('no core');
    const above = proveAbove(surface, bounds, [core], sock?.loss ?? 0, 20_000);
    expect(above.ok).toBe(false);
    if (!above.ok && above.at !== null)
      expect(surface.loss(Float64Array.of(above.at.x, above.at.y))).toBeLessThanOrEqual(sock?.loss ?? 0);
  });
});
