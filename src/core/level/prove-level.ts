/**
 * A level's proof: the field (see `proveSurface`), its starts, and that it can be won, and not by luck.
 *
 * Method: the field is proved; starts and wins are measured over seeded runs under the rules of the hunt, so the rates
 * are exact for those seeds and a sample of all others.
 * The luck clauses (Rando and the middle bot win at most 10 %) hold for levels with a step budget. They can't for a walk
 * without a limit or a tightrope where stepping into the candy is enough: on a line with walls a random walk meets every
 * place in time. There the rates are measured and written down all the same, and nothing is claimed of them.
 */
import { intendedBot } from '../hunt/bots/intended-bot';
import { middleBot } from '../hunt/bots/middle-bot';
import { randoBot } from '../hunt/bots/rando-bot';
import { candiesOf, type SurfaceProof } from '../surface/critical-points';
import type { LossSurface } from '../surface/loss-function';
import type { ProofResult } from '../surface/proof-result';
import { proveSurface } from '../surface/prove-surface';
import { turnPoint } from '../surface/turning';
import { buildBoundedSurface } from './build-surface';
import type { LevelCertificate } from './certificate';
import { medianLoss } from './difficulty';
import type { LevelSpec } from './level-spec';
import { LEAST_INTENDED, measureRuns, mostLossesOf, PROOF_RUNS, resolveRuns } from './measure-runs';
import type { ResolvedLevel } from './resolve-level';

export interface ProveLevelOptions {
  /** Seeded runs per bot; 200 unless told. Par is measured with 200, so fewer may measure another. */
  readonly runs?: number;
  /** The first run's seed; 1 unless told. A checker takes fresh ones. */
  readonly firstSeed?: number;
}

const MOST_LUCKY = 0.1;
/** A start is at least this far from the candy, as a share of the field's half width. */
const LEAST_AWAY_SHARE = 0.5;

const refuse = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });
const percent = (wins: number, runs: number): string => `${wins} of ${runs}`;

/** True where winning by luck can be ruled out (see the file's header). */
export function mustNotBeLucky(spec: LevelSpec): boolean {
  return spec.budget.steps !== null && !(spec.candyEndsHunt && spec.controls === 'tightrope');
}

/** The level's certificate, or the first reason why it has none. */
export function proveLevel(spec: LevelSpec, options: ProveLevelOptions = {}): ProofResult<LevelCertificate> {
  const surface = buildBoundedSurface(spec.surface);
  const proof = proveSurface(surface, spec);
  if (!proof.ok) return proof;
  return proveRuns(spec, surface, proof.value, options);
}

/** The rest of the proof, for a field that has its own. */
export function proveRuns(
  spec: LevelSpec,
  surface: LossSurface,
  proof: SurfaceProof,
  { runs = PROOF_RUNS, firstSeed = 1 }: ProveLevelOptions = {},
): ProofResult<LevelCertificate> {
  let levels: ResolvedLevel[];
  try {
    levels = resolveRuns(spec, runs, firstSeed);
  } catch (error) {
    if (error instanceof RangeError) return refuse(error.message); // a start on the candy of a floor of 0
    throw error;
  }
  const badStart = checkStarts(levels, surface, proof);
  if (badStart !== null) return refuse(badStart);

  const bot = intendedBot(spec);
  const mostLosses = mostLossesOf(runs);
  const intended = measureRuns(levels, () => bot, { mostLosses });
  if (intended.runs - intended.wins > mostLosses || intended.wins === 0)
    return refuse(
      `the ${bot.name} bot must win ${100 * LEAST_INTENDED} % of ${runs} runs, but lost ` +
        `${percent(intended.runs - intended.wins, intended.runs)}`,
    );
  const mostWins = mustNotBeLucky(spec) ? Math.floor(runs * MOST_LUCKY + 1e-9) : runs;
  const rando = measureRuns(levels, () => randoBot, { mostWins });
  if (rando.wins > mostWins) return refuse(tooLucky('a random walk', rando.wins, rando.runs, runs));
  const middle = measureRuns(levels, middleBot, { mostWins });
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
    },
  };
}

function tooLucky(what: string, wins: number, runsSoFar: number, runs: number): string {
  return `${what} must win at most ${100 * MOST_LUCKY} % of ${runs} runs, but won ${percent(wins, runsSoFar)}`;
}

/** Every run's start is far from the candy and above the field's median loss; what is wrong, or null. */
function checkStarts(
  levels: readonly ResolvedLevel[],
  surface: LossSurface,
  proof: SurfaceProof,
): string | null {
  const middling = medianLoss(surface);
  const leastAway = LEAST_AWAY_SHARE * (surface.domain.max[0] ?? 0);
  for (const { seed, start, startLoss, turning } of levels) {
    if (!(startLoss > middling))
      return (
        `seed ${seed} starts at a loss of ${startLoss.toPrecision(4)}, ` +
        `not above the field's median ${middling.toPrecision(4)}`
      );
    const away = Math.min(...candiesOf(proof).map(({ at }) => distance(start, turnPoint(at, turning))));
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
