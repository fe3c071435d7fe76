import { describe, expect, test } from 'vitest';
import { median, medianLoss } from '../../../../src/core/level/difficulty';
import { measurePar } from '../../../../src/core/level/measure-runs';
import { mustNotBeLucky, proveLevel } from '../../../../src/core/level/prove-level';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';
import type { LandformLevel } from '../../../fixtures/levels';

const draft: LandformLevel = {
  version: 1,
  id: 'provable',
  chapter: 'test',
  controls: 'walk',
  senses: ['depth-gauge', 'slope-arrow'],
  teaches: [],
  strides: [0.5, 1.2, 2.4],
  budget: { steps: 24, toeTaps: 0 },
  start: { center: [-5, -6.5], radius: 0.8 },
  floor: 0,
  tolerance: 0.6,
  candyEndsHunt: false,
  par: 1,
  surface: {
    kind: 'landforms',
    dimension: 2,
    halfWidth: 10,
    bowl: { center: [3.5, -0.5], curvatures: [1, 1.4], angleDegrees: 20 },
    bumps: [],
    offset: 0,
  },
};
const good: LandformLevel = { ...draft, par: measurePar(draft) };

const reasonOf = (spec: LandformLevel): string => {
  const proof = proveLevel(spec);
  return proof.ok ? 'held' : proof.reason;
};

test('a good level holds, with its rates, and fresh seeds agree', () => {
  const proof = proveLevel(good);
  if (!proof.ok) throw new Error(proof.reason);
  const { par, winRates, runs, surface } = proof.value;
  expect(runs).toBe(200);
  expect(par).toBe(good.par);
  expect(winRates.intended).toBeGreaterThanOrEqual(0.9);
  expect(winRates.rando).toBeLessThanOrEqual(0.1);
  expect(winRates.middle).toBeLessThanOrEqual(0.1);
  expect(surface.minima.length).toBe(1);
  expect(proveLevel(good)).toEqual(proof);
  expect(proveLevel(good, { firstSeed: 5001 }).ok).toBe(true);
});

describe('what is refused, with the reason', () => {
  test('a par that isn’t the measured median', () => {
    expect(reasonOf({ ...good, par: good.par + 1 })).toBe(
      `par is ${good.par + 1}, but the slope bot's median is ${good.par} steps`,
    );
  });

  test('a floor that isn’t there', () => {
    expect(reasonOf({ ...good, floor: 1 })).toMatch(
      /floor 1 .* offset 0 should be 0\.99999|offset 0 should be 1/,
    );
  });

  test('too few steps for the intended bot', () => {
    expect(reasonOf({ ...good, budget: { steps: 4, toeTaps: 0 } })).toMatch(
      /must win 90 % of 200 runs, but lost/,
    );
  });

  test('candy in the middle of the field', () => {
    const surface = { ...good.surface, bowl: { ...good.surface.bowl, center: [0, 0] } };
    const start = { center: [-6.5, -7.5], radius: 0.8 };
    const inTheMiddle = { ...good, tolerance: 2, surface, start };
    expect(reasonOf({ ...inTheMiddle, par: measurePar(inTheMiddle) })).toMatch(
      /across the middle must win at most 10 %/,
    );
  });

  test('candy so wide that chance finds it', () => {
    expect(reasonOf({ ...good, tolerance: 30 })).toMatch(/a random walk must win at most 10 %/);
  });

  test('starts near the candy, or low', () => {
    expect(reasonOf({ ...good, start: { center: [3, -3], radius: 0.5 } })).toMatch(
      /not above the field's median/,
    );
    const crater = {
      ...good,
      surface: {
        ...good.surface,
        bumps: [{ kind: 'hill' as const, center: [0, -1], depth: 90, widths: [1.5, 1.5], angleDegrees: 0 }],
      },
      start: { center: [0, -1], radius: 0.2 },
    };
    const offset = Number(/should be (\S+)$/.exec(reasonOf(crater))?.[1]);
    const surface = { ...crater.surface, offset: Number.isNaN(offset) ? 0 : offset };
    expect(reasonOf({ ...crater, surface })).toMatch(/field units from the candy/);
  });
});

test('luck can be ruled out where there is a budget, and not on a rope that ends in the candy', () => {
  expect(mustNotBeLucky(good)).toBe(true);
  expect(mustNotBeLucky({ ...good, candyEndsHunt: true })).toBe(true);
  expect(mustNotBeLucky({ ...good, budget: { steps: null, toeTaps: 0 } })).toBe(false);
  expect(mustNotBeLucky({ ...good, controls: 'tightrope', candyEndsHunt: true })).toBe(false);
});

test('medians', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(median([])).toBeNaN();
  const bowl: LandformLevel['surface'] = {
    ...good.surface,
    dimension: 1,
    bowl: { center: [0], curvatures: [2], angleDegrees: 0 },
  };
  expect(medianLoss(new LandformSurface(bowl))).toBe(25); // x² at the middle of |x| on an even grid of [−10, 10]
});
