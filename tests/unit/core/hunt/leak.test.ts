/**
 * Nothing that the player is told may say where the candy is. Two levels agree to the last bit around the walk and
 * hold their candy at opposite ends of the field: whatever is sensed, said, sounded or shaken must be the same.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintAt } from '../../../../src/core/feedback/hints';
import { messagesFor } from '../../../../src/core/feedback/rules';
import { signalsOf } from '../../../../src/core/feedback/signals';
import { isInTrouble } from '../../../../src/core/feedback/trouble';
import { type Hunt, whyNot } from '../../../../src/core/hunt/hunt';
import { type LevelSpec, SENSES, type Sense } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { soundsOf } from '../../../../src/session/sounds';
import { buzzOf } from '../../../../src/session/touch';
import { anyAction, huntsAlong, last } from '../../../fixtures/actions';
import { bowlLevel, ropeLevel } from '../../../fixtures/levels';

/** A field of half width 20 with hills around the start and one deep narrow well (width 0.1), the candy. */
function fieldWithCandyAt(
  candy: readonly number[],
  senses: readonly Sense[],
  candyEndsHunt: boolean,
): LevelSpec {
  const flat = candy.length === 1;
  const at = (x: number, y: number): number[] => (flat ? [x] : [x, y]);
  const widths = (w: number): number[] => (flat ? [w] : [w, w]);
  const make = flat ? ropeLevel : bowlLevel;
  return make({
    senses: [...senses],
    ...(senses.includes('shaky-arrow') ? { noise: { kind: 'normal', deviation: 0.3 } } : {}),
    candyEndsHunt,
    start: { center: at(0, 0), radius: 1 },
    strides: [0.1, 0.2, 0.4],
    budget: { steps: 20, toeTaps: 20 },
    surface: {
      halfWidth: 20,
      bowl: { center: at(1, -1), curvatures: widths(0.05), angleDegrees: 0 },
      bumps: [
        { kind: 'hill', center: at(2, 1), depth: 3, widths: widths(1), angleDegrees: 20 },
        { kind: 'well', center: at(-2, -1), depth: 2, widths: widths(1.5), angleDegrees: 70 },
        { kind: 'well', center: [...candy], depth: 40, widths: widths(0.1), angleDegrees: 0 },
      ],
      offset: 41,
    },
  });
}

/** A level gives an exact arrow or a shaky one, never both. */
function withOneArrow(senses: readonly Sense[]): readonly Sense[] {
  return senses.includes('slope-arrow') ? senses.filter((sense) => sense !== 'shaky-arrow') : senses;
}
const ALL = withOneArrow(SENSES);

/** All that reaches the player from one hunt: what is felt, said, heard, shaken and counted. */
function told(hunt: Hunt): unknown {
  const record = hunt.records.at(-1);
  return {
    sensed: hunt.sensed,
    shown: record?.sensed,
    bumped: record?.bumped,
    messages: messagesFor(signalsOf(hunt)),
    hints: [1, 2, 3].map((rung) => hintAt(hunt, rung)),
    trouble: isInTrouble(hunt),
    sounds: record && soundsOf(record, signalsOf(hunt)),
    buzz: record && buzzOf(record, signalsOf(hunt)),
    counts: [hunt.stepsTaken, hunt.stepsLeft, hunt.toeTapsLeft],
    ending: hunt.ending,
    refused: whyNot(hunt, { type: 'toe-tap', heading: 0 }),
  };
}

const corner = fc.tuple(fc.constantFrom(-15, 15), fc.constantFrom(-15, 15));
const senses = fc.subarray([...SENSES], { minLength: 1 }).map(withOneArrow);

describe('wherever the candy lies out of reach', () => {
  test('the player is told the same on a field', () => {
    fc.assert(
      fc.property(
        corner,
        corner,
        senses,
        fc.boolean(),
        fc.nat(1000),
        fc.array(anyAction, { maxLength: 40 }),
        (a, b, given, ends, seed, actions) => {
          const hunts = [a, b].map((candy) =>
            huntsAlong(resolveLevel(fieldWithCandyAt(candy, given, ends), seed), actions),
          );
          expect(hunts[0]?.map(told)).toEqual(hunts[1]?.map(told));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the player is told the same on a tightrope', () => {
    fc.assert(
      fc.property(senses, fc.nat(1000), fc.array(anyAction, { maxLength: 40 }), (given, seed, actions) => {
        const hunts = [-15, 15].map((candy) =>
          huntsAlong(resolveLevel(fieldWithCandyAt([candy], given, true), seed), actions),
        );
        expect(hunts[0]?.map(told)).toEqual(hunts[1]?.map(told));
      }),
      { numRuns: 200 },
    );
  });

  test('the two fields do differ: each has its deepest place at its own candy', () => {
    const [a, b] = [
      [15, 15],
      [-15, -15],
    ].map((candy) => resolveLevel(fieldWithCandyAt(candy, ALL, false), 1).surface);
    const at = Float64Array.of(15, 15);
    expect(a?.loss(at)).toBeLessThan((b?.loss(at) ?? 0) - 39);
  });

  test('a candy within reach is felt, so the comparison can tell fields apart', () => {
    const walk = Array.from({ length: 10 }, () => ({ type: 'step', heading: 0, stride: 2 }) as const);
    const [near, far] = [
      [3, 0],
      [15, 15],
    ].map((candy) => {
      const spec = { ...fieldWithCandyAt(candy, ALL, false), start: { center: [0, 0], radius: 0 } };
      return told(last(huntsAlong(resolveLevel(spec, 1), walk.slice(0, 7))));
    });
    expect(near).not.toEqual(far);
  });
});
