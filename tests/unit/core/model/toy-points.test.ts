import { describe, expect, test } from 'vitest';
import { splitPoints } from '../../../../src/core/model/split-points';
import { TOY_SHAPES, toyPoints } from '../../../../src/core/model/toy-points';

/** The places of one label. */
function placesOf(
  label: number,
  { features, labels }: ReturnType<typeof toyPoints>,
): (readonly [number, number])[] {
  return Array.from(labels).flatMap((own, i) =>
    own === label ? [[features[2 * i] ?? 0, features[2 * i + 1] ?? 0] as const] : [],
  );
}

describe.each(TOY_SHAPES)('%s', (shape) => {
  test('comes from its seed alone, half of each label', () => {
    const points = toyPoints(shape, 200, 0.05, 3);
    expect(points).toEqual(toyPoints(shape, 200, 0.05, 3));
    expect(points).not.toEqual(toyPoints(shape, 200, 0.05, 4));
    expect(placesOf(1, points)).toHaveLength(100);
  });

  test.each([3, 5, 0, 10_002, Number.NaN])('refuses %s points', (count) => {
    expect(() => toyPoints(shape, count, 0.1, 1)).toThrow(RangeError);
  });
});

describe('without noise the shapes are what they are called', () => {
  test('rings have radius 1 and ½', () => {
    const rings = toyPoints('rings', 400, 0, 1);
    for (const [x, y] of placesOf(0, rings)) expect(Math.hypot(x, y)).toBeCloseTo(1, 12);
    for (const [x, y] of placesOf(1, rings)) expect(Math.hypot(x, y)).toBeCloseTo(0.5, 12);
  });

  test('XOR: same signs are 0, different ones 1, in all four clouds', () => {
    const xor = toyPoints('xor', 400, 0, 1);
    const clouds = new Set<string>();
    for (const label of [0, 1])
      for (const [x, y] of placesOf(label, xor)) {
        expect(Math.sign(x) === Math.sign(y)).toBe(label === 0);
        clouds.add(`${Math.sign(x)} ${Math.sign(y)}`);
      }
    expect(clouds.size).toBe(4);
  });

  test('moons are two half circles that mirror each other', () => {
    const moons = toyPoints('moons', 400, 0, 1);
    for (const [x, y] of placesOf(0, moons)) {
      expect(Math.hypot(x + 0.5, y + 0.25)).toBeCloseTo(1, 12);
      expect(y).toBeGreaterThanOrEqual(-0.25);
    }
    for (const [x, y] of placesOf(1, moons)) {
      expect(Math.hypot(x - 0.5, y - 0.25)).toBeCloseTo(1, 12);
      expect(y).toBeLessThanOrEqual(0.25);
    }
  });

  test('the spiral has two arms, half a turn apart', () => {
    const arms = toyPoints('spiral', 400, 0, 1);
    for (const label of [0, 1])
      for (const [x, y] of placesOf(label, arms)) {
        const radius = Math.hypot(x, y);
        const angle = Math.PI * (0.5 + (2.5 * (radius - 0.1)) / 0.9) + Math.PI * label;
        expect(Math.hypot(x - radius * Math.cos(angle), y - radius * Math.sin(angle))).toBeLessThan(1e-9);
      }
  });
});

describe('train and test', () => {
  const points = toyPoints('moons', 100, 0.1, 2);
  const tellsApart = ({ features }: { features: Float64Array }): string[] =>
    Array.from({ length: features.length / 2 }, (_, i) => `${features[2 * i]} ${features[2 * i + 1]}`);

  test('share the points out, none twice, none lost', () => {
    const { train, test: held } = splitPoints(points, 0.3, 9);
    expect([train.labels.length, held.labels.length]).toEqual([70, 30]);
    expect([...tellsApart(train), ...tellsApart(held)].sort()).toEqual(tellsApart(points).sort());
    expect(splitPoints(points, 0.3, 9)).toEqual({ train, test: held });
    expect(splitPoints(points, 0.3, 10).test).not.toEqual(held);
  });

  test.each([0, 0.001, 0.99, 1, Number.NaN])('refuse a share of %s', (share) => {
    expect(() => splitPoints(points, share, 1)).toThrow(RangeError);
  });
});
