/** The predicates that a field and its starts decide: true on a level made for each, false when what makes it true is taken away. */

import { describe, expect, test } from 'vitest';
import { buildSurface } from '../../../../../src/core/level/build-surface';
import { largestCurvature } from '../../../../../src/core/level/check/plain-descent';
import type { LevelSpec, Teaches } from '../../../../../src/core/level/level-spec';
import { resolveRuns } from '../../../../../src/core/level/measure-runs';
import { proveField } from '../../../../../src/core/level/prove-level';
import { bestLearningRate, highestSteadyRate } from '../../../../../src/core/level/teaches/constant-descent';
import { teachPredicates } from '../../../../../src/core/level/teaches/index';
import type { TeachContext, TeachEvidence } from '../../../../../src/core/level/teaches/teach-predicate';
import { finish } from '../../../../../src/core/steps';
import { turnPlace } from '../../../../../src/core/surface/turn-field';
import { handMadeLevel } from '../../../../fixtures/hand-made-levels';
import { type LandformLevel, settled } from '../../../../fixtures/levels';
import {
  localGradientLevel,
  plateauLevel,
  restartsLevel,
  ridgeLevel,
  saddleLevel,
  teachingLevels,
} from '../../../../fixtures/teaching-levels';

function contextOf(spec: LevelSpec): TeachContext {
  const surface = buildSurface(spec.surface);
  const proof = proveField(spec, surface);
  if (!proof.ok) throw new Error(proof.reason);
  return { spec, surface, proof: proof.value, runs: resolveRuns(spec, 80) };
}

const measure = (teaches: Teaches, spec: LevelSpec): TeachEvidence =>
  teachPredicates[teaches](contextOf(spec));
const valuesOf = ({ measured }: TeachEvidence): number[] => measured.map(({ value }) => value);

/** The level with another field, settled at its floor. */
const onField = (level: LandformLevel, surface: Partial<LandformLevel['surface']>): LandformLevel =>
  settled({ ...level, surface: { ...level.surface, ...surface } });

describe('a level made for it', () => {
  test.each(Object.entries(teachingLevels))('%s holds', (name, spec) => {
    const found = measure(spec.teaches[0] ?? 'loss', spec);
    expect(found).toMatchObject({ teaches: name, holds: true, reason: null });
    expect(found.measured.length).toBeGreaterThan(0);
    for (const { value, bound, wanted } of found.measured)
      expect(wanted === 'at-least' ? value >= bound : value <= bound).toBe(true);
  });
});

describe('loss', () => {
  test('needs a sense that tells of it', () => {
    const blind: LevelSpec = { ...handMadeLevel('warmer-colder/first-bowl'), senses: ['footprints'] };
    expect(measure('loss', blind).reason).toBe(
      "the level doesn't teach loss: none of its senses tells of the loss",
    );
  });

  test('is not taught where going anywhere at random recovers as much', () => {
    // Off the rim of a cliff nearly all is won, and the steps are long enough that nobody stays on it.
    const rim = onField(localGradientLevel, {
      bowl: { center: [4, 0], curvatures: [0.002, 0.002], angleDegrees: 0 },
      bumps: [],
      landforms: [{ kind: 'cliff', center: [-9.5, 0], angleDegrees: 180, height: 50, width: 0.05 }],
    });
    const found = measure('loss', { ...rim, strides: [6], start: { center: [-9.8, 0], radius: 0.1 } });
    expect(found.holds).toBe(false);
    expect(found.reason).toMatch(/by how much that is more than Rando recovers must be at least 0.25/);
  });
});

describe('gradient', () => {
  test('counts the taps that an arrow takes', () => {
    const tapped = (toeTaps: number): LevelSpec => ({
      ...handMadeLevel('feel-the-slope/toe-bowl'),
      budget: { steps: 20, toeTaps },
    });
    expect(measure('gradient', tapped(1)).reason).toMatch(/the slope can’t be felt/);
    expect(valuesOf(measure('gradient', tapped(2)))[0]).toBe(1);
  });

  test('is not taught where a small stride down the slope passes over the hollow', () => {
    const near = onField(localGradientLevel, {
      bowl: { center: [-3, 4], curvatures: [1, 1.1], angleDegrees: 0 },
    });
    expect(valuesOf(measure('gradient', near))[0]).toBe(1);
    expect(valuesOf(measure('gradient', { ...near, strides: [9] }))[0]).toBe(0);
  });
});

describe('gradient-is-local', () => {
  test('is the least angle between arrow and candy', () => {
    const { proof, runs } = contextOf(localGradientLevel);
    const degrees = runs.map(({ surface, start, seed }) => {
      const g = new Float64Array(2);
      surface.lossAndGradient(Float64Array.from(start), g);
      const [x = 0, y = 0] = turnPlace(proof.minima[0].at, seed).map((c, i) => c - (start[i] ?? 0));
      const [gx = 0, gy = 0] = g;
      return (Math.acos((-gx * x - gy * y) / Math.hypot(gx, gy) / Math.hypot(x, y)) * 180) / Math.PI;
    });
    expect(valuesOf(measure('gradient-is-local', localGradientLevel))[0]).toBeCloseTo(
      Math.min(...degrees),
      6,
    );
  });

  test('is false on a round bowl, where the arrow points at the candy', () => {
    const bowl = handMadeLevel('warmer-colder/first-bowl');
    expect(valuesOf(measure('gradient-is-local', bowl))[0]).toBeLessThan(1e-3);
    expect(measure('gradient-is-local', bowl).holds).toBe(false);
  });
});

test('local-minimum is false from where the slope leads to the candy, or into sweets', () => {
  const nearby = { ...restartsLevel, start: { center: [8, 8], radius: 0.5 } };
  expect(valuesOf(measure('local-minimum', nearby))).toEqual([0]);
  expect(valuesOf(measure('local-minimum', restartsLevel))).toEqual([1]);
});

describe('restarts', () => {
  test('needs jumps to the field, and a basin that isn’t most of it', () => {
    const { jumpTo: _, ...still } = { ...restartsLevel, budget: { steps: 90, toeTaps: 0 } };
    expect(measure('restarts', still).reason).toMatch(/gives no jumps/);
    expect(measure('restarts', { ...restartsLevel, jumpTo: 'start' }).reason).toMatch(/gives no jumps/);
    const single = onField(restartsLevel, { bumps: restartsLevel.surface.bumps.slice(0, 1) });
    expect(measure('restarts', single).reason).toMatch(/must be at most 0.5 but is 1/);
  });
});

test('ridge is false without the ridge, or where there is a way around it', () => {
  const { landforms: _, ...flat } = ridgeLevel.surface;
  const level = settled({ ...ridgeLevel, surface: flat });
  expect(measure('ridge', level).holds).toBe(false);
  const gap = onField(ridgeLevel, {
    landforms: [{ kind: 'ridge', center: [-1, 4], angleDegrees: 90, height: 24, width: 1.2, length: 1.5 }],
  });
  const [toCandy = 0] = valuesOf(measure('ridge', gap));
  expect(toCandy).toBeGreaterThan(0);
  expect(measure('ridge', gap).reason).toMatch(/end at the candy must be at most 0/);
});

test('plateau is false where the heights aren’t flattened, and the last of the way into a bowl is none', () => {
  const { plateau: _, ...bowl } = plateauLevel.surface;
  const level = settled({ ...plateauLevel, surface: bowl });
  expect(valuesOf(measure('plateau', level))).toEqual([0, 1]);
  expect(valuesOf(measure('plateau', handMadeLevel('feel-the-slope/long-ravine')))[0]).toBe(0);
});

describe('around a well in a wide shallow bowl', () => {
  const center = [4, 0];
  const { plateau: _, ...flattened } = plateauLevel.surface;
  const level = settled({
    ...plateauLevel,
    surface: {
      ...flattened,
      bowl: { center, curvatures: [0.05, 0.05], angleDegrees: 0 },
      bumps: [{ kind: 'well', center, depth: 40, widths: [2, 2], angleDegrees: 0 }],
    },
  });
  const surface = buildSurface(level.surface);
  const target = level.floor + level.tolerance;

  test('plateau goes by a rate that can come to rest, which no leap off the flats beats', () => {
    const steady = highestSteadyRate(surface, center);
    // λ₁ = 0.05 + 40/2².
    expect(steady).toBeCloseTo(2 / 10.05, 6);
    const start = [-6, 0.3];
    expect(finish(bestLearningRate(surface, start, target))).toBeGreaterThan(20 * steady);
    expect(finish(bestLearningRate(surface, start, target, steady))).toBeLessThanOrEqual(steady);
    const { holds, measured } = measure('plateau', { ...level, start: { center: start, radius: 0.8 } });
    expect(holds).toBe(true);
    expect(measured[0]?.value).toBeGreaterThan(0.6);
    expect(measured[1]?.value).toBe(1);
  });

  test('the checker’s largest curvature is the same', () => {
    expect(largestCurvature(surface, center)).toBeCloseTo(10.05, 3);
  });
});

test('saddle is false far from the pass, and without one', () => {
  const aside = { ...saddleLevel, start: { center: [8, 8.3], radius: 0.4 } };
  expect(valuesOf(measure('saddle', aside))).toEqual([0]);
  const single = onField(saddleLevel, { bumps: saddleLevel.surface.bumps.slice(0, 1) });
  expect(measure('saddle', single).reason).toMatch(/no saddle inside its field is proved/);
});
