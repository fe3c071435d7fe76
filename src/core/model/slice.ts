/**
 * A slice of a loss of many parameters: L(a, b) = loss(w₀ + a·d₁ + b·d₂), with the gradient pulled back exactly,
 * ∂L/∂a = g·d₁ and ∂L/∂b = g·d₂ (Li et al. 2018). With axes for directions it is a window on a loss of two parameters.
 */
import type { LossFunction, LossSurface } from '../surface/loss-function';

export interface SlicePlane {
  /** w₀, the parameters in the middle of the window. */
  readonly origin: Float64Array;
  /** d₁ and d₂: the change of the parameters per field unit east and north. */
  readonly east: Float64Array;
  readonly north: Float64Array;
}

/** A loss to be sliced; one with a quick `pictureLoss` gives its slices quick maps. */
export interface SlicedLoss extends LossFunction {
  readonly pictureLoss?: (w: Float64Array) => number;
}

/** On the square [−halfWidth, halfWidth]². RangeError for other lengths, numbers that aren't finite, or parallel directions. */
export function sliceSurface(loss: SlicedLoss, plane: SlicePlane, halfWidth: number): LossSurface {
  const { pictureLoss } = loss;
  const { origin, east, north } = plane;
  const n = loss.dimension;
  for (const [name, vector] of Object.entries({ origin, east, north }))
    if (vector.length !== n || !vector.every(Number.isFinite))
      throw new RangeError(`${name} must be ${n} finite numbers`);
  if (!(halfWidth > 0 && Number.isFinite(halfWidth)))
    throw new RangeError(`halfWidth must be positive and finite, got ${halfWidth}`);
  const [ee, en, nn] = [dot(east, east), dot(east, north), dot(north, north)];
  if (!(ee * nn - en * en > 1e-12 * ee * nn))
    throw new RangeError('east and north must not be parallel or zero');
  const w = new Float64Array(n);
  const gradient = new Float64Array(n);
  const moveTo = (at: Float64Array): void => {
    const a = at[0] as number;
    const b = at[1] as number;
    for (let i = 0; i < n; i++)
      w[i] = (origin[i] as number) + a * (east[i] as number) + b * (north[i] as number);
  };
  return {
    dimension: 2,
    domain: { min: [-halfWidth, -halfWidth], max: [halfWidth, halfWidth] },
    loss: (at) => {
      moveTo(at);
      return loss.loss(w);
    },
    ...(pictureLoss === undefined
      ? {}
      : {
          picture: (at: Float64Array) => {
            moveTo(at);
            return pictureLoss(w);
          },
        }),
    lossAndGradient: (at, gradientOut) => {
      moveTo(at);
      const value = loss.lossAndGradient(w, gradient);
      gradientOut[0] = dot(gradient, east);
      gradientOut[1] = dot(gradient, north);
      return value;
    },
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
