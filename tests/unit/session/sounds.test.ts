import { describe, expect, test } from 'vitest';
import { signalsOf } from '../../../src/core/feedback/signals';
import { type Action, HEADINGS } from '../../../src/core/hunt/action';
import { type Hunt, performAll } from '../../../src/core/hunt/hunt';
import type { Sensed } from '../../../src/core/hunt/step-record';
import type { LevelSpec } from '../../../src/core/level/level-spec';
import { resolveLevel } from '../../../src/core/level/resolve-level';
import type { Sound } from '../../../src/session/ports';
import { soundsOf } from '../../../src/session/sounds';
import { GRAB, last, step, tap } from '../../fixtures/actions';
import { bowlLevel, ropeLevel } from '../../fixtures/levels';
import { wayLevel } from '../../fixtures/way-levels';

const hunted = (spec: LevelSpec, ...actions: readonly Action[]): Hunt =>
  performAll(resolveLevel(spec, 1), actions);
const heard = (hunt: Hunt): readonly Sound[] => soundsOf(last(hunt.records), signalsOf(hunt));
const namesOf = (sounds: readonly Sound[]): readonly string[] => sounds.map(({ name }) => name);

/** A hunt as it would be had the last action been sensed so. */
const feeling = (hunt: Hunt, felt: Partial<Sensed>): Hunt => {
  const record = last(hunt.records);
  const sensed = { ...record.sensed, ...felt };
  return { ...hunt, sensed, records: [...hunt.records.slice(0, -1), { ...record, sensed }] };
};

const onWall = ropeLevel({ start: { center: [-3], radius: 0 } });
const booted = bowlLevel({ senses: ['warmer-colder', 'slope-arrow'] });

describe('a step sounds', () => {
  test.each([
    [-1, 'warmer', 1],
    [-2, 'warmer', 1],
    [-3, 'warmer', 2],
    [4, 'colder', 2],
    [5, 'colder', 3],
    [14, 'colder', 3],
    [15, 'colder', 4],
    [-29, 'warmer', 4],
    [-30, 'warmer', 5],
    [400, 'colder', 5],
  ] as const)('%d points: %s, size %d', (change, name, size) => {
    expect(heard(feeling(hunted(bowlLevel(), step('east')), { change }))).toEqual([{ name, size, pan: 0 }]);
  });

  test('the same where nothing changed, or nothing of it is felt', () => {
    for (const change of [0, null])
      expect(heard(feeling(hunted(bowlLevel(), step('east')), { change }))).toEqual([{ name: 'same' }]);
  });

  test('of the wall, and of the change where the wall was not at once there', () => {
    const near = ropeLevel({ start: { center: [-2.5], radius: 0 } });
    expect(namesOf(heard(hunted(near, step('west', 2))))).toEqual(['bump', 'colder']);
    expect(heard(hunted(onWall, step('west')))).toEqual([{ name: 'bump' }]);
  });

  test('from the side that is lower only where a slope is felt', () => {
    const boots = hunted(booted, step('east', 2));
    const pan = boots.sensed.arrow?.x;
    expect(heard(boots)).toMatchObject([
      { name: 'warmer', pan },
      { name: 'slope', pan },
    ]);
    expect(heard(hunted(bowlLevel(), step('east', 2)))).toMatchObject([{ pan: 0 }]);
  });
});

describe('a slope sounds', () => {
  const boots = hunted(bowlLevel({ senses: ['slope-arrow'] }), step('east', 2));
  const slope = (x: number, y: number, steepness: number) =>
    heard(feeling(boots, { arrow: { x, y, steepness, from: 'boots' } })).filter(
      ({ name }) => name === 'slope',
    );

  test.each([
    [0, 1, 0.5, 'north', 'north', 'slow', [300, 490]],
    [0.6, 0.8, 2, 'north-east', 'north', 'quick', [300, 400, 500, 600]],
    [1, 0, 6, 'east', 'level', 'very-quick', [300, 360, 420, 480, 540, 600]],
    [0.95, -0.31, 1.9, 'east', 'level', 'slow', [300, 490]],
    [-0.6, -0.8, 5.9, 'south-west', 'south', 'quick', [300, 400, 500, 600]],
  ] as const)(
    '(%d, %d) at %d points: %s, %s and %s, from its side',
    (x, y, steepness, heading, brightness, pace, pulsesMs) => {
      expect(HEADINGS).toContain(heading);
      expect(slope(x, y, steepness)).toEqual([
        { name: 'slope', heading, pace, brightness, pulsesMs, pan: x },
      ]);
    },
  );

  test('of nothing where it is flat', () => {
    expect(slope(0, 0, 0)).toEqual([]);
  });

  test('of nothing once the hunt is over, and of nothing for each step of a robot', () => {
    expect(namesOf(heard(hunted(booted, step('east', 2), GRAB)))).toEqual(['grab']);
    const robot = hunted(wayLevel('robot'), { type: 'run', length: 0 });
    expect(robot.sensed.arrow).not.toBeNull();
    expect(namesOf(heard(robot))).not.toContain('slope');
  });
});

describe('an aside waits for the notes, and the slope for the aside', () => {
  test('two bounces after a step across the low place', () => {
    /** Pip at 0, the bottom at 1: the long stride lands at 5. */
    const boots = ropeLevel({ senses: ['warmer-colder', 'slope-arrow'], strides: [0.5, 3.5, 5] });
    const across: LevelSpec = {
      ...boots,
      start: { center: [0], radius: 0 },
      surface: { ...boots.surface, halfWidth: 6 },
    };
    const sounds = heard(hunted(across, step('east', 2)));
    expect(sounds).toMatchObject([
      { name: 'colder' },
      { name: 'overshoot', afterMs: 300 },
      { name: 'slope', heading: 'west', pan: -1 },
    ]);
    const slope = sounds.find((sound) => sound.name === 'slope');
    expect(slope?.pulsesMs[0]).toBe(720);
  });

  test('two soft steps back on one’s own prints, where those are sensed', () => {
    const there: readonly Action[] = [step('east'), step('north-east'), step('south-west')];
    const printed = bowlLevel({ senses: ['warmer-colder', 'footprints'] });
    expect(namesOf(heard(hunted(printed, ...there.slice(0, 2))))).toEqual(['warmer']);
    expect(heard(hunted(printed, ...there)).at(-1)).toEqual({ name: 'footprints', afterMs: 300 });
    expect(namesOf(heard(hunted(bowlLevel({ senses: ['warmer-colder'] }), ...there)))).not.toContain(
      'footprints',
    );
  });
});

describe('a toe-tap sounds', () => {
  test('warmer or colder from the side of the toe, the same below a tenth of a point, a bump on the wall', () => {
    expect(heard(hunted(bowlLevel(), tap('east')))).toEqual([{ name: 'tap-warmer', pan: 1 }]);
    expect(heard(hunted(bowlLevel(), tap('west')))).toEqual([{ name: 'tap-colder', pan: -1 }]);
    expect(heard(hunted(onWall, tap('west')))).toEqual([{ name: 'bump' }]);
    const hunt = hunted(bowlLevel(), tap('north'));
    const record = last(hunt.records);
    if (record.type !== 'toe-tap') throw new Error('no toe-tap');
    const touched = (change: number) =>
      soundsOf({ ...record, tap: { ...record.tap, change } }, signalsOf(hunt));
    expect(touched(0.0999)).toEqual([{ name: 'same' }]);
    expect(touched(0.1)).toMatchObject([{ name: 'tap-colder' }]);
  });
});
