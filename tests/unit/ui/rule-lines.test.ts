import { describe, expect, test } from 'vitest';
import type { StepRule } from '../../../src/core/replay/step-rule';
import { ruleLines } from '../../../src/ui/parts/explore/rule-lines';

const format = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const number = (value: number): string => format.format(value).replace('-', '−');
const linesOf = (rule: StepRule): readonly string[] =>
  (ruleLines(rule, number)?.axes ?? []).flatMap(({ lines }) => lines);

const AXIS = {
  old: 2,
  gradient: 4,
  carried: null,
  nudge: 0,
  velocity: null,
  push: 4,
  rate: 0.1,
  wanted: 1.6,
  new: 1.6,
};
const SLIDE: StepRule = {
  kind: 'driven',
  way: 'slide',
  rule: 'gradient-descent',
  learningRate: 0.1,
  momentum: null,
  kept: 1,
  axes: [AXIS],
  bumped: false,
  flewOff: false,
};

describe('the lines of a rule', () => {
  test('fill in the numbers of a walk, and tell of an edge', () => {
    const walk: StepRule = {
      kind: 'walk',
      heading: 'west',
      stride: 0.5,
      axes: [{ old: -2, way: -1, new: -2.3 }],
      bumped: true,
    };
    expect(linesOf(walk)).toEqual(['w = −2 + 0.5 × (−1) = −2.5 → −2.3']);
  });

  test('take the learning rate times the gradient off', () => {
    expect(ruleLines(SLIDE, number)?.symbols).toEqual(['w ← w − η · g']);
    expect(linesOf(SLIDE)).toEqual(['w = 2 − 0.1 × 4 = 1.6']);
  });

  test('reckon a velocity first, with what a brake left and a push gave', () => {
    const axis = { ...AXIS, carried: -3, nudge: -1, velocity: 1.65, push: 1.65, wanted: 1.835, new: 1.835 };
    const sled: StepRule = {
      ...SLIDE,
      way: 'sled',
      rule: 'momentum',
      momentum: 0.9,
      kept: 0.5,
      axes: [axis],
    };
    expect(linesOf(sled)).toEqual(['v = 0.9 × 0.5 × (−3) + 4 + (−1) = 1.65', 'w = 2 − 0.1 × 1.65 = 1.84']);
    expect(ruleLines(sled, number)?.letters).toEqual(expect.arrayContaining(['b', 'p', 'mu', 'v']));
  });

  test('turn a knob down, and have nothing to reckon for a jump', () => {
    const knob: StepRule = { kind: 'knob', knob: 3, turn: -0.25, old: 1, new: 0.75, bumped: false };
    expect(ruleLines(knob, number)).toMatchObject({ symbols: ['w ← w − s'], axes: [{ axis: 2 }] });
    expect(linesOf(knob)).toEqual(['w = 1 − 0.25 = 0.75']);
    expect(ruleLines({ kind: 'jump' }, number)).toBeNull();
  });
});
