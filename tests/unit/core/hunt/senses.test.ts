import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Heading,
  headingsOf,
  headingVector,
  nearestHeading,
  oppositeHeading,
} from '../../../../src/core/hunt/action';
import { shownLoss } from '../../../../src/core/hunt/gauge';
import { performAll, startHunt } from '../../../../src/core/hunt/hunt';
import type { SENSES } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import type { LossSurface } from '../../../../src/core/surface/loss-function';
import { anyAction, huntsAlong, last, step, tap } from '../../../fixtures/actions';
import { anyLevel, anyResolvedLevel, bowlLevel, onSurface, ropeLevel } from '../../../fixtures/levels';

/** L = 10 + a·x + b·y on a wide square. */
function plane(a: number, b: number): LossSurface {
  return {
    dimension: 2,
    domain: { min: [-4, -4], max: [4, 4] },
    loss: (w) => 10 + a * (w[0] ?? 0) + b * (w[1] ?? 0),
    lossAndGradient: (w, out) => {
      out[0] = a;
      out[1] = b;
      return 10 + a * (w[0] ?? 0) + b * (w[1] ?? 0);
    },
  };
}

const someHeadings = fc.uniqueArray(
  fc.integer({ min: 0, max: 7 }).map((h) => h as Heading),
  { minLength: 1, maxLength: 6 },
);
/** True when two of the headings are not in line. */
const span = (headings: readonly Heading[]): boolean => new Set(headings.map((h) => h % 4)).size > 1;

describe('the shown loss', () => {
  test.each([
    [5, 10, 50],
    [10, 10, 100],
    [0, 10, 0],
    [0.0049, 1, 0],
    [0.005, 1, 1],
    [1, 3, 33],
    [2, 3, 67],
    [30, 10, 300],
  ])('of %d, from %d at the start, is %d', (loss, start, shown) => {
    expect(shownLoss(loss, start)).toBe(shown);
  });

  test('is 100 at the start of every hunt, and a whole number after each action', () => {
    fc.assert(
      fc.property(anyResolvedLevel, fc.array(anyAction, { maxLength: 20 }), (level, actions) => {
        expect(shownLoss(level.startLoss, level.startLoss)).toBe(100);
        for (const { sensed, loss } of huntsAlong(level, actions)) {
          if (sensed.gauge === null) continue;
          expect(Number.isInteger(sensed.gauge)).toBe(true);
          expect(Math.abs(sensed.gauge - (100 * loss) / level.startLoss)).toBeLessThanOrEqual(0.5);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a sense that is switched off', () => {
  test('tells nothing, ever', () => {
    fc.assert(
      fc.property(anyResolvedLevel, fc.array(anyAction, { maxLength: 20 }), (level, actions) => {
        const has = (sense: (typeof SENSES)[number]): boolean => level.spec.senses.includes(sense);
        for (const { sensed } of huntsAlong(level, actions)) {
          if (!has('depth-gauge')) expect(sensed.gauge).toBeNull();
          else expect(sensed.gauge).not.toBeNull();
          // Two readings of the gauge are a change: it tells warmer and colder too.
          if (!has('warmer-colder') && !has('depth-gauge')) {
            expect(sensed.warmth).toBeNull();
            expect(sensed.change).toBeNull();
          } else expect(sensed.warmth).not.toBeNull();
          if (!has('toe-taps')) expect(sensed.taps).toEqual([]);
          if (has('slope-arrow')) expect(sensed.arrow?.from).toBe('boots');
          else if (has('shaky-arrow')) expect(sensed.arrow?.from).toBe('shaky');
          else expect(sensed.arrow?.from ?? 'toe-taps').toBe('toe-taps');
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('warmer or colder', () => {
  test('is the difference of the two gauges that were shown, and none before the first step', () => {
    fc.assert(
      fc.property(anyLevel, fc.array(anyAction, { maxLength: 20 }), (spec, actions) => {
        const level = resolveLevel({ ...spec, senses: ['warmer-colder', 'depth-gauge', 'toe-taps'] }, 1);
        const hunts = huntsAlong(level, actions);
        hunts.forEach((hunt, i) => {
          const before = hunts[i - 1];
          if (before === undefined) expect(hunt.sensed.change).toBeNull();
          else if (hunt.records.at(-1)?.type !== 'step')
            expect(hunt.sensed.change).toBe(before.sensed.change);
          else expect(hunt.sensed.change).toBe((hunt.sensed.gauge ?? NaN) - (before.sensed.gauge ?? NaN));
        });
      }),
      { numRuns: 200 },
    );
  });

  test('warmth is 0 at the start and above it, 1 at no loss, in whole hundredths', () => {
    const level = resolveLevel(ropeLevel(), 1);
    expect(startHunt(level).sensed.warmth).toBe(0);
    expect(performAll(level, [step('west', 2)]).sensed.warmth).toBe(0);
    expect(performAll(level, [step('east', 2), step('east', 2), step('east', 2)]).sensed.warmth).toBe(1);
    const { warmth, gauge } = performAll(level, [step('east', 1)]).sensed;
    expect(warmth).toBeCloseTo(1 - (gauge ?? NaN) / 100, 12);
  });
});

describe('the arrow from toe-taps', () => {
  test('is the least-squares gradient of the felt slopes', () => {
    fc.assert(
      fc.property(anyLevel, someHeadings, (spec, headings) => {
        const level = resolveLevel({ ...spec, senses: ['toe-taps'], budget: { steps: null, toeTaps: 9 } }, 1);
        const { surface, start, startLoss } = level;
        const legal = headings.filter((h) => headingsOf(surface.dimension).includes(h));
        const hunt = performAll(
          level,
          legal.map((heading) => ({ type: 'toe-tap' as const, heading })),
        );
        const { arrow } = hunt.sensed;
        if (arrow === null || arrow.steepness === 0) return;
        // The normal equations Σ uᵢ(uᵢ·g − sᵢ) = 0, with slopes felt afresh on the surface.
        const size = (arrow.steepness * startLoss) / 100 / (level.spec.strides[0] ?? NaN);
        const g = [-arrow.x * size, -arrow.y * size];
        const rest = [0, 0];
        let scale = 0;
        for (const record of hunt.records) {
          if (record.type !== 'toe-tap' || record.tap.reach === 0) continue;
          const u = headingVector(record.heading);
          const toe = start.map((c, i) => {
            const to = c + (u[i] ?? 0) * record.tap.reach;
            return Math.min(surface.domain.max[i] ?? NaN, Math.max(surface.domain.min[i] ?? NaN, to));
          });
          const slope = (surface.loss(Float64Array.from(toe)) - startLoss) / record.tap.reach;
          const miss = u[0] * (g[0] ?? 0) + u[1] * (g[1] ?? 0) - slope;
          rest[0] = (rest[0] ?? 0) + u[0] * miss;
          rest[1] = (rest[1] ?? 0) + u[1] * miss;
          scale += Math.abs(slope) + (1e-4 * startLoss) / record.tap.reach;
        }
        expect(Math.abs(rest[0] ?? NaN)).toBeLessThanOrEqual(1e-8 * scale);
        if (surface.dimension === 2) expect(Math.abs(rest[1] ?? NaN)).toBeLessThanOrEqual(1e-8 * scale);
      }),
      { numRuns: 400 },
    );
  });

  test('on a plane is the true downhill, whichever taps span the field', () => {
    const slope = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(slope, slope, someHeadings.filter(span), (a, b, headings) => {
        fc.pre(Math.hypot(a, b) > 0.05);
        const level = onSurface(bowlLevel(), plane(a, b), [0.3, -0.4]);
        const actions = headings.map((heading) => ({ type: 'toe-tap' as const, heading }));
        const { arrow } = performAll(level, actions).sensed;
        const norm = Math.hypot(a, b);
        expect(arrow?.x).toBeCloseTo(-a / norm, 9);
        expect(arrow?.y).toBeCloseTo(-b / norm, 9);
        expect(arrow?.steepness).toBeCloseTo((100 * norm * 0.25) / level.startLoss, 9);
      }),
    );
  });

  test('is none until the taps span the field', () => {
    fc.assert(
      fc.property(someHeadings, (headings) => {
        const level = resolveLevel(bowlLevel(), 1);
        const actions = headings.map((heading) => ({ type: 'toe-tap' as const, heading }));
        expect(performAll(level, actions).sensed.arrow !== null).toBe(span(headings));
      }),
    );
    expect(performAll(resolveLevel(ropeLevel(), 1), [tap('west')]).sensed.arrow?.x).toBe(1);
  });

  test('is forgotten with the next step', () => {
    const level = resolveLevel(bowlLevel(), 1);
    const hunt = performAll(level, [tap('east'), tap('north'), step('east')]);
    expect(hunt.sensed.taps).toEqual([]);
    expect(hunt.sensed.arrow).toBeNull();
  });
});

describe('the arrow of springy boots', () => {
  test('points down the true gradient with its true steepness', () => {
    const level = resolveLevel(bowlLevel({ senses: ['slope-arrow'] }), 1);
    const { arrow } = startHunt(level).sensed;
    // At (−2, 2) the gradient of the bowl about (2, −1) is (−4, 3), and the loss 12.5.
    expect(arrow?.x).toBeCloseTo(0.8, 12);
    expect(arrow?.y).toBeCloseTo(-0.6, 12);
    expect(arrow?.steepness).toBeCloseTo((100 * 5 * 0.25) / 12.5, 12);
  });

  test('is flat, pointing nowhere, at the very bottom', () => {
    const level = onSurface(bowlLevel({ senses: ['slope-arrow'] }), plane(0, 0), [0, 0]);
    expect(startHunt(level).sensed.arrow).toEqual({ x: 0, y: 0, steepness: 0, from: 'boots' });
  });

  test('has length one or is flat on every field', () => {
    fc.assert(
      fc.property(anyLevel, fc.array(anyAction, { maxLength: 10 }), (spec, actions) => {
        const level = resolveLevel({ ...spec, senses: ['slope-arrow'] }, 1);
        const { arrow } = last(huntsAlong(level, actions)).sensed;
        const length = Math.hypot(arrow?.x ?? NaN, arrow?.y ?? NaN);
        expect(length).toBeCloseTo(arrow?.steepness === 0 ? 0 : 1, 12);
      }),
    );
  });
});

describe('headings', () => {
  test('are unit vectors, counter-clockwise from east, each nearest to itself', () => {
    for (const heading of headingsOf(2)) {
      const [x, y] = headingVector(heading);
      expect(Math.atan2(y, x)).toBeCloseTo(
        heading <= 4 ? (heading * Math.PI) / 4 : ((heading - 8) * Math.PI) / 4,
        12,
      );
      expect(Math.hypot(x, y)).toBeCloseTo(1, 15);
      expect(nearestHeading(x, y)).toBe(heading);
      const [ox, oy] = headingVector(oppositeHeading(heading));
      expect([ox + x, oy + y]).toEqual([0, 0]);
    }
  });

  test('on a tightrope the nearest is east or west by x alone', () => {
    expect(nearestHeading(0.1, -9, 1)).toBe(0);
    expect(nearestHeading(-0.1, 9, 1)).toBe(4);
  });
});
