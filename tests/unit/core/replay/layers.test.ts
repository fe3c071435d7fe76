/** What is laid on the lit field agrees with the surface itself. */
import { describe, expect, test } from 'vitest';
import { shownAt } from '../../../../src/core/hunt/gauge';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { inner, isolinesOf } from '../../../../src/core/replay/isolines';
import { readingAt, whereIs } from '../../../../src/core/replay/reading';
import { slopeArrows } from '../../../../src/core/replay/slope-arrows';
import { buildFieldMap } from '../../../../src/core/surface/build-field-map';
import { bowlLevel, ropeLevel } from '../../../fixtures/levels';
import { threeHollows } from '../../../fixtures/mapped-fields';

const field = threeHollows();
/** A seed that turns and mirrors the field. */
const level = resolveLevel(field.level, 7);
const map = buildFieldMap(field.surface);

describe('isolines', () => {
  const isolines = isolinesOf(map, level);

  test('are one for each threshold, with the number that the gauge would show', () => {
    expect(isolines.map(({ threshold }) => threshold)).toEqual(map.thresholds);
    for (const { threshold, shown } of isolines) expect(shown).toBe(shownAt(level, threshold));
  });

  test('have their loss all along, on the field as walked', () => {
    const { surface } = level;
    const cell = (2 * map.halfWidth) / (map.size - 1);
    const gradient = new Float64Array(2);
    for (const { threshold, lines } of isolines)
      for (const line of lines)
        for (let i = 0; i < line.length; i += 10) {
          const loss = surface.lossAndGradient(line.slice(i, i + 2), gradient);
          const steepness = Math.hypot(gradient[0] ?? 0, gradient[1] ?? 0);
          // Marching squares errs by a share of a cell at most.
          expect(Math.abs(loss - threshold)).toBeLessThan(0.2 * cell * steepness + 0.02 * threshold);
        }
  });

  test('leave out what runs along the walls, and nothing else', () => {
    const ring = Float64Array.of(-2, -2, 2, -2, 2, 1, 0, 0, -2, 1, -2, -2);
    expect(inner(ring, 2).map((line) => [...line])).toEqual([[2, 1, 0, 0, -2, 1]]);
    const closed = Float64Array.of(0, 0, 1, 0, 1, 1, 0, 0);
    expect(inner(closed, 2).map((line) => [...line])).toEqual([[...closed]]);
  });
});

describe('slope arrows', () => {
  const arrows = slopeArrows(level.surface, 9);

  test('stand all over the field and point where the loss falls fastest', () => {
    expect(arrows).toHaveLength(81);
    const gradient = new Float64Array(2);
    for (const { at, unit, loss } of arrows) {
      expect(level.surface.lossAndGradient(Float64Array.from(at), gradient)).toBe(loss);
      const [gx = 0, gy = 0] = gradient;
      const steepness = Math.hypot(gx, gy);
      expect((unit[0] ?? 0) * gx + (unit[1] ?? 0) * gy).toBeCloseTo(-steepness, 9);
      const step = 1e-4;
      const on = at.map((c, i) => c + step * (unit[i] ?? 0));
      expect(level.surface.loss(Float64Array.from(on))).toBeLessThan(loss);
    }
  });

  test('are the longer the steeper, half where it is as steep as usual, and never as long as a cell', () => {
    const gradient = new Float64Array(2);
    const bySteepness = arrows
      .map(({ at, length }) => {
        level.surface.lossAndGradient(Float64Array.from(at), gradient);
        return { length, steepness: Math.hypot(gradient[0] ?? 0, gradient[1] ?? 0) };
      })
      .sort((a, b) => a.steepness - b.steepness);
    for (const [i, { length }] of bySteepness.entries()) {
      expect(length).toBeLessThan(1);
      if (i > 0) expect(length).toBeGreaterThanOrEqual(bySteepness[i - 1]?.length ?? 0);
    }
    expect(bySteepness[40]?.length).toBeCloseTo(0.5, 9);
  });

  test('have no length at the bottom, and lie on a rope in a row', () => {
    const bowl = resolveLevel(
      bowlLevel({ surface: { bowl: { center: [0, 0], curvatures: [1, 1], angleDegrees: 0 } } }),
      1,
    );
    expect(slopeArrows(bowl.surface, 1)).toEqual([{ at: [0, 0], loss: 0, unit: [0, 0], length: 0 }]);
    const rope = slopeArrows(resolveLevel(ropeLevel(), 1).surface, 8);
    expect(rope.map(({ unit }) => unit[0])).toEqual([1, 1, 1, 1, 1, -1, -1, -1]);
    expect(() => slopeArrows(bowl.surface, 0)).toThrow(RangeError);
  });
});

describe('a reading', () => {
  const bowl = resolveLevel(bowlLevel(), 1);

  test('tells the loss, the way that is lower and how steep it is', () => {
    // ½·3² + ½·2² above the bottom at (2, −1), of 12.5 at the start.
    const { loss, shown, lower, steepness, at } = readingAt(bowl, [2, 2]);
    expect(at).toEqual([2, 2]);
    expect(loss).toBe(4.5);
    expect(shown).toBe(36);
    expect(lower).toBe('south');
    expect(steepness).toBeCloseTo((100 * 3 * 0.25) / 12.5, 9);
  });

  test('is flat at the bottom, and outside it is the wall’s', () => {
    expect(readingAt(bowl, [2, -1])).toMatchObject({ loss: 0, lower: null, steepness: 0 });
    expect(readingAt(bowl, [9, -1])).toEqual(readingAt(bowl, [4, -1]));
  });

  test('agrees with the turned field', () => {
    for (const { at, loss } of slopeArrows(level.surface, 5))
      expect(readingAt(level, at)).toMatchObject({ loss, shown: shownAt(level, loss) });
  });

  test('says where a place lies', () => {
    expect(whereIs([0.5, -1], 4)).toBe('middle');
    expect(whereIs([-3, 0.2], 4)).toBe('west');
    expect(whereIs([3, 3], 4)).toBe('north-east');
    expect(whereIs([3], 4)).toBe('east');
  });
});
