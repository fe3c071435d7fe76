/** The misconceptions' bots win where what they believe is true, so that losing where it is false means something. */
import { describe, expect, test } from 'vitest';
import type { Bot } from '../../../../src/core/hunt/bots/bot';
import { intendedBot } from '../../../../src/core/hunt/bots/intended-bot';
import { alwaysLower } from '../../../../src/core/hunt/bots/misconceptions/always-lower';
import { arrowBeliever } from '../../../../src/core/hunt/bots/misconceptions/arrow-believer';
import { biggerIsFaster } from '../../../../src/core/hunt/bots/misconceptions/bigger-is-faster';
import { firstHollow } from '../../../../src/core/hunt/bots/misconceptions/first-hollow';
import { lowestFound } from '../../../../src/core/hunt/bots/misconceptions/lowest-found';
import { stuckIsMinimum } from '../../../../src/core/hunt/bots/misconceptions/stuck-is-minimum';
import { generateDrawn } from '../../../../src/core/level/generate/generate-drawn';
import { type LevelSpec, parseLevel } from '../../../../src/core/level/level-spec';
import { measureRuns, resolveRuns } from '../../../../src/core/level/measure-runs';
import { MISCONCEPTIONS, misconceptionsOf } from '../../../../src/core/level/misconceptions';
import { handMadeLevel } from '../../../fixtures/hand-made-levels';
import {
  localGradientLevel,
  plateauLevel,
  restartsLevel,
  ridgeLevel,
} from '../../../fixtures/teaching-levels';

const RUNS = 80;

function winShare(spec: LevelSpec, bot: Bot): number {
  return measureRuns(resolveRuns(spec, RUNS), () => bot).wins / RUNS;
}

/** A round bowl with a large candy, all senses, and room. */
const bowl = parseLevel({
  ...handMadeLevel('feel-the-slope/toe-bowl'),
  senses: ['warmer-colder', 'depth-gauge', 'slope-arrow', 'toe-taps'],
  strides: [0.4, 0.8, 1.6],
  budget: { steps: 60, toeTaps: 6 },
  tolerance: 2,
  surface: {
    ...handMadeLevel('feel-the-slope/toe-bowl').surface,
    bowl: { center: [3.4, -1.3], curvatures: [1, 1] },
  },
});

describe('on a round bowl', () => {
  test.each([
    ['the arrow points at the candy', arrowBeliever, 0.4],
    ['the first hollow is the one', firstHollow(intendedBot(bowl)), 0.9],
    ['stuck means in a minimum', stuckIsMinimum(intendedBot(bowl)), 0.5],
    ['the lowest found is the lowest there is', lowestFound(intendedBot(bowl)), 0.9],
  ] as const)('who believes that %s wins', (_, bot, least) => {
    expect(winShare(bowl, bot)).toBeGreaterThanOrEqual(least);
  });

  test('with toe-taps in place of the arrow too', () => {
    const tapped: LevelSpec = { ...bowl, senses: ['warmer-colder', 'depth-gauge', 'toe-taps'] };
    expect(winShare(tapped, arrowBeliever)).toBeGreaterThanOrEqual(0.4);
  });
});

test('where its misconception is the lesson, each loses', () => {
  const intended = intendedBot(restartsLevel);
  expect(winShare(localGradientLevel, arrowBeliever)).toBeLessThanOrEqual(0.2);
  expect(winShare(ridgeLevel, firstHollow(intendedBot(ridgeLevel)))).toBe(0);
  expect(winShare(restartsLevel, lowestFound(intended))).toBeLessThanOrEqual(0.2);
  expect(winShare(restartsLevel, intended)).toBeGreaterThanOrEqual(0.9);
  expect(winShare(plateauLevel, stuckIsMinimum(intendedBot(plateauLevel)))).toBeLessThanOrEqual(0.2);
});

test('on a rope, who stops at the first hollow doesn’t find the second', () => {
  const rope = handMadeLevel('warmer-colder/two-dips');
  expect(winShare(rope, firstHollow(intendedBot(rope)))).toBe(0);
  expect(winShare(rope, intendedBot(rope))).toBeGreaterThanOrEqual(0.9);
});

describe('bigger is faster', () => {
  const { surface, ...rest } = handMadeLevel('feel-the-slope/toe-bowl');
  const slide = (count: number): LevelSpec =>
    parseLevel({
      ...rest,
      controls: 'slide',
      senses: ['warmer-colder', 'depth-gauge'],
      budget: { steps: 40, toeTaps: 0 },
      tolerance: 0.5,
      slide: { learningRates: { count, lowest: 0.05, ratio: 2 } },
      surface,
    });

  test('wins with rates that are right, and bounces or flies off with one that is too large', () => {
    expect(winShare(slide(4), biggerIsFaster)).toBe(1); // 0.4 on curvatures of 1 and 2
    expect(winShare(slide(7), biggerIsFaster)).toBe(0); // 3.2
  });
});

describe('every step lowers the loss', () => {
  const drawn = (teaches: 'learning-rate' | 'noise-helps', difficulty: 'easy' | 'hard'): LevelSpec => {
    const family = teaches === 'noise-helps' ? 'ridge' : 'bowl';
    const generated = generateDrawn({ family, teaches, difficulty, seed: 1 });
    if (!generated.ok) throw new Error(generated.reason);
    return generated.value.spec;
  };

  test('wins where it is true, and grabs far from the candy where batches or noise shake the steps', () => {
    const bowl = drawn('learning-rate', 'easy');
    expect(winShare(bowl, alwaysLower(intendedBot(bowl)))).toBeGreaterThanOrEqual(0.9);
    const shaken = drawn('noise-helps', 'hard');
    expect(winShare(shaken, alwaysLower(intendedBot(shaken)))).toBeLessThanOrEqual(0.1);
    expect(winShare(shaken, intendedBot(shaken))).toBeGreaterThanOrEqual(0.9);
  });
});

test('every misconception names what breaks it, and a level meets those of what it teaches', () => {
  expect(new Set(MISCONCEPTIONS.map(({ believes }) => believes)).size).toBe(MISCONCEPTIONS.length);
  expect(misconceptionsOf({ teaches: ['loss', 'gradient'] })).toEqual([]);
  expect(misconceptionsOf({ teaches: ['ridge', 'saddle'] }).map(({ believes }) => believes)).toEqual([
    'the first hollow is the one',
    'stuck means in a minimum',
  ]);
});
