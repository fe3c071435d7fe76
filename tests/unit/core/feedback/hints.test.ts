import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintAt, hintOf, isInTrouble, RUNGS } from '../../../../src/core/feedback/hints';
import type { Action } from '../../../../src/core/hunt/action';
import { performAll, whyNot } from '../../../../src/core/hunt/hunt';
import { CONTROLS, type LevelSpec } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { huntsAlong, step, tap } from '../../../fixtures/actions';
import { bowlLevel, ropeLevel } from '../../../fixtures/levels';
import { hasText } from '../../../fixtures/locales';
import { anyActionOf, anyLevelOf, wayLevel } from '../../../fixtures/way-levels';

const walked = (spec: LevelSpec, ...actions: readonly Action[]) => performAll(resolveLevel(spec, 1), actions);
const [EAST, NORTH, SOUTH_EAST, WEST] = [0, 2, 7, 4] as const;
/** Pip at (−2, 2), the bottom at (2, −1). */
const boots = bowlLevel({ senses: ['warmer-colder', 'slope-arrow'] });
const warmth = bowlLevel({ senses: ['warmer-colder'], budget: { steps: 40, toeTaps: 0 } });

describe('on foot', () => {
  test('along the arrow, shorter after a step that rose', () => {
    expect(hintOf(walked(boots, step('east', 1)))).toMatchObject({
      reason: 'arrow',
      advised: { type: 'step', heading: SOUTH_EAST, stride: 1 },
    });
    expect(hintOf(walked(boots, step('west', 1)))).toMatchObject({
      reason: 'shorter',
      advised: { stride: 0 },
    });
  });

  test('without an arrow a toe along each axis, as long as there are taps', () => {
    const toes = bowlLevel({ senses: ['warmer-colder', 'toe-taps'], budget: { steps: 40, toeTaps: 4 } });
    expect(hintOf(walked(toes)).advised).toEqual({ type: 'toe', heading: EAST });
    expect(hintOf(walked(toes, tap('west'))).advised).toEqual({ type: 'toe', heading: NORTH });
    // Two taps make the arrow.
    expect(hintOf(walked(toes, tap('west'), tap('north')))).toMatchObject({ reason: 'arrow' });
  });

  test('by warmth alone: on while it gets warmer, back when colder, then a way not tried from here', () => {
    expect(hintOf(walked(warmth, step('east', 1))).advised).toEqual({
      type: 'step',
      heading: EAST,
      stride: 1,
    });
    expect(hintOf(walked(warmth, step('west', 1)))).toMatchObject({
      reason: 'back',
      advised: { heading: EAST },
    });
    const home = hintOf(walked(warmth, step('east', 1), step('west', 1), step('east', 1)));
    expect(home.reason).toBe('untried');
    expect(home.advised).not.toMatchObject({ heading: WEST });
  });

  test('to grab where the gauge shows 0, but never where candy ends the hunt by itself', () => {
    const gauge = ropeLevel({ senses: ['depth-gauge'] });
    const there = { ...walked(gauge), sensed: { ...walked(gauge).sensed, gauge: 0 } };
    expect(hintOf(there)).toEqual({ reason: 'hot', advised: { type: 'grab' } });
    const level = { ...there.level, spec: { ...there.level.spec, candyEndsHunt: true } };
    expect(hintOf({ ...there, level }).advised.type).not.toBe('grab');
  });
});

describe('driven', () => {
  const felt = (spec: LevelSpec, action: Action, change: number) => {
    const hunt = walked(spec, action);
    const records = hunt.records.map((record) => ({ ...record, sensed: { ...record.sensed, change } }));
    return hintOf({ ...hunt, records });
  };
  test.each([
    [12, { reason: 'rising', advised: { type: 'slower' } }],
    [-1, { reason: 'crawling', advised: { type: 'faster' } }],
    [-8, { reason: 'on', advised: { type: 'glide' } }],
  ] as const)('a slide that changed by %d', (change, hint) => {
    expect(felt(wayLevel('slide'), { type: 'slide', rate: 1 }, change)).toEqual(hint);
  });

  test('a sled brakes when it got colder', () => {
    expect(felt(wayLevel('sled'), { type: 'coast' }, 3)).toEqual({
      reason: 'rising',
      advised: { type: 'brake' },
    });
    expect(felt(wayLevel('sled'), { type: 'coast' }, -3)).toEqual({
      reason: 'on',
      advised: { type: 'glide' },
    });
  });

  test('a desk feels a knob, turns it the way that felt lower, and back when it got colder', () => {
    const desk = wayLevel('mixing-desk');
    expect(hintOf(walked(desk)).advised).toEqual({ type: 'knob-tap', knob: 0, direction: 'up' });
    // The bottom of knob 2 lies below.
    const tapped = walked(desk, { type: 'tap-knob', knob: 1, direction: 'up' });
    expect(hintOf(tapped).advised).toEqual({ type: 'knob', knob: 1, direction: 'down' });
    const colder = walked(desk, { type: 'turn-knob', knob: 1, direction: 'up', stride: 0 });
    expect(hintOf(colder)).toEqual({ reason: 'back', advised: { type: 'knob', knob: 1, direction: 'down' } });
  });
});

describe('trouble', () => {
  test('is three steps colder running', () => {
    const away = [step('west', 0), step('west', 0), step('west', 0)];
    expect(isInTrouble(walked(warmth, ...away.slice(0, 2)))).toBe(false);
    expect(isInTrouble(walked(warmth, ...away))).toBe(true);
  });

  test('is six steps without a new lowest', () => {
    const toAndFro = [
      step('east', 1),
      step('west', 1),
      step('east', 1),
      step('west', 1),
      step('east', 1),
      step('west', 1),
    ];
    expect(isInTrouble(walked(warmth, ...toAndFro))).toBe(false);
    expect(isInTrouble(walked(warmth, ...toAndFro, step('east', 1)))).toBe(true);
  });

  test('is half the budget spent for little', () => {
    const tight = bowlLevel({ senses: ['warmer-colder'], budget: { steps: 4, toeTaps: 0 } });
    expect(isInTrouble(walked(tight, step('north', 0), step('south', 0)))).toBe(true);
    expect(isInTrouble(walked(tight, step('south-east', 2), step('south-east', 2)))).toBe(false);
  });

  test('is never told of without warmth', () => {
    const blind = bowlLevel({ senses: ['slope-arrow'] });
    expect(isInTrouble(walked(blind, step('west', 0), step('west', 0), step('west', 0)))).toBe(false);
  });
});

test.each(CONTROLS)('every hint of a %s has its words, and what it shows can be done', (controls) => {
  fc.assert(
    fc.property(
      anyLevelOf(controls),
      fc.array(anyActionOf(controls), { maxLength: 25 }),
      (level, actions) => {
        for (const hunt of huntsAlong(level, actions)) {
          if (hunt.ending !== null) continue;
          for (let rung = 1; rung <= RUNGS; rung++) {
            const { message, advised } = hintAt(hunt, rung);
            expect(hasText('en', message.key), message.key).toBe(true);
            expect(advised === null).toBe(rung < RUNGS);
            if (advised?.type === 'step')
              expect(
                whyNot(hunt, { type: 'step', heading: advised.heading, stride: advised.stride }),
              ).toBeNull();
            if (advised?.type === 'toe')
              expect(whyNot(hunt, { type: 'toe-tap', heading: advised.heading })).toBeNull();
            if (advised?.type === 'knob')
              expect(
                whyNot(hunt, {
                  type: 'turn-knob',
                  knob: advised.knob,
                  direction: advised.direction,
                  stride: 0,
                }),
              ).toBeNull();
            if (advised?.type === 'knob-tap')
              expect(
                whyNot(hunt, { type: 'tap-knob', knob: advised.knob, direction: advised.direction }),
              ).toBeNull();
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
