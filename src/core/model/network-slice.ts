/**
 * A slice of a network's loss as a field: L(w) = loss(p₀ + w₁·d₁ + w₂·d₂) on [−10, 10]², d the change of all weights per
 * field unit. With tanh it is smooth and can be proved by interval bounds; with ReLU it has kinks, and can't.
 */

import { cos, sin } from '../math/elementary';
import { randomSource } from '../math/random';
import { finish, type Steps } from '../steps';
import { labeledPoints, rowsOf, splitRows } from './build-model';
import type { LabeledSpec } from './data-spec';
import { MODEL_HALF_WIDTH, ModelField, type ModelPlane } from './model-field';
import type { NetworkSliceSpec } from './model-spec';
import { type NetworkLoss, networkLoss, weightCount } from './network';
import { type Directions, principalDirections, randomDirections, weightDirections } from './slice-directions';
import { type TrainedNetwork, trainNetwork } from './train-network';

/** How far the trained network lies off the window's middle, in field units. */
const NEAREST_OFF = 3;
const FARTHEST_OFF = 6;

export class NetworkSlice extends ModelField {
  override readonly dimension: 2 = 2;

  constructor(
    readonly network: NetworkLoss,
    plane: ModelPlane,
    /** Where the trained network lies on the field. */
    readonly trained: readonly [number, number],
    test: ModelField | null,
  ) {
    super(network, plane, test);
  }
}

/** A slice of a network of tanh, which bends everywhere smoothly: bounds can be made of it (network-bounds.ts). */
export class SmoothSlice extends NetworkSlice {
  lossOf(f: number): number {
    return f;
  }

  fOf(loss: number): number {
    return loss;
  }
}

/** `networkSliceSteps` to their end. */
export function buildNetworkSlice(spec: NetworkSliceSpec): NetworkSlice {
  return finish(networkSliceSteps(spec));
}

/** Trains the network, in steps, and cuts the slice. RangeError when training diverges or the directions don't span a plane. */
export function* networkSliceSteps(spec: NetworkSliceSpec): Steps<NetworkSlice> {
  const { train, test } = splitRows(rowsOf(spec.data satisfies LabeledSpec), spec.split);
  const { network: shape, training, slice, reach, windowSeed } = spec;
  const network = networkLoss(shape, labeledPoints(train));
  const trained = yield* trainNetwork(network, training);
  const directions = directionsOf(spec, trained);
  const scale = reach / MODEL_HALF_WIDTH;
  const [east, north] = [directions[0].map((d) => d * scale), directions[1].map((d) => d * scale)];
  checkSpan(east, north, slice.kind);
  const random = randomSource(windowSeed, 'window');
  const off = random.between(NEAREST_OFF, FARTHEST_OFF);
  const angle = 2 * Math.PI * random.uniform();
  const place = [off * cos(angle), off * sin(angle)] as const;
  const origin = trained.weights.map(
    (w, i) => w - place[0] * (east[i] as number) - place[1] * (north[i] as number),
  );
  const plane: ModelPlane = { origin, directions: [east, north] };
  const testField = test.length === 0 ? null : new ModelField(networkLoss(shape, labeledPoints(test)), plane);
  return shape.activation === 'tanh'
    ? new SmoothSlice(network, plane, place, testField)
    : new NetworkSlice(network, plane, place, testField);
}

function directionsOf({ network, slice }: NetworkSliceSpec, { weights, path }: TrainedNetwork): Directions {
  switch (slice.kind) {
    case 'random':
      return randomDirections(network, weights, slice.seed);
    case 'principal':
      return principalDirections(path, weights);
    case 'weights':
      return weightDirections(weightCount(network), slice.east, slice.north);
  }
}

function checkSpan(east: Float64Array, north: Float64Array, kind: string): void {
  let [ee, en, nn] = [0, 0, 0];
  for (let i = 0; i < east.length; i++) {
    const [e, n] = [east[i] as number, north[i] as number];
    ee += e * e;
    en += e * n;
    nn += n * n;
  }
  if (!(ee * nn - en * en > 1e-12 * ee * nn))
    throw new RangeError(`the two ${kind} directions of the slice don't span a plane`);
}
