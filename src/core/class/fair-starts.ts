/**
 * Four starts that are as hard as each other. Of 24 that are drawn in the level's start region, each is measured:
 *
 *   steps   of the level's intended bot from there, with the class's luck, ÷ their median; four times par where it finds no candy
 *   share   of the 24 starts that roll into the same hollow (plain descent), 0–1
 *   loss    at the start ÷ their median
 *
 * and those four are taken whose farthest two lie closest, in whichever of the three they differ most. Starts from which the bot finds
 * candy are preferred, where there are four. Limits: 24 samples and one bot; a child isn't a bot.
 */
import { endsWithCandy, runBotSteps } from '../hunt/bots/bot';
import { intendedBot } from '../hunt/bots/intended-bot';
import { median } from '../level/difficulty';
import type { LevelSpec } from '../level/level-spec';
import { levelResolver } from '../level/resolve-level';
import { hash32 } from '../math/hash';
import { randomSource } from '../math/random';
import { distance } from '../math/vector';
import type { Steps } from '../steps';
import { descendSteps } from '../surface/descend';
import { unturnPlace } from '../surface/turn-field';
import { ACTIVITY_SEEDS } from './activity';
import { dealtSeed } from './deal';

export const FAIR_STARTS = 4;
const CANDIDATES = 24;
const LUCKS = 8;
const START_SEEDS = 4096;
/** Ends of two descents nearer than this share of the field's width are the same hollow's bottom. */
const SAME_BOTTOM = 1e-3;

/** How hard a start is: the three measures above. */
export interface StartDifficulty {
  /** The start's seed, 0–4095. */
  readonly start: number;
  readonly foundCandy: boolean;
  readonly steps: number;
  readonly share: number;
  readonly loss: number;
}

export interface FairStarts {
  /** The class's luck of jumps and noise. */
  readonly noise: number;
  /** Seeds of four starts, rising by steps, then by loss, then by seed. */
  readonly starts: readonly number[];
}

/**
 * Fair starts and a luck for a class seed (0–1023). All of a class share their jumps and noise, so it is seen to that these let the
 * bot find candy from four starts at least: the luck is the first of seed, seed + 1024, seed + 2048 … that does, of eight; else the first.
 */
export function* fairStartsSteps(spec: LevelSpec, classSeed: number): Steps<FairStarts> {
  let first: FairStarts | null = null;
  for (let i = 0; i < LUCKS; i++) {
    const noise = classSeed + i * ACTIVITY_SEEDS;
    const measured = yield* measureStartsSteps(spec, noise);
    const fair = { noise, starts: fairest(measured).map(({ start }) => start) };
    if (measured.filter(({ foundCandy }) => foundCandy).length >= FAIR_STARTS) return fair;
    first ??= fair;
  }
  return first ?? { noise: classSeed, starts: [] };
}

/** What is measured of each start that was drawn, in steps: a bot's walk and a look downhill each. */
export function* measureStartsSteps(spec: LevelSpec, noise: number): Steps<readonly StartDifficulty[]> {
  const resolve = levelResolver(spec);
  const bot = intendedBot(spec);
  const measured: (Omit<StartDifficulty, 'share'> & { readonly bottom: readonly number[] })[] = [];
  let width = 1;
  for (const start of drawStarts(spec)) {
    const level = resolve(dealtSeed({ noise, start, turning: 0 }));
    const { min, max } = level.surface.domain;
    width = (max[0] ?? 0) - (min[0] ?? 0);
    const hunt = yield* runBotSteps(level, bot, noise);
    yield;
    const foundCandy = endsWithCandy(hunt);
    measured.push({
      start,
      foundCandy,
      steps: foundCandy ? hunt.stepsTaken : 4 * spec.par,
      loss: level.startLoss,
      bottom: unturnPlace(yield* descendSteps(level.surface, level.start), level.seed),
    });
    yield;
  }
  const typical = {
    steps: Math.max(1, median(measured.map(({ steps }) => steps))),
    loss: median(measured.map(({ loss }) => loss)),
  };
  return measured.map(({ bottom, ...one }) => ({
    ...one,
    steps: one.steps / typical.steps,
    loss: one.loss / typical.loss,
    share:
      measured.filter((other) => distance(other.bottom, bottom) <= SAME_BOTTOM * width).length / CANDIDATES,
  }));
}

/** 24 different seeds that follow from the level's name, and so from the class code. */
function drawStarts({ id }: LevelSpec): readonly number[] {
  const random = randomSource(hash32(id, 3), 'fair-starts');
  const starts = new Set<number>();
  while (starts.size < CANDIDATES) starts.add(random.integer(0, START_SEEDS - 1));
  return [...starts];
}

/** The four of at least four that lie closest; of equal fours the first in the order of `all`. */
export function fairest(all: readonly StartDifficulty[]): readonly StartDifficulty[] {
  const winners = all.filter(({ foundCandy }) => foundCandy);
  const from = winners.length >= FAIR_STARTS ? winners : all;
  let best: readonly StartDifficulty[] = from.slice(0, FAIR_STARTS);
  let least = spreadOf(best);
  const extend = (chosen: readonly StartDifficulty[], next: number): void => {
    const spread = spreadOf(chosen);
    if (spread >= least) return; // one more only spreads them farther
    if (chosen.length === FAIR_STARTS) {
      best = chosen;
      least = spread;
      return;
    }
    for (let i = next; i < from.length; i++) {
      const one = from[i];
      if (one !== undefined) extend([...chosen, one], i + 1);
    }
  };
  extend([], 0);
  return best.toSorted((a, b) => a.steps - b.steps || a.loss - b.loss || a.start - b.start);
}

/** The largest difference within any of the three measures; 0 of one start or none. */
export function spreadOf(starts: readonly StartDifficulty[]): number {
  if (starts.length === 0) return 0;
  const widthOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  return Math.max(
    widthOf(starts.map(({ steps }) => steps)),
    widthOf(starts.map(({ share }) => share)),
    widthOf(starts.map(({ loss }) => loss)),
  );
}
