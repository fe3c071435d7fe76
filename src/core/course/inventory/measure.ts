/** What the pictures show of a field: curves, bands, lowest places and real runs. */
import { contours } from 'd3-contour';
import { gradientDescent } from '../../optimizer/gradient-descent';
import { fullBatch, type GradientOracle } from '../../optimizer/gradient-oracle';
import type { Optimizer } from '../../optimizer/optimizer';
import { runOptimizer } from '../../optimizer/run-optimizer';
import type { LossFunction, LossSurface } from '../../surface/loss-function';
import { HALF_WIDTH } from './fields';
import type { FieldPicture } from './picture';

type Loss = Pick<LossSurface, 'dimension' | 'loss'>;
export type Place = readonly number[];

const ROPE_SAMPLES = 161;
const FIELD_SAMPLES = 65;
const BANDS = 9;

export const lossAt = (surface: Pick<Loss, 'loss'>, place: Place): number =>
  surface.loss(Float64Array.from(place));

/** A place of a rope and its loss. */
export const onRope = (surface: Loss, place: number): readonly [number, number] => [
  place,
  lossAt(surface, [place]),
];

const alongWall = (i: number, samples: number): number => HALF_WIDTH * ((2 * i) / (samples - 1) - 1);

/** Losses along a rope, from wall to wall. */
export const curveOf = (surface: Loss): readonly number[] =>
  Array.from({ length: ROPE_SAMPLES }, (_, i) => lossAt(surface, [alongWall(i, ROPE_SAMPLES)]));

/** The parts of a field above thresholds that cut it into shares of the same size. */
export function bandsOf(surface: Loss): FieldPicture['bands'] {
  const losses = Array.from({ length: FIELD_SAMPLES * FIELD_SAMPLES }, (_, k) =>
    lossAt(surface, [
      alongWall(k % FIELD_SAMPLES, FIELD_SAMPLES),
      alongWall(Math.floor(k / FIELD_SAMPLES), FIELD_SAMPLES),
    ]),
  );
  const sorted = [...losses].sort((a, b) => a - b);
  const generator = contours().size([FIELD_SAMPLES, FIELD_SAMPLES]);
  // d3-contour puts sample i at i + ½ and closes rings half a cell outside: those lie on the walls.
  const toField = (g: number | undefined): number =>
    Math.max(-HALF_WIDTH, Math.min(HALF_WIDTH, alongWall((g ?? 0) - 0.5, FIELD_SAMPLES)));
  return Array.from({ length: BANDS - 1 }, (_, i) => {
    const threshold = sorted[Math.floor(((i + 1) * sorted.length) / BANDS)] ?? 0;
    const { coordinates } = generator.contour(losses, threshold);
    return coordinates.flat().map((ring) => ring.map(([x, y]) => [toField(x), toField(y)] as const));
  });
}

/** From a place by ever smaller moves along the axes to where none of them lowers the loss: the bottom of a hollow. */
export function rollDown(surface: Loss, from: Place, firstMove = 0.2): Place {
  let here = [...from];
  let loss = lossAt(surface, here);
  for (let move = firstMove; move > 1e-7; ) {
    const ways = here.flatMap((_, axis) =>
      [-move, move].map((by) =>
        here.map((value, i) =>
          i === axis ? Math.max(-HALF_WIDTH, Math.min(HALF_WIDTH, value + by)) : value,
        ),
      ),
    );
    const best = ways.reduce((a, b) => (lossAt(surface, b) < lossAt(surface, a) ? b : a));
    const lower = lossAt(surface, best);
    if (lower < loss) {
      here = best;
      loss = lower;
    } else move /= 2;
  }
  return here;
}

/** The lowest place of a field: the best of a grid, rolled down. */
export function lowestOf(surface: Loss): Place {
  const side = surface.dimension === 1 ? ROPE_SAMPLES : FIELD_SAMPLES;
  const places = Array.from({ length: side }, (_, i) => alongWall(i, side));
  const all =
    surface.dimension === 1 ? places.map((x) => [x]) : places.flatMap((y) => places.map((x) => [x, y]));
  const best = all.reduce((a, b) => (lossAt(surface, b) < lossAt(surface, a) ? b : a));
  return rollDown(surface, best);
}

export interface Run {
  readonly optimizer?: Optimizer;
  readonly oracle?: GradientOracle;
  readonly learningRate: number;
  readonly steps: number;
}

/** The places of a real run, the start first. */
export function walkOf(surface: LossFunction, start: Place, run: Run): readonly Place[] {
  const { path } = runOptimizer({
    optimizer: run.optimizer ?? gradientDescent,
    oracle: run.oracle ?? fullBatch(surface),
    schedule: { kind: 'constant' },
    learningRate: run.learningRate,
    start: Float64Array.from(start),
    steps: run.steps,
  });
  const n = start.length;
  return Array.from({ length: path.length / n }, (_, i) => Array.from(path.slice(i * n, (i + 1) * n)));
}

export const lossesOf = (surface: LossFunction, walk: readonly Place[]): readonly number[] =>
  walk.map((place) => lossAt(surface, place));

/** −∇L ÷ ‖∇L‖ at a place of a field: downhill here. */
export function downhillAt(surface: LossFunction, place: Place): readonly [number, number] {
  const gradient = new Float64Array(2);
  surface.lossAndGradient(Float64Array.from(place), gradient);
  const [x = 0, y = 0] = gradient;
  const length = Math.sqrt(x * x + y * y);
  return [-x / length, -y / length];
}

/** A loss as the hunt shows it: of a hundred at the start. */
export const shownOf = (loss: number, startLoss: number): number => Math.round((100 * loss) / startLoss);
