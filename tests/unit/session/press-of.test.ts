import { describe, expect, test } from 'vitest';
import type { Heading } from '../../../src/core/hunt/action';
import { startHunt } from '../../../src/core/hunt/hunt';
import { resolveLevel } from '../../../src/core/level/resolve-level';
import { pressOf } from '../../../src/session/press-of';
import { wayLevel } from '../../fixtures/way-levels';

const [EAST, NORTH_EAST, NORTH, WEST, SOUTH] = [0, 1, 2, 4, 6] as const;
const at = (controls: 'walk' | 'sled' | 'mixing-desk', knob = 0) => ({
  hunt: startHunt(resolveLevel(wayLevel(controls), 1)),
  knob,
  stride: 1 as const,
});
const acts = (controls: 'walk' | 'sled' | 'mixing-desk', heading: Heading, tapping = false) => {
  const press = pressOf(at(controls), heading, tapping);
  return press?.type === 'act' ? press.action : null;
};

describe('a heading', () => {
  test('steps, nudges a sled, or taps a toe', () => {
    expect(acts('walk', EAST)).toEqual({ type: 'step', heading: EAST, stride: 1 });
    expect(acts('sled', EAST)).toEqual({ type: 'nudge', heading: EAST });
    expect(acts('walk', EAST, true)).toEqual({ type: 'toe-tap', heading: EAST });
    expect(acts('sled', EAST, true)).toEqual({ type: 'toe-tap', heading: EAST });
  });

  test('turns a knob of a desk up and down, or feels it', () => {
    expect(acts('mixing-desk', NORTH)).toEqual({ type: 'turn-knob', knob: 0, direction: 'up', stride: 1 });
    expect(acts('mixing-desk', SOUTH, true)).toEqual({ type: 'tap-knob', knob: 0, direction: 'down' });
  });

  test('chooses another knob, as far as there are any', () => {
    expect(pressOf(at('mixing-desk', 0), EAST, false)).toEqual({ type: 'choose-knob', knob: 1 });
    expect(pressOf(at('mixing-desk', 2), WEST, true)).toEqual({ type: 'choose-knob', knob: 1 });
    expect(pressOf(at('mixing-desk', 0), WEST, false)).toBeNull();
    expect(pressOf(at('mixing-desk', 2), EAST, false)).toBeNull();
    expect(pressOf(at('mixing-desk'), NORTH_EAST, false)).toBeNull();
  });
});
