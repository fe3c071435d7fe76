/** The steadfast robot bot: it lays its cards once, stays with them, and wins where changing one's mind loses. */
import { describe, expect, test } from 'vitest';
import { endsWithCandy, runBot } from '../../../../src/core/hunt/bots/bot';
import { intendedBot, preferencesFor } from '../../../../src/core/hunt/bots/intended-bot';
import { robotBot } from '../../../../src/core/hunt/bots/robot-bot';
import { steadfastRobotBot } from '../../../../src/core/hunt/bots/steadfast-robot-bot';
import { actionsOf } from '../../../../src/core/hunt/hunt';
import type { LevelSpec } from '../../../../src/core/level/level-spec';
import { resolveRuns } from '../../../../src/core/level/measure-runs';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { bowlSlide, ravineRobot, ridgeNoise, ridgeSchedule } from '../../../fixtures/setting-levels';

const RUNS = 40;
const winsOf = (spec: LevelSpec, bot = intendedBot(spec)): number =>
  resolveRuns(spec, RUNS).filter((level) => endsWithCandy(runBot(level, bot, level.seed))).length;

describe('the lessons of staying with a setting', () => {
  test.each([
    ['zigzag', { ...ravineRobot, budget: { steps: 200, toeTaps: 0 } }],
    ['noise-helps', ridgeNoise],
    ['schedule', ridgeSchedule],
  ] as const)('%s is won by it in 90 % of the runs', (teaches, spec) => {
    expect(spec.teaches).toEqual([teaches]);
    expect(intendedBot(spec).name).toBe('steadfast-robot');
    expect(winsOf(spec)).toBeGreaterThanOrEqual(0.9 * RUNS);
  });

  test('who changes the rate when nothing seems to change stays in the trap more often', () => {
    const fickle = robotBot(preferencesFor(['noise-helps']));
    expect(winsOf(ridgeNoise, fickle)).toBeLessThan(winsOf(ridgeNoise));
  });
});

test('it lays each card at most twice, and none after its first two runs', () => {
  const actions = actionsOf(runBot(resolveLevel(ridgeSchedule, 1), intendedBot(ridgeSchedule), 1));
  const runs = actions.flatMap(({ type }, i) => (type === 'run' ? [i] : []));
  const cards = actions.flatMap((action, i) => (action.type === 'card' ? [{ ...action, i }] : []));
  expect(cards.map(({ card }) => card)).toEqual(['schedule', 'learningRate']);
  expect(cards.every(({ i }) => i < (runs[1] ?? 0))).toBe(true);
});

test('under a falling schedule it grabs in the first half only where the gauge shows 0', () => {
  const hunts = resolveRuns(ridgeSchedule, 24).map((level) =>
    runBot(level, intendedBot(ridgeSchedule), level.seed),
  );
  const early = hunts.filter(({ stepsTaken }) => stepsTaken < 140);
  expect(early.length).toBeLessThan(hunts.length);
  for (const { sensed } of early) expect(sensed.gauge).toBe(0);
});

test('where there is no robot it grabs', () => {
  const bot = steadfastRobotBot(preferencesFor(['zigzag']));
  expect(runBot(resolveLevel(bowlSlide, 1), bot, 1)).toMatchObject({ ending: 'grabbed', stepsTaken: 0 });
});
