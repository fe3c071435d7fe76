/** A thousand steps of Adam, as `runOptimizer` takes them: on twelve bumps, and on a ravine where the rule itself counts. */
import { fullBatch } from '../../../src/core/optimizer/gradient-oracle';
import { createOptimizer, USUAL_SETTINGS } from '../../../src/core/optimizer/optimizer-settings';
import { runOptimizer } from '../../../src/core/optimizer/run-optimizer';
import type { LossFunction } from '../../../src/core/surface/loss-function';
import { benchField } from './bench-field';
import type { Contest } from './contest';
import { textbookAdam } from './textbook/adam';
import { textbookLossAndGradient } from './textbook/field';

const STEPS = 1000;
const LEARNING_RATE = 0.05;
const START = [-7, 6] as const;

/** ½(x² + 50y²). */
const ravine: LossFunction = {
  dimension: 2,
  loss: (w) => 0.5 * ((w[0] as number) * (w[0] as number) + 50 * (w[1] as number) * (w[1] as number)),
  lossAndGradient: (w, gradientOut) => {
    const x = w[0] as number;
    const y = w[1] as number;
    gradientOut[0] = x;
    gradientOut[1] = 50 * y;
    return 0.5 * (x * x + 50 * y * y);
  },
};

export function adamOnBumpsContest(): Contest {
  const { surface, textbook, terms } = benchField(3);
  return {
    ...sides(surface, (w) => textbookLossAndGradient(textbook, w).gradient),
    what: `${STEPS} Adam steps on ${surface.bumps.length} bumps`,
    c: {
      name: 'adam',
      input: Float64Array.from([
        STEPS,
        LEARNING_RATE,
        ...START,
        surface.bumps.length,
        surface.offset,
        ...terms,
      ]),
    },
  };
}

export function adamOnRavineContest(): Contest {
  return {
    ...sides(ravine, ([x = 0, y = 0]) => [x, 50 * y]),
    what: `${STEPS} Adam steps on a ravine`,
    c: { name: 'adam', input: Float64Array.from([STEPS, LEARNING_RATE, ...START, -1, 0]) },
  };
}

function sides(
  loss: LossFunction,
  gradientAt: (w: readonly number[]) => readonly number[],
): Omit<Contest, 'what' | 'c'> {
  const start = Float64Array.from(START);
  const oracle = fullBatch(loss);
  const run = (optimizer: ReturnType<typeof createOptimizer>): Float64Array =>
    runOptimizer({
      optimizer,
      oracle,
      schedule: { kind: 'constant' },
      learningRate: LEARNING_RATE,
      start,
      steps: STEPS,
    }).path;
  // In the game one runner serves every rule, so it is timed after it has met them all.
  for (let k = 0; k < 50; k++) for (const settings of USUAL_SETTINGS) run(createOptimizer(settings));
  const adam = createOptimizer({ rule: 'adam', beta1: 0.9, beta2: 0.999 });
  return {
    ours: () => run(adam),
    textbook: () => textbookAdam(gradientAt, START, LEARNING_RATE, STEPS),
    itemsPerRepetition: 1,
    repetitions: 50,
    blocks: 5,
    agreeWithin: 1e-9,
    mostOfC: 1.3,
  };
}
