import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import tilted from '../../../../../levels/warmer-colder/tilted-ruler.json';
import {
  FIRST_TURNS,
  NOTCHES,
  notchNear,
  QUESTS,
  rulerAt,
  rulerThrough,
  tiltAt,
  turnTo,
  WARM_LOSS,
  warmthAt,
} from '../../../../../src/core/course/explain/ruler';

const csv = readFileSync(
  new URL('../../../../../assets/data/stopping-distance.csv', import.meta.url),
  'utf8',
);
const cars = rulerThrough(csv, 'speed_mph', 'stop_ft');

describe('the ruler', () => {
  test('is off by what is worked out by hand', () => {
    // Dots (0, 0) and (2, 4): the middle is (1, 2). Level, it misses both by 2; at tilt 2 none, at tilt −2 both by 4.
    const two = rulerThrough('a,b\n0,0\n2,4', 'a', 'b');
    expect(two.pivot).toEqual([1, 2]);
    expect([0, 2, -2].map((tilt) => two.losses[notchNear(tilt)])).toEqual([2, 0, 4]);
    expect(tiltAt(two.lowest)).toBe(2);
    expect(rulerAt(two, notchNear(2), 3)).toBe(6);
  });

  test('turns about the middle of the cars, whose means are published', () => {
    expect(cars.pivot[0]).toBeCloseTo(15.4, 10);
    expect(cars.pivot[1]).toBeCloseTo(42.98, 10);
    const level = cars.y.reduce((sum, y) => sum + Math.abs(y - 42.98), 0) / 50;
    expect(cars.losses[notchNear(0)]).toBeCloseTo(level, 10);
  });

  test('has one lowest notch, away from the middle and the ends, near the floor of its level', () => {
    const least = cars.losses[cars.lowest] ?? 0;
    cars.losses.forEach((loss, i) => {
      // It falls to the lowest and rises from there: every turn towards it is warmer.
      if (i < cars.lowest) expect(loss).toBeGreaterThan(cars.losses[i + 1] ?? 0);
      else if (i > cars.lowest) expect(loss).toBeGreaterThan(cars.losses[i - 1] ?? 0);
    });
    expect(least).toBeGreaterThanOrEqual(tilted.floor);
    expect(least).toBeLessThan(tilted.floor + 0.1);
    expect(Math.abs(cars.lowest - (NOTCHES - 1) / 2)).toBeGreaterThan(4);
    expect(warmthAt(cars, cars.lowest)).toBe(1);
    expect(warmthAt(cars, 0)).toBe(0);
  });

  test.each([
    [-99, 0],
    [-3.4, 9],
    [99, NOTCHES - 1],
  ])('is nearest to the tilt %d at notch %d', (tilt, notch) => {
    expect(notchNear(tilt)).toBe(notch);
  });
});

describe('the quests', () => {
  const turned = (...notches: readonly number[]) =>
    notches.reduce((turns, notch) => turnTo(cars, turns, notch), FIRST_TURNS);

  test('are done one after the other, each by what it asks for', () => {
    const { notch } = FIRST_TURNS;
    expect(turned(notch + 1).done).toBe(0); // warmer isn't colder
    expect(turned(notch - 1).done).toBe(1);
    expect(turned(notch - 1, notch).done).toBe(1); // not warm yet
    const warm = cars.losses.findIndex((loss) => loss < WARM_LOSS);
    expect(turned(notch - 1, warm).done).toBe(2);
    expect(turned(notch - 1, warm, cars.lowest - 1).done).toBe(2);
    expect(turned(notch - 1, warm, cars.lowest).done).toBe(QUESTS.length);
    expect(turned(notch - 1, warm, cars.lowest, 0).done).toBe(QUESTS.length);
  });

  test('are not done by one lucky turn: the lowest place is only one step of three', () => {
    expect(turned(cars.lowest).done).toBe(0);
  });

  test('keep the places that the knob has been to, and no others', () => {
    expect([...turned(3, 3, 30).visited].sort((a, b) => a - b)).toEqual([3, FIRST_TURNS.notch, 30]);
    expect([...FIRST_TURNS.visited]).toEqual([FIRST_TURNS.notch]);
  });
});
