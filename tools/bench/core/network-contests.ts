/** A 2–8–8–1 network on 256 points: its gradient, and a map of a slice of its loss. */
import { randomSource } from '../../../src/core/math/random';
import { drawWeights, type NetworkShape, networkLoss } from '../../../src/core/model/network';
import { sliceSurface } from '../../../src/core/model/slice';
import { toyPoints } from '../../../src/core/model/toy-points';
import { sampleMap } from '../../../src/core/surface/sample-map';
import type { Contest } from './contest';
import {
  type TextbookPoints,
  textbookLayers,
  textbookNetworkGradient,
  textbookNetworkLoss,
} from './textbook/network';

const SHAPE: NetworkShape = { hidden: [8, 8], activation: 'tanh', loss: 'squared' };
const SIZES = [2, 8, 8, 1];
const POINTS = 256;
const SIDE = 64;
/** Field units: a window as wide as the usual weights are large. */
const SLICE_HALF_WIDTH = 1;

const points = toyPoints('moons', POINTS, 0.1, 1);
const weights = drawWeights(SHAPE, randomSource(1, 'bench/weights'));
const textbookPoints: TextbookPoints = {
  inputs: Array.from({ length: POINTS }, (_, k) => Array.from(points.features.slice(2 * k, 2 * k + 2))),
  labels: Array.from(points.labels),
};

export function networkContest(): Contest {
  const loss = networkLoss(SHAPE, points);
  const out = new Float64Array(1 + loss.dimension);
  const gradient = out.subarray(1);
  return {
    what: `gradient of a 2–8–8–1 network, ${POINTS} points`,
    ours: () => {
      out[0] = loss.lossAndGradient(weights, gradient);
      return out;
    },
    textbook: () => textbookNetworkGradient(textbookLayers(Array.from(weights), SIZES), textbookPoints),
    c: {
      name: 'network',
      input: Float64Array.from([POINTS, ...weights, ...points.features, ...points.labels]),
    },
    itemsPerRepetition: 1,
    repetitions: 40,
    blocks: 5,
    agreeWithin: 1e-12,
    mostOfC: 2.2,
  };
}

export function sliceContest(): Contest {
  const loss = networkLoss(SHAPE, points);
  const random = randomSource(2, 'bench/directions');
  const east = Float64Array.from(weights, () => random.normal());
  const north = Float64Array.from(weights, () => random.normal());
  const surface = sliceSurface(loss, { origin: weights, east, north }, SLICE_HALF_WIDTH);
  const out = new Float64Array(SIDE * SIDE);
  const at = (i: number): number => -SLICE_HALF_WIDTH + (2 * SLICE_HALF_WIDTH * i) / (SIDE - 1);
  return {
    what: `${SIDE}² slice of that network`,
    ours: () => {
      sampleMap(surface, SIDE, out);
      return out;
    },
    textbook: () =>
      Array.from(out, (_, k) => {
        const a = at(k % SIDE);
        const b = at(Math.floor(k / SIDE));
        const w = Array.from(weights, (x, i) => x + a * (east[i] ?? 0) + b * (north[i] ?? 0));
        return textbookNetworkLoss(textbookLayers(w, SIZES), textbookPoints);
      }),
    c: {
      name: 'slice',
      input: Float64Array.from([
        POINTS,
        SIDE,
        SLICE_HALF_WIDTH,
        ...weights,
        ...east,
        ...north,
        ...points.features,
        ...points.labels,
      ]),
    },
    itemsPerRepetition: 1,
    repetitions: 1,
    blocks: 1,
    // A picture's tanh may be off by 2.2e-9 (docs/model.md).
    agreeWithin: 1e-6,
    mostOfC: 0.5,
  };
}
