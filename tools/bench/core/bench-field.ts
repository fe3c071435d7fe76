/** The field that the contests run on: a bowl and twelve Gaussian bumps drawn from a seed, in all three languages. */
import { randomSource } from '../../../src/core/math/random';
import { LandformSurface } from '../../../src/core/surface/landform-surface';
import type { QuadraticTerm } from '../../../src/core/surface/landforms/quadratic-term';
import type { SurfaceSpec } from '../../../src/core/surface/surface-spec';
import type { Field, Term } from './textbook/field';

export const HALF_WIDTH = 10;
const BUMPS = 12;
/** Depths and widths are those of the generator's medium fields. */
const DEPTHS = [12, 32] as const;
const WIDTHS = [1.6, 2.8] as const;

export interface BenchField {
  readonly surface: LandformSurface;
  readonly textbook: Field;
  /** Six numbers a term, the bowl first, as c/field.h reads them. */
  readonly terms: readonly number[];
}

export function benchField(seed: number): BenchField {
  const random = randomSource(seed, 'bench/field');
  const spec: SurfaceSpec = {
    kind: 'landforms',
    dimension: 2,
    halfWidth: HALF_WIDTH,
    bowl: { center: [2, -3], curvatures: [0.6, 1.1], angleDegrees: 25 },
    bumps: Array.from({ length: BUMPS }, () => ({
      kind: random.uniform() < 0.6 ? ('well' as const) : ('hill' as const),
      center: [random.between(-8, 8), random.between(-8, 8)],
      depth: random.between(...DEPTHS),
      widths: [random.between(...WIDTHS), random.between(...WIDTHS)],
      angleDegrees: random.between(0, 180),
    })),
    offset: 40,
  };
  const surface = new LandformSurface(spec);
  const { bowl, bumps, offset } = surface;
  return {
    surface,
    textbook: { bowl: toTextbook(bowl), bumps: bumps.map(toTextbook), offset },
    terms: [bowl, ...bumps].flatMap(({ amplitude, cx, cy, pxx, pxy, pyy }) => [
      amplitude,
      cx,
      cy,
      pxx,
      pxy,
      pyy,
    ]),
  };
}

function toTextbook({ amplitude, cx, cy, pxx, pxy, pyy }: QuadraticTerm): Term {
  return {
    amplitude,
    center: [cx, cy],
    matrix: [
      [pxx, pxy],
      [pxy, pyy],
    ],
  };
}
