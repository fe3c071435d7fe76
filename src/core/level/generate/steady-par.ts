/**
 * Par under a level's budget, and whether it is steady: other seeds have a median near it.
 *
 * Where the intended bot's runs fall into two groups, some short and some long, the median jumps from one to the other with the
 * luck of the seeds. The median of as many other runs lies, but for one time in 2,000, between the quantiles 3.5 standard errors
 * (of the difference of two medians, √(2/4n) of the runs: 0.05 of 200) to either side; these must lie as near par as the
 * checker wants a fresh median (check/check-walks.ts).
 */
import { endsWithCandy, runBotSteps } from '../../hunt/bots/bot';
import { intendedBot } from '../../hunt/bots/intended-bot';
import type { Steps } from '../../steps';
import type { ProofResult } from '../../surface/proof-result';
import { median } from '../difficulty';
import type { LevelSpec } from '../level-spec';
import { mostLossesOf, PROOF_RUNS, resolveRuns } from '../measure-runs';

const QUANTILES_ASIDE = 0.175;
/** 4.5 standard errors of the difference of two medians of normally spread runs, 1.2533·√(2/n) of their spread … */
const SPREADS_ASIDE = 4.5 * 1.2533 * Math.sqrt(2 / PROOF_RUNS);
/** … and one step for rounding. */
const STEPS_ASIDE = 1;

/** The intended bot's median steps over the proof's runs, or why they are no par. In steps of a run or less. */
export function* measureSteadyPar(spec: LevelSpec): Steps<ProofResult<number>> {
  const bot = intendedBot(spec);
  const mostLosses = mostLossesOf(PROOF_RUNS);
  const steps: number[] = [];
  let losses = 0;
  for (const level of resolveRuns(spec)) {
    yield;
    const hunt = yield* runBotSteps(level, bot, level.seed);
    if (endsWithCandy(hunt)) steps.push(hunt.stepsTaken);
    else losses += 1;
    if (losses > mostLosses) return { ok: false, reason: 'the intended bot runs out of steps' };
  }
  const par = median(steps);
  if (!(par >= 1)) return { ok: false, reason: 'the intended bot takes no step' };
  return isSteady(steps, par)
    ? { ok: true, value: par }
    : { ok: false, reason: 'the intended bot’s steps fall into groups' };
}

/** Whether the middle of the runs lies close around their median. */
export function isSteady(steps: readonly number[], par: number): boolean {
  const rising = [...steps].sort((a, b) => a - b);
  const at = (quantile: number): number => rising[Math.round(quantile * (rising.length - 1))] ?? Number.NaN;
  const mean = rising.reduce((sum, x) => sum + x, 0) / rising.length;
  const spread = Math.sqrt(rising.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / rising.length);
  const aside = SPREADS_ASIDE * spread + STEPS_ASIDE;
  return at(0.5 + QUANTILES_ASIDE) - par <= aside && par - at(0.5 - QUANTILES_ASIDE) <= aside;
}
