import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../src/core/hunt/action';
import { performAll } from '../../../../src/core/hunt/hunt';
import type { LevelSpec } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { deedAt } from '../../../../src/core/replay/deed';
import { step, tap } from '../../../fixtures/actions';
import { bowlLevel, ropeLevel } from '../../../fixtures/levels';
import { wayLevel } from '../../../fixtures/way-levels';

/** What was done at each step, jumps among them. */
function deeds(level: LevelSpec, ...actions: readonly Action[]) {
  const hunt = performAll(resolveLevel(level, 1), actions);
  const all: ReturnType<typeof deedAt>[] = [];
  for (let i = 1; deedAt(hunt, i) !== null; i++) all.push(deedAt(hunt, i));
  return all;
}
const names = (...given: Parameters<typeof deeds>) => deeds(...given).map((deed) => deed?.name);
const [small, middle, large] = [0, 1, 2] as const;

describe('what was done', () => {
  test('on foot is what became of the stride', () => {
    const level = bowlLevel({ strides: [0.2, 0.4, 1] });
    const strides = [small, middle, large, large, middle, small] as const;
    expect(names(level, ...strides.map((stride) => step('east', stride)))).toEqual([
      'stride-first',
      'stride-doubled',
      'stride-longer',
      'stride-kept',
      'stride-shorter',
      'stride-halved',
    ]);
    expect(deeds(level, step('north-east', large))).toEqual([
      { name: 'stride-first', params: { heading: 'north-east' } },
    ]);
  });

  test('passes over toe-taps, and is nothing before the first step and after the last', () => {
    expect(names(bowlLevel(), tap('east'), step('east', small), tap('east'), step('east', small))).toEqual([
      'stride-first',
      'stride-kept',
    ]);
    const hunt = performAll(resolveLevel(bowlLevel(), 1), [step('east', small)]);
    expect([deedAt(hunt, 0), deedAt(hunt, 2)]).toEqual([null, null]);
  });

  test('on the rope is the way', () => {
    expect(names(ropeLevel(), step('east', small), step('west', large))).toEqual(['rope-right', 'rope-left']);
  });

  test('sliding is what became of the learning rate', () => {
    const rates = [1, 2, 2, 0].map((rate): Action => ({ type: 'slide', rate }));
    expect(names(wayLevel('slide'), ...rates)).toEqual([
      'rate-first',
      'rate-raised',
      'rate-kept',
      'rate-lowered',
    ]);
  });

  test('on the sled is the push, the brake, or the speed', () => {
    const coast: Action = { type: 'coast' };
    expect(
      deeds(wayLevel('sled'), coast, coast, { type: 'nudge', heading: 2 }, { type: 'brake' }, coast),
    ).toMatchObject([
      { name: 'coasted' },
      { name: 'coasted-faster' },
      { name: 'pushed', params: { heading: 'north' } },
      { name: 'braked' },
      { name: expect.stringMatching(/^coasted/) },
    ]);
    const slowing = wayLevel('sled', { sled: { learningRate: 0.1, momentum: 0, brake: 0.25, push: 0.5 } });
    expect(names(slowing, coast, coast)).toEqual(['coasted', 'coasted-slower']);
  });

  test('of the robot is the card laid since the step before, else the rule', () => {
    const card = (kind: 'optimizer' | 'learningRate', choice: number): Action => ({
      type: 'card',
      card: kind,
      choice,
    });
    const run: Action = { type: 'run', length: 0 };
    expect(
      deeds(
        wayLevel('robot'),
        run,
        card('optimizer', 5),
        run,
        run,
        card('optimizer', 1),
        card('learningRate', 2),
        run,
      ),
    ).toEqual([
      { name: 'robot-went', params: { rule: 'gradient-descent' } },
      { name: 'card-optimizer', params: { rule: 'adam' } },
      { name: 'robot-went', params: { rule: 'adam' } },
      { name: 'card-learningRate', params: {} },
    ]);
  });

  test('at the desk is the knob, counted from one', () => {
    const turn = (knob: number, direction: 'up' | 'down'): Action => ({
      type: 'turn-knob',
      knob,
      direction,
      stride: small,
    });
    expect(deeds(wayLevel('mixing-desk'), turn(0, 'up'), turn(2, 'down'))).toEqual([
      { name: 'knob-up', params: { knob: 1 } },
      { name: 'knob-down', params: { knob: 3 } },
    ]);
  });

  test('may be a jump, after which the stride is the first again', () => {
    const level = bowlLevel({ budget: { steps: 9, toeTaps: 0, jumps: 1 }, jumpTo: 'field' });
    expect(names(level, step('east', small), { type: 'jump' }, step('east', large))).toEqual([
      'stride-first',
      'jumped',
      'stride-first',
    ]);
  });
});
