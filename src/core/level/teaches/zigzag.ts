/**
 * `zigzag`: across a ravine gradient descent turns to and fro, and momentum needs half its steps or fewer.
 *
 * Method: both are driven from the starts of the seeded runs at every rate of the level's grid (momentum at every μ on the
 * cards, else at a coach's, 0.3 to 0.9), without noise; the best rate of each has the lowest median of steps to come to rest in the
 * candy (within the tolerance after three steps in a row). At gradient
 * descent's best, a step flips when it turns against the one before (negative cosine) and its part across the ravine
 * changes sign. Across is the direction of the largest curvature at the candy.
 * Where the player sets no rate, the rates are a coach's: 36 of them, 4/λ and down by 1.1, λ that largest curvature
 * (beyond 2/λ gradient descent can't come to rest in the candy, nor momentum beyond 2(1 + μ)/λ).
 * Limits: fields of two parameters.
 */
import type { OptimizerSettings } from '../../optimizer/optimizer-settings';
import { eachInSteps, type Steps } from '../../steps';
import { turnPlace } from '../../surface/turn-field';
import { median } from '../difficulty';
import type { LevelSpec } from '../level-spec';
import type { ResolvedLevel } from '../resolve-level';
import { driveRun, type Trail } from './drive-run';
import { drivenRuns, trailFor } from './run-shares';
import { CONSTANT, settingsGrid } from './settings-grid';
import { type SteepDirection, steepDirection } from './steep-direction';
import { evidence, type TeachContext, teachPredicate, unfit } from './teach-predicate';

/** It is there at the first of so many places in a row within the tolerance: passing over the candy isn't arriving. */
const HOLD = 3;
/** The share of steps that flip. */
const LEAST_FLIPS = 0.4;
/** Momentum's steps over gradient descent's. */
const MOST_RATIO = 0.5;
/** A coach gives up after so many steps: as many as anyone may walk. */
const MOST_COACH_STEPS = 500;
/** A coach tries these μ: what is best depends on the ravine (for a quadratic ((√κ − 1)/(√κ + 1))², Polyak 1964). */
const COACH_MOMENTUMS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
const COACH_RATES = { count: 36, highest: 4, ratio: 1.1 };

export const teachesZigzag = teachPredicate(function* (context) {
  const { spec, runs, proof, surface } = context;
  const [candy] = proof.minima;
  if (surface.dimension !== 2 || candy === undefined)
    return unfit('zigzag', `zigzags are measured on two parameters, got ${surface.dimension}`);
  const steep = steepDirection(surface, candy.at);
  if (!(steep.curvature > 0)) return unfit('zigzag', 'the candy lies on flat ground');
  const driven = drivenRuns(runs);
  const rates = ratesOf(context, steep);
  const trail = trailFor(driven, MOST_COACH_STEPS);
  const descent = yield* fastest(driven, [{ rule: 'gradient-descent' }], rates, trail);
  const momentum = yield* fastest(driven, momentumsOf(spec), rates, trail);
  const flips = yield* eachInSteps(driven, (run) => {
    drive(run, descent, trail, MOST_COACH_STEPS);
    return flipShare(trail, turnPlace(steep.direction, run.seed));
  });
  return evidence('zigzag', [
    {
      name: 'gradient descent’s steps to be there at its best rate',
      value: descent.steps,
      bound: MOST_COACH_STEPS,
      wanted: 'at-most',
    },
    { name: 'share of its steps that flip', value: median(flips), bound: LEAST_FLIPS, wanted: 'at-least' },
    {
      name: 'momentum’s steps at its best rate, over gradient descent’s',
      value: momentum.steps / descent.steps,
      bound: MOST_RATIO,
      wanted: 'at-most',
    },
  ]);
});

interface Fastest {
  readonly rule: OptimizerSettings;
  readonly learningRate: number;
  /** Median steps to be there; Infinity where most runs never are. */
  readonly steps: number;
}

function ratesOf({ spec }: TeachContext, { curvature }: SteepDirection): readonly number[] {
  const grid = settingsGrid(spec);
  if (grid !== null) return grid.learningRates;
  const rates: number[] = [];
  for (
    let rate = COACH_RATES.highest / curvature;
    rates.length < COACH_RATES.count;
    rate /= COACH_RATES.ratio
  )
    rates.push(rate);
  return rates.reverse();
}

/** The momentums on the level's cards or runners, else a coach's. */
function momentumsOf(spec: LevelSpec): readonly OptimizerSettings[] {
  const rules = settingsGrid(spec)?.rules.filter(({ rule }) => rule === 'momentum') ?? [];
  return rules.length > 0 ? rules : COACH_MOMENTUMS.map((momentum) => ({ rule: 'momentum', momentum }));
}

/** The rule and rate with the lowest median of steps; the highest such rate, as rates are tried from there down. */
function* fastest(
  runs: readonly ResolvedLevel[],
  rules: readonly OptimizerSettings[],
  rates: readonly number[],
  trail: Trail,
): Steps<Fastest> {
  let best: Fastest | null = null;
  for (const rule of rules)
    for (let i = rates.length - 1; i >= 0; i--) {
      const learningRate = rates[i] as number;
      // Who takes more than the best so far need not be followed to the end.
      const cap = Math.min(MOST_COACH_STEPS, (best?.steps ?? MOST_COACH_STEPS) + HOLD - 1);
      const steps = yield* medianSteps(runs, { rule, learningRate }, cap, trail);
      if (best === null || steps < best.steps) best = { rule, learningRate, steps };
    }
  if (best === null) throw new RangeError('a grid needs at least one learning rate');
  return best;
}

function* medianSteps(
  runs: readonly ResolvedLevel[],
  setting: Omit<Fastest, 'steps'>,
  cap: number,
  trail: Trail,
): Steps<number> {
  const most = Math.floor(runs.length / 2);
  let late = 0;
  const steps: number[] = [];
  for (const run of runs) {
    drive(run, setting, trail, cap);
    yield;
    steps.push(trail.thereAfter - (HOLD - 1));
    if (trail.thereAfter === Number.POSITIVE_INFINITY) late += 1;
    if (late > most) return Number.POSITIVE_INFINITY;
  }
  return median(steps);
}

function drive(
  run: ResolvedLevel,
  { rule, learningRate }: Omit<Fastest, 'steps'>,
  trail: Trail,
  steps: number,
): void {
  const setting = { rule, learningRate, schedule: CONSTANT, batchSize: 'all' as const };
  driveRun(run, setting, { steps, hold: HOLD, untilThere: true, noise: 'exact' }, trail);
}

/** The share of a trail's steps that turn against the one before, also across the ravine; 0 of a trail of one step. */
function flipShare({ path, steps }: Trail, across: readonly number[]): number {
  const ax = across[0] ?? 0;
  const ay = across[1] ?? 0;
  let flips = 0;
  let lastX = 0;
  let lastY = 0;
  for (let t = 0; t < steps; t++) {
    const x = (path[2 * t + 2] as number) - (path[2 * t] as number);
    const y = (path[2 * t + 3] as number) - (path[2 * t + 1] as number);
    if (x * lastX + y * lastY < 0 && (x * ax + y * ay) * (lastX * ax + lastY * ay) < 0) flips += 1;
    lastX = x;
    lastY = y;
  }
  return steps > 0 ? flips / steps : 0;
}
