/** Arrows all over a field, each pointing downhill where it stands: −∇L, exactly. */
import type { LossField } from '../surface/loss-function';

export interface FieldArrow {
  /** The arrow's middle, in field units. */
  readonly at: readonly number[];
  readonly loss: number;
  /** Unit vector along −∇L; zeros where it is perfectly flat. */
  readonly unit: readonly number[];
  /** How long it is drawn, 0 to below 1: |∇L| ÷ (|∇L| + median of |∇L|), so ½ where the field is as steep as usual. */
  readonly length: number;
}

/** Arrows at the middles of `across`² even cells (`across` on a rope). RangeError unless across is a whole number from 1. */
export function slopeArrows(field: LossField, across: number): readonly FieldArrow[] {
  if (!(Number.isInteger(across) && across >= 1))
    throw new RangeError(`across must be a whole number from 1, got ${across}`);
  const { dimension, domain } = field;
  const middle = (axis: number, i: number): number => {
    const low = domain.min[axis] ?? 0;
    return low + ((domain.max[axis] ?? 0) - low) * ((i + 0.5) / across);
  };
  const gradient = new Float64Array(dimension);
  const found = Array.from({ length: dimension === 2 ? across * across : across }, (_, i) => {
    const at = dimension === 2 ? [middle(0, i % across), middle(1, Math.floor(i / across))] : [middle(0, i)];
    const loss = field.lossAndGradient(Float64Array.from(at), gradient);
    const steepness = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0));
    const unit = Array.from(gradient, (g) => (steepness > 0 ? -g / steepness + 0 : 0));
    return { at, loss, unit, steepness };
  });
  const sorted = found.map(({ steepness }) => steepness).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return found.map(({ at, loss, unit, steepness }) => ({
    at,
    loss,
    unit,
    length: steepness > 0 ? steepness / (steepness + usual) : 0,
  }));
}
