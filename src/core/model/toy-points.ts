/**
 * Toy points made from a seed, two classes in the plane: moons, rings, spiral, XOR. Half of them have each label, and
 * every coordinate carries normal noise of standard deviation `noise` (units of the plane, where the shapes are about 2
 * across). The shapes are scikit-learn's make_moons and make_circles, the two-armed spiral, and four clouds.
 */
import { cos, sin } from '../math/elementary';
import { randomSource } from '../math/random';
import type { LabeledPoints } from './labeled-points';

export const TOY_SHAPES = ['moons', 'rings', 'spiral', 'xor'] as const;
export type ToyShape = (typeof TOY_SHAPES)[number];

/** RangeError unless count is an even number from 4 to 10,000 and noise is finite and not negative. */
export function toyPoints(shape: ToyShape, count: number, noise: number, seed: number): LabeledPoints {
  if (!Number.isInteger(count) || count < 4 || count > 10_000 || count % 2 !== 0)
    throw new RangeError(`count must be an even number from 4 to 10,000, got ${count}`);
  if (!(noise >= 0 && Number.isFinite(noise)))
    throw new RangeError(`noise must be finite and not negative, got ${noise}`);
  const random = randomSource(seed, `toy/${shape}`);
  const features = new Float64Array(2 * count);
  const labels = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const label = i % 2;
    const [x, y] = place(shape, label, random.uniform(), random.uniform());
    features[2 * i] = x + noise * random.normal();
    features[2 * i + 1] = y + noise * random.normal();
    labels[i] = label;
  }
  return { features, labels };
}

/** A place of the shape without noise; s and t are uniform in [0, 1). */
function place(shape: ToyShape, label: number, s: number, t: number): readonly [number, number] {
  switch (shape) {
    case 'moons': {
      const angle = Math.PI * s;
      return label === 0 ? [cos(angle) - 0.5, sin(angle) - 0.25] : [0.5 - cos(angle), 0.25 - sin(angle)];
    }
    case 'rings': {
      const radius = label === 0 ? 1 : 0.5;
      return [radius * cos(2 * Math.PI * s), radius * sin(2 * Math.PI * s)];
    }
    case 'spiral': {
      const angle = Math.PI * (0.5 + 2.5 * s) + Math.PI * label;
      const radius = 0.1 + 0.9 * s;
      return [radius * cos(angle), radius * sin(angle)];
    }
    case 'xor': {
      const x = s < 0.5 ? -0.6 : 0.6;
      // The same signs are class 0, different ones class 1.
      return [x + 0.4 * (2 * t - 1), (label === 0 ? x : -x) + 0.4 * (4 * s - (s < 0.5 ? 1 : 3))];
    }
  }
}
