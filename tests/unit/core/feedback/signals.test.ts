import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../../../src/core/feedback/rules';
import { signalsOf } from '../../../../src/core/feedback/signals';
import type { Action } from '../../../../src/core/hunt/action';
import { performAll } from '../../../../src/core/hunt/hunt';
import type { LevelSpec } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { GRAB, step, tap } from '../../../fixtures/actions';
import { bowlLevel, ropeLevel } from '../../../fixtures/levels';
import { wayLevel } from '../../../fixtures/way-levels';

const signalsAfter = (spec: LevelSpec, ...actions: readonly Action[]) =>
  signalsOf(performAll(resolveLevel(spec, 1), actions));
const keys = (spec: LevelSpec, ...actions: readonly Action[]): readonly string[] =>
  messagesFor(signalsAfter(spec, ...actions)).map(({ key }) => key.replace('feedback:', ''));

/** Bottom at 1, Pip at −2, boots on: at 2.5 the loss is lower than at −2 but the arrow has turned back. */
const boots = ropeLevel({ senses: ['warmer-colder', 'slope-arrow'], strides: [0.5, 3.5, 5] });

/** Pip at 0, the bottom at 1: the long stride lands at 5. */
const overTheHollow: LevelSpec = {
  ...boots,
  start: { center: [0], radius: 0 },
  surface: { ...boots.surface, halfWidth: 6 },
};

describe('signals of a hunt', () => {
  test('before the first action tell only what is felt at the start', () => {
    expect(signalsAfter(bowlLevel())).toEqual({
      turn: 0,
      did: null,
      ending: null,
      wall: 'none',
      change: null,
      gauge: null,
      tap: null,
      knobTap: null,
      card: null,
      lower: null,
      overshoot: false,
      knownGround: false,
      made: 0,
      patterns: {
        promise: null,
        turn: null,
        zigzag: 0,
        plateau: 0,
        crawl: 0,
        circling: 0,
        stalled: 0,
        diverging: 0,
        warmer: 0,
        colder: 0,
        newLowest: false,
        changeBefore: null,
        sinceLowest: 0,
      },
    });
    expect(signalsAfter(boots).lower).toBe('east');
  });

  test('tell a free step, a bump on the way and a step that goes nowhere apart', () => {
    const nearWall = ropeLevel({ start: { center: [-2.5], radius: 0 } });
    expect(signalsAfter(nearWall, step('west')).wall).toBe('none');
    expect(signalsAfter(nearWall, step('west', 2)).wall).toBe('bumped');
    expect(signalsAfter(nearWall, step('west', 2), step('west')).wall).toBe('blocked');
  });

  test('give the change and the gauge of the last step, and neither after a toe-tap', () => {
    const signals = signalsAfter(ropeLevel(), step('east', 2));
    expect(signals).toMatchObject({ did: 'step', change: -56, gauge: { before: 100, after: 44 } });
    expect(signalsAfter(ropeLevel(), step('east', 2), tap('east'))).toMatchObject({
      change: null,
      gauge: null,
    });
  });

  test('keep the gauge to themselves where the level shows none', () => {
    const warm = ropeLevel({ senses: ['warmer-colder'] });
    expect(signalsAfter(warm, step('east', 2))).toMatchObject({ change: -56, gauge: null });
    const numb = ropeLevel({ senses: ['footprints'] });
    expect(signalsAfter(numb, step('east', 2))).toMatchObject({ change: null, gauge: null });
  });

  test('tell warmer and colder from the gauge alone, whose two readings say it', () => {
    const gauge = ropeLevel({ senses: ['depth-gauge'] });
    expect(signalsAfter(gauge, step('east', 2))).toMatchObject({
      change: -56,
      gauge: { before: 100, after: 44 },
    });
  });

  test('name the heading nearest to the arrow, and only east or west on a tightrope', () => {
    expect(signalsAfter(bowlLevel({ senses: ['slope-arrow'] })).lower).toBe('south-east');
    expect(
      signalsAfter(ropeLevel({ senses: ['slope-arrow'], start: { center: [2], radius: 0 } })).lower,
    ).toBe('west');
  });

  test('call the ground flat where the arrow does', () => {
    const atBottom = bowlLevel({ senses: ['slope-arrow'], start: { center: [1.75, -1], radius: 0 } });
    expect(signalsAfter(atBottom, step('east')).lower).toBe('flat');
  });

  test('see an overshoot when the arrow points along the step before it and back after it', () => {
    expect(signalsAfter(boots, step('west'), step('east', 2)).overshoot).toBe(true);
    expect(signalsAfter(boots, step('west'), step('east')).overshoot).toBe(false);
  });

  test('see no overshoot while the arrow only points aside, less than ten degrees back', () => {
    const aside = bowlLevel({
      senses: ['slope-arrow'],
      start: { center: [0, 0], radius: 0 },
      strides: [0.25, 2.05, 3],
    });
    expect(signalsAfter(aside, step('east', 1)).overshoot).toBe(false);
    expect(signalsAfter(aside, step('east', 2)).overshoot).toBe(true);
  });

  test('see an overshoot in the very first step', () => {
    const far = ropeLevel({ senses: ['slope-arrow'], strides: [0.5, 3.5, 5], surface: { halfWidth: 4 } });
    expect(signalsAfter(far, step('east', 2)).overshoot).toBe(true);
  });

  test('see no overshoot without boots, for that would tell what was not felt', () => {
    const blind = ropeLevel({ senses: ['warmer-colder', 'toe-taps'], strides: [0.5, 3.5, 5] });
    expect(signalsAfter(blind, tap('east'), step('east', 2)).overshoot).toBe(false);
  });
});

describe('whole hunts reach', () => {
  test.each<[string, LevelSpec, readonly Action[], readonly string[]]>([
    ['the start', bowlLevel(), [], ['start']],
    ['a warmer step', bowlLevel(), [step('east', 2)], ['gauge.much-warmer']],
    ['a toe and its arrow', bowlLevel(), [tap('east'), tap('south')], ['tap.warmer', 'lower']],
    ['a toe on the wall', ropeLevel({ start: { center: [-3], radius: 0 } }), [tap('west')], ['wall.toe']],
    ['a blocked step', ropeLevel({ start: { center: [-3], radius: 0 } }), [step('west')], ['wall.blocked']],
    ['the grab', bowlLevel(), [GRAB], ['ending.grabbed']],
    ['a colder overshoot', overTheHollow, [step('east', 2)], ['change.much-colder', 'overshoot', 'lower']],
  ])('%s', (_what, spec, actions, said) => {
    expect(keys(spec, ...actions)).toEqual(said);
  });
});

describe('of the other ways to play', () => {
  const run: Action = { type: 'run', length: 1 };

  test('a slide, a sled and a knob tell their change as a step does', () => {
    const slide = signalsAfter(wayLevel('slide'), { type: 'slide', rate: 1 });
    expect(slide).toMatchObject({ did: 'slide', change: -19, gauge: { before: 100, after: 81 } });
    const sled = signalsAfter(wayLevel('sled'), { type: 'coast' });
    expect(sled).toMatchObject({ did: 'sled', change: -19, gauge: { before: 100, after: 81 } });
    const knob = signalsAfter(wayLevel('mixing-desk'), turn('up'));
    expect(knob).toMatchObject({ did: 'knob', change: -21, gauge: { before: 100, after: 79 }, lower: null });
  });

  test('a run tells what all its steps together changed', () => {
    const robot = wayLevel('robot');
    const hunt = performAll(resolveLevel(robot, 1), [run, run]);
    const [first, second] = [hunt.records[4]?.sensed.gauge, hunt.sensed.gauge];
    expect(second).toBeLessThan(first ?? Number.NaN);
    expect(signalsOf(hunt)).toMatchObject({
      did: 'robot-step',
      change: (second ?? Number.NaN) - (first ?? Number.NaN),
      gauge: { before: first, after: second },
      overshoot: false,
    });
    const numb = { ...robot, senses: ['slope-arrow' as const] };
    expect(signalsAfter(numb, run)).toMatchObject({ change: null, gauge: null });
  });

  test('a jump tells its change, a card and a tap of a knob tell none', () => {
    const jumps = { budget: { steps: 9, toeTaps: 0, jumps: 1 }, jumpTo: 'field' };
    const jumped = signalsAfter(wayLevel('walk', jumps), { type: 'jump' });
    expect(jumped.change).not.toBeNull();
    expect((jumped.gauge?.after ?? Number.NaN) - (jumped.gauge?.before ?? Number.NaN)).toBe(jumped.change);
    const card: Action = { type: 'card', card: 'momentum', choice: 1 };
    expect(signalsAfter(wayLevel('robot'), run, card)).toMatchObject({
      did: 'card',
      card: 'momentum',
      change: null,
      gauge: null,
    });
    const tapKnob: Action = { type: 'tap-knob', knob: 1, direction: 'down' };
    expect(signalsAfter(wayLevel('mixing-desk'), turn('up'), tapKnob)).toMatchObject({
      did: 'knob-tap',
      knobTap: { knob: 1, direction: 'down', reach: 0.25 },
      change: null,
    });
  });

  test('a slide that goes over the low line is an overshoot, one that stops short is none', () => {
    expect(signalsAfter(wayLevel('slide'), { type: 'slide', rate: 2 }).overshoot).toBe(false);
    // The curvature is 1 every way: a rate of 1.6 ends on the other side.
    expect(signalsAfter(wayLevel('slide'), { type: 'slide', rate: 5 }).overshoot).toBe(true);
    const numb = wayLevel('slide', { senses: ['depth-gauge'] });
    expect(signalsAfter(numb, { type: 'slide', rate: 5 }).overshoot).toBe(false);
  });

  test('a flight is told as the end', () => {
    expect(keys(wayLevel('slide'), { type: 'slide', rate: 7 })).toEqual(['ending.diverged']);
  });

  test('a knob at its end is told as such', () => {
    const end = Array.from({ length: 3 }, () => turn('up'));
    expect(keys(wayLevel('mixing-desk', { start: { center: [2, 2, 1], radius: 0 } }), ...end)).toContain(
      'wall.knob',
    );
  });
});

const turn = (direction: 'up' | 'down'): Action => ({ type: 'turn-knob', knob: 0, direction, stride: 2 });
