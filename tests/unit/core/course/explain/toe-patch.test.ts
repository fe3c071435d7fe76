import { describe, expect, test } from 'vitest';
import {
  arrowOf,
  FIRST_PLACE,
  feel,
  headingOf,
  LONG_TOE,
  pointsAt,
  REACHES,
  STRIDE,
  type Standing,
  stepAlong,
  turnedArrow,
} from '../../../../../src/core/course/explain/toe-patch';
import { degreesBetween } from '../../../../../src/core/math/angle';

const START: Standing = { place: FIRST_PLACE, turnDegrees: 0 };
const turned = (turnDegrees: number): Standing => ({ ...START, turnDegrees });
const arrowAt = (standing: Standing, reach: number = LONG_TOE) =>
  arrowOf(feel(standing, 'east', reach), feel(standing, 'north', reach));

describe('a toe', () => {
  test('feels what it finds where it is put', () => {
    expect(pointsAt(START, [0, 0])).toBe(100);
    const { change, slope } = feel(START, 'east', LONG_TOE);
    expect(change).toBe(pointsAt(START, [LONG_TOE, 0]) - 100);
    expect(slope).toBe(change);
    expect(feel(START, 'north', LONG_TOE).change).toBe(pointsAt(START, [0, LONG_TOE]) - 100);
  });

  test('feels the bowl that is worked out by hand', () => {
    // ½(0.25u² + v²) with u, v along axes turned by −25°, from (3, −2) to (−0.5, 0).
    const [c, s] = [Math.cos((-25 * Math.PI) / 180), Math.sin((-25 * Math.PI) / 180)];
    const lossAt = (x: number, y: number): number => {
      const [u, v] = [c * (x - 3) + s * (y + 2), c * (y + 2) - s * (x - 3)];
      return 0.5 * (0.25 * u * u + v * v);
    };
    const first = lossAt(-0.5, 0);
    expect(pointsAt(START, [0.3, -0.7])).toBeCloseTo((100 * lossAt(-0.2, -0.7)) / first, 8);
  });

  test.each(['east', 'north'] as const)(
    'is the nearer to the exact slope to the %s the shorter it is',
    (axis) => {
      const errors = REACHES.map((reach) => {
        const { slope, exact } = feel(START, axis, reach);
        return slope - exact;
      });
      // Half the curvature times the reach: in proportion to the reach.
      errors.forEach((error, i) => {
        expect(error / (REACHES[i] ?? 1)).toBeCloseTo((errors[0] ?? 0) / LONG_TOE, 6);
      });
      expect(Math.abs(errors[0] ?? 0)).toBeGreaterThan(1);
    },
  );

  test.each([-90, 35, 180])('knows the exact slope of a field turned by %d°', (degrees) => {
    const standing = turned(degrees);
    const h = 1e-4;
    for (const axis of ['east', 'north'] as const) {
      const along = (t: number): number => pointsAt(standing, axis === 'east' ? [t, 0] : [0, t]);
      const central = ((along(h) - along(-h)) / (2 * h)) * LONG_TOE;
      expect(feel(standing, axis, LONG_TOE).exact).toBeCloseTo(central, 5);
    }
  });

  test.each([0, -1, Number.NaN])('has no reach of %d', (reach) => {
    expect(() => feel(START, 'east', reach)).toThrow(RangeError);
  });
});

describe('the arrow', () => {
  test('is made of both toes: lower to the east, higher to the north, so it points south-east', () => {
    const arrow = arrowAt(START);
    expect(arrow.east).toBe(-feel(START, 'east', LONG_TOE).change);
    expect(arrow.north).toBe(-feel(START, 'north', LONG_TOE).change);
    expect(arrow.east).toBeGreaterThan(5);
    expect(arrow.north).toBeLessThan(-5);
    expect(arrow.steepness).toBeCloseTo(Math.hypot(arrow.east, arrow.north), 10);
    expect(headingOf(arrow)).toBe('south-east');
  });

  test('turns with the field, as near as a tiny toe can tell', () => {
    const tiny = 1e-6;
    const before = arrowAt(START, tiny);
    const after = arrowAt(turned(90), tiny);
    // A quarter turn counter-clockwise: what pointed east points north.
    expect(after.north).toBeCloseTo(before.east, 3);
    expect(after.east).toBeCloseTo(-before.north, 3);
    const told = turnedArrow(before, 90);
    expect(told.east).toBeCloseTo(after.east, 3);
    expect(told.north).toBeCloseTo(after.north, 3);
    expect(told.steepness).toBe(before.steepness);
  });

  test.each([0, 75, -150])('leads one stride lower, turned by %d°, and there it is another', (degrees) => {
    const standing = turned(degrees);
    const arrow = arrowAt(standing);
    const next = stepAlong(standing, arrow);
    const [dx, dy] = [next.place[0] - FIRST_PLACE[0], next.place[1] - FIRST_PLACE[1]];
    expect(Math.hypot(dx, dy)).toBeCloseTo(STRIDE, 10);
    expect(next.turnDegrees).toBe(degrees);
    // What lay there in the arrow's direction is now underfoot.
    const along = STRIDE / arrow.steepness;
    expect(pointsAt(next, [0, 0])).toBeCloseTo(
      pointsAt(standing, [along * arrow.east, along * arrow.north]),
      8,
    );
    expect(pointsAt(next, [0, 0])).toBeLessThan(75);
    const there = arrowAt(next);
    const turn = degreesBetween([arrow.east, arrow.north], [there.east, there.north]);
    expect(turn).toBeGreaterThan(degrees === 0 ? 25 : 3);
    expect(there.steepness).toBeLessThan(0.9 * arrow.steepness);
  });

  test('of no length leads nowhere', () => {
    expect(() => stepAlong(START, { east: 0, north: 0, steepness: 0 })).toThrow(RangeError);
  });

  test.each([
    [1, 0.1, 'east'],
    [1, 1, 'north-east'],
    [-0.1, -3, 'south'],
    [-2, 1.9, 'north-west'],
  ])('(%d, %d) points %s', (east, north, heading) => {
    expect(headingOf({ east, north, steepness: 1 })).toBe(heading);
  });
});
