/**
 * How much of the loss a bot recovers on average: (loss at the start − loss at the end) ÷ (loss at the start − floor), 0 for a
 * run that ends higher than it began.
 */
import { type Bot, runBotSteps } from '../../hunt/bots/bot';
import type { Steps } from '../../steps';
import type { ResolvedLevel } from '../resolve-level';

/** Two predicates may ask for the same bot on the same runs. */
const known = new WeakMap<readonly ResolvedLevel[], Map<string, number>>();

/** The mean share over the runs, 0 to 1; 1 is all that the field holds. In steps, a run each. */
export function* meanRecovered(runs: readonly ResolvedLevel[], bot: Bot): Steps<number> {
  const before = known.get(runs)?.get(bot.name);
  if (before !== undefined) return before;
  let sum = 0;
  for (const run of runs) {
    yield;
    sum += Math.max(0, yield* recoveredBy(run, bot));
  }
  const mean = sum / runs.length;
  known.set(runs, (known.get(runs) ?? new Map<string, number>()).set(bot.name, mean));
  return mean;
}

function* recoveredBy(run: ResolvedLevel, bot: Bot): Steps<number> {
  const { loss } = yield* runBotSteps(run, bot, run.seed);
  return (run.startLoss - loss) / (run.startLoss - run.spec.floor);
}
