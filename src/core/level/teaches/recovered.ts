/** How much of the loss bots recover: (loss at the start − loss at the end) ÷ (loss at the start − floor), median over runs. */
import { type Bot, runBot } from '../../hunt/bots/bot';
import { median } from '../difficulty';
import type { ResolvedLevel } from '../resolve-level';

/** The median share over the runs; 1 is all that the field holds, below 0 is higher than the start. */
export function medianRecovered(runs: readonly ResolvedLevel[], bot: Bot): number {
  return median(
    runs.map((run) => {
      const { loss } = runBot(run, bot, run.seed);
      return (run.startLoss - loss) / (run.startLoss - run.spec.floor);
    }),
  );
}
