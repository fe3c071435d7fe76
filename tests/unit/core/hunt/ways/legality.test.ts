/** Which actions each way to play allows, and why it refuses the others. */
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../../src/core/hunt/action';
import { perform, performAll, type Refusal, startHunt, whyNot } from '../../../../../src/core/hunt/hunt';
import { CONTROLS, type Controls } from '../../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../../src/core/level/resolve-level';
import { wayLevel } from '../../../../fixtures/way-levels';

const ONE_OF_EACH: Readonly<Record<Action['type'], Action>> = {
  step: { type: 'step', heading: 0, stride: 1 },
  'toe-tap': { type: 'toe-tap', heading: 4 },
  grab: { type: 'grab' },
  jump: { type: 'jump' },
  slide: { type: 'slide', rate: 2 },
  coast: { type: 'coast' },
  nudge: { type: 'nudge', heading: 0 },
  brake: { type: 'brake' },
  card: { type: 'card', card: 'optimizer', choice: 1 },
  run: { type: 'run', length: 1 },
  'turn-knob': { type: 'turn-knob', knob: 2, direction: 'up', stride: 0 },
  'tap-knob': { type: 'tap-knob', knob: 2, direction: 'down' },
};

/** What each way allows, beside the grab. */
const ALLOWED: Readonly<Record<Controls, readonly Action['type'][]>> = {
  walk: ['step', 'toe-tap'],
  tightrope: ['step', 'toe-tap'],
  slide: ['slide', 'toe-tap'],
  sled: ['coast', 'nudge', 'brake', 'toe-tap'],
  robot: ['card', 'run', 'toe-tap'],
  'mixing-desk': ['turn-knob', 'tap-knob'],
};

const fresh = (controls: Controls, change = {}) => startHunt(resolveLevel(wayLevel(controls, change), 1));
const withJumps = (steps: number, jumps: number) => ({
  budget: { steps, toeTaps: 1, jumps },
  jumpTo: 'start',
});

describe.each(CONTROLS)('by %s', (controls) => {
  test.each(Object.values(ONE_OF_EACH))('$type', (action) => {
    const hunt = fresh(controls);
    const refusal = whyNot(hunt, action);
    if (action.type === 'grab' || ALLOWED[controls].includes(action.type)) {
      expect(refusal).toBeNull();
      expect(perform(hunt, action).records.length).toBeGreaterThan(0);
    } else {
      expect(refusal).toBe(action.type === 'jump' ? 'no-jumps' : 'not-this-way');
      expect(() => perform(hunt, action)).toThrow(/^action .* is not allowed/);
    }
  });

  test('jumps are allowed as often as the level gives them', () => {
    const jump: Action = { type: 'jump' };
    const level = resolveLevel(wayLevel(controls, withJumps(9, 2)), 1);
    expect(whyNot(performAll(level, [jump]), jump)).toBeNull();
    expect(whyNot(performAll(level, [jump, jump]), jump)).toBe('no-jumps');
  });

  test('taps are allowed as often as the level gives them', () => {
    const tap = controls === 'mixing-desk' ? ONE_OF_EACH['tap-knob'] : ONE_OF_EACH['toe-tap'];
    const level = resolveLevel(wayLevel(controls, withJumps(9, 1)), 1);
    expect(whyNot(startHunt(level), tap)).toBeNull();
    expect(whyNot(performAll(level, [tap]), tap)).toBe('no-toe-taps');
    const numb = fresh(controls, { senses: ['depth-gauge'] });
    expect(whyNot(numb, tap)).toBe('no-toe-taps');
  });
});

test.each<[string, Controls, Action, Refusal]>([
  ['a heading that a rope has not', 'tightrope', { type: 'step', heading: 2, stride: 0 }, 'no-such-heading'],
  ['a toe across a rope', 'tightrope', { type: 'toe-tap', heading: 6 }, 'no-such-heading'],
  ['a rate beyond the grid', 'slide', { type: 'slide', rate: 8 }, 'no-such-rate'],
  ['a rate below it', 'slide', { type: 'slide', rate: -1 }, 'no-such-rate'],
  ['a rate between two', 'slide', { type: 'slide', rate: 0.5 }, 'no-such-rate'],
  ['no rate at all', 'slide', { type: 'slide', rate: Number.NaN }, 'no-such-rate'],
  ['a seventh optimizer', 'robot', { type: 'card', card: 'optimizer', choice: 6 }, 'no-such-card'],
  ['a second batch size', 'robot', { type: 'card', card: 'batchSize', choice: 1 }, 'no-such-card'],
  ['a fourth schedule', 'robot', { type: 'card', card: 'schedule', choice: 3 }, 'no-such-card'],
  ['a third momentum', 'robot', { type: 'card', card: 'momentum', choice: 2 }, 'no-such-card'],
  ['an eleventh rate', 'robot', { type: 'card', card: 'learningRate', choice: 10 }, 'no-such-card'],
  [
    'a fourth knob of three',
    'mixing-desk',
    { type: 'turn-knob', knob: 3, direction: 'up', stride: 0 },
    'no-such-knob',
  ],
  ['a tap on it', 'mixing-desk', { type: 'tap-knob', knob: 3, direction: 'up' }, 'no-such-knob'],
])('%s is refused', (_what, controls, action, refusal) => {
  expect(whyNot(fresh(controls), action)).toBe(refusal);
});

test('a stride that the level has not is refused, on foot and at the desk', () => {
  const strides = [0.25, 0.5];
  expect(whyNot(fresh('walk', { strides }), { type: 'step', heading: 0, stride: 2 })).toBe('no-such-stride');
  const turn: Action = { type: 'turn-knob', knob: 0, direction: 'up', stride: 2 };
  expect(whyNot(fresh('mixing-desk', { strides }), turn)).toBe('no-such-stride');
});

test('a sled on a rope is nudged east and west alone', () => {
  const rope = {
    start: { center: [-2], radius: 0 },
    surface: {
      kind: 'landforms',
      dimension: 1,
      halfWidth: 4,
      bowl: { center: [1], curvatures: [1] },
      bumps: [],
      offset: 0,
    },
  };
  expect(whyNot(fresh('sled', rope), { type: 'nudge', heading: 4 })).toBeNull();
  expect(whyNot(fresh('sled', rope), { type: 'nudge', heading: 1 })).toBe('no-such-heading');
});

test('a robot runs out of cards after 200', () => {
  const cards = Array.from(
    { length: 200 },
    (_, i): Action => ({
      type: 'card',
      card: 'momentum',
      choice: i % 2,
    }),
  );
  const hunt = performAll(resolveLevel(wayLevel('robot'), 1), cards);
  expect(whyNot(hunt, { type: 'card', card: 'momentum', choice: 0 })).toBe('no-cards');
  expect(whyNot(hunt, { type: 'run', length: 0 })).toBeNull();
});
