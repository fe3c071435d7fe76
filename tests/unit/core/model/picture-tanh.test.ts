import { describe, expect, test } from 'vitest';
import { randomSource } from '../../../../src/core/math/random';
import { drawWeights, type NetworkShape, networkLoss } from '../../../../src/core/model/network';
import { pictureTanh } from '../../../../src/core/model/picture-tanh';
import { toyPoints } from '../../../../src/core/model/toy-points';

/** By its place in a pair, or left over at the end. */
function fastTanh(x: number, place: 0 | 1 | 2): number {
  const values = new Float64Array(3);
  values[place] = x;
  pictureTanh(values, 0, 3);
  return values[place] ?? Number.NaN;
}

describe.each([0, 1, 2] as const)('the fast tanh at place %d', (place) => {
  test('is off by less than 1e-8 anywhere, and odd', () => {
    let worst = 0;
    for (let i = -60_000; i <= 60_000; i++) {
      const x = i / 4000;
      worst = Math.max(worst, Math.abs(fastTanh(x, place) - Math.tanh(x)));
      if (fastTanh(-x, place) !== -fastTanh(x, place)) throw new Error(`not odd at ${x}`);
    }
    expect(worst).toBeLessThan(1e-8);
  });

  test.each([1e12, 1e17, 1e300, Number.POSITIVE_INFINITY])('is 1 at %d', (x) => {
    expect(fastTanh(x, place)).toBeCloseTo(1, 8);
    expect(fastTanh(-x, place)).toBeCloseTo(-1, 8);
  });

  test('of what is no number is none', () => {
    expect(fastTanh(Number.NaN, place)).toBeNaN();
  });
});

// Widths that the fast loops take two neurons at a time, odd ones out, and ones that they don't know.
test.each<NetworkShape>([
  { hidden: [8, 8], activation: 'tanh', loss: 'squared' },
  { hidden: [5], activation: 'tanh', loss: 'cross-entropy' },
  { hidden: [8, 3], activation: 'tanh', loss: 'cross-entropy' },
  { hidden: [3, 9], activation: 'tanh', loss: 'squared' },
  { hidden: [7, 2], activation: 'relu', loss: 'cross-entropy' },
])('a picture of %o is within 1e-6 of the loss, and no more than a picture', (shape) => {
  // 300 points: more than one block.
  const network = networkLoss(shape, toyPoints('spiral', 300, 0.05, 2));
  const random = randomSource(4, 'picture');
  for (let k = 0; k < 10; k++) {
    const w = drawWeights(shape, random);
    const [picture, loss] = [network.pictureLoss(w), network.loss(w)];
    expect(Math.abs(picture - loss)).toBeLessThan(1e-6);
    if (shape.activation === 'relu') expect(picture).toBe(loss);
  }
});
