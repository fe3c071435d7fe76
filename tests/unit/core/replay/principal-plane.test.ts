import { describe, expect, test } from 'vitest';
import { randomSource } from '../../../../src/core/math/random';
import {
  offPlane,
  onPlane,
  principalPlaneOf,
  shareOnPlane,
} from '../../../../src/core/replay/principal-plane';

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** A cloud that is wide along one direction, less wide along another and thin along the rest. */
function cloud(n: number, widths: readonly number[]): number[][] {
  const random = randomSource(5, 'cloud');
  return Array.from({ length: 60 }, () =>
    Array.from({ length: n }, (_, i) => (widths[i] ?? 0) * random.normal() + i),
  );
}

describe("a walk's principal plane", () => {
  test('lies along the two axes that the walk varies in most', () => {
    const plane = principalPlaneOf(cloud(5, [0.01, 3, 0.01, 1, 0.01]));
    expect(Math.abs(plane?.east[1] ?? 0)).toBeGreaterThan(0.99);
    expect(Math.abs(plane?.north[3] ?? 0)).toBeGreaterThan(0.99);
    expect(plane?.share).toBeGreaterThan(0.999);
  });

  test('has unit directions at right angles, each pointing where its largest entry is positive', () => {
    const plane = principalPlaneOf(cloud(4, [1, 2, 3, 4]));
    if (plane === null) throw new Error('no plane');
    const { east, north } = plane;
    expect(dot(east, east)).toBeCloseTo(1, 12);
    expect(dot(north, north)).toBeCloseTo(1, 12);
    expect(dot(east, north)).toBeCloseTo(0, 12);
    for (const direction of [east, north])
      expect(Math.max(...direction)).toBe(Math.max(...direction.map(Math.abs)));
  });

  test('holds the share of the variance that no other two directions beat', () => {
    const places = cloud(4, [1, 2, 3, 4]);
    const plane = principalPlaneOf(places);
    if (plane === null) throw new Error('no plane');
    const varianceOn = (a: readonly number[], b: readonly number[]): number =>
      places.reduce((sum, place) => {
        const away = place.map((x, i) => x - (plane.middle[i] ?? 0));
        return sum + dot(away, a) ** 2 + dot(away, b) ** 2;
      }, 0);
    const all = places.reduce((sum, place) => {
      const away = place.map((x, i) => x - (plane.middle[i] ?? 0));
      return sum + dot(away, away);
    }, 0);
    expect(varianceOn(plane.east, plane.north) / all).toBeCloseTo(plane.share, 12);
    const random = randomSource(1, 'others');
    for (let k = 0; k < 200; k++) {
      const draw = Array.from({ length: 4 }, () => random.normal());
      const a = draw.map((x) => x / Math.sqrt(dot(draw, draw)));
      const raw = Array.from({ length: 4 }, () => random.normal());
      const across = raw.map((x, i) => x - dot(raw, a) * (a[i] ?? 0));
      const b = across.map((x) => x / Math.sqrt(dot(across, across)));
      expect(varianceOn(a, b) / all).toBeLessThanOrEqual(plane.share + 1e-12);
    }
  });

  test('a walk along one knob alone has all of itself on the plane', () => {
    const plane = principalPlaneOf([
      [0, 0, 5],
      [0, 1, 5],
      [0, 4, 5],
    ]);
    expect(plane?.share).toBe(1);
    expect(plane?.east).toEqual([0, 1, 0]);
  });

  test('places on the plane come back from their coordinates', () => {
    const plane = principalPlaneOf(cloud(6, [1, 1, 1, 1, 1, 1]));
    if (plane === null) throw new Error('no plane');
    const out = new Float64Array(6);
    offPlane(plane, 1.5, -0.25, out);
    const [a, b] = onPlane(plane, Array.from(out));
    expect(a).toBeCloseTo(1.5, 12);
    expect(b).toBeCloseTo(-0.25, 12);
  });

  test('holds of another walk what that one varies within it: of its own walk its share, of one across it nothing', () => {
    const places = cloud(4, [1, 2, 3, 4]);
    const plane = principalPlaneOf(places);
    if (plane === null) throw new Error('no plane');
    expect(shareOnPlane(plane, places)).toBeCloseTo(plane.share, 12);
    const along = (way: readonly number[]) =>
      [0, 1, 5].map((t) => way.map((d, i) => t * d + (plane.middle[i] ?? 0)));
    expect(shareOnPlane(plane, along(plane.north))).toBeCloseTo(1, 12);
    const raw = [1, 0, 0, 0];
    const across = raw.map((x, i) =>
      [plane.east, plane.north].reduce((left, d) => left - dot(raw, d) * (d[i] ?? 0), x),
    );
    expect(shareOnPlane(plane, along(across))).toBeCloseTo(0, 12);
    const halfWay = plane.east.map((d, i) => d + (across[i] ?? 0) / Math.sqrt(dot(across, across)));
    expect(shareOnPlane(plane, along(halfWay))).toBeCloseTo(0.5, 12);
    expect(shareOnPlane(plane, [plane.middle])).toBe(1);
  });

  test('who never left the start has none; places that differ in kind are refused', () => {
    expect(principalPlaneOf([[1, 2, 3]])).toBeNull();
    expect(() => principalPlaneOf([[1]])).toThrow(RangeError);
    expect(() =>
      principalPlaneOf([
        [1, 2, 3],
        [1, 2],
      ]),
    ).toThrow(RangeError);
  });
});
