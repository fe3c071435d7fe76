/**
 * Par under a level's budget, and whether it is steady: other seeds have a median near it.
 *
 * Where the intended bot's runs fall into groups (some short and some long, or all in runs of twenty steps), the median jumps
 * from one to the next with the luck of the seeds. The checker lets a fresh median lie so far from par as its own spread allows
 * (check/check-walks.ts). So two lucks matter: how many standard errors (of the difference of two medians, √(2/4n) of the runs:
 * 0.05 of 200) a value is away from the middle, and how many a fresh spread must fall short of this one before that value is
 * too far. No value may need less than LUCK of both together, √(a² + b²): one chance in 2,000 to a side.
 */
import { endsWithCandy, runBotSteps } from '../../hunt/bots/bot';
import { intendedBot } from '../../hunt/bots/intended-bot';
import type { Steps } from '../../steps';
import type { ProofResult } from '../../surface/proof-result';
import { median } from '../difficulty';
import type { LevelSpec } from '../level-spec';
import { mostLossesOf, PROOF_RUNS, resolveRuns } from '../measure-runs';

const LUCK = 3.5;
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

/** Whether a median of other runs is as near as the checker wants it, whichever of the likely ones it is. */
export function isSteady(steps: readonly number[], par: number): boolean {
  const count = steps.length;
  const rising = [...steps].sort((a, b) => a - b);
  const mean = averageOf(rising, (x) => x);
  const variance = averageOf(rising, (x) => square(x - mean));
  const spread = Math.sqrt(variance);
  // The standard error of a spread is √((m₄ − m₂²) / 4·n·m₂); of the difference of two, √2 as much.
  const fourth = averageOf(rising, (x) => square(square(x - mean)));
  const spreadError = variance === 0 ? 0 : Math.sqrt((fourth - variance * variance) / (2 * count * variance));
  return rising.every((x, i) => {
    const luckOfMedian = (i / (count - 1) - 0.5) / (Math.SQRT1_2 / Math.sqrt(count));
    if (Math.abs(luckOfMedian) >= LUCK) return true;
    const spreadNeeded = (Math.abs(x - par) - STEPS_ASIDE) / SPREADS_ASIDE;
    const luckOfSpread = Math.sqrt(LUCK * LUCK - luckOfMedian * luckOfMedian);
    return spreadNeeded <= 0 || spread - luckOfSpread * spreadError >= spreadNeeded;
  });
}

const square = (x: number): number => x * x;

function averageOf(numbers: readonly number[], of: (x: number) => number): number {
  return numbers.reduce((sum, x) => sum + of(x), 0) / numbers.length;
}
