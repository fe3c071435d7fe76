/** The fields of the questions' pictures: landforms, and the losses of lines through small real data. */
import { lineFit, type Miss } from '../../model/line-fit';
import { DeskSurface } from '../../surface/desk-surface';
import { LandformSurface } from '../../surface/landform-surface';
import type { LossSurface } from '../../surface/loss-function';
import type { LandformSpec, SurfaceSpec } from '../../surface/surface-spec';

export type Dots = readonly (readonly [x: number, y: number])[];

/** Half the side of every field of a question, in field units. */
export const HALF_WIDTH = 10;

const landforms = (
  dimension: 1 | 2,
  bowl: readonly [center: number[], curvatures: number[], angleDegrees?: number],
  bumps: readonly [kind: 'well' | 'hill', center: number[], depth: number, widths: number[]][],
  more: readonly LandformSpec[] = [],
  /** Added, so that no loss lies below 0. */
  offset = 0,
): LandformSurface => {
  const spec: SurfaceSpec = {
    kind: 'landforms',
    dimension,
    halfWidth: HALF_WIDTH,
    bowl: { center: bowl[0], curvatures: bowl[1], angleDegrees: bowl[2] ?? 0 },
    bumps: bumps.map(([kind, center, depth, widths]) => ({ kind, center, depth, widths, angleDegrees: 0 })),
    landforms: [...more],
    offset,
  };
  return new LandformSurface(spec);
};

export const ROPES = {
  twoDips: () => landforms(1, [[5.6], [0.52]], [['hill', [-1], 30, [1.3]]]),
  bowl: () => landforms(1, [[-2], [1.27]], []),
  /** A near hollow high up on the right, the deep one on the left. */
  farHollow: () =>
    landforms(
      1,
      [[-4.2], [0.57]],
      [
        ['well', [7.4], 24, [1.2]],
        ['well', [-4], 8, [1.4]],
      ],
      [],
      9,
    ),
  /** Six hollows. */
  waves: () =>
    landforms(
      1,
      [[3.5], [0.22]],
      [],
      [{ kind: 'ripples', center: [0], angleDegrees: 0, amplitude: 3, wavelength: 3.6, phaseDegrees: 40 }],
    ),
} as const;

export const FIELDS = {
  twoBowls: () =>
    landforms(
      2,
      [
        [0.5, 5.4],
        [0.9, 0.9],
      ],
      [
        ['well', [6.3, -4.3], 42, [2, 2.1]],
        ['well', [4.5, 4.4], 26, [2.1, 1.8]],
      ],
      [],
      28,
    ),
  behindTheHill: () => landforms(2, [[2.5, 4.8], [2, 1.3], 16], [['hill', [-0.3, -4.7], 59, [2.2, 2.5]]]),
  crooked: () => landforms(2, [[3.1, 1.2], [0.5, 3.2], -70], []),
  steepValley: () => landforms(2, [[1, -1], [0.25, 2.4], 25], []),
  twoWells: () =>
    landforms(
      2,
      [
        [0, 0],
        [0.35, 0.35],
      ],
      [
        ['well', [-5, -4], 26, [2.2, 2.2]],
        ['well', [4.6, 3.4], 34, [2.2, 2.2]],
      ],
      [],
      32,
    ),
  fiveWells: () =>
    landforms(
      2,
      [
        [0, 0],
        [0.12, 0.12],
      ],
      [
        ['well', [-6, 5], 14, [1.9, 1.9]],
        ['well', [-5.5, -5], 12, [1.9, 1.9]],
        ['well', [0.5, 0.5], 9, [1.7, 1.7]],
        ['well', [6, -5.5], 21, [1.9, 1.9]],
        ['well', [5.8, 5.6], 13, [1.9, 1.9]],
      ],
      [],
      20,
    ),
  flatLand: () =>
    landforms(2, [[-0.4, 1.3], [0.035, 0.038], 20], [['well', [1, 5.9], 42, [1.8, 1.8]]], [], 42),
  saddle: () =>
    landforms(
      2,
      [[3.3, 1.8], [1.15, 1.25], 70],
      [
        ['well', [3.3, 1.8], 10.8, [1.5, 1.5]],
        ['hill', [0.9, -0.2], 33, [2.3, 3]],
      ],
    ),
  /** A ridge lies before the deep hollow, which noise can shake one over. */
  trap: () =>
    landforms(
      2,
      [
        [3.7, -3],
        [0.5, 0.5],
      ],
      [],
      [{ kind: 'ridge', center: [-0.5, 0.4], angleDegrees: 51, height: 11.5, width: 1.7 }],
    ),
  ravine: () =>
    landforms(
      2,
      [
        [2, -1],
        [0.05, 2],
      ],
      [],
    ),
  gorge: () =>
    landforms(
      2,
      [
        [2, -1],
        [0.02, 3],
      ],
      [],
    ),
  roundBowl: () =>
    landforms(
      2,
      [
        [2, -1],
        [1, 1],
      ],
      [],
    ),
} as const;

/** Robots with more knobs than a map can show. */
export const DESKS = {
  fourKnobs: () =>
    new DeskSurface({
      kind: 'quadratic-desk',
      dimension: 4,
      halfWidth: HALF_WIDTH,
      center: [3, -2, -4, 5],
      curvatures: [0.5, 0.8, 0.6, 1],
      turns: [],
      bumps: [],
      offset: 0,
    }),
  sixKnobs: () =>
    new DeskSurface({
      kind: 'quadratic-desk',
      dimension: 6,
      halfWidth: HALF_WIDTH,
      center: [-4, 3, 5, -3, 4, -5],
      curvatures: [0.9, 0.4, 0.7, 0.5, 0.8, 0.6],
      turns: [{ axes: [0, 1], angleDegrees: 35 }],
      bumps: [],
      offset: 0,
    }),
} as const;

/** Anscombe 1973, the first and the third of his sets. */
const ANSCOMBE_X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const paired = (y: readonly number[]): Dots => ANSCOMBE_X.map((x, i) => [x, y[i] ?? 0]);

export const DATA = {
  cloud: paired([8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]),
  oneOff: paired([7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]),
  /** The dots of the level odd-one-out. */
  oddOne: [
    [8.32, 19.78],
    [4.76, 24.09],
    [0.94, 19.28],
    [8.31, 6.49],
    [1.21, 19.86],
    [5.84, 10.91],
    [4.05, 13.75],
    [8.68, 5.87],
    [8.4, 5.19],
    [8.03, 7.43],
    [2.38, 16.28],
  ],
} as const satisfies Readonly<Record<string, Dots>>;

export const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** The loss of lines through dots, with x measured from its mean: w = (slope, height in the middle). */
export const lossOfLines = (dots: Dots, miss: Miss): ReturnType<typeof lineFit> => {
  const middle = meanOf(dots.map(([x]) => x));
  return lineFit(
    Float64Array.from(dots, ([x]) => x - middle),
    Float64Array.from(dots, ([, y]) => y),
    miss,
  );
};

/** A loss of some parameters as a surface of one or two: each place w of it stands for the parameters `at(w)`. */
export function surfaceOf(
  dimension: 1 | 2,
  loss: { loss(w: Float64Array): number },
  at: (w: Float64Array) => readonly number[],
): Pick<LossSurface, 'dimension' | 'loss'> {
  return { dimension, loss: (w) => loss.loss(Float64Array.from(at(w))) };
}
