/**
 * Seeded runs of a bot on a level: how often it ends with the candy, and in how many steps.
 * Run i has seed `firstSeed + i`, which turns the field, draws the start and is the bot's luck.
 */
import { type Bot, endsWithCandy, runBotSteps } from '../hunt/bots/bot';
import { intendedBot } from '../hunt/bots/intended-bot';
import type { Hunt } from '../hunt/hunt-state';
import { finish, type Steps } from '../steps';
import { median } from './difficulty';
import type { LevelSpec } from './level-spec';
import { levelResolver, type ResolvedLevel } from './resolve-level';

/** Runs that par and the win rates rest on. */
export const PROOF_RUNS = 200;
/** The share of runs the intended bot must win. */
export const LEAST_INTENDED = 0.9;

interface StopAt {
  readonly mostLosses?: number;
  readonly mostWins?: number;
}

export interface MeasuredRuns {
  readonly runs: number;
  readonly wins: number;
  /** The median steps among the wins; NaN without any. */
  readonly medianSteps: number;
  /** The first win of exactly so many steps; null without any. */
  readonly medianWin: Hunt | null;
}

/**
 * Runs the bot on every level, in order, until more than `mostLosses` were lost or more than `mostWins` won: then the
 * verdict stands, and `runs` says how many it took.
 */
export function measureRuns(
  levels: readonly ResolvedLevel[],
  botFor: (level: ResolvedLevel) => Bot,
  stopAt: StopAt = {},
): MeasuredRuns {
  return finish(measureRunsSteps(levels, botFor, stopAt));
}

/** `measureRuns` in steps, a run each or less. */
export function* measureRunsSteps(
  levels: readonly ResolvedLevel[],
  botFor: (level: ResolvedLevel) => Bot,
  stopAt: StopAt = {},
): Steps<MeasuredRuns> {
  const { mostLosses = Number.POSITIVE_INFINITY, mostWins = Number.POSITIVE_INFINITY } = stopAt;
  const wonIn: number[] = [];
  // The first win of each count of steps: to keep all of their records would keep the garbage collector busy.
  const firstWin = new Map<number, Hunt>();
  let runs = 0;
  for (const level of levels) {
    const hunt = yield* runBotSteps(level, botFor(level), level.seed);
    runs += 1;
    if (endsWithCandy(hunt)) {
      wonIn.push(hunt.stepsTaken);
      if (!firstWin.has(hunt.stepsTaken)) firstWin.set(hunt.stepsTaken, hunt);
    }
    if (runs - wonIn.length > mostLosses || wonIn.length > mostWins) break;
    yield;
  }
  const medianSteps = median(wonIn);
  const medianWin = firstWin.get(medianSteps) ?? null;
  return { runs, wins: wonIn.length, medianSteps, medianWin };
}

/** The level with the seeds `firstSeed`, `firstSeed` + 1, … */
export function resolveRuns(spec: LevelSpec, runs = PROOF_RUNS, firstSeed = 1): ResolvedLevel[] {
  const resolve = levelResolver(spec);
  return Array.from({ length: runs }, (_, i) => resolve(firstSeed + i));
}

/** The intended bot's median steps among its wins, as `par` must be; NaN when it wins too seldom. */
export function measurePar(spec: LevelSpec): number {
  return finish(measureParSteps(spec));
}

/** `measurePar` in steps, a run each. */
export function* measureParSteps(spec: LevelSpec): Steps<number> {
  const bot = intendedBot(spec);
  const mostLosses = mostLossesOf(PROOF_RUNS);
  const { runs, wins, medianSteps } = yield* measureRunsSteps(resolveRuns(spec), () => bot, { mostLosses });
  return runs - wins > mostLosses ? Number.NaN : medianSteps;
}

/** How many runs the intended bot may lose. */
export function mostLossesOf(runs: number): number {
  return Math.floor(runs * (1 - LEAST_INTENDED) + 1e-9); // 1 − 0.9 is a hair under 0.1
}
