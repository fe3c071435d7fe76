/** The gauge's two scales: rising, 0 at no loss, 100 at the start, and resting on nothing but the loss at the start. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsAlong, pointsBetween, shownAt, slopeFelt } from '../../../../src/core/hunt/gauge';
import { performAll } from '../../../../src/core/hunt/hunt';
import { type ResolvedLevel, resolveLevel } from '../../../../src/core/level/resolve-level';
import { step, tap } from '../../../fixtures/actions';
import { bowlLevel } from '../../../fixtures/levels';

const linear = resolveLevel(bowlLevel(), 1);
const log = resolveLevel(bowlLevel({ gaugeScale: 'log' }), 1);
const both: readonly (readonly [string, ResolvedLevel])[] = [
  ['linear', linear],
  ['log', log],
];
const START = 12.5;
const loss = fc.double({ min: 0, max: 1e4 * START, noNaN: true });

describe.each(both)('the %s scale', (_name, level) => {
  test('is 100 at the start and 0 at no loss, in whole points', () => {
    expect(shownAt(level, START)).toBe(100);
    expect(shownAt(level, 0)).toBe(0);
    fc.assert(fc.property(loss, (l) => Number.isInteger(shownAt(level, l))));
  });

  test('rises with the loss, and a difference of points has its sign', () => {
    fc.assert(
      fc.property(loss, loss, (a, b) => {
        const points = pointsBetween(level, a, b);
        expect(points * Math.sign(b - a)).toBeGreaterThanOrEqual(0);
        if (Math.abs(b - a) > 1e-9 * START) expect(points).not.toBe(0);
        expect(Math.abs(shownAt(level, b) - shownAt(level, a) - points)).toBeLessThanOrEqual(1.000001);
        if (a < b) expect(shownAt(level, a)).toBeLessThanOrEqual(shownAt(level, b));
      }),
    );
  });

  test('has slopes that are the points’ own, and that are felt back as they were', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 100, noNaN: true }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        (at, slope) => {
          const h = 1e-6 * at;
          const measured = pointsBetween(level, at - h, at + h) / (2 * h);
          expect(pointsAlong(level, at, 1, 1)).toBeCloseTo(measured, 4);
          expect(slopeFelt(level, at, pointsAlong(level, at, slope, 0.25), 0.25)).toBeCloseTo(slope, 9);
        },
      ),
    );
  });

  test('depends on the loss as a share of the start’s alone', () => {
    const fourfold = { ...level, startLoss: 4 * START };
    fc.assert(
      fc.property(loss, (l) => {
        expect(shownAt(fourfold, 4 * l)).toBe(shownAt(level, l));
      }),
    );
  });
});

test.each([
  [10, 125],
  [1, 100],
  [0.1, 75],
  [0.01, 50],
  [0.001, 26],
  [0.0001, 8],
])('on the log scale %d of the loss at the start shows as %d', (share, shown) => {
  expect(shownAt(log, share * START)).toBe(shown);
});

test('a loss that rounding left a hair below 0 shows as 0', () => {
  for (const [, level] of both) expect(Math.abs(shownAt(level, -1e-15))).toBe(0);
});

test('a hunt on a log gauge tells warmth, change and taps on that scale', () => {
  const spec = bowlLevel({
    gaugeScale: 'log',
    senses: ['warmer-colder', 'depth-gauge', 'toe-taps', 'slope-arrow'],
  });
  const level = resolveLevel(spec, 1);
  const hunt = performAll(level, [step('east', 2), step('east', 2), tap('east')]);
  const shown = shownAt(level, hunt.loss);
  expect(hunt.sensed.gauge).toBe(shown);
  expect(hunt.sensed.warmth).toBeCloseTo(1 - shown / 100, 12);
  expect(hunt.sensed.taps[0]?.change).toBe(
    pointsBetween(level, hunt.loss, level.surface.loss(Float64Array.of(0.25, 2))),
  );
  const steepness = Math.hypot(...hunt.gradient);
  expect(hunt.sensed.arrow?.steepness).toBe(pointsAlong(level, hunt.loss, steepness, 0.25));
});
