/**
 * That a level can be won, and not by luck: its starts, and what the bots make of it.
 *
 * Method: starts and wins are measured over seeded runs under the rules of the hunt, so the rates are exact for those
 * seeds and a sample of all others.
 * The luck clauses (Rando and the middle bot win at most 10 %) hold for levels with a step budget. They can't for a walk
 * without a limit or a tightrope where stepping into the candy is enough: on a line with walls a random walk meets every
 * place in time. There the rates are measured and written down all the same, and nothing is claimed of them.
 */
import { intendedBot } from '../hunt/bots/intended-bot';
import { middleBot } from '../hunt/bots/middle-bot';
import { randoBot } from '../hunt/bots/rando-bot';
import { actionsOf } from '../hunt/hunt';
import type { Hunt } from '../hunt/hunt-state';
import { encodeReplay } from '../replay/replay-code';
import { finish, type Steps } from '../steps';
import { candiesOf } from '../surface/critical-points';
import type { LossField } from '../surface/loss-function';
import type { ProofResult } from '../surface/proof-result';
import { turnPlace } from '../surface/turn-field';
import type { WalksProof, Witness } from './certificate';
import type { FieldProof } from './field-proof';
import { medianLossOf } from './field-samples';
import type { LevelSpec } from './level-spec';
import { LEAST_INTENDED, measureRunsSteps, mostLossesOf, PROOF_RUNS, resolveRuns } from './measure-runs';
import type { ResolvedLevel } from './resolve-level';

export interface ProveLevelOptions {
  /** Seeded runs per bot; 200 unless told. Par is measured with 200, so fewer may measure another. */
  readonly runs?: number;
  /** The first run's seed; 1 unless told. */
  readonly firstSeed?: number;
}

/** The most that luck may win. */
export const MOST_LUCKY = 0.1;
/** The budget is at least this many times par: who takes one wrong turn must not have lost already. */
export const LEAST_ROOM = 1.4;
/** A start is at least this far from the candy, as a share of the field's half width. */
export const LEAST_AWAY_SHARE = 0.5;

const refuse = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });
const percent = (wins: number, runs: number): string => `${wins} of ${runs}`;

/** True where winning by luck can be ruled out (see the file's header). */
export function mustNotBeLucky(spec: LevelSpec): boolean {
  return spec.budget.steps !== null && !(spec.candyEndsHunt && spec.controls === 'tightrope');
}

/** The proof for a level whose field has its own, or the first reason why there is none. */
export function proveWalks(
  spec: LevelSpec,
  surface: LossField,
  proof: FieldProof,
  options: ProveLevelOptions = {},
): ProofResult<WalksProof> {
  return finish(proveWalksSteps(spec, surface, proof, options));
}

/** `proveWalks` in steps, a run of a bot each. */
export function* proveWalksSteps(
  spec: LevelSpec,
  surface: LossField,
  proof: FieldProof,
  options: ProveLevelOptions = {},
): Steps<ProofResult<WalksProof>> {
  const levels = resolveProofRuns(spec, options);
  return levels.ok ? yield* proveWalksOf(spec, surface, proof, levels.value) : levels;
}

/** The seeded runs that a proof rests on; a start on the candy of a floor of 0 is a reason. */
export function resolveProofRuns(
  spec: LevelSpec,
  { runs = PROOF_RUNS, firstSeed = 1 }: ProveLevelOptions,
): ProofResult<readonly [ResolvedLevel, ...ResolvedLevel[]]> {
  try {
    const [first, ...others] = resolveRuns(spec, runs, firstSeed);
    return first === undefined
      ? refuse('there must be at least one run')
      : { ok: true, value: [first, ...others] };
  } catch (error) {
    if (error instanceof RangeError) return refuse(error.message);
    throw error;
  }
}

/** `proveWalksSteps` on runs that are already resolved. */
export function* proveWalksOf(
  spec: LevelSpec,
  surface: LossField,
  proof: FieldProof,
  levels: readonly [ResolvedLevel, ...ResolvedLevel[]],
): Steps<ProofResult<WalksProof>> {
  const runs = levels.length;
  const badStart = checkStarts(levels, surface, proof);
  if (badStart !== null) return refuse(badStart);
  yield;

  const bot = intendedBot(spec);
  const mostLosses = mostLossesOf(runs);
  const intended = yield* measureRunsSteps(levels, () => bot, { mostLosses });
  if (intended.runs - intended.wins > mostLosses || intended.medianWin === null)
    return refuse(
      `the ${bot.name} bot must win ${100 * LEAST_INTENDED} % of ${runs} runs, but lost ` +
        `${percent(intended.runs - intended.wins, intended.runs)}`,
    );
  const { steps } = spec.budget;
  if (steps !== null && steps < LEAST_ROOM * spec.par)
    return refuse(
      `a budget of ${steps} steps leaves no room for a wrong turn: it must be at least ${LEAST_ROOM} × par, which is ${spec.par}`,
    );
  const mostWins = mustNotBeLucky(spec) ? Math.floor(runs * MOST_LUCKY + 1e-9) : runs;
  const rando = yield* measureRunsSteps(levels, () => randoBot, { mostWins });
  if (rando.wins > mostWins) return refuse(tooLucky('a random walk', rando.wins, rando.runs, runs));
  const middle = yield* measureRunsSteps(levels, middleBot, { mostWins });
  if (middle.wins > mostWins)
    return refuse(tooLucky('walking across the middle', middle.wins, middle.runs, runs));
  if (spec.par !== intended.medianSteps)
    return refuse(`par is ${spec.par}, but the ${bot.name} bot's median is ${intended.medianSteps} steps`);
  return {
    ok: true,
    value: {
      surface: proof,
      par: spec.par,
      winRates: { intended: intended.wins / runs, rando: rando.wins / runs, middle: middle.wins / runs },
      runs,
      firstSeed: levels[0].seed,
      witness: witnessOf(intended.medianWin),
    },
  };
}

function witnessOf(hunt: Hunt): Witness {
  const { spec, seed, hash } = hunt.level;
  const code = encodeReplay({ levelId: spec.id, hash, seed, actions: actionsOf(hunt) });
  return { seed, code, steps: hunt.stepsTaken };
}

function tooLucky(what: string, wins: number, runsSoFar: number, runs: number): string {
  return `${what} must win at most ${100 * MOST_LUCKY} % of ${runs} runs, but won ${percent(wins, runsSoFar)}`;
}

/** Every run's start is far from the candy and above the field's median loss; what is wrong, or null. */
function checkStarts(levels: readonly ResolvedLevel[], surface: LossField, proof: FieldProof): string | null {
  const middling = medianLossOf(surface);
  const leastAway = LEAST_AWAY_SHARE * (surface.domain.max[0] ?? 0);
  for (const { seed, start, startLoss } of levels) {
    if (!(startLoss > middling))
      return (
        `seed ${seed} starts at a loss of ${startLoss.toPrecision(4)}, ` +
        `not above the field's median ${middling.toPrecision(4)}`
      );
    const away = Math.min(...candiesOf(proof).map(({ at }) => distance(start, turnPlace(at, seed))));
    if (away < leastAway)
      return (
        `seed ${seed} starts ${away.toPrecision(4)} field units from the candy; ` +
        `half the half width, ${leastAway.toPrecision(4)}, is the least`
      );
  }
  return null;
}

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.sqrt(a.reduce((sum, x, i) => sum + (x - (b[i] ?? 0)) * (x - (b[i] ?? 0)), 0));
