/**
 * A robot on any field, unbound by strides and grids: the exact optimizer from the player's start, with any learning rate. It is
 * the rules' own robot (src/core/hunt/ways/robot.ts) on the same field with cards of its own, so that walls, divergence and the
 * candy of chapter 1 are the same, and that its walk is told by the same finders.
 *
 * It goes by the whole gradient, even where the player's ground shakes; or, dizzy, by one of less. It takes no more steps than the
 * hunt gives (60 where it gives any number), and grabs once it stands: three steps in a row shorter than a hundredth of a
 * small stride.
 */
import { type Hunt, perform, startHunt } from '../hunt/hunt';
import { evaluate } from '../hunt/move';
import { isMove } from '../hunt/step-record';
import type { LevelSpec } from '../level/level-spec';
import type { ResolvedLevel } from '../level/resolve-level';
import { learningRatesOf, type Noise, type RobotSettings, type RULES } from '../level/way-settings';
import { norm } from '../math/vector';
import type { Steps } from '../steps';

export type FreeRule = (typeof RULES)[number];

export interface FreeSettings {
  readonly rule: FreeRule;
  /** η; 0 < η. */
  readonly learningRate: number;
  /** μ of momentum and Nesterov; the other rules don't look at it. 0 ≤ μ < 1. */
  readonly momentum: number;
  /** Goes by less than the whole gradient. */
  readonly dizzy?: boolean;
}

/** Where the hunt gives any number of steps: as many as Rando thinks of. */
const STEPS_WITHOUT_BUDGET = 60;
/** Standing: this many steps in a row, each shorter than this many small strides. */
const STANDING_STEPS = 3;
const STANDING_STRIDES = 0.01;
/** Steps between looking up: a few milliseconds, or some more where the loss is that of a network. */
const STEPS_A_PIECE = 100;

export const stepsFor = ({ spec }: ResolvedLevel): number => spec.budget.steps ?? STEPS_WITHOUT_BUDGET;

/** The whole walk, in steps of a hundred of its own. */
export function* freeWalkSteps(level: ResolvedLevel, settings: FreeSettings): Steps<Hunt> {
  const most = stepsFor(level);
  let hunt = startHunt(freeLevel(level, settings));
  let standing = 0;
  while (hunt.ending === null) {
    hunt = perform(hunt, { type: 'run', length: 0 });
    const last = hunt.records.at(-1);
    const moved = last !== undefined && isMove(last) ? last.distance : 0;
    standing = moved < STANDING_STRIDES * (level.spec.strides[0] ?? 1) ? standing + 1 : 0;
    if (hunt.ending === null && standing >= STANDING_STEPS) hunt = perform(hunt, { type: 'grab' });
    if (hunt.stepsTaken % STEPS_A_PIECE === 0 && hunt.stepsTaken < most) yield;
  }
  return hunt;
}

/** The same field, start and measure, with a robot that has one card of each kind. */
function freeLevel(level: ResolvedLevel, settings: FreeSettings): ResolvedLevel {
  const { rule, learningRate, momentum, dizzy = false } = settings;
  if (!(learningRate > 0 && Number.isFinite(learningRate)))
    throw new RangeError(`the learning rate must be positive and finite, got ${learningRate}`);
  const samples = level.surface.batches?.sampleCount;
  const robot: RobotSettings = {
    optimizers: [rule],
    learningRates: { count: 2, lowest: learningRate, ratio: 2 },
    momentums: [momentum],
    schedules: [{ kind: 'constant' }],
    batchSizes: [dizzy && samples !== undefined ? Math.max(1, Math.round(BATCH_SHARE * samples)) : 'all'],
  };
  const { noise, ...still } = level.spec;
  const budget = { steps: stepsFor(level), toeTaps: 0 };
  const ground = dizzy && samples === undefined ? { noise: noise ?? ownNoise(level) } : {};
  const spec: LevelSpec = { ...still, ...ground, controls: 'robot', robot, budget };
  return { ...level, spec };
}

/** Of a model's samples, what one dizzy step looks at. */
const BATCH_SHARE = 0.1;
/** Of the slope at the start: the deviation of a dizzy walker's own noise, where the ground itself doesn't shake. */
const NOISE_SHARE = 0.25;

function ownNoise(level: ResolvedLevel): Noise {
  return { kind: 'normal', deviation: Math.max(Number.MIN_VALUE, NOISE_SHARE * slopeAtStart(level)) };
}

const slopeAtStart = (level: ResolvedLevel): number => norm(evaluate(level, level.start).gradient);

/** How many rates the scale has, from crawling to flying off; each √2 times the one before. */
export const RATE_COUNT = 24;
export const RATES_BELOW = 12;

/**
 * η₀ … η₂₃, a log scale about the rate with which the rule's first step would be as long as the middle stride; the momentum rules'
 * is a fifth of that, since they gather up to ten times as much. η₁₂ is that rate.
 */
export function ratesFor(level: ResolvedLevel, rule: FreeRule): readonly number[] {
  let lowest = middleRate(level, rule);
  for (let i = 0; i < RATES_BELOW; i++) lowest /= Math.SQRT2;
  return learningRatesOf({ count: RATE_COUNT, lowest, ratio: Math.SQRT2 });
}

function middleRate(level: ResolvedLevel, rule: FreeRule): number {
  const { strides } = level.spec;
  const middle = strides[Math.floor((strides.length - 1) / 2)] ?? 1;
  const slope = slopeAtStart(level);
  // On ground that is flat to the last digit no rate leads anywhere.
  const perSlope = slope > 0 ? middle / slope : middle;
  switch (rule) {
    case 'gradient-descent':
      return perSlope;
    case 'momentum':
    case 'nesterov':
      return perSlope / 5;
    case 'adagrad':
      return middle;
    case 'rmsprop':
      return middle / 10;
    case 'adam':
      return middle / 2;
  }
}
