/**
 * A thousand steps of Adam on twelve bumps and on a ravine: the rule's own steps, as a hunt takes them, and as
 * `runOptimizer` takes them, which makes new arrays for each run. Those are dear in a process that has started others, as
 * this one has: on a virtual machine each new page of memory was seen to take 15 µs, and a run needs six.
 */
import { fullBatch } from '../../../src/core/optimizer/gradient-oracle';
import type { Optimizer } from '../../../src/core/optimizer/optimizer';
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
/** In the game one loop serves every rule, so it is timed after it has met them all. */
const WARM_UP_RUNS = 50;

/** ½(x² + 50y²), where the rule itself takes most of the time. */
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

const shared = { itemsPerRepetition: 1, repetitions: 50, blocks: 5, agreeWithin: 1e-9 };

export function adamOnBumps(): Contest[] {
  const { surface, textbook, terms } = benchField(3);
  const bumps = surface.bumps.length;
  const onBumps = {
    ...shared,
    textbook: () =>
      textbookAdam((w) => textbookLossAndGradient(textbook, w).gradient, START, LEARNING_RATE, STEPS),
    c: {
      name: 'adam',
      input: Float64Array.from([STEPS, LEARNING_RATE, ...START, bumps, surface.offset, ...terms]),
    },
  };
  return [
    { ...onBumps, what: `${STEPS} Adam steps on ${bumps} bumps`, ours: byHand(surface), mostOfC: 1.3 },
    { ...onBumps, what: '  the same through the runner', ours: whole(surface), mostOfC: null },
  ];
}

export function adamOnRavine(): Contest[] {
  const onRavine = {
    ...shared,
    textbook: () => textbookAdam(([x = 0, y = 0]) => [x, 50 * y], START, LEARNING_RATE, STEPS),
    c: { name: 'adam', input: Float64Array.from([STEPS, LEARNING_RATE, ...START, -1, 0]) },
  };
  return [
    { ...onRavine, what: `${STEPS} Adam steps on a ravine`, ours: byHand(ravine), mostOfC: 1.3 },
    { ...onRavine, what: '  the same through the runner', ours: whole(ravine), mostOfC: null },
  ];
}

/** One run by `runOptimizer`, its path. */
function whole(loss: LossFunction): () => Float64Array {
  const oracle = fullBatch(loss);
  const start = Float64Array.from(START);
  return metByAll(
    (optimizer) =>
      runOptimizer({
        optimizer,
        oracle,
        schedule: { kind: 'constant' },
        learningRate: LEARNING_RATE,
        start,
        steps: STEPS,
      }).path,
  );
}

/** The same path by steps of the rule alone, in arrays made once. */
function byHand(loss: LossFunction): () => Float64Array {
  const path = new Float64Array(2 * (STEPS + 1));
  const w = new Float64Array(2);
  const gradient = new Float64Array(2);
  return metByAll((optimizer) => {
    const state = optimizer.init(2);
    w.set(START);
    path.set(w);
    for (let t = 1; t <= STEPS; t++) {
      loss.lossAndGradient(w, gradient);
      optimizer.step(state, w, gradient, LEARNING_RATE);
      path[2 * t] = w[0] as number;
      path[2 * t + 1] = w[1] as number;
    }
    return path;
  });
}

function metByAll(run: (optimizer: Optimizer) => Float64Array): () => Float64Array {
  for (let k = 0; k < WARM_UP_RUNS; k++)
    for (const settings of USUAL_SETTINGS) run(createOptimizer(settings));
  const adam = createOptimizer({ rule: 'adam', beta1: 0.9, beta2: 0.999 });
  return () => run(adam);
}
