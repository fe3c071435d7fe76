/**
 * Nothing that the player is told by any way to play may say where the candy is. Two levels agree to the last bit around
 * the hunt and hold their candy at opposite ends of the field: whatever is sensed, said, sounded, shaken or told to a bot
 * must be the same, noise and jumps included.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintAt } from '../../../../../src/core/feedback/hints';
import { messagesFor } from '../../../../../src/core/feedback/rules';
import { signalsOf } from '../../../../../src/core/feedback/signals';
import { isInTrouble } from '../../../../../src/core/feedback/trouble';
import { viewOf } from '../../../../../src/core/hunt/bots/bot';
import { actionsOf, type Hunt, performAll, whyNot } from '../../../../../src/core/hunt/hunt';
import { CONTROLS, type Controls } from '../../../../../src/core/level/level-spec';
import { type ResolvedLevel, resolveLevel } from '../../../../../src/core/level/resolve-level';
import { soundsOf } from '../../../../../src/session/sounds';
import { buzzOf } from '../../../../../src/session/touch';
import { huntsAlong, last } from '../../../../fixtures/actions';
import { anyActionOf, wayLevel } from '../../../../fixtures/way-levels';

/** Beyond this distance from the middle a hunt may meet a candy's well, and is left out. */
const NEAR = 9;
const CANDY = 15;

/** Settings mild enough that most hunts stay near the middle. */
const MILD: Readonly<Record<Controls, Readonly<Record<string, unknown>>>> = {
  walk: {},
  tightrope: {},
  slide: { slide: { learningRates: { count: 8, lowest: 0.01, ratio: 1.9 } } },
  sled: { sled: { learningRate: 0.05, momentum: 0.8, brake: 0.3, push: 0.2 } },
  robot: {},
  'mixing-desk': {},
};

const dimensionsOf = (controls: Controls): number =>
  controls === 'tightrope' ? 1 : controls === 'mixing-desk' ? 4 : 2;

/** Hills around the start and one deep narrow well, the candy, at `side` · 15 in every coordinate. */
function surfaceWith(controls: Controls, side: 1 | -1) {
  const n = dimensionsOf(controls);
  const all = (c: number): number[] => new Array<number>(n).fill(c);
  const candy = { kind: 'well', center: all(side * CANDY), depth: 40 };
  const hill = { kind: 'hill', center: all(2), depth: 3 };
  const common = { halfWidth: 20, dimension: n, offset: 41 };
  return n > 2
    ? {
        ...common,
        kind: 'quadratic-desk',
        center: all(1),
        curvatures: all(0.05),
        bumps: [
          { ...hill, width: 1 },
          { ...candy, width: 0.1 },
        ],
      }
    : {
        ...common,
        kind: 'landforms',
        bowl: { center: all(1), curvatures: all(0.05) },
        bumps: [
          { ...hill, widths: all(1) },
          { ...candy, widths: all(0.1) },
        ],
      };
}

interface Look {
  readonly seed: number;
  readonly arrow: boolean;
  readonly shaky: boolean;
  readonly logGauge: boolean;
  readonly ends: boolean;
}

function levelWith(
  controls: Controls,
  side: 1 | -1,
  { seed, arrow, shaky, logGauge, ends }: Look,
): ResolvedLevel {
  const senses = ['warmer-colder', 'depth-gauge', 'toe-taps', 'footprints'];
  const mapped = controls !== 'mixing-desk';
  const driven = controls === 'slide' || controls === 'sled' || controls === 'robot';
  const seesArrow = mapped && arrow;
  const spec = wayLevel(controls, {
    ...MILD[controls],
    senses: seesArrow ? [...senses, shaky ? 'shaky-arrow' : 'slope-arrow'] : senses,
    ...(mapped && shaky && (driven || seesArrow) ? { noise: { kind: 'normal', deviation: 0.3 } } : {}),
    strides: [0.1, 0.2, 0.4],
    budget: { steps: 40, toeTaps: 10, jumps: 3 },
    jumpTo: 'start',
    start: { center: new Array<number>(dimensionsOf(controls)).fill(0), radius: 1 },
    ...(logGauge ? { gaugeScale: 'log' } : {}),
    candyEndsHunt: ends,
    surface: surfaceWith(controls, side),
  });
  return resolveLevel(spec, seed);
}

/** All that reaches a player, or a bot, from one hunt. */
function told(hunt: Hunt): unknown {
  const record = hunt.records.at(-1);
  return {
    view: viewOf(hunt),
    shown: record?.sensed,
    bumped: record?.bumped,
    messages: messagesFor(signalsOf(hunt)),
    hints: [1, 2, 3].map((rung) => hintAt(hunt, rung)),
    trouble: isInTrouble(hunt),
    sounds: record && soundsOf(record, signalsOf(hunt)),
    buzz: record && buzzOf(record, signalsOf(hunt)),
    counts: [hunt.stepsTaken, hunt.stepsLeft, hunt.toeTapsLeft, hunt.jumpsLeft, hunt.actionsTaken],
    ending: hunt.ending,
    refused: whyNot(hunt, { type: 'jump' }),
  };
}

const anyLook: fc.Arbitrary<Look> = fc.record({
  seed: fc.nat(1000),
  arrow: fc.boolean(),
  shaky: fc.boolean(),
  logGauge: fc.boolean(),
  ends: fc.boolean(),
});

const isNear = (hunt: Hunt): boolean =>
  hunt.records.every(({ to }) => to.every((c) => Math.abs(c) < NEAR)) && hunt.ending !== 'diverged';

describe.each(CONTROLS)('wherever the candy lies out of reach of a %s', (controls) => {
  test('the player is told the same', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        anyLook,
        fc.array(anyActionOf(controls), { minLength: 1, maxLength: 25 }),
        (look, actions) => {
          const [here, there] = [levelWith(controls, 1, look), levelWith(controls, -1, look)];
          const hunts = huntsAlong(here, actions).filter(isNear);
          const others = hunts.map((hunt) => performAll(there, actionsOf(hunt)));
          expect(others.map(told)).toEqual(hunts.map(told));
          compared += hunts.length;
        },
      ),
      { numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  test('the two fields do differ: each has its deepest place at its own candy', () => {
    const look = { seed: 1, arrow: true, shaky: false, logGauge: false, ends: false };
    const [here, there] = [levelWith(controls, 1, look), levelWith(controls, -1, look)];
    const at = Float64Array.from({ length: dimensionsOf(controls) }, () => CANDY);
    expect(here.surface.loss(at)).toBeLessThan(there.surface.loss(at) - 39);
  });

  test('and one within reach is felt, so that the comparison can tell fields apart', () => {
    const look = { seed: 1, arrow: true, shaky: false, logGauge: false, ends: false };
    const level = levelWith(controls, 1, look);
    const beside = level.start.map(() => CANDY - 0.1);
    const placed = (side: 1 | -1): ResolvedLevel => {
      const each = levelWith(controls, side, look);
      return { ...each, start: beside, startLoss: level.surface.loss(Float64Array.from(level.start)) };
    };
    expect(told(last(huntsAlong(placed(1), [])))).not.toEqual(told(last(huntsAlong(placed(-1), []))));
  });
});
