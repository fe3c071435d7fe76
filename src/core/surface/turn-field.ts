/**
 * A field of any number of parameters as a seed turns it: coordinates are exchanged and negated, which is exact.
 *
 * One and two parameters have the turnings of turning.ts, bit for bit. A desk's knobs are put in an order, and each is
 * perhaps reversed, by the seed: every order and every choice of signs is as likely, but seed 1 is the desk as drawn.
 * Limits: the domain must be a cube centered at 0.
 */
import { randomSource } from '../math/random';
import type { BatchLoss } from '../optimizer/batch-loss';
import type { LossField, LossFunction, LossSurface } from './loss-function';
import { turningOfSeed, turnPoint, turnSurface } from './turning';

/** turned[i] = sign[i] · drawn[source[i]]; a permutation with signs. */
export interface Exchange {
  readonly source: readonly number[];
  readonly sign: readonly (1 | -1)[];
}

/** How a run's seed exchanges n parameters. */
export function exchangeOfSeed(dimension: number, seed: number): Exchange {
  return dimension <= 2 ? exchangeOfTurning(dimension, seed) : drawExchange(dimension, seed);
}

function exchangeOfTurning(dimension: number, seed: number): Exchange {
  const turning = turningOfSeed(seed);
  const source = new Array<number>(dimension).fill(0);
  const sign = new Array<1 | -1>(dimension).fill(1);
  for (let drawn = 0; drawn < dimension; drawn++) {
    const unit = Array.from({ length: dimension }, (_, i) => (i === drawn ? 1 : 0));
    turnPoint(unit, turning).forEach((c, i) => {
      if (c === 0) return;
      source[i] = drawn;
      sign[i] = c < 0 ? -1 : 1;
    });
  }
  return { source, sign };
}

function drawExchange(dimension: number, seed: number): Exchange {
  const source = Array.from({ length: dimension }, (_, i) => i);
  if (seed === 1) return { source, sign: source.map(() => 1) };
  const random = randomSource(seed, 'turning');
  for (let i = dimension - 1; i > 0; i--) {
    const j = random.integer(0, i);
    [source[i], source[j]] = [source[j] ?? 0, source[i] ?? 0];
  }
  return { source, sign: source.map(() => (random.integer(0, 1) === 1 ? 1 : -1)) };
}

/** Where a point of the field as drawn lies in the field as a seed turns it. */
export function turnPlace(place: readonly number[], seed: number): number[] {
  if (place.length <= 2) return turnPoint(place, turningOfSeed(seed));
  const { source, sign } = exchangeOfSeed(place.length, seed);
  return source.map((from, i) => (sign[i] ?? 1) * (place[from] ?? 0) + 0);
}

/** Where a place of the field as a seed turns it lies in the field as drawn: `turnPlace` back again. */
export function unturnPlace(place: readonly number[], seed: number): number[] {
  const { source, sign } = exchangeOfSeed(place.length, seed);
  const drawn = new Array<number>(place.length).fill(0);
  source.forEach((from, i) => {
    drawn[from] = (sign[i] ?? 1) * (place[i] ?? 0) + 0;
  });
  return drawn;
}

/** The field as a run with this seed meets it. */
export function turnField(field: LossField, seed: number): LossField {
  const turned = isSurface(field)
    ? turnSurface(field, turningOfSeed(seed))
    : {
        domain: field.domain,
        ...exchanged(field, exchangeOfSeed(field.dimension, seed)),
      };
  const { batches } = field;
  if (batches === undefined || turned === field) return turned;
  return {
    dimension: turned.dimension,
    domain: turned.domain,
    loss: (w) => turned.loss(w),
    lossAndGradient: (w, gradientOut) => turned.lossAndGradient(w, gradientOut),
    batches: exchangedBatches(batches, exchangeOfSeed(field.dimension, seed)),
  };
}

const isSurface = (field: LossField): field is LossSurface => field.dimension === 1 || field.dimension === 2;

function exchanged(loss: LossFunction, exchange: Exchange): LossFunction {
  const { drawn, toDrawn, toTurned } = mover(exchange);
  return {
    dimension: loss.dimension,
    loss: (w) => {
      toDrawn(w);
      return loss.loss(drawn);
    },
    lossAndGradient: (w, gradientOut) => {
      toDrawn(w);
      const value = loss.lossAndGradient(drawn, gradientOut);
      toTurned(gradientOut);
      return value;
    },
  };
}

function exchangedBatches(model: BatchLoss, exchange: Exchange): BatchLoss {
  const { drawn, toDrawn, toTurned } = mover(exchange);
  return {
    sampleCount: model.sampleCount,
    dimension: model.dimension,
    batchLossAndGradient: (w, indices, count, gradientOut) => {
      toDrawn(w);
      const value = model.batchLossAndGradient(drawn, indices, count, gradientOut);
      toTurned(gradientOut);
      return value;
    },
  };
}

/** Both ways of an exchange, on arrays that are used again. */
function mover({ source, sign }: Exchange) {
  const n = source.length;
  const drawn = new Float64Array(n);
  const kept = new Float64Array(n);
  return {
    drawn,
    toDrawn: (w: Float64Array): void => {
      for (let i = 0; i < n; i++) drawn[source[i] as number] = (sign[i] as number) * (w[i] as number) + 0;
    },
    toTurned: (gradient: Float64Array): void => {
      kept.set(gradient);
      for (let i = 0; i < n; i++)
        gradient[i] = (sign[i] as number) * (kept[source[i] as number] as number) + 0;
    },
  };
}
