import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../src/core/hunt/action';
import { performAll } from '../../../../src/core/hunt/hunt';
import { scoreHunt } from '../../../../src/core/hunt/score';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';
import { proveSurface } from '../../../../src/core/surface/prove-surface';
import { turnPoint } from '../../../../src/core/surface/turning';
import { GRAB, step } from '../../../fixtures/actions';
import { bowlLevel, type LandformLevel, ropeLevel, settled } from '../../../fixtures/levels';

function scored(spec: LandformLevel, actions: readonly Action[], seed = 1) {
  const level = resolveLevel(spec, seed);
  const proof = proveSurface(new LandformSurface(spec.surface), spec);
  if (!proof.ok) throw new Error(proof.reason);
  const minima = proof.value.minima.map((m) => ({ ...m, at: turnPoint(m.at, level.turning) }));
  return scoreHunt(performAll(level, actions), minima);
}

/** A rope from −6 to 6: candy at 4 (loss 0), a good hollow at −4 (1.5), a shallow one at 0 (5.84); start −1.8 (9.82). */
const threeHollows = settled(
  ropeLevel({
    start: { center: [-1.8], radius: 0 },
    strides: [0.1, 1, 2],
    surface: {
      halfWidth: 6,
      bowl: { center: [0], curvatures: [0.02], angleDegrees: 0 },
      bumps: [
        { kind: 'well', center: [4], depth: 10, widths: [0.6], angleDegrees: 0 },
        { kind: 'well', center: [-4], depth: 8.5, widths: [0.6], angleDegrees: 0 },
        { kind: 'well', center: [0], depth: 4, widths: [0.6], angleDegrees: 0 },
      ],
    },
  }),
);
const [east, west] = [step('east', 2), step('west', 2)];
const [bitEast, bitWest] = [step('east', 0), step('west', 0)];
const toCandy = [east, east, east, bitWest, bitWest];
const toSweets = [west, bitWest, bitWest];
const toSock = [east, bitWest, bitWest];
const toGrass = [step('east', 1)];

describe('what was found', () => {
  test.each([
    ['candy at the global minimum', toCandy, 'candy'],
    ['sweets in a hollow that recovers three quarters of the loss', toSweets, 'sweets'],
    ['a sock in any other hollow', toSock, 'sock'],
    ['grass on a slope', toGrass, 'grass'],
    ['grass beside the candy, above the tolerance', [east, east, east], 'grass'],
    ['grass where Pip started', [], 'grass'],
  ] as const)('is %s', (_what, actions, find) => {
    expect(scored(threeHollows, [...actions, GRAB]).find).toBe(find);
  });

  test('is sweets exactly from three quarters of the loss up', () => {
    // The shallow hollow recovers (startLoss − 5.84) of startLoss: three quarters of it from a start at 23.4.
    const from = (height: number): LandformLevel =>
      settled({
        ...threeHollows,
        surface: {
          ...threeHollows.surface,
          bumps: [
            ...threeHollows.surface.bumps,
            { kind: 'hill', center: [-1.8], depth: height, widths: [0.3], angleDegrees: 0 },
          ],
        },
      });
    expect(scored(from(13.7), [...toSock, GRAB]).find).toBe('sweets');
    expect(scored(from(13.3), [...toSock, GRAB]).find).toBe('sock');
  });

  test('is candy up to the tolerance, and grass beyond it', () => {
    const half = ropeLevel({ strides: [2.5] }); // lands at 0.5, where the loss is 0.125
    expect(scored({ ...half, tolerance: 0.125 }, [step('east'), GRAB]).find).toBe('candy');
    expect(scored({ ...half, tolerance: 0.12 }, [step('east'), GRAB]).find).toBe('grass');
  });

  test('is the same along turned actions on the turned field', () => {
    const mirrored = toCandy.map(
      (a) => (a.type === 'step' ? { ...a, heading: a.heading === 0 ? 4 : 0 } : a) as Action,
    );
    expect(scored(threeHollows, [...mirrored, GRAB], 2)).toEqual(scored(threeHollows, [...toCandy, GRAB], 1));
  });
});

describe('stars', () => {
  const withPar = (par: number): LandformLevel => ({ ...threeHollows, par });
  test.each([
    ['three for candy at par', toCandy, 5, 3],
    ['three for candy under par', toCandy, 6, 3],
    ['two for candy over par', toCandy, 4, 2],
    ['one for sweets, however fast', toSweets, 99, 1],
    ['none for a sock', toSock, 99, 0],
    ['none for grass', toGrass, 99, 0],
  ] as const)('are %s', (_what, actions, par, stars) => {
    expect(scored(withPar(par), [...actions, GRAB]).stars).toBe(stars);
  });

  test('count steps alone: toe-taps and the grab are no steps', () => {
    const taps = [
      { type: 'toe-tap', heading: 0 },
      { type: 'toe-tap', heading: 4 },
    ] as const;
    expect(scored(withPar(5), [...taps, ...toCandy, GRAB])).toMatchObject({ steps: 5, par: 5, stars: 3 });
  });
});

describe('the share of loss recovered', () => {
  test('is 0 at the start, 1 at the candy, below 0 higher up', () => {
    expect(scored(threeHollows, [GRAB]).recovered).toBe(0);
    expect(scored(threeHollows, [...toCandy, GRAB]).recovered).toBeCloseTo(1, 3);
    expect(scored(bowlLevel(), [step('west', 2), GRAB]).recovered).toBeLessThan(0);
  });

  test('is measured down to the floor, not to zero', () => {
    const raised = settled({ ...threeHollows, floor: 2 });
    expect(scored(raised, [...toCandy, GRAB]).recovered).toBeCloseTo(1, 3);
  });
});

describe('the nearest miss', () => {
  test('is the distance in small strides, and the step after which it was', () => {
    const { nearestMiss } = scored(threeHollows, [east, east, bitEast, west, GRAB]);
    expect(nearestMiss.afterStep).toBe(3); // at 2.3, from the candy at 3.997
    expect(nearestMiss.smallStrides).toBeCloseTo(16.97, 2);
  });

  test('is the start when Pip only went away', () => {
    expect(scored(threeHollows, [west, GRAB]).nearestMiss.afterStep).toBe(0);
  });

  test('is not moved by toe-taps', () => {
    const { nearestMiss } = scored(threeHollows, [{ type: 'toe-tap', heading: 0 }, east, east, west, GRAB]);
    expect(nearestMiss.afterStep).toBe(2);
  });

  test('looks at every tied candy', () => {
    const twins = (at: number[]) => ({ at, loss: 0, onWall: false });
    const hunt = performAll(resolveLevel(ropeLevel(), 1), [GRAB]);
    expect(scoreHunt(hunt, [twins([1]), twins([-2.5])]).nearestMiss.smallStrides).toBeCloseTo(2, 12);
  });
});
