import { describe, expect, test } from 'vitest';
import { type Patterns, patternsOf } from '../../../../src/core/feedback/patterns';
import { trailOf } from '../../../../src/core/feedback/trail';
import type { Action } from '../../../../src/core/hunt/action';
import { performAll } from '../../../../src/core/hunt/hunt';
import type { LevelSpec } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { step, tap } from '../../../fixtures/actions';
import { bowlLevel, ropeLevel } from '../../../fixtures/levels';
import { wayLevel } from '../../../fixtures/way-levels';

const patternsAfter = (spec: LevelSpec, ...actions: readonly Action[]): Patterns =>
  patternsOf(trailOf(performAll(resolveLevel(spec, 1), actions)), spec.strides[0] ?? 0);

/** Shown loss 100·((1 − x)/3)², Pip at −2. */
const rope = ropeLevel({ senses: ['warmer-colder', 'slope-arrow'], strides: [0.3, 0.6, 1.5] });

describe('patterns of a trail', () => {
  test("compare what the arrow promised with what came: a bowl keeps less by the step's own bend", () => {
    // 100·(2·3·0.6)/9 = 40 points promised; 100·(1 − (2.4/3)²) = 36 came.
    expect(patternsAfter(rope, step('east', 1)).promise).toMatchObject({ real: -36 });
    expect(patternsAfter(rope, step('east', 1)).promise?.expected).toBeCloseTo(-40, 9);
    expect(patternsAfter(rope, step('west', 1)).promise?.expected).toBeCloseTo(40, 9);
  });

  test('know of no promise without an arrow, without warmth, or where a wall cut the step short', () => {
    expect(patternsAfter({ ...rope, senses: ['warmer-colder'] }, step('east')).promise).toBeNull();
    expect(patternsAfter({ ...rope, senses: ['slope-arrow'] }, step('east')).promise).toBeNull();
    expect(patternsAfter(rope, step('west', 2)).promise).toBeNull();
  });

  test('take the arrow that toes built just before the step', () => {
    const toes = ropeLevel({ senses: ['warmer-colder', 'toe-taps'], strides: [0.3, 0.6] });
    expect(patternsAfter(toes, tap('east'), step('east')).promise).not.toBeNull();
    expect(patternsAfter(toes, tap('east'), step('east'), step('east')).promise).toBeNull();
  });

  test('measure the turn between two steps', () => {
    expect(patternsAfter(bowlLevel(), step('east')).turn).toBeNull();
    expect(patternsAfter(bowlLevel(), step('east'), step('north')).turn).toBeCloseTo(0, 9);
    expect(patternsAfter(bowlLevel(), step('east'), step('north-east')).turn).toBeCloseTo(Math.SQRT1_2, 9);
    expect(patternsAfter(bowlLevel(), step('east'), tap('east'), step('west')).turn).toBeCloseTo(-1, 9);
  });

  test('count turns back running, and begin anew after a step that goes on', () => {
    const [e, w] = [step('east'), step('west')];
    expect(patternsAfter(rope, e, w, e).zigzag).toBe(2);
    expect(patternsAfter(rope, e, w, e, e).zigzag).toBe(0);
    expect(patternsAfter(bowlLevel(), step('east'), step('north'), step('east')).zigzag).toBe(0);
  });

  test('see a way round only when Pip was away in between', () => {
    const round = [step('east'), step('north'), step('west'), step('south')];
    expect(patternsAfter(bowlLevel(), ...round).circling).toBe(4);
    expect(patternsAfter(bowlLevel(), ...round.slice(0, 3)).circling).toBe(0);
    const [e, w] = [step('east'), step('west')];
    expect(patternsAfter(rope, e, w, e, w).circling).toBe(0);
  });

  test('forget the way, but not the lowest place, with a jump', () => {
    const jumps = wayLevel('walk', { budget: { steps: 9, toeTaps: 0, jumps: 1 }, jumpTo: 'field' });
    const after = patternsAfter(jumps, step('east'), step('west'), { type: 'jump' }, step('east'));
    expect(after).toMatchObject({ turn: null, zigzag: 0, circling: 0 });
    const trail = trailOf(performAll(resolveLevel(jumps, 1), [step('east', 2), { type: 'jump' }]));
    expect(trail.lowestBefore).toBeLessThan(0);
    expect(trail.steps).toEqual([]);
  });

  test('tell crawling on a slope from a plateau, by what is felt', () => {
    const tiny = { ...rope, strides: [0.002] };
    const four = Array.from({ length: 4 }, () => step('east'));
    expect(patternsAfter({ ...tiny, senses: ['warmer-colder'] }, ...four)).toMatchObject({
      plateau: 4,
      crawl: 0,
    });
    const slide = wayLevel('slide', { slide: { learningRates: { count: 2, lowest: 0.003, ratio: 2 } } });
    expect(patternsAfter(slide, { type: 'slide', rate: 0 }, { type: 'slide', rate: 0 })).toMatchObject({
      plateau: 0,
      crawl: 2,
      stalled: 2,
    });
  });

  test('see nothing diverge that a player walks by foot', () => {
    const west = Array.from({ length: 3 }, () => step('west'));
    expect(patternsAfter(rope, ...west)).toMatchObject({ diverging: 0, colder: 3 });
  });

  test('count warmer steps, and the steps since the warmest place', () => {
    const [e, w] = [step('east'), step('west')];
    expect(patternsAfter(rope, e, e, e)).toMatchObject({ warmer: 3, sinceLowest: 0, newLowest: false });
    expect(patternsAfter(rope, e, w, w)).toMatchObject({ colder: 2, sinceLowest: 2, changeBefore: 19 });
    expect(patternsAfter(rope, w, step('east', 1))).toMatchObject({ newLowest: true, sinceLowest: 0 });
    expect(patternsAfter({ ...rope, senses: ['footprints'] }, e, w).sinceLowest).toBeNull();
  });
});
