/**
 * A model's loss as a field: L(w) = loss(p₀ + Σₖ wₖ·dₖ) on [−10, 10]ⁿ, with the gradient pulled back exactly,
 * ∂L/∂wₖ = dₖ·∇loss. p are the model's own parameters, w the place in field units, dₖ what one field unit along axis k
 * changes. A window on a slope and an intercept has an axis for each; a slice of a network goes along two directions.
 */
import type { BatchLoss } from '../optimizer/batch-loss';
import type { Domain, LossField, LossFunction } from '../surface/loss-function';

/** Half the side of every model's field, in field units: as the classic fields'. */
export const MODEL_HALF_WIDTH = 10;

/** Where a field lies among a model's parameters. */
export interface ModelPlane {
  /** p₀, the parameters in the field's middle. */
  readonly origin: Float64Array;
  /** dₖ, for each axis of the field the change of the parameters per field unit. */
  readonly directions: readonly Float64Array[];
}

export class ModelField implements LossField {
  readonly dimension: number;
  readonly domain: Domain;
  /** The same loss over some of the samples, at places of the field. */
  readonly batches: BatchLoss;
  private readonly p: Float64Array;
  private readonly slopes: Float64Array;

  /** RangeError when origin or a direction isn't as many finite numbers as the model has parameters, or is all 0. */
  constructor(
    readonly model: LossFunction & BatchLoss,
    readonly plane: ModelPlane,
    /** The loss over the rows that were held back, at the same places; null where none were. */
    readonly test: ModelField | null = null,
  ) {
    const { origin, directions } = plane;
    const n = model.dimension;
    if (origin.length !== n || !origin.every(Number.isFinite))
      throw new RangeError(`the field's middle must be ${n} finite parameters`);
    for (const [k, direction] of directions.entries())
      if (direction.length !== n || !direction.every(Number.isFinite) || direction.every((d) => d === 0))
        throw new RangeError(`axis ${k} of the field must be ${n} finite numbers, not all 0`);
    this.dimension = directions.length;
    this.domain = {
      min: directions.map(() => -MODEL_HALF_WIDTH),
      max: directions.map(() => MODEL_HALF_WIDTH),
    };
    this.p = new Float64Array(n);
    this.slopes = new Float64Array(n);
    this.batches = {
      dimension: this.dimension,
      sampleCount: model.sampleCount,
      batchLossAndGradient: (w, indices, count, gradientOut) => {
        this.moveTo(w);
        const value = model.batchLossAndGradient(this.p, indices, count, this.slopes);
        this.pullBack(gradientOut);
        return value;
      },
    };
  }

  loss(w: Float64Array): number {
    this.moveTo(w);
    return this.model.loss(this.p);
  }

  lossAndGradient(w: Float64Array, gradientOut: Float64Array): number {
    this.moveTo(w);
    const value = this.model.lossAndGradient(this.p, this.slopes);
    this.pullBack(gradientOut);
    return value;
  }

  /** The model's parameters at a place of the field, in the model's own units. */
  parametersAt(w: readonly number[]): readonly number[] {
    this.moveTo(Float64Array.from(w));
    return Array.from(this.p);
  }

  private moveTo(w: Float64Array): void {
    const { origin, directions } = this.plane;
    const { p } = this;
    for (let i = 0; i < p.length; i++) p[i] = origin[i] as number;
    for (let k = 0; k < directions.length; k++) {
      const direction = directions[k] as Float64Array;
      const step = w[k] as number;
      for (let i = 0; i < p.length; i++) p[i] = (p[i] as number) + step * (direction[i] as number);
    }
  }

  private pullBack(gradientOut: Float64Array): void {
    const { directions } = this.plane;
    const { slopes } = this;
    for (let k = 0; k < directions.length; k++) {
      const direction = directions[k] as Float64Array;
      let sum = 0;
      for (let i = 0; i < slopes.length; i++) sum += (slopes[i] as number) * (direction[i] as number);
      gradientOut[k] = sum;
    }
  }
}

/** A parameter of a window: turned over [low, high], or held at a number. */
export type Part = readonly [low: number, high: number] | number;

/** The plane with one axis for each part that is a range, in order. */
export function windowOn(parts: readonly Part[]): ModelPlane {
  const origin = Float64Array.from(parts, (part) =>
    typeof part === 'number' ? part : (part[0] + part[1]) / 2,
  );
  const directions = parts.flatMap((part, i) => {
    if (typeof part === 'number') return [];
    const direction = new Float64Array(parts.length);
    direction[i] = (part[1] - part[0]) / (2 * MODEL_HALF_WIDTH);
    return [direction];
  });
  return { origin, directions };
}
