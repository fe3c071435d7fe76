/** Every step that could have been taken at a step of a walk, against the rules themselves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../src/core/hunt/action';
import { shownAt } from '../../../../src/core/hunt/gauge';
import { type Hunt, perform, performAll, whyNot } from '../../../../src/core/hunt/hunt';
import { isLeg } from '../../../../src/core/hunt/step-record';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { type Choice, type Choices, choicesAt } from '../../../../src/core/replay/choices';
import { GRAB, huntsAlong, last, step, tap } from '../../../fixtures/actions';
import { anyActionOf, anyLevelOf, wayLevel } from '../../../fixtures/way-levels';

const WAYS = ['walk', 'tightrope', 'slide', 'sled', 'robot', 'mixing-desk'] as const;
const RUN: Action = { type: 'run', length: 0 };

const walked = (controls: (typeof WAYS)[number], actions: readonly Action[], change = {}): Hunt =>
  performAll(resolveLevel(wayLevel(controls, change), 1), actions);

function choices(hunt: Hunt, step: number): Choices {
  const found = choicesAt(hunt, step);
  if (found === null) throw new RangeError(`no step ${step}`);
  return found;
}

function only(list: readonly Choice[], test: (one: Choice) => boolean): Choice {
  const [one, ...more] = list.filter(test);
  if (one === undefined || more.length > 0) throw new RangeError(`${more.length + 1} or none`);
  return one;
}

describe('how many there are', () => {
  test.each([
    ['walk', step('east'), 8 * 3],
    ['tightrope', step('east'), 2 * 3],
    ['slide', { type: 'slide', rate: 2 }, 8],
    ['sled', { type: 'coast' }, 2 + 8],
    // 1 as it lies, 5 other rules, 9 other rates, 2 other schedules; gradient descent looks at no momentum.
    ['robot', RUN, 1 + 5 + 9 + 2],
    ['mixing-desk', { type: 'turn-knob', knob: 1, direction: 'up', stride: 0 }, 3 * 2 * 3],
  ] as const)('on a %s', (controls, action, count) => {
    const { list } = choices(walked(controls, [action, GRAB]), 1);
    expect(list).toHaveLength(count);
    expect(new Set(list.map(({ key }) => key)).size).toBe(count);
  });

  test('a rule with momentum looks at the momentum cards', () => {
    const momentum: Action = { type: 'card', card: 'optimizer', choice: 1 };
    const { list } = choices(walked('robot', [momentum, RUN, GRAB]), 1);
    expect(list).toHaveLength(1 + 5 + 9 + 1 + 2);
  });

  test('a jump stands among them only where it was done', () => {
    const level = { budget: { steps: 20, toeTaps: 6, jumps: 2 }, jumpTo: 'field' };
    const hunt = walked('walk', [{ type: 'jump' }, step('east'), GRAB], level);
    expect(choices(hunt, 1).list).toHaveLength(25);
    expect(only(choices(hunt, 1).list, ({ done }) => done).at).toEqual(hunt.records[0]?.to);
    expect(choices(hunt, 2).list).toHaveLength(24);
  });
});

test('a walk has no choices at a step that it did not take', () => {
  const hunt = walked('walk', [step('east'), tap('west'), GRAB]);
  expect(choicesAt(hunt, 0)).toBeNull();
  expect(choicesAt(hunt, 2)).toBeNull();
});

test('taps and the grab are passed over when steps are counted', () => {
  const actions = [tap('east'), step('east', 2), tap('north'), step('north', 1), GRAB];
  const { fromShown, from, list } = choices(walked('walk', actions), 2);
  // From (−1, 2): 9 to the east and 3 to the south of the bottom; 12.5 at the start.
  expect(from).toEqual([-1, 2]);
  expect(fromShown).toBe(72);
  const south = only(list, ({ key }) => key === 'U');
  expect(south.at).toEqual([-1, 1]);
  expect([south.shown, south.compared, south.done]).toEqual([52, 'better', false]);
  const north = only(list, ({ done }) => done);
  expect([north.shown, north.compared]).toEqual([85, 'same']);
  // South-east by a long stride: 2.29² + 2.29² of 25.
  expect(only(list, ({ best }) => best)).toMatchObject({ key: 'X', shown: 42, compared: 'better' });
});

test('what was done is the best, too, when it is among the lowest', () => {
  const hunt = walked('slide', [{ type: 'slide', rate: 4 }, GRAB]);
  const { list } = choices(hunt, 1);
  const lowest = Math.min(...list.filter(({ flewOff }) => !flewOff).map(({ shown }) => shown));
  const best = only(list, (one) => one.best);
  expect(best.shown).toBe(lowest);
  const again = walked('slide', [...best.actions, GRAB]);
  expect(only(choices(again, 1).list, (one) => one.best).done).toBe(true);
});

test('who flies off is worse off than anybody else, and where it is candy that is told', () => {
  const level = { slide: { learningRates: { count: 3, lowest: 1, ratio: 8 } } };
  const { list } = choices(walked('slide', [{ type: 'slide', rate: 0 }, GRAB], level), 1);
  expect(
    list.map(({ shown, candy, flewOff, compared, best }) => [shown, candy, flewOff, compared, best]),
  ).toEqual([
    [0, true, false, 'same', true],
    [100, false, true, 'worse', false],
    [100, false, true, 'worse', false],
  ]);
});

test('in the middle of a run the robot goes on as if it had gone step by step', () => {
  const adam: Action = { type: 'card', card: 'optimizer', choice: 5 };
  const inOne = walked('robot', [adam, { type: 'run', length: 1 }, GRAB]);
  const oneByOne = walked('robot', [adam, RUN, RUN, RUN, RUN, RUN, GRAB]);
  expect(choices(inOne, 4)).toEqual(choices(oneByOne, 4));
  expect(only(choices(inOne, 4).list, ({ done }) => done).at).toEqual(inOne.records[4]?.to);
});

describe.each(WAYS)('any walk of a %s', (controls) => {
  test('each choice is what the rules make of it, one is what was done, and one is the best', () => {
    fc.assert(
      fc.property(
        anyLevelOf(controls),
        fc.array(anyActionOf(controls), { maxLength: 14 }),
        fc.nat(),
        (level, actions, pick) => {
          const hunts = huntsAlong(level, actions);
          const hunt = last(hunts);
          const legs = hunt.records.filter(isLeg);
          const at = legs.length === 0 ? 0 : (pick % legs.length) + 1;
          const found = choicesAt(hunt, at);
          if (at === 0) {
            expect(found).toBeNull();
            return;
          }
          if (found === null) throw new RangeError(`no choices at ${at} of ${legs.length}`);
          const leg = legs[at - 1];
          expect(found.from).toEqual(leg?.from);
          const done = only(found.list, (one) => one.done);
          expect([done.at, done.loss, done.bumped]).toEqual([leg?.to, leg?.lossAfter, leg?.bumped]);
          const best = only(found.list, (one) => one.best);
          if (leg?.type !== 'robot-step') {
            const before = hunts.findLast(({ records }) => records.length === leg?.index);
            if (before === undefined) throw new RangeError('no hunt before');
            for (const one of found.list) {
              const after = one.actions.reduce((hunt, action) => {
                expect(whyNot(hunt, action)).toBeNull();
                return perform(hunt, action);
              }, before);
              expect([one.at, one.loss]).toEqual([after.position, after.loss]);
              expect(one.shown).toBe(shownAt(level, after.loss));
              expect(one.flewOff).toBe(after.ending === 'diverged');
            }
          }
          for (const one of found.list) {
            if (one.flewOff || best.flewOff) continue;
            expect(best.shown).toBeLessThanOrEqual(one.shown);
            if (done.flewOff) continue;
            const wanted = one.shown < done.shown ? 'better' : one.shown > done.shown ? 'worse' : 'same';
            expect(one.compared).toBe(wanted);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
