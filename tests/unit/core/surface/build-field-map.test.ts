/** The map for the eye: bands of equal share, and isolines that lie where the loss is their threshold. */
import { describe, expect, test } from 'vitest';
import { buildFieldMap } from '../../../../src/core/surface/build-field-map';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';

const surface = new LandformSurface({
  kind: 'landforms',
  dimension: 2,
  halfWidth: 10,
  bowl: { center: [2, -3], curvatures: [0.6, 1.1], angleDegrees: 25 },
  bumps: [{ kind: 'well', center: [-5, 4], depth: 20, widths: [2, 2.5], angleDegrees: 10 }],
  offset: 40,
});
const map = buildFieldMap(surface);
const w = new Float64Array(2);
const lossAt = (x: number, y: number): number => {
  w.set([x, y]);
  return surface.loss(w);
};
/** Whether a place lies within an odd number of rings. */
function isInside(rings: readonly Float64Array[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let k = 0; k + 3 < ring.length; k += 2) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = ring.subarray(k, k + 4);
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
    }
  return inside;
}

describe('the bands of a field map', () => {
  test('are cut at rising thresholds, each a twelfth of the samples apart', () => {
    expect(map.bands.map(({ threshold }) => threshold)).toEqual(map.thresholds);
    map.thresholds.forEach((threshold, i) => {
      const below = map.losses.filter((loss) => loss < threshold).length / map.losses.length;
      expect(below).toBeCloseTo((i + 1) / 12, 3);
    });
  });

  test('have rings that are closed, lie within the walls, and inside them where they run, at their threshold', () => {
    let onThreshold = 0;
    for (const { threshold, rings } of map.bands) {
      expect(rings.length).toBeGreaterThan(0);
      for (const ring of rings) {
        expect([...ring.slice(-2)]).toEqual([...ring.slice(0, 2)]);
        for (let k = 0; k < ring.length; k += 2) {
          const [x = 0, y = 0] = ring.subarray(k, k + 2);
          expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(map.halfWidth);
          if (Math.max(Math.abs(x), Math.abs(y)) > map.halfWidth - 0.2) continue;
          // A sample apart the loss changes by less than 3; on a straight line between, by far less from what is true.
          expect(Math.abs(lossAt(x, y) - threshold)).toBeLessThan(0.1);
          onThreshold += 1;
        }
      }
    }
    expect(onThreshold).toBeGreaterThan(1000);
  });

  test('hold the places whose loss is above their threshold, and no others', () => {
    for (const { threshold, rings } of map.bands)
      for (let i = 0; i < 200; i++) {
        const x = -9.5 + ((i * 0.618034) % 1) * 19;
        const y = -9.5 + ((i * 0.754878) % 1) * 19;
        if (Math.abs(lossAt(x, y) - threshold) < 0.5) continue;
        expect(isInside(rings, x, y)).toBe(lossAt(x, y) > threshold);
      }
  });
});
