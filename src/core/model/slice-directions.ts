/**
 * Two directions through a network's weights, along which a slice is cut (Li, Xu, Taylor, Studer & Goldstein, "Visualizing
 * the loss landscape of neural nets", NeurIPS 2018).
 */
import { randomSource } from '../math/random';
import { symmetricEigen } from '../math/symmetric-eigen';
import { layersOf, type NetworkShape } from './network';

export type Directions = readonly [east: Float64Array, north: Float64Array];

/**
 * Random and filter-normalized: normal draws, scaled for each neuron so that the weights into it change by their own norm
 * at distance 1; biases stay, as in the paper's own code. Without this a network with large weights looks flat.
 */
export function randomDirections(shape: NetworkShape, weights: Float64Array, seed: number): Directions {
  const draw = (purpose: string): Float64Array => {
    const random = randomSource(seed, purpose);
    const direction = new Float64Array(weights.length);
    for (const { inputs, outputs, offset } of layersOf(shape))
      for (let o = 0; o < outputs; o++) {
        const first = offset + o * inputs;
        let drawn = 0;
        let trained = 0;
        for (let i = first; i < first + inputs; i++) {
          const x = random.normal();
          direction[i] = x;
          drawn += x * x;
          trained += (weights[i] as number) * (weights[i] as number);
        }
        const scale = drawn > 0 ? Math.sqrt(trained / drawn) : 0;
        for (let i = first; i < first + inputs; i++) direction[i] = scale * (direction[i] as number);
      }
    return direction;
  };
  return [draw('slice/east'), draw('slice/north')];
}

/**
 * The two directions of length 1 along which the path lies farthest from its end: the leading right singular vectors of
 * the rows path − end, by the eigenvectors of their products with each other. Each points where its largest entry is
 * positive. RangeError when the path doesn't lead in two directions.
 */
export function principalDirections(path: readonly Float64Array[], end: Float64Array): Directions {
  const rows = path.map((weights) => weights.map((w, i) => w - (end[i] as number)));
  const count = rows.length;
  const products = new Float64Array(count * count);
  rows.forEach((a, i) => {
    rows.forEach((b, j) => {
      let sum = 0;
      for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
      products[i * count + j] = sum;
    });
  });
  const { values, vectors } = symmetricEigen(products, count);
  const largest = values[count - 1] ?? 0;
  if (!((values[count - 2] ?? 0) > 1e-12 * largest))
    throw new RangeError('the training path is too short to lead in two directions');
  const directionOf = (rank: number): Float64Array => {
    const shares = vectors[count - 1 - rank];
    const direction = new Float64Array(end.length);
    rows.forEach((row, i) => {
      for (let k = 0; k < direction.length; k++)
        direction[k] = (direction[k] as number) + (shares?.[i] ?? 0) * (row[k] as number);
    });
    return unit(direction);
  };
  return [directionOf(0), directionOf(1)];
}

/** Two single weights, changed by 1 each. */
export function weightDirections(count: number, east: number, north: number): Directions {
  const axis = (index: number): Float64Array => {
    if (!(Number.isInteger(index) && index >= 0 && index < count))
      throw new RangeError(`there is no weight ${index} among ${count}`);
    const direction = new Float64Array(count);
    direction[index] = 1;
    return direction;
  };
  return [axis(east), axis(north)];
}

function unit(direction: Float64Array): Float64Array {
  let square = 0;
  let largest = 0;
  for (const d of direction) {
    square += d * d;
    if (Math.abs(d) > Math.abs(largest)) largest = d;
  }
  const scale = Math.sign(largest) / Math.sqrt(square);
  return direction.map((d) => d * scale);
}
