/**
 * The eight turnings of a square field (four quarter turns, each mirrored or not), and the two of a rope.
 * A turned field is the same field under new eyes: coordinates are swapped and negated, which is exact.
 */
import type { LossSurface } from './loss-function';

export const TURNINGS = 8;

/** One of the eight symmetries of a square centred at 0: quarter turns 0–3, then the same mirrored 4–7. */
export type Turning = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The turning a run's seed chooses: seed 1 is the field as drawn, and each "again" (seed + 1) turns it. */
export function turningOfSeed(seed: number): Turning {
  return ((((seed - 1) % TURNINGS) + TURNINGS) % TURNINGS) as Turning;
}

/** The matrix [xx, xy, yx, yy] of a turning; its entries are 0 and ±1, and its inverse is its transpose. */
function matrixOf(turning: Turning): readonly [number, number, number, number] {
  const mirror = turning >= 4 ? -1 : 1;
  switch (turning % 4) {
    case 0:
      return [mirror, 0, 0, 1];
    case 1:
      return [0, -mirror, 1, 0];
    case 2:
      return [-mirror, 0, 0, -1];
    default:
      return [0, mirror, -1, 0];
  }
}

// `+ 0` turns −0 into 0, so that equal places are equal bits.
const turn1 = (x: number, turning: Turning): number => (turning % 2 === 1 ? -x : x) + 0;

/** Where a point of the field as drawn lies in the turned field. */
export function turnPoint(point: readonly number[], turning: Turning): number[] {
  const [x = 0, y = 0] = point;
  if (point.length === 1) return [turn1(x, turning)];
  const [xx, xy, yx, yy] = matrixOf(turning);
  return [xx * x + xy * y + 0, yx * x + yy * y + 0];
}

/** The field as seen after a turning. The domain must be square and centred at 0, as landforms' is. */
export function turnSurface(surface: LossSurface, turning: Turning): LossSurface {
  if (turning === 0) return surface;
  const drawn = new Float64Array(surface.dimension);
  if (surface.dimension === 1) {
    return {
      dimension: 1,
      domain: surface.domain,
      loss: (w) => {
        drawn[0] = turn1(w[0] as number, turning);
        return surface.loss(drawn);
      },
      lossAndGradient: (w, gradientOut) => {
        drawn[0] = turn1(w[0] as number, turning);
        const loss = surface.lossAndGradient(drawn, gradientOut);
        gradientOut[0] = turn1(gradientOut[0] as number, turning);
        return loss;
      },
    };
  }
  const [xx, xy, yx, yy] = matrixOf(turning);
  const toDrawn = (w: Float64Array): void => {
    const x = w[0] as number;
    const y = w[1] as number;
    drawn[0] = xx * x + yx * y;
    drawn[1] = xy * x + yy * y;
  };
  return {
    dimension: 2,
    domain: surface.domain,
    loss: (w) => {
      toDrawn(w);
      return surface.loss(drawn);
    },
    lossAndGradient: (w, gradientOut) => {
      toDrawn(w);
      const loss = surface.lossAndGradient(drawn, gradientOut);
      const gx = gradientOut[0] as number;
      const gy = gradientOut[1] as number;
      gradientOut[0] = xx * gx + xy * gy;
      gradientOut[1] = yx * gx + yy * gy;
      return loss;
    },
  };
}
