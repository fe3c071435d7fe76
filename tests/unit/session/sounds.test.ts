import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/core/hunt/action';
import { performAll } from '../../../src/core/hunt/hunt';
import type { StepRecord } from '../../../src/core/hunt/step-record';
import type { LevelSpec } from '../../../src/core/level/level-spec';
import { resolveLevel } from '../../../src/core/level/resolve-level';
import { buzzOf, soundsOf } from '../../../src/session/sounds';
import { anyAction, GRAB, huntsAlong, last, step, tap } from '../../fixtures/actions';
import { anyResolvedLevel, bowlLevel, ropeLevel } from '../../fixtures/levels';

const recordOf = (spec: LevelSpec, ...actions: readonly Action[]): StepRecord =>
  last(performAll(resolveLevel(spec, 1), actions).records);
/** A step whose shown loss changed by so many points. */
const changed = (change: number | null): StepRecord => {
  const record = recordOf(bowlLevel(), step('east'));
  return { ...record, sensed: { ...record.sensed, change } };
};

const onWall = ropeLevel({ start: { center: [-3], radius: 0 } });

describe('a step sounds', () => {
  test.each([
    [-1, 'warmer', 1],
    [-2, 'warmer', 1],
    [-3, 'warmer', 2],
    [7, 'colder', 3],
    [15, 'colder', 4],
    [-29, 'warmer', 4],
    [-30, 'warmer', 5],
    [400, 'colder', 5],
  ] as const)('%d points: %s, size %d', (change, name, size) => {
    expect(soundsOf(changed(change))).toEqual([{ name, size, pan: 0 }]);
  });

  test('the same where nothing changed', () => {
    expect(soundsOf(changed(0))).toEqual([{ name: 'same' }]);
  });

  test('of the wall, and of the change where the wall was not at once there', () => {
    const near = ropeLevel({ start: { center: [-2.5], radius: 0 } });
    expect(soundsOf(recordOf(near, step('west', 2))).map(({ name }) => name)).toEqual(['bump', 'colder']);
    expect(soundsOf(recordOf(onWall, step('west')))).toEqual([{ name: 'bump' }]);
  });

  test('from the side that is lower only where a slope is felt', () => {
    const boots = recordOf(bowlLevel({ senses: ['warmer-colder', 'slope-arrow'] }), step('east', 2));
    expect(soundsOf(boots)).toMatchObject([
      { name: 'warmer', pan: boots.sensed.arrow?.x },
      { name: 'slope', pan: boots.sensed.arrow?.x },
    ]);
    expect(soundsOf(recordOf(bowlLevel(), step('east', 2)))).toMatchObject([{ pan: 0 }]);
  });
});

describe('a slope sounds', () => {
  const felt = (x: number, y: number, steepness: number) => {
    const record = recordOf(bowlLevel({ senses: ['slope-arrow'] }), step('east', 2));
    const sensed = { ...record.sensed, arrow: { x, y, steepness, from: 'boots' as const } };
    return soundsOf({ ...record, sensed }).filter(({ name }) => name === 'slope');
  };

  test.each([
    [0, 1, 0.5, 'north', [300, 490]],
    [0.6, 0.8, 2, 'north', [300, 400, 500, 600]],
    [1, 0, 6, 'level', [300, 360, 420, 480, 540, 600]],
    [0.95, -0.31, 1.9, 'level', [300, 490]],
    [-0.6, -0.8, 5.9, 'south', [300, 400, 500, 600]],
  ] as const)(
    '(%d, %d) at %d points: %s, faster the steeper, from its side',
    (x, y, steepness, brightness, pulsesMs) => {
      expect(felt(x, y, steepness)).toEqual([{ name: 'slope', brightness, pulsesMs, pan: x }]);
    },
  );

  test('of nothing where it is flat', () => {
    expect(felt(0, 0, 0)).toEqual([]);
  });

  test('of two bounces instead, after a step across the low place', () => {
    const record = recordOf(bowlLevel({ senses: ['warmer-colder', 'slope-arrow'] }), step('east', 2));
    expect(soundsOf(record, true).map(({ name }) => name)).toEqual(['warmer', 'overshoot']);
  });
});

describe('a toe-tap sounds', () => {
  test('warmer or colder from the side of the toe, the same below a tenth of a point, a bump on the wall', () => {
    expect(soundsOf(recordOf(bowlLevel(), tap('east')))).toEqual([{ name: 'tap-warmer', pan: 1 }]);
    expect(soundsOf(recordOf(bowlLevel(), tap('west')))).toEqual([{ name: 'tap-colder', pan: -1 }]);
    expect(soundsOf(recordOf(onWall, tap('west')))).toEqual([{ name: 'bump' }]);
    const flat = recordOf(
      bowlLevel({ tolerance: 0.1, start: { center: [2, 3.5], radius: 0 } }),
      tap('north'),
    );
    expect(
      soundsOf(flat.type === 'toe-tap' ? { ...flat, tap: { ...flat.tap, change: 0.05 } } : flat),
    ).toEqual([{ name: 'same' }]);
  });
});

describe('sound, shake and words agree', () => {
  test('on every record of random walks: a wall is shaken exactly when it is heard', () => {
    fc.assert(
      fc.property(anyResolvedLevel, fc.array(anyAction, { maxLength: 30 }), (level, actions) => {
        for (const record of last(huntsAlong(level, actions)).records) {
          const heard = soundsOf(record).some(({ name }) => name === 'bump');
          expect(buzzOf(record).length > 1).toBe(heard);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the grab shakes once, long', () => {
    const grab = recordOf(bowlLevel(), GRAB);
    expect(soundsOf(grab)).toEqual([{ name: 'grab' }]);
    expect(buzzOf(grab)).toEqual([80]);
  });

  test('a shake is never longer than sixty milliseconds for a step', () => {
    for (const change of [-400, -5, 0, 5, 400, null]) {
      const [ms = 0] = buzzOf(changed(change));
      expect(ms).toBeGreaterThan(0);
      expect(ms).toBeLessThanOrEqual(60);
    }
  });
});
