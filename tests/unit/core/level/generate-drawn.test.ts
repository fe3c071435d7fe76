import { describe, expect, test } from 'vitest';
import { drawable, drawSteps, generateDrawn } from '../../../../src/core/level/generate/generate-drawn';
import { bandOf } from '../../../../src/core/level/generate/measure-difficulty';
import type { Recipe } from '../../../../src/core/level/generate/recipe';
import { RECIPES } from '../../../../src/core/level/generate/recipes/index';
import {
  DIFFICULTIES,
  DRAWN_VERSION,
  type DrawRequest,
  drawnId,
  parseDrawnId,
} from '../../../../src/core/level/generated-id';
import { parseLevel } from '../../../../src/core/level/level-spec';
import { proveLevel } from '../../../../src/core/level/prove-level';
import { TEACHES } from '../../../../src/core/level/teachable';

/** One quick family for each thing whose recipes live on walks and ropes. */
const WISHES: readonly Omit<DrawRequest, 'seed'>[] = [
  { teaches: 'loss', family: 'rope', difficulty: 'easy' },
  { teaches: 'gradient', family: 'bowl', difficulty: 'easy' },
  { teaches: 'gradient-is-local', family: 'bowl', difficulty: 'medium' },
  { teaches: 'gradient-is-local', family: 'hollows', difficulty: 'easy' },
  { teaches: 'local-minimum', family: 'hollows', difficulty: 'hard' },
  { teaches: 'restarts', family: 'classic', difficulty: 'hard' },
  { teaches: 'ridge', family: 'ridge', difficulty: 'hard' },
  { teaches: 'plateau', family: 'hollows', difficulty: 'easy' },
  { teaches: 'saddle', family: 'saddle', difficulty: 'medium' },
];

function made(wish: DrawRequest) {
  const result = generateDrawn(wish);
  if (!result.ok) throw new Error(`${drawnId(wish)}: ${result.reason}`);
  return result.value;
}

describe.each(WISHES)('$difficulty $family that teaches $teaches', (wish) => {
  test('holds for the first seeds, and says what it was asked for', () => {
    for (let seed = 0; seed < 2; seed++) {
      const { spec, certificate, difficulty } = made({ ...wish, seed });
      expect(parseLevel(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
      expect(spec.teaches[0]).toBe(wish.teaches);
      expect(parseDrawnId(spec.id)).toEqual({ ...wish, seed, version: DRAWN_VERSION });
      expect(proveLevel(spec)).toEqual({ ok: true, value: certificate });
      expect(difficulty.band).toBe(wish.difficulty);
      expect(difficulty.par).toBe(spec.par);
      expect(certificate.winRates.intended).toBeGreaterThanOrEqual(0.93);
    }
  }, 60_000);
});

test('the same wish gives the same level and certificate, another seed another', () => {
  const wish = { teaches: 'loss', family: 'rope', difficulty: 'easy' } as const;
  const once = made({ ...wish, seed: 7 });
  expect(JSON.stringify(made({ ...wish, seed: 7 }))).toBe(JSON.stringify(once));
  expect(made({ ...wish, seed: 8 }).spec.surface).not.toEqual(once.spec.surface);
});

test('everything that can be taught has a recipe, and no two recipes answer one wish', () => {
  const all = drawable().map(({ teaches, family, difficulty }) => `${teaches} ${family} ${difficulty}`);
  expect(new Set(all).size).toBe(all.length);
  expect(new Set(RECIPES.map(({ teaches }) => teaches))).toEqual(new Set(TEACHES));
});

describe('a recipe that never draws well', () => {
  const [rope] = RECIPES.filter(({ teaches, family }) => teaches === 'loss' && family === 'rope');
  if (rope === undefined) throw new Error('the rope is gone');
  let drawn = 0;
  const hopeless: Recipe = {
    ...rope,
    mostDraws: 5,
    draw: () => {
      drawn += 1;
      return { ok: false, reason: drawn % 3 === 0 ? 'too dull' : `only ${drawn} hollows` };
    },
  };
  const wish = { teaches: 'loss', family: 'rope', difficulty: 'easy', seed: 1 } as const;

  test('is given up after its draws, with the most common reason', () => {
    expect(generateDrawn(wish, [hopeless])).toEqual({
      ok: false,
      reason: 'none of 5 drawn levels could be proved; 4 of them were refused because: only 5 hollows',
    });
    expect(drawn).toBe(5);
  });

  test('tells at every step how far it is', () => {
    const told = [...drawSteps(wish, [hopeless])];
    expect(told.map(({ refused }) => refused)).toEqual([0, 1, 2, 3, 4]);
    expect(told[0]).toMatchObject({ most: 5, reason: '' });
    expect(told[4]?.reason).not.toBe('');
  });

  test('draws no more once nobody asks for the next step', () => {
    const before = drawn;
    const steps = drawSteps(wish, [hopeless]);
    steps.next();
    steps.next();
    steps.return({ ok: false, reason: '' });
    expect(steps.next().done).toBe(true);
    expect(drawn).toBe(before + 1);
  });
});

test('what a lesson has at no difficulty of any family says why', () => {
  for (const teaches of TEACHES)
    for (const difficulty of DIFFICULTIES) {
      const theirs = RECIPES.filter((recipe) => recipe.teaches === teaches);
      if (theirs.some(({ difficulties }) => difficulties.includes(difficulty))) continue;
      const [first] = theirs;
      if (first === undefined) throw new Error(`${teaches} has no recipe`);
      const refused = generateDrawn({ teaches, family: first.family, difficulty, seed: 1 });
      expect(refused).toMatchObject({
        ok: false,
        reason: expect.stringMatching(
          new RegExp(
            `^there is no recipe for a ${difficulty} ${first.family} that teaches ${teaches}: .+; there are `,
          ),
        ),
      });
    }
});

test('a wish without a recipe says so, and what there is; a bad seed is an error', () => {
  expect(generateDrawn({ teaches: 'overfit', family: 'rope', difficulty: 'hard', seed: 1 })).toEqual({
    ok: false,
    reason: 'there is no recipe for a hard rope that teaches overfit; there are line (easy, medium, hard)',
  });
  for (const seed of [-1, 0.5, Number.NaN, 1e15])
    expect(() => generateDrawn({ teaches: 'loss', family: 'rope', difficulty: 'easy', seed })).toThrow(
      RangeError,
    );
});

test('the longest name that a drawn level can have is one that a level may have', () => {
  const id = drawnId({
    teaches: 'gradient-is-local',
    family: 'logistic',
    difficulty: 'medium',
    seed: 999_999_999_999_999,
  });
  expect(parseDrawnId(id)).toMatchObject({ seed: 999_999_999_999_999 });
  expect(id.length).toBeLessThanOrEqual(60);
});

test('bands meet without a gap', () => {
  expect([0, 1.99, 2, 3.49, 3.5, 9].map(bandOf)).toEqual([
    'easy',
    'easy',
    'medium',
    'medium',
    'hard',
    'hard',
  ]);
});
