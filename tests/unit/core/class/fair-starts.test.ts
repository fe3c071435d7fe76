/** Fair starts: the four that measure alike, by hand on numbers and for real on levels; and who is dealt which. */
import { describe, expect, test } from 'vitest';
import { CLASS_ANIMALS } from '../../../../src/core/class/animals';
import { dealtSeedOf } from '../../../../src/core/class/class-field';
import {
  fairest,
  fairStartsSteps,
  measureStartsSteps,
  type StartDifficulty,
  spreadOf,
} from '../../../../src/core/class/fair-starts';
import { startSeedOf } from '../../../../src/core/level/dealt-seed';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { finish } from '../../../../src/core/steps';
import { unturnPlace } from '../../../../src/core/surface/turn-field';
import { activity, course } from '../../../fixtures/activities';
import { classOf } from '../../../fixtures/class-fields';
import { handMadeLevel } from '../../../fixtures/hand-made-levels';

const start = (seed: number, steps: number, rest: Partial<StartDifficulty> = {}): StartDifficulty => ({
  start: seed,
  foundCandy: true,
  steps,
  share: 1,
  loss: 1,
  ...rest,
});
const seedsOf = (starts: readonly StartDifficulty[]) => starts.map((one) => one.start);

describe('of measured starts', () => {
  test('those four are fair whose farthest two lie closest', () => {
    // In steps alone 1, 2, 3 and 6 would lie closest; but 3 has another loss, and 4 is in another hollow.
    const all = [
      start(1, 1.0),
      start(2, 1.02),
      start(3, 1.01, { loss: 1.5 }),
      start(4, 1.0, { share: 0.2 }),
      start(5, 1.2),
      start(6, 1.05),
      start(7, 1.1, { loss: 0.95 }),
    ];
    expect(seedsOf(fairest(all))).toEqual([1, 2, 6, 7]);
    expect(spreadOf(fairest(all))).toBeCloseTo(0.1, 12);
  });

  test('lost ones are left out where four others are won', () => {
    const lost = [11, 12, 13, 14].map((seed) => start(seed, 4, { foundCandy: false }));
    const won = [1, 2, 3, 4].map((seed) => start(seed, 1 + seed / 10));
    expect(seedsOf(fairest([...lost, ...won]))).toEqual([1, 2, 3, 4]);
    expect(seedsOf(fairest([...lost, ...won.slice(1)]))).toEqual([11, 12, 13, 14]);
  });

  test('no other four of many lie closer (all are tried)', () => {
    const all = Array.from({ length: 11 }, (_, i) =>
      start(i, 1 + ((i * 7) % 11) / 10, { loss: 1 + ((i * 5) % 11) / 9, share: ((i * 3) % 11) / 11 }),
    );
    let least = Number.POSITIVE_INFINITY;
    for (const a of all)
      for (const b of all)
        for (const c of all)
          for (const d of all)
            if (new Set([a, b, c, d]).size === 4) least = Math.min(least, spreadOf([a, b, c, d]));
    expect(spreadOf(fairest(all))).toBe(least);
  });
});

describe.each(['feel-the-slope/three-hollows', 'shaky-ground/shaky-geyser', 'a-thousand-knobs/first-desk'])(
  '%s',
  (name) => {
    const spec = { ...handMadeLevel(name), id: 'class-2k7pwxyz-1' };

    test('has four different fair starts, far more alike than starts are', () => {
      const all = finish(measureStartsSteps(spec, 5));
      const { noise, starts } = finish(fairStartsSteps(spec, 5));
      expect(noise).toBe(5);
      expect(new Set(starts).size).toBe(4);
      const chosen = all.filter((one) => starts.includes(one.start));
      expect(chosen).toHaveLength(4);
      expect(chosen.every(({ foundCandy }) => foundCandy)).toBe(true);
      expect(spreadOf(chosen)).toBeLessThan(spreadOf(all) / 4);
      expect(all.every(({ share }) => share > 0.5)).toBe(true);
      expect(finish(fairStartsSteps(spec, 5))).toEqual({ noise, starts });
    });
  },
);

test('a class whose jumps all miss is given another luck', () => {
  const spec = { ...handMadeLevel('ravines-and-ridges/over-the-ridge'), id: 'class-2k7pwxyz-1' };
  expect(finish(measureStartsSteps(spec, 7)).some(({ foundCandy }) => foundCandy)).toBe(false);
  const { noise } = finish(fairStartsSteps(spec, 7));
  expect(noise % 1024).toBe(7);
  expect(noise).toBeGreaterThan(7);
  expect(
    finish(measureStartsSteps(spec, noise)).filter(({ foundCandy }) => foundCandy).length,
  ).toBeGreaterThan(3);
});

describe('a class of 32 animals', () => {
  const { fields } = classOf(activity({ levels: [course('two-bowls')], seed: 11 }));
  const [field] = fields;
  if (field === undefined) throw new Error('no field');

  test('has one field, four starts as drawn, and 32 views of them', () => {
    const seeds = CLASS_ANIMALS.map((_, animal) => dealtSeedOf(field, animal));
    expect(new Set(seeds).size).toBe(32);
    expect(new Set(seeds.map(startSeedOf))).toEqual(new Set(field.starts));
    const levels = seeds.map((seed) => resolveLevel(field.spec, seed));
    const places = levels.map((level) => String(unturnPlace(level.start, level.seed)));
    expect(new Set(places).size).toBe(4);
    expect(new Set(levels.map(({ start }) => String(start))).size).toBe(32);
    expect(new Set(levels.map(({ startLoss }) => startLoss)).size).toBe(4);
    expect(new Set(levels.map(({ hash }) => hash)).size).toBe(1);
  });

  test.each([-1, 32, 0.5])('deals nothing to animal %d', (animal) => {
    expect(() => dealtSeedOf(field, animal)).toThrow(RangeError);
  });
});
