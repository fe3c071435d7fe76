/** Every row of the table is made to speak by a real hunt; and whatever is played, no sentence is said three times running. */
import fc from 'fast-check';
import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { messagesFor, rowsFor, TABLE } from '../../../../src/core/feedback/rules';
import { signalsOf } from '../../../../src/core/feedback/signals';
import type { Action, KnobDirection, RunLength, Stride } from '../../../../src/core/hunt/action';
import { type Hunt, performAll } from '../../../../src/core/hunt/hunt';
import type { Controls, LevelSpec, Sense } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { GRAB, huntsAlong, step, tap } from '../../../fixtures/actions';
import { bowlLevel, ropeLevel } from '../../../fixtures/levels';
import { readLocale } from '../../../fixtures/locales';
import { anyActionOf, anyLevelOf, wayLevel } from '../../../fixtures/way-levels';

const turn = (knob: number, direction: KnobDirection, stride: Stride = 2): Action => ({
  type: 'turn-knob',
  knob,
  direction,
  stride,
});
const tapKnob = (knob: number, direction: KnobDirection): Action => ({ type: 'tap-knob', knob, direction });
const slide = (rate: number): Action => ({ type: 'slide', rate });
const nudgeWest: Action = { type: 'nudge', heading: 4 };
const card = (name: 'optimizer' | 'learningRate' | 'momentum' | 'schedule' | 'batchSize'): Action => ({
  type: 'card',
  card: name,
  choice: 0,
});
const run = (length: RunLength = 0): Action => ({ type: 'run', length });
const times = (n: number, action: Action): readonly Action[] => Array.from({ length: n }, () => action);

/** A rope whose shown loss is 100·((1 − x)/3)², Pip at −2. */
const rope = (small: number, large = 2, senses: readonly Sense[] = ['depth-gauge', 'toe-taps']): LevelSpec =>
  ropeLevel({ senses: [...senses], strides: [small, large] });
const warm = (small: number): LevelSpec => rope(small, 2, ['warmer-colder']);
const near = { start: { center: [1.9, -0.9], radius: 0 } };
const rates = (lowest: number) => ({ slide: { learningRates: { count: 3, lowest, ratio: 2 } } });
const HIGH = { center: [-3.5, 3.5], radius: 0 };
const jumps = { budget: { steps: 9, toeTaps: 0, jumps: 1 }, jumpTo: 'field' };

type Case = readonly [says: string, spec: LevelSpec, ...actions: readonly Action[]];

/** A real hunt for every row. */
const CASES: readonly Case[] = [
  ['ending.found', bowlLevel({ candyEndsHunt: true, tolerance: 1, strides: [1, 5] }), step('south-east', 1)],
  ['ending.out-of-steps', bowlLevel({ budget: { steps: 1, toeTaps: 0 } }), step('east')],
  ['ending.grabbed', bowlLevel(), GRAB],
  ['ending.diverged', wayLevel('slide'), slide(7)],
  ['start', bowlLevel()],
  ['wall.toe', ropeLevel({ start: { center: [-3], radius: 0 } }), tap('west')],
  ['tap.warmer', rope(0.25), tap('east')],
  ['tap.colder', rope(0.25), tap('west')],
  ['tap.same', rope(0.25, 2.875), step('east', 1), tap('east')],
  ['knob.end', wayLevel('mixing-desk'), turn(0, 'down'), turn(0, 'down'), tapKnob(0, 'down')],
  ['knob.warmer', wayLevel('mixing-desk'), tapKnob(0, 'up')],
  ['knob.colder', wayLevel('mixing-desk'), tapKnob(0, 'down')],
  [
    'knob.same',
    wayLevel('mixing-desk', { start: { center: [-2, 2, 0.625], radius: 0 } }),
    tapKnob(2, 'down'),
  ],
  ['card.optimizer', wayLevel('robot'), card('optimizer')],
  ['card.learningRate', wayLevel('robot'), card('learningRate')],
  ['card.momentum', wayLevel('robot'), card('momentum')],
  ['card.schedule', wayLevel('robot'), card('schedule')],
  ['card.batchSize', wayLevel('robot'), card('batchSize')],
  ['jump.gauge', wayLevel('walk', jumps), { type: 'jump' }],
  ['jump.warmer', wayLevel('walk', { ...jumps, senses: ['warmer-colder'], start: HIGH }), { type: 'jump' }],
  ['jump.colder', wayLevel('walk', { ...jumps, senses: ['warmer-colder'] }), { type: 'jump' }],
  ['jump.landed', wayLevel('walk', { ...jumps, senses: ['footprints'] }), { type: 'jump' }],
  ['wall.knob', wayLevel('mixing-desk'), ...times(3, turn(0, 'down'))],
  ['wall.blocked', ropeLevel({ start: { center: [-3], radius: 0 } }), step('west')],
  ['gauge.much-warmer', rope(1), step('east')],
  ['gauge.warmer', rope(0.15), step('east')],
  ['gauge.bit-warmer', rope(0.05), step('east')],
  ['gauge.same', rope(0.005), step('east')],
  ['gauge.bit-colder', rope(0.05), step('west')],
  ['gauge.colder', rope(0.15), step('west')],
  ['gauge.much-colder', rope(0.5), step('west')],
  ['change.much-warmer', warm(1), step('east')],
  ['change.warmer', warm(0.15), step('east')],
  ['change.bit-warmer', warm(0.05), step('east')],
  ['change.same', warm(0.005), step('east')],
  ['change.bit-colder', warm(0.05), step('west')],
  ['change.colder', warm(0.15), step('west')],
  ['change.much-colder', warm(0.5), step('west')],
  ['stepped', rope(1, 2, ['footprints']), step('east')],
  ['wall.knob', wayLevel('mixing-desk', { start: { center: [-3.5, 2, 1], radius: 0 } }), turn(0, 'down')],
  ['wall.bumped', rope(1), step('west', 1)],
  [
    'trouble.runaway',
    wayLevel('sled', { sled: { learningRate: 0.01, momentum: 0.8, brake: 0.25, push: 0.2 } }),
    ...times(3, nudgeWest),
  ],
  ['trouble.diverging', wayLevel('slide', { ...near, senses: ['warmer-colder'] }), ...times(3, slide(6))],
  ['trouble.stalled', wayLevel('slide', rates(1e-5)), ...times(3, slide(0))],
  ['trouble.zigzag', warm(0.25), step('east'), step('west'), step('east'), step('west')],
  [
    'trouble.circling',
    bowlLevel({ senses: ['warmer-colder'] }),
    step('east'),
    step('north'),
    step('west'),
    step('south'),
  ],
  [
    'overshoot',
    ropeLevel({
      senses: ['warmer-colder', 'slope-arrow'],
      strides: [0.5, 4],
      start: { center: [0], radius: 0 },
      surface: { halfWidth: 6 },
    }),
    step('east', 1),
  ],
  ['footprints.knobs', wayLevel('mixing-desk', { senses: ['footprints'] }), turn(0, 'up'), turn(0, 'down')],
  ['footprints.field', rope(1, 2, ['footprints']), step('east'), step('west')],
  ['trouble.crawl', wayLevel('slide', rates(0.003)), ...times(4, slide(0))],
  ['trouble.plateau', warm(0.005), ...times(4, step('east'))],
  ['praise.lowest', warm(0.5), step('west'), step('east', 1)],
  ['praise.turned', rope(0.25, 0.5), step('west', 1), step('east')],
  ['praise.streak', warm(0.25), ...times(3, step('east'))],
  [
    'promise.broken',
    wayLevel('robot', {
      ...near,
      robot: {
        optimizers: ['gradient-descent'],
        learningRates: { count: 2, lowest: 2.5, ratio: 2 },
        momentums: [0],
        schedules: [{ kind: 'constant' }],
        batchSizes: ['all'],
      },
    }),
    run(),
  ],
  ['promise.less', wayLevel('slide', near), slide(5)],
  [
    'promise.more',
    ropeLevel({
      senses: ['warmer-colder', 'slope-arrow'],
      strides: [0.5, 1],
      surface: { bumps: [{ kind: 'hill', center: [-2.05], depth: 9, widths: [0.7], angleDegrees: 0 }] },
    }),
    step('east'),
  ],
  ['turned-round', warm(0.25), step('east'), step('west')],
  ['flat', bowlLevel({ senses: ['slope-arrow'], start: { center: [1.75, -1], radius: 0 } }), step('east')],
  ['lower', bowlLevel({ senses: ['slope-arrow'] }), step('east')],
];

const huntOf = ([, spec, ...actions]: Case): Hunt => performAll(resolveLevel(spec, 1), actions);

describe('a real hunt makes the row speak:', () => {
  test.each(CASES.map((played) => ({ says: played[0], played })))('$says', ({ says, played }) => {
    const said = messagesFor(signalsOf(huntOf(played))).map(({ key }) => key);
    expect(said).toContain(`feedback:${says}`);
  });

  test('every row of the table has one', () => {
    const spoke = new Set(CASES.flatMap((played) => rowsFor(signalsOf(huntOf(played)))));
    for (const [part, rows] of Object.entries(TABLE))
      for (const [i, row] of rows.entries()) expect(spoke.has(row), `${part} ${i}: ${row.key}`).toBe(true);
  });
});

const text = i18next.createInstance();
await text.init({
  lng: 'en',
  resources: { en: { feedback: Object(readLocale('en', 'feedback')) } },
  ns: ['feedback'],
  initAsync: false,
  interpolation: { escapeValue: false },
});
const sayings = (hunt: Hunt): readonly string[] =>
  messagesFor(signalsOf(hunt)).map(({ key, params }) => text.t(key, params));

const WAYS: readonly Controls[] = ['walk', 'tightrope', 'slide', 'sled', 'robot', 'mixing-desk'];

/** Random actions, and stubborn ones: the same or two in turns over and over, which is what tempts to repeat. */
const anyPlay = (way: Controls): fc.Arbitrary<readonly Action[]> =>
  fc.oneof(
    fc.array(anyActionOf(way), { maxLength: 40 }),
    fc
      .tuple(fc.array(anyActionOf(way), { minLength: 1, maxLength: 3 }), fc.integer({ min: 3, max: 12 }))
      .map(([some, count]) => Array.from({ length: count }, () => some).flat()),
  );

describe('in words', () => {
  test.each(WAYS)(
    '%s: no sentence is said three times running, and after the first action not even twice',
    (way) => {
      fc.assert(
        fc.property(anyLevelOf(way), anyPlay(way), (level, actions) => {
          const told = huntsAlong(level, actions).map(sayings);
          for (const [i, sentences] of told.entries())
            for (const sentence of sentences) {
              expect(sentence).toMatch(/^[^{}]+$/);
              const next = [told[i + 1], told[i + 2]];
              const running = next.findIndex((said) => said?.includes(sentence) !== true);
              expect(running, `from action ${i}: ${sentence}`).toBeLessThanOrEqual(i === 0 ? 1 : 0);
              expect(running).not.toBe(-1);
            }
        }),
        { numRuns: 150 },
      );
    },
  );

  test('praise for one and the same deed differs', () => {
    const level = resolveLevel(warm(0.1), 1);
    const praise = huntsAlong(level, times(13, step('east')))
      .map((hunt) => sayings(hunt)[1])
      .filter((line) => line !== undefined);
    expect(praise).toHaveLength(4);
    expect(new Set(praise).size).toBe(4);
  });
});
