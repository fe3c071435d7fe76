import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Advised, Hint } from '../../../../src/core/feedback/hint';
import { hintAt, hintOf, RUNGS } from '../../../../src/core/feedback/hints';
import type { Action } from '../../../../src/core/hunt/action';
import { type Hunt, perform, performAll, whyNot } from '../../../../src/core/hunt/hunt';
import { CONTROLS, type Controls, type LevelSpec } from '../../../../src/core/level/level-spec';
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

  test('along the edge where the arrow leads into it, and elsewhere where only the edge is lower', () => {
    // The bottom lies behind the east edge: north-east of Pip, and the arrow goes on pointing there.
    const edge = bowlLevel({
      senses: ['warmer-colder', 'slope-arrow'],
      start: { center: [4, -3], radius: 0 },
      surface: { bowl: { center: [7, 2], curvatures: [1, 1], angleDegrees: 0 } },
    });
    expect(hintOf(walked(edge)).advised).toMatchObject({ heading: 1 });
    expect(hintOf(walked(edge, step('north-east')))).toMatchObject({
      reason: 'edge',
      advised: { type: 'step', heading: NORTH },
    });
    const rope = ropeLevel({
      senses: ['slope-arrow'],
      start: { center: [2.9], radius: 0 },
      surface: { bowl: { center: [9], curvatures: [1], angleDegrees: 0 } },
    });
    expect(hintOf(walked(rope)).advised).toMatchObject({ type: 'step', heading: EAST });
    expect(hintOf(walked(rope, step('east'), step('east'))).reason).toBe('corner');
  });

  test('on the flat back to where it was warmer, and away from the warmest place', () => {
    const atBottom = ropeLevel({
      senses: ['warmer-colder', 'slope-arrow'],
      start: { center: [1], radius: 0 },
      surface: { offset: 1 },
    });
    expect(hintOf(walked(atBottom))).toEqual({
      reason: 'flat',
      advised: { type: 'step', heading: EAST, stride: 2 },
    });
    const both = walked(atBottom, step('east', 2), step('west', 2), step('west', 2), step('east', 2));
    expect(hintOf(both)).toEqual({ reason: 'flat', advised: { type: 'grab' } });
  });

  test('back to the warmest place of all, not only one step', () => {
    const away = [step('east', 2), step('west', 1), step('west', 1), step('west', 1)];
    expect(hintOf(walked(warmth, ...away))).toMatchObject({
      reason: 'back',
      advised: { type: 'step', heading: EAST, stride: 2 },
    });
  });

  test('of the ways not gone the one that the others speak for', () => {
    // Colder to the west and to the north: the bottom lies to the south-east.
    const both = [step('west', 1), step('east', 1), step('north', 1), step('south', 1)];
    expect(hintOf(walked(warmth, ...both))).toMatchObject({
      reason: 'untried',
      advised: { heading: SOUTH_EAST },
    });
  });

  test('shorter where every way got colder, and elsewhere where the shortest did', () => {
    const deep = ropeLevel({
      senses: ['warmer-colder'],
      start: { center: [1], radius: 0 },
      surface: { offset: 1 },
    });
    const around = (stride: 0 | 2) => [
      step('east', stride),
      step('west', stride),
      step('west', stride),
      step('east', stride),
    ];
    expect(hintOf(walked(deep, ...around(2)))).toMatchObject({ reason: 'shorter', advised: { stride: 1 } });
    expect(hintOf(walked(deep, ...around(2), ...around(0)))).toEqual({
      reason: 'hollow',
      advised: { type: 'grab' },
    });
  });

  test('nothing about the way before a jump', () => {
    const jumps = wayLevel('walk', {
      senses: ['warmer-colder'],
      budget: { steps: 9, toeTaps: 0, jumps: 1 },
      jumpTo: 'field',
    });
    const colder = [step('west', 1), step('west', 1)];
    expect(hintOf(walked(jumps, ...colder)).reason).toBe('back');
    expect(hintOf(walked(jumps, ...colder, { type: 'jump' })).reason).toBe('untried');
  });
});

describe('driven', () => {
  const robot = (count: number) => ({
    robot: {
      optimizers: ['gradient-descent'],
      learningRates: { count, lowest: 0.05, ratio: 2 },
      momentums: [0],
      schedules: [{ kind: 'constant' }],
      batchSizes: ['all'],
    },
  });
  /** The last step's sensed change, set. */
  const felt = (hunt: Hunt, change: number): Hint => {
    const records = hunt.records.map((record) => ({ ...record, sensed: { ...record.sensed, change } }));
    return hintOf({ ...hunt, records });
  };
  const slid = (rate: number) => walked(wayLevel('slide'), { type: 'slide', rate });

  test.each([
    [12, 1, { reason: 'rising', advised: { type: 'slower' } }],
    [12, 0, { reason: 'worse', advised: { type: 'grab' } }],
    [-1, 1, { reason: 'crawling', advised: { type: 'faster' } }],
    [-8, 1, { reason: 'on', advised: { type: 'glide' } }],
  ] as const)('a slide that changed by %d at rate %d', (change, rate, hint) => {
    expect(felt(slid(rate), change)).toEqual(hint);
  });

  test('a crawl at the largest rate is slow, not stuck', () => {
    const two = wayLevel('slide', { slide: { learningRates: { count: 2, lowest: 0.001, ratio: 2 } } });
    expect(hintOf(walked(two, { type: 'slide', rate: 0 }))).toEqual({
      reason: 'crawling',
      advised: { type: 'faster' },
    });
    expect(hintOf(walked(two, { type: 'slide', rate: 1 }))).toEqual({
      reason: 'patience',
      advised: { type: 'glide' },
    });
  });

  test('a robot goes by its open card', () => {
    const run: Action = { type: 'run', length: 0 };
    const card = (choice: number): Action => ({ type: 'card', card: 'learningRate', choice });
    const level = wayLevel('robot', robot(3));
    expect(felt(walked(level, run), 5).reason).toBe('worse');
    expect(felt(walked(level, card(1), run), 5).advised).toEqual({ type: 'slower' });
    expect(felt(walked(level, card(2), run), -1).reason).toBe('patience');
  });

  test('going to and fro without rising is told from crawling', () => {
    // Curvature 1, rate 1.6: each step lands on the other side, a bit lower.
    const slides = Array.from({ length: 3 }, (): Action => ({ type: 'slide', rate: 5 }));
    expect(hintOf(walked(wayLevel('slide'), ...slides))).toEqual({
      reason: 'bouncing',
      advised: { type: 'slower' },
    });
  });

  test('where the arrow is flat a larger rate would not help', () => {
    const flat = wayLevel('slide', {
      start: { center: [2, -1], radius: 0 },
      surface: { ...wayLevel('slide').surface, offset: 1 },
    });
    expect(hintOf(walked(flat, { type: 'slide', rate: 1 }))).toEqual({
      reason: 'flat',
      advised: { type: 'grab' },
    });
  });

  test('on shaky ground one colder step is no reason yet', () => {
    const shaky = wayLevel('slide', {
      senses: ['depth-gauge', 'shaky-arrow'],
      noise: { kind: 'normal', deviation: 0.1 },
    });
    const one = walked(shaky, { type: 'slide', rate: 1 });
    expect(felt(one, 4)).toEqual({ reason: 'shaky', advised: { type: 'glide' } });
    expect(felt(walked(shaky, { type: 'slide', rate: 1 }, { type: 'slide', rate: 1 }), 4).reason).toBe(
      'rising',
    );
  });

  test('a sled brakes when it got colder, then is nudged, and nudged where it stands on a slope', () => {
    const sled = wayLevel('sled');
    const coast: Action = { type: 'coast' };
    expect(hintOf(walked(sled))).toEqual({ reason: 'begin', advised: { type: 'glide' } });
    expect(felt(walked(sled, coast), 3)).toEqual({ reason: 'rising', advised: { type: 'brake' } });
    expect(felt(walked(sled, { type: 'brake' }), 3)).toEqual({
      reason: 'arrow',
      advised: { type: 'nudge', heading: SOUTH_EAST },
    });
    expect(felt(walked(sled, coast), -3)).toEqual({ reason: 'on', advised: { type: 'glide' } });
    const slow = wayLevel('sled', { sled: { learningRate: 0.0001, momentum: 0.1, brake: 0.25, push: 0.5 } });
    expect(hintOf(walked(slow, coast)).advised).toEqual({ type: 'nudge', heading: SOUTH_EAST });
  });
});

describe('at a desk', () => {
  const desk = wayLevel('mixing-desk');
  const turn = (knob: number, direction: 'up' | 'down', stride: 0 | 1 | 2 = 0): Action => ({
    type: 'turn-knob',
    knob,
    direction,
    stride,
  });

  test('a knob is felt, turned the way that felt lower, and back when it got colder', () => {
    expect(hintOf(walked(desk)).advised).toEqual({ type: 'knob-tap', knob: 0, direction: 'up' });
    // The bottom of knob 2 lies below.
    const tapped = walked(desk, { type: 'tap-knob', knob: 1, direction: 'up' });
    expect(hintOf(tapped).advised).toEqual({ type: 'knob', knob: 1, direction: 'down', stride: 1 });
    expect(hintOf(walked(desk, turn(1, 'up')))).toEqual({
      reason: 'back',
      advised: { type: 'knob', knob: 1, direction: 'down', stride: 0 },
    });
  });

  test('after coming back the knob is turned the other way, before the next one', () => {
    const numb = wayLevel('mixing-desk', { senses: ['warmer-colder'] });
    expect(hintOf(walked(numb, turn(1, 'up'), turn(1, 'down')))).toEqual({
      reason: 'untried',
      advised: { type: 'knob', knob: 1, direction: 'down', stride: 0 },
    });
  });
});

/** What the rules allow of what is shown; where two presses lead there, both. */
function pressesOf(hunt: Hunt, advised: Advised): readonly Action[] {
  const { spec } = hunt.level;
  const rate = hunt.records.findLast((record) => record.type === 'slide')?.rate ?? 0;
  const open = hunt.carried.kind === 'robot' ? hunt.carried.open.learningRate : 0;
  const run: Action = { type: 'run', length: 0 };
  switch (advised.type) {
    case 'nudge':
      return [{ type: 'nudge', heading: advised.heading }];
    case 'step':
      return [advised];
    case 'brake':
    case 'jump':
    case 'grab':
      return [{ type: advised.type }];
    case 'toe':
      return [{ type: 'toe-tap', heading: advised.heading }];
    case 'knob':
      return [{ ...advised, type: 'turn-knob' }];
    case 'knob-tap':
      return [{ ...advised, type: 'tap-knob' }];
    case 'glide':
      return [
        spec.controls === 'slide'
          ? { type: 'slide', rate }
          : spec.controls === 'sled'
            ? { type: 'coast' }
            : run,
      ];
    case 'slower':
    case 'faster': {
      const by = advised.type === 'faster' ? 1 : -1;
      return spec.controls === 'slide'
        ? [{ type: 'slide', rate: rate + by }]
        : [{ type: 'card', card: 'learningRate', choice: open + by }, run];
    }
  }
}

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
            if (advised === null) continue;
            const [press] = pressesOf(hunt, advised);
            expect(press === undefined ? 'nothing' : whyNot(hunt, press), JSON.stringify(advised)).toBeNull();
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe('whoever does what is shown', () => {
  const budget = { steps: 60, toeTaps: 12 };
  const warm = ['warmer-colder', 'depth-gauge'];
  const follow = (level: LevelSpec): Hunt => {
    let hunt = walked(level);
    for (let i = 0; i < 120 && hunt.ending === null; i++) {
      const { advised } = hintOf(hunt);
      for (const action of pressesOf(hunt, advised))
        if (whyNot(hunt, action) === null) hunt = perform(hunt, action);
    }
    return hunt;
  };
  const rows: readonly (readonly [Controls, string, readonly string[]])[] = [
    ['walk', 'an arrow', [...warm, 'slope-arrow']],
    ['walk', 'toes', [...warm, 'toe-taps']],
    ['walk', 'warmth alone', warm],
    ['tightrope', 'an arrow', [...warm, 'slope-arrow']],
    ['tightrope', 'warmth alone', warm],
    ['slide', 'an arrow', [...warm, 'slope-arrow']],
    ['slide', 'warmth alone', warm],
    ['sled', 'an arrow', [...warm, 'slope-arrow']],
    ['robot', 'an arrow', [...warm, 'slope-arrow']],
    ['mixing-desk', 'toes', [...warm, 'toe-taps']],
    ['mixing-desk', 'warmth alone', warm],
  ];
  test.each(rows)('gets down a bowl: %s with %s', (controls, _what, senses) => {
    const hunt = follow(wayLevel(controls, { senses, budget, tolerance: 0.3 }));
    const lowest = Math.min(...hunt.records.map(({ lossAfter }) => lossAfter));
    expect(lowest / hunt.level.startLoss).toBeLessThan(0.05);
  });
});
