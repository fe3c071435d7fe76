/**
 * The checker's look at what a certificate says of its runs: the witness replayed, every rate counted again on the seeds it
 * rests on (it must be the same to the last run) and on fresh seeds.
 *
 * Fresh seeds: with a rate p₁ from n₁ runs and p₂ from n₂ fresh ones, |p₁ − p₂| may be at most 4.5 standard errors,
 * √(p(1−p)(1/n₁ + 1/n₂)) with p the rate of both together (one win and one loss added, so that it is never 0). For two samples of
 * one true rate that fails in about 1 of 100,000 checks, and it finds any change of the rate by 0.15 or more at 200 runs nearly
 * always. The fresh median of the steps may differ from par by as many standard errors of a median, and one step for rounding.
 *
 * Apart from the prover: the walker for walks, ropes, desks and slides is written anew here; candy is told by the field as drawn,
 * to which the end of a run is turned back. What a bot does, and a sled's and a robot's rules, are the game's own.
 */
import type { Action } from '../../hunt/action';
import { type Bot, runBot } from '../../hunt/bots/bot';
import { intendedBot } from '../../hunt/bots/intended-bot';
import { middleBot } from '../../hunt/bots/middle-bot';
import { randoBot } from '../../hunt/bots/rando-bot';
import { performAll } from '../../hunt/hunt';
import { decodeReplay, type Replay } from '../../replay/replay-code';
import type { LossField } from '../../surface/loss-function';
import { exchangeOfSeed, turnPlace } from '../../surface/turn-field';
import type { LevelCertificate } from '../certificate';
import type { LevelSpec } from '../level-spec';
import { misconceptionsOf } from '../misconceptions';
import { levelResolver, type ResolvedLevel } from '../resolve-level';

export interface FreshSeeds {
  readonly first: number;
  readonly runs: number;
}

const LEAST_INTENDED = 0.9;
const MOST_LUCKY = 0.1;
const MOST_BELIEVED = 0.2;
const LEAST_RUNS = 200;
const LEAST_AWAY = 0.5;
const LEAST_ROOM = 1.4;
const ERRORS = 4.5;
/** The standard error of a median is this many times that of a mean, for a normal spread. */
const MEDIAN_ERROR = 1.2533;

/** The checker's own walker may end an ulp beside the game's, where a wall stopped it. */
const ROUNDING = 1e-9;

interface Claim {
  readonly name: string;
  readonly rate: number;
  readonly botFor: (level: ResolvedLevel) => Bot;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** What is wrong with what the certificate says of its runs; null when nothing is. */
export function walksProblem(
  spec: LevelSpec,
  field: LossField,
  certificate: LevelCertificate,
  fresh: FreshSeeds,
): string | null {
  const { runs, firstSeed, par } = certificate;
  if (!(runs >= LEAST_RUNS)) return `a proof rests on ${LEAST_RUNS} runs or more, got ${runs}`;
  if (par !== spec.par) return `par is ${spec.par} in the level and ${par} in its certificate`;
  const { steps, toeTaps, jumps } = certificate.budget;
  if (steps !== spec.budget.steps || toeTaps !== spec.budget.toeTaps || jumps !== (spec.budget.jumps ?? 0))
    return 'the budget isn’t the level’s';
  if (steps !== null && steps < LEAST_ROOM * par)
    return `a budget of ${steps} steps leaves no room beside a par of ${par}`;
  const resolve = levelResolver(spec);
  const levelsFrom = (first: number, count: number) =>
    Array.from({ length: count }, (_, i) => resolve(first + i));
  const claimed = levelsFrom(firstSeed, runs);
  const others = levelsFrom(fresh.first, fresh.runs);
  const claims = claimsOf(spec, certificate);
  if (typeof claims === 'string') return claims;
  return (
    startProblem(claimed, certificate, field) ??
    witnessProblem(spec, field, certificate, resolve) ??
    firstOf(claims, (claim) => claimProblem(claim, spec, field, claimed, others, par))
  );
}

function firstOf<T>(list: readonly T[], problemOf: (one: T) => string | null): string | null {
  for (const one of list) {
    const problem = problemOf(one);
    if (problem !== null) return problem;
  }
  return null;
}

function claimsOf(
  spec: LevelSpec,
  { winRates, misconceptions }: LevelCertificate,
): readonly Claim[] | string {
  const intended = intendedBot(spec);
  // Where no luck can be ruled out: a walk without a limit, and a rope that ends in the candy.
  const isLimited = spec.budget.steps !== null && !(spec.candyEndsHunt && spec.controls === 'tightrope');
  const luck = isLimited ? { atMost: MOST_LUCKY } : {};
  const wanted = misconceptionsOf(spec).map(({ botFor }) => botFor(intended));
  if (wanted.map(({ name }) => name).join() !== misconceptions.map(({ name }) => name).join())
    return 'the misconceptions aren’t those that the level is to break';
  return [
    { name: 'intended', rate: winRates.intended, botFor: () => intended, atLeast: LEAST_INTENDED },
    { name: 'rando', rate: winRates.rando, botFor: () => randoBot, ...luck },
    { name: 'middle', rate: winRates.middle, botFor: middleBot, ...luck },
    ...wanted.map((bot, i) => ({
      name: bot.name,
      rate: misconceptions[i]?.winRate ?? Number.NaN,
      botFor: () => bot,
      atMost: MOST_BELIEVED,
    })),
  ];
}

function claimProblem(
  { name, rate, botFor, atLeast, atMost }: Claim,
  spec: LevelSpec,
  field: LossField,
  claimed: readonly ResolvedLevel[],
  fresh: readonly ResolvedLevel[],
  par: number,
): string | null {
  if (atLeast !== undefined && !(rate >= atLeast - 1e-9)) return `${name} wins only ${rate}`;
  if (atMost !== undefined && !(rate <= atMost + 1e-9)) return `${name} wins as much as ${rate}`;
  const same = countWins(claimed, botFor, spec, field);
  if (same.wins / claimed.length !== rate)
    return `${name} is said to win ${rate} of ${claimed.length} runs, but wins ${same.wins / claimed.length}`;
  const other = countWins(fresh, botFor, spec, field);
  const problem = rateProblem(name, rate, claimed.length, other.wins, fresh.length);
  if (problem !== null || name !== 'intended') return problem;
  if (middleOf(same.steps) !== par)
    return `the median of the intended bot's steps is ${middleOf(same.steps)}, not ${par}`;
  const error = MEDIAN_ERROR * spreadOf(other.steps) * Math.sqrt(1 / claimed.length + 1 / fresh.length);
  return Math.abs(middleOf(other.steps) - par) <= ERRORS * error + 1
    ? null
    : `on fresh seeds the median of the intended bot's steps is ${middleOf(other.steps)}, not near ${par}`;
}

/** Two samples of one rate; see the file's header. */
function rateProblem(name: string, rate: number, n1: number, wins: number, n2: number): string | null {
  const both = (rate * n1 + wins + 1) / (n1 + n2 + 2);
  const error = Math.sqrt(both * (1 - both) * (1 / n1 + 1 / n2));
  return Math.abs(rate - wins / n2) <= ERRORS * error
    ? null
    : `${name} is said to win ${rate}, but on fresh seeds wins ${wins} of ${n2}`;
}

function countWins(
  levels: readonly ResolvedLevel[],
  botFor: (level: ResolvedLevel) => Bot,
  spec: LevelSpec,
  field: LossField,
): { readonly wins: number; readonly steps: readonly number[] } {
  const steps: number[] = [];
  for (const level of levels) {
    const hunt = runBot(level, botFor(level), level.seed);
    if (hunt.ending !== null && isCandy(spec, field, hunt.position, level.seed)) steps.push(hunt.stepsTaken);
  }
  return { wins: steps.length, steps };
}

/** Whether a place of a turned field is candy, told by the field as drawn. */
function isCandy(spec: LevelSpec, field: LossField, at: readonly number[], seed: number, slack = 0): boolean {
  const { source, sign } = exchangeOfSeed(at.length, seed);
  const drawn = new Float64Array(at.length);
  at.forEach((x, i) => {
    drawn[source[i] ?? 0] = (sign[i] ?? 1) * x;
  });
  return field.loss(drawn) <= spec.floor + spec.tolerance * (1 + slack);
}

const middleOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;

function spreadOf(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  return Math.sqrt(numbers.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / numbers.length);
}

function startProblem(
  levels: readonly ResolvedLevel[],
  { candy }: LevelCertificate,
  field: LossField,
): string | null {
  const leastAway = LEAST_AWAY * (field.domain.max[0] ?? 0) * (1 - 1e-9);
  const nearBy = levels.find(({ start, seed }) =>
    candy.places.some((place) => {
      const at = turnPlace(place, seed);
      return Math.sqrt(start.reduce((sum, x, i) => sum + (x - (at[i] ?? 0)) ** 2, 0)) < leastAway;
    }),
  );
  return nearBy === undefined ? null : `seed ${nearBy.seed} starts too near a candy`;
}

function witnessProblem(
  spec: LevelSpec,
  field: LossField,
  { witness, levelId, hash, runs, firstSeed, par }: LevelCertificate,
  resolve: (seed: number) => ResolvedLevel,
): string | null {
  if (witness.steps !== par) return `the witness takes ${witness.steps} steps, not par`;
  let replay: Replay;
  try {
    replay = decodeReplay(witness.code);
  } catch (error) {
    if (error instanceof RangeError) return `the witness can’t be read: ${error.message}`;
    throw error;
  }
  if (replay.levelId !== levelId || replay.hash !== hash || replay.seed !== witness.seed)
    return 'the witness is of another level or seed';
  if (!(witness.seed >= firstSeed && witness.seed < firstSeed + runs))
    return 'the witness is none of the runs';
  const level = resolve(witness.seed);
  const end = walkAnew(level, replay.actions) ?? byTheRules(level, replay.actions);
  if (typeof end === 'string') return `the witness ${end}`;
  if (end.steps !== witness.steps) return `the witness takes ${end.steps} steps, not ${witness.steps}`;
  if (spec.budget.steps !== null && end.steps > spec.budget.steps)
    return 'the witness takes more steps than there are';
  return isCandy(spec, field, end.at, witness.seed, ROUNDING)
    ? null
    : 'the witness doesn’t end with the candy';
}

interface End {
  readonly at: readonly number[];
  readonly steps: number;
}

/** The checker's own walker; null for ways that it doesn't know. */
function walkAnew({ spec, start, surface }: ResolvedLevel, actions: readonly Action[]): End | string | null {
  if (spec.controls !== 'walk' && spec.controls !== 'tightrope' && spec.controls !== 'mixing-desk')
    return null;
  const { min, max } = surface.domain;
  let at: readonly number[] = start;
  let steps = 0;
  let taps = 0;
  for (const action of actions) {
    let unit: readonly number[];
    switch (action.type) {
      case 'step': {
        const eighth = Math.SQRT1_2;
        const east = [1, eighth, 0, -eighth, -1, -eighth, 0, eighth][action.heading] ?? 0;
        const north = [0, eighth, 1, eighth, 0, -eighth, -1, -eighth][action.heading] ?? 0;
        unit = [east, north].slice(0, at.length);
        break;
      }
      case 'turn-knob':
        unit = at.map((_, i) => (i === action.knob ? (action.direction === 'up' ? 1 : -1) : 0));
        break;
      case 'toe-tap':
      case 'tap-knob':
        taps += 1;
        continue;
      case 'grab':
        return taps <= spec.budget.toeTaps ? { at, steps } : 'taps more than it may';
      default:
        return null;
    }
    const from = at;
    let length = spec.strides[action.stride] ?? Number.NaN;
    unit.forEach((u, i) => {
      const wall = u > 0 ? max[i] : min[i];
      if (u !== 0) length = Math.min(length, Math.max(0, ((wall ?? 0) - (from[i] ?? 0)) / u));
    });
    at = from.map((x, i) => x + (unit[i] ?? 0) * length);
    steps += 1;
  }
  return taps <= spec.budget.toeTaps ? { at, steps } : 'taps more than it may';
}

function byTheRules(level: ResolvedLevel, actions: readonly Action[]): End | string {
  try {
    const hunt = performAll(level, actions);
    return hunt.ending === null ? 'doesn’t end' : { at: hunt.position, steps: hunt.stepsTaken };
  } catch (error) {
    if (error instanceof RangeError) return `breaks the rules: ${error.message}`;
    throw error;
  }
}
