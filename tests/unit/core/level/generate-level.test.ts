import { describe, expect, test } from 'vitest';
import {
  DIFFICULTIES,
  GENERATOR_VERSION,
  generateLevel,
  parseGeneratedId,
} from '../../../../src/core/level/generate-level';
import { parseLevel } from '../../../../src/core/level/level-spec';
import { proveLevel } from '../../../../src/core/level/prove-level';
import { resolveLevel } from '../../../../src/core/level/resolve-level';

const SEEDS = 40;

describe.each(DIFFICULTIES)('%s', (difficulty) => {
  test(`${SEEDS} seeds each give a level that holds`, () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const generated = generateLevel(difficulty, seed);
      if (!generated.ok) throw new Error(`${seed}: ${generated.reason}`);
      const { spec, certificate } = generated.value;
      expect(parseLevel(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
      expect(parseGeneratedId(spec.id)).toEqual({ version: GENERATOR_VERSION, difficulty, seed });
      if (seed % 4 === 0) expect(proveLevel(spec)).toMatchObject({ ok: true, value: certificate });
      expect(spec.floor / resolveLevel(spec, 1).startLoss).toBeLessThan(0.42); // maths.md: 0 to 40 of 100 at the start
      const [x = 0, y = 0] = certificate.surface.minima[0].at;
      expect(Math.hypot(x, y)).toBeGreaterThan(2.4);
    }
  });

  test('the same seed gives the same level', () => {
    expect(generateLevel(difficulty, 7)).toEqual(generateLevel(difficulty, 7));
    expect(generateLevel(difficulty, 8)).not.toEqual(generateLevel(difficulty, 7));
  });
});

test('on easy fields a gauge of 0 is candy, from every start', () => {
  for (let seed = 0; seed < 20; seed++) {
    const generated = generateLevel('easy', seed);
    if (!generated.ok) throw new Error(generated.reason);
    const { spec } = generated.value;
    for (let run = 1; run <= 50; run++)
      expect(0.005 * resolveLevel(spec, run).startLoss).toBeLessThanOrEqual(spec.tolerance);
  }
});

test('harder fields have a floor above 0 and more hollows', () => {
  const of = (difficulty: (typeof DIFFICULTIES)[number]) => {
    const generated = generateLevel(difficulty, 1);
    if (!generated.ok) throw new Error(generated.reason);
    return generated.value;
  };
  expect(of('easy').spec.floor).toBe(0);
  expect(of('medium').spec.floor).toBeGreaterThan(0);
  expect(of('hard').spec.floor).toBeGreaterThan(0);
  expect(of('hard').certificate.surface.minima.length).toBeGreaterThanOrEqual(3);
});

test('ids that aren’t generated levels’ are null', () => {
  for (const id of ['first-rope', 'gen1-easy', 'gen1-easy--1', 'gen1-simple-3', 'gen-easy-3', 'gen1-easy-3x'])
    expect(parseGeneratedId(id)).toBeNull();
  expect(parseGeneratedId('gen2-hard-0')).toEqual({ version: 2, difficulty: 'hard', seed: 0 });
});

test('a seed is a whole number from 0', () => {
  expect(() => generateLevel('easy', -1)).toThrow(RangeError);
  expect(() => generateLevel('easy', 0.5)).toThrow(RangeError);
});
