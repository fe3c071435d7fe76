/** Fields and levels drawn for lessons about settings and models: they are shaped as their formulas say. */
import { describe, expect, test } from 'vitest';
import { drawLine } from '../../../../../src/core/level/generate/draw-line';
import {
  drawRavine,
  drawTrench,
  type LongField,
} from '../../../../../src/core/level/generate/draw-long-field';
import { drawTrap } from '../../../../../src/core/level/generate/draw-trap';
import type { Recipe } from '../../../../../src/core/level/generate/recipe';
import { adaptiveRecipes } from '../../../../../src/core/level/generate/recipes/adaptive';
import { learningRateRecipes } from '../../../../../src/core/level/generate/recipes/learning-rate';
import { lossShapeRecipes } from '../../../../../src/core/level/generate/recipes/loss-shape';
import { noiseHelpsRecipes } from '../../../../../src/core/level/generate/recipes/noise-helps';
import { overfitRecipes } from '../../../../../src/core/level/generate/recipes/overfit';
import { scheduleRecipes } from '../../../../../src/core/level/generate/recipes/schedule';
import { zigzagRecipes } from '../../../../../src/core/level/generate/recipes/zigzag';
import { DIFFICULTIES } from '../../../../../src/core/level/generated-id';
import { parseLevel } from '../../../../../src/core/level/level-spec';
import { steepDirection } from '../../../../../src/core/level/teaches/steep-direction';
import { randomSource } from '../../../../../src/core/math/random';
import { buildLineFit } from '../../../../../src/core/model/build-model';
import { lowestOf } from '../../../../../src/core/model/prove-convex';
import { descend } from '../../../../../src/core/surface/descend';
import { LandformSurface } from '../../../../../src/core/surface/landform-surface';

const SEEDS = Array.from({ length: 30 }, (_, i) => i + 1);
const LONG = { away: [4, 6], curvature: [0.5, 1], conditionNumber: [50, 90] } as const;

function expectLong({ surface, center, along, sharpest }: LongField): void {
  const steep = steepDirection(new LandformSurface(surface), center);
  expect(steep.curvature / sharpest).toBeCloseTo(1, 3);
  expect(steep.curvature / steep.along).toBeGreaterThan(49.5);
  expect(steep.curvature / steep.along).toBeLessThan(90.5);
  const across = steep.direction[0] * along[0] + steep.direction[1] * along[1];
  expect(Math.abs(across)).toBeLessThan(1e-3);
  // It leads across the field's middle.
  expect(center[0] * along[0] + center[1] * along[1]).toBeLessThan(0);
}

describe('long fields', () => {
  test.each(SEEDS)('ravine %i', (seed) => expectLong(drawRavine(randomSource(seed, 'test'), LONG)));
  test.each(SEEDS)('trench %i', (seed) => expectLong(drawTrench(randomSource(seed, 'test'), LONG, 0.3)));
});

test('a trap holds who rolls down behind its ridge, and its rise is that of the crest', () => {
  let traps = 0;
  for (const seed of SEEDS) {
    const random = randomSource(seed, 'test');
    const trap = drawTrap(random, {
      curvature: [0.5, 1],
      away: [4.5, 6],
      width: [1.3, 2],
      height: [1.05, 1.2],
    });
    if (trap === null) continue;
    traps += 1;
    const { center, along, surface: spec } = trap.field;
    const surface = new LandformSurface(spec);
    const at = (t: number): number[] => [center[0] + t * along[0], center[1] + t * along[1]];
    const loss = (t: number): number => surface.loss(Float64Array.from(at(t)));
    const [x = 0, y = 0] = descend(surface, at(trap.foot + 1));
    const [fx = 0, fy = 0] = at(trap.foot);
    expect(Math.abs(x - fx) + Math.abs(y - fy)).toBeLessThan(0.1);
    const crest = Math.max(...Array.from({ length: 400 }, (_, k) => loss((trap.foot * k) / 400)));
    expect(trap.rise).toBeCloseTo(crest - loss(trap.foot), 2);
    expect(trap.curvature).toBeLessThan(trap.field.sharpest);
  }
  expect(traps).toBeGreaterThan(SEEDS.length / 2);
});

test.each(SEEDS)('line %i has its candy near where it was laid, and as many points as asked', (seed) => {
  const random = randomSource(seed, 'test');
  const spec = drawLine(random, {
    points: [12, 20],
    noise: [0.2, 0.4],
    outliers: [0, 0],
    off: [5, 6],
    miss: { kind: 'squared' },
    testShare: null,
    slant: [1, 1],
    away: [4, 5],
  });
  expect(spec.data.rows.length).toBeGreaterThanOrEqual(12);
  expect(spec.data.rows.length).toBeLessThanOrEqual(20);
  const [{ at }] = lowestOf(buildLineFit(spec)).minima;
  const away = Math.sqrt(at.reduce((sum, x) => sum + x * x, 0));
  expect(away).toBeGreaterThan(3.3);
  expect(away).toBeLessThan(5.7);
});

const recipes: readonly Recipe[] = [
  ...learningRateRecipes,
  ...zigzagRecipes,
  ...noiseHelpsRecipes,
  ...scheduleRecipes,
  ...adaptiveRecipes,
  ...lossShapeRecipes,
  ...overfitRecipes,
];

describe('a recipe', () => {
  test.each(recipes.map((recipe) => [recipe.teaches, recipe.family, recipe] as const))(
    'for %s on a %s draws levels that parse, the same from the same seed, and none of other difficulties',
    (teaches, _family, recipe) => {
      for (const difficulty of recipe.difficulties) {
        const drawn = SEEDS.map((seed) => recipe.draw(randomSource(seed, 'test'), difficulty));
        const levels = drawn.flatMap((draft) => (draft.ok ? [draft.value] : []));
        expect(levels.length).toBeGreaterThan(SEEDS.length / 3);
        for (const { level, toeTaps, startRadius, stepsToMeasure } of levels) {
          const n = 'dimension' in level.surface ? level.surface.dimension : 2;
          const spec = parseLevel({
            ...level,
            version: 1,
            id: 'a-draw',
            chapter: 'test',
            teaches: [teaches],
            budget: { steps: stepsToMeasure, toeTaps },
            start: { center: Array(n).fill(0), radius: startRadius },
            floor: 0,
            tolerance: 1,
            par: 10,
          });
          expect(spec.controls).toBe(level.controls);
        }
        const again = recipe.draw(randomSource(7, 'test'), difficulty);
        expect(JSON.stringify(again)).toBe(JSON.stringify(drawn[6]));
      }
      const others = DIFFICULTIES.filter((difficulty) => !recipe.difficulties.includes(difficulty));
      if (['zigzag', 'noise-helps', 'schedule'].includes(teaches))
        for (const difficulty of others)
          expect(recipe.draw(randomSource(1, 'test'), difficulty).ok).toBe(false);
    },
  );
});
