import { describe, expect, test } from 'vitest';
import { randomSource } from '../../../../src/core/math/random';
import { drawWeights, type NetworkShape, networkLoss } from '../../../../src/core/model/network';
import { pictureTanh } from '../../../../src/core/model/picture-tanh';
import { toyPoints } from '../../../../src/core/model/toy-points';

function fastTanh(x: number): number {
  const values = Float64Array.of(0, x, 0);
  pictureTanh(values, 1, 2);
  return values[1] ?? Number.NaN;
}

describe('the fast tanh', () => {
  test('is off by less than 2.2e-9 anywhere, odd, and never falls', () => {
    let worst = 0;
    let before = 0;
    for (let i = 0; i <= 60_000; i++) {
      const x = i / 4000;
      const y = fastTanh(x);
      worst = Math.max(worst, Math.abs(y - Math.tanh(x)));
      if (fastTanh(-x) !== -y) throw new Error(`not odd at ${x}`);
      if (y < before) throw new Error(`falls at ${x}`);
      before = y;
    }
    expect(worst).toBeLessThan(2.2e-9);
  });

  test.each([1e12, 1e17, 1e300, Number.POSITIVE_INFINITY])('is 1 at %d', (x) => {
    expect(fastTanh(x)).toBeCloseTo(1, 8);
    expect(fastTanh(-x)).toBeCloseTo(-1, 8);
  });

  test('of what is no number is none', () => {
    expect(fastTanh(Number.NaN)).toBeNaN();
  });

  test('leaves what is outside of its range alone', () => {
    const values = Float64Array.of(5, 5, 5);
    pictureTanh(values, 1, 2);
    expect([values[0], values[2]]).toEqual([5, 5]);
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
