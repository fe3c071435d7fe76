import { describe, expect, test } from 'vitest';
import { basinMap } from '../../../../src/core/surface/basins';
import { buildFieldMap } from '../../../../src/core/surface/build-field-map';
import { hollowAt } from '../../../../src/core/surface/descend';
import { fieldBasins } from '../../../../src/core/surface/field-basins';
import { buildLandforms, threeHollows } from '../../../fixtures/mapped-fields';

const { surface, minima } = threeHollows();
const map = buildFieldMap(surface);
const { labels, rings, borders } = fieldBasins(surface, minima, map);
const { size, halfWidth } = map;
const at = (i: number): number => -halfWidth + (2 * halfWidth * i) / (size - 1);
const labelAt = (x: number, y: number): number => {
  const index = (c: number): number => Math.round(((c + halfWidth) / (2 * halfWidth)) * (size - 1));
  return labels[index(y) * size + index(x)] ?? -1;
};

describe('the basins of a mapped field', () => {
  test('agree with real descent at 99 of 100 places, beside the borders, too', () => {
    let wrong = 0;
    let asked = 0;
    for (let row = 0; row < size; row += 4)
      for (let column = 0; column < size; column += 4) {
        asked += 1;
        if (labels[row * size + column] !== hollowAt(surface, minima, [at(column), at(row)])) wrong += 1;
      }
    expect(asked).toBeGreaterThan(1000);
    expect(wrong / asked).toBeLessThan(0.01);
  });

  test('are the watershed where that is right, and mend it where it is not', () => {
    const watershed = basinMap(surface, minima, size);
    const changed = labels.filter((label, i) => label !== watershed[i]).length;
    expect(changed / labels.length).toBeLessThan(0.1);
    const errors = (of: Int32Array): number => {
      let wrong = 0;
      for (let row = 1; row < size; row += 6)
        for (let column = 1; column < size; column += 6)
          if (of[row * size + column] !== hollowAt(surface, minima, [at(column), at(row)])) wrong += 1;
      return wrong;
    };
    expect(errors(labels)).toBeLessThan(errors(watershed));
  });

  test('each hollow lies in its own basin, and its rings go round it', () => {
    minima.forEach((minimum, hollow) => {
      const [x = 0, y = 0] = minimum.at;
      expect(labelAt(x, y)).toBe(hollow);
      const inside = (rings[hollow] ?? []).filter((ring) => isInside(ring, x, y)).length;
      expect(inside % 2).toBe(1);
    });
  });

  test('borders run between two basins, within two samples, and never along a wall', () => {
    expect(borders.length).toBeGreaterThan(1);
    const near = (2.5 * 2 * halfWidth) / (size - 1);
    for (const line of borders)
      for (let i = 0; i < line.length; i += 2) {
        const [x = 0, y = 0] = line.subarray(i, i + 2);
        const around = [-near, 0, near].flatMap((dx) =>
          [-near, 0, near].map((dy) => labelAt(held(x + dx), held(y + dy))),
        );
        expect(new Set(around).size).toBeGreaterThan(1);
        if (i + 3 < line.length) {
          const [nextX = 0, nextY = 0] = line.subarray(i + 2, i + 4);
          const along = (a: number, b: number): boolean => a === b && Math.abs(a) === halfWidth;
          expect(along(x, nextX) || along(y, nextY)).toBe(false);
        }
      }
  });

  test('a field of one hollow has one basin and no border', () => {
    const bowl = buildLandforms([]);
    const one = fieldBasins(bowl.surface, bowl.minima, buildFieldMap(bowl.surface));
    expect(new Set(one.labels)).toEqual(new Set([0]));
    expect(one.borders).toEqual([]);
    expect(() => fieldBasins(bowl.surface, [], buildFieldMap(bowl.surface))).toThrow(RangeError);
  });
});

const held = (c: number): number => Math.min(halfWidth, Math.max(-halfWidth, c));

/** By counting how often a ray to the east crosses the ring. */
function isInside(ring: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ring.subarray(i, i + 4);
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}
