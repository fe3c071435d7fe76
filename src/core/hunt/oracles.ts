/**
 * The gradient that a step feels: exact, or shaky by the level's noise or a robot's batch card. It depends on the run's
 * luck, the number of steps taken and the place alone: same field, same luck.
 * Oracles are made once for a level and a batch size; they keep buffers, nothing that could change an answer.
 */
import { noiseSeedOf } from '../level/dealt-seed';
import type { ResolvedLevel } from '../level/resolve-level';
import { fullBatch, type GradientOracle, miniBatch, noisyGradient } from '../optimizer/gradient-oracle';
import { turnPlace } from '../surface/turn-field';

type BatchSize = number | 'all';

const oracles = new WeakMap<ResolvedLevel, Map<BatchSize, GradientOracle>>();

/** True where the felt gradient may differ from the exact one. */
export function isShaky(level: ResolvedLevel, batchSize: BatchSize): boolean {
  return level.spec.noise !== undefined || batchSize !== 'all';
}

/** The gradient felt at a place after so many steps. RangeError for a batch of a field without samples. */
export function feltGradient(
  level: ResolvedLevel,
  batchSize: BatchSize,
  stepsTaken: number,
  at: readonly number[],
): readonly number[] {
  const gradient = new Float64Array(at.length);
  oracleOf(level, batchSize).lossAndGradient(stepsTaken, Float64Array.from(at), gradient);
  return Array.from(gradient);
}

function oracleOf(level: ResolvedLevel, batchSize: BatchSize): GradientOracle {
  let made = oracles.get(level);
  if (made === undefined) {
    made = new Map();
    oracles.set(level, made);
  }
  let oracle = made.get(batchSize);
  if (oracle === undefined) {
    oracle = makeOracle(level, batchSize);
    made.set(batchSize, oracle);
  }
  return oracle;
}

function makeOracle({ surface, spec, seed }: ResolvedLevel, batchSize: BatchSize): GradientOracle {
  const { noise } = spec;
  const luck = noiseSeedOf(seed);
  if (batchSize !== 'all') return batchesOf(batchSize);
  if (noise === undefined) return fullBatch(surface);
  switch (noise.kind) {
    case 'normal':
      // A class has its noise in the field as drawn: the same for all, from whatever side they see it.
      return noisyGradient(
        surface,
        noise.deviation,
        luck,
        luck === seed ? undefined : (z) => turnPlace(z, seed),
      );
    case 'mini-batch':
      return batchesOf(noise.size);
  }

  function batchesOf(size: number): GradientOracle {
    const { batches } = surface;
    if (batches === undefined) throw new RangeError(`a field without samples has no batches of ${size}`);
    return miniBatch(batches, Math.min(size, batches.sampleCount), luck);
  }
}
