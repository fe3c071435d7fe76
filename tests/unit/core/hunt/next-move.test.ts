import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perform, startHunt } from '../../../../src/core/hunt/hunt';
import { glideOf, nextMove } from '../../../../src/core/hunt/next-move';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { wayLevel } from '../../../fixtures/way-levels';

const DARK = { senses: ['warmer-colder'] };
const begin = (controls: 'slide' | 'sled' | 'walk', change = {}) =>
  startHunt(resolveLevel(wayLevel(controls, change), 1));
const moved = (from: readonly number[], to: readonly number[]): number[] =>
  to.map((x, i) => x - (from[i] ?? 0));

function expectSame(told: readonly number[] | null, real: readonly number[]): void {
  expect(told).toHaveLength(real.length);
  for (const [i, r] of real.entries()) expect(told?.[i]).toBeCloseTo(r, 12);
}

describe('nextMove', () => {
  test('is where a slide really lands, for every rate that stays between the walls', () => {
    const hunt = begin('slide');
    for (let rate = 0; rate < 5; rate++) {
      const after = perform(hunt, { type: 'slide', rate });
      expect(after.records.at(-1)?.bumped).toBe(false);
      expectSame(nextMove(hunt, rate), moved(hunt.position, after.position));
    }
  });

  test('is where a sled really glides to, whatever was done before', () => {
    const action = fc.oneof(
      fc.constant({ type: 'coast' } as const),
      fc.constant({ type: 'brake' } as const),
      fc.nat(7).map((heading) => ({ type: 'nudge', heading: heading as 0 }) as const),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 6 }), (actions) => {
        const hunt = actions.reduce(perform, begin('sled'));
        const after = perform(hunt, { type: 'coast' });
        if (after.records.at(-1)?.bumped) return;
        expectSame(nextMove(hunt, 0), moved(hunt.position, after.position));
      }),
    );
  });

  test('knows no slope that isn’t sensed', () => {
    expect(nextMove(begin('slide', DARK), 2)).toBeNull();
    const standing = begin('sled', DARK);
    expect(nextMove(standing, 0)).toBeNull();
    const { level } = standing;
    if (level.spec.controls !== 'sled') throw new Error('not a sled');
    const gliding = perform(standing, { type: 'coast' });
    const { momentum } = level.spec.sled;
    const own = moved(standing.position, gliding.position).map((m) => momentum * m);
    expectSame(nextMove(gliding, 0), own);
  });

  test('says nothing on foot', () => expect(nextMove(begin('walk'), 0)).toBeNull());
});

describe('glideOf', () => {
  test('is how far the last turn carried the sled, and nothing while it stands', () => {
    const hunt = begin('sled');
    expect(glideOf(hunt)).toEqual([0, 0]);
    const after = perform(hunt, { type: 'coast' });
    expectSame(glideOf(after), moved(hunt.position, after.position));
    expect(glideOf(begin('slide'))).toBeNull();
  });
});
