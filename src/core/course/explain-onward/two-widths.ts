/**
 * The fields around two trained networks of different width, cut as slices along two random directions that are scaled neuron
 * by neuron to the trained weights (Li et al. 2018; model/slice-directions.ts), and what can be measured on each picture.
 *
 *   L(a, b) = loss(w + a·d₁ + b·d₂) for −1 ≤ a, b ≤ 1, w the trained weights
 *
 * Limits: a slice is two directions of many; another one shows another picture, and neither shows where training would go.
 */
import { type NetworkShape, networkLoss, weightCount } from '../../model/network';
import { sliceSurface } from '../../model/slice';
import { randomDirections } from '../../model/slice-directions';
import { toyPoints } from '../../model/toy-points';
import { trainNetwork } from '../../model/train-network';
import { sampleMapSteps } from '../../surface/sample-map';
import { watershed } from '../../surface/watershed';

/** Samples a side, an odd number: the trained network is the middle one. */
export const SLICE_SIDE = 49;
export const WIDTHS = [2, 4, 8, 16, 32] as const;
export type Width = (typeof WIDTHS)[number];

/** A place counts as near where its loss is at most this much above the middle's: a tenth of a coin toss's ln 2. */
export const NEAR = 0.0693;
const TRAINING = { steps: 400, learningRate: 0.03 } as const;
const POINTS = { shape: 'moons', count: 80, noise: 0.15, seed: 1 } as const;

export interface WidthSlice {
  readonly width: Width;
  /** N, how many knobs the network has: the slice shows two directions of so many. */
  readonly knobs: number;
  /** side² losses, row by row from the south-west corner. */
  readonly losses: Float64Array;
  readonly side: number;
  /** The loss of the trained network, in the middle. */
  readonly bottom: number;
  /** The share of the picture that is near the middle's loss, 0 to 1. */
  readonly near: number;
  /** Hollows in the picture that are no part of its edge. */
  readonly hollows: number;
  /** The share of points that the trained network tells rightly, 0 to 1. */
  readonly right: number;
}

/** Training, then the rows of the picture; each step says which share of the work is done, 0 to 1. RangeError for a bad seed. */
export function* widthSliceSteps(width: Width, seed: number): Generator<number, WidthSlice, void> {
  const shape: NetworkShape = { hidden: [width], activation: 'tanh', loss: 'cross-entropy' };
  const points = toyPoints(POINTS.shape, POINTS.count, POINTS.noise, POINTS.seed);
  const network = networkLoss(shape, points);
  const training = trainNetwork(network, { seed, ...TRAINING });
  let trained = training.next();
  while (trained.done !== true) {
    yield 0;
    trained = training.next();
  }
  const { weights } = trained.value;
  const [east, north] = randomDirections(shape, weights, seed);
  const surface = sliceSurface(network, { origin: weights, east, north }, 1);
  const losses = new Float64Array(SLICE_SIDE * SLICE_SIDE);
  let row = 0;
  for (const _ of sampleMapSteps(surface, SLICE_SIDE, losses)) {
    row += 1;
    yield row / SLICE_SIDE;
  }
  const bottom = network.loss(weights);
  const { features, labels } = points;
  let right = 0;
  for (let i = 0; i < labels.length; i++) {
    const score = network.scoreAt(weights, features[2 * i] as number, features[2 * i + 1] as number);
    if (score >= 0 === (labels[i] === 1)) right += 1;
  }
  return {
    width,
    knobs: weightCount(shape),
    losses,
    side: SLICE_SIDE,
    bottom,
    near: nearShare(losses, bottom),
    hollows: hollowsIn(losses, SLICE_SIDE),
    right: right / labels.length,
  };
}

/** The share of losses that are at most NEAR above `bottom`. */
export function nearShare(losses: Float64Array, bottom: number): number {
  return losses.reduce((count, loss) => count + (loss <= bottom + NEAR ? 1 : 0), 0) / losses.length;
}

/** Pits of a grid that don't lie on its edge: what runs down over the edge has its bottom elsewhere. */
export function hollowsIn(losses: Float64Array, side: number): number {
  const { pits } = watershed(losses, side, side);
  return Array.from(pits).filter((pit) => {
    const [column, row] = [pit % side, Math.floor(pit / side)];
    return column > 0 && column < side - 1 && row > 0 && row < side - 1;
  }).length;
}
