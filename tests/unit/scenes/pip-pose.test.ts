import { describe, expect, test } from 'vitest';
import {
  dancePose,
  lengthOf,
  type PipPlay,
  type Pose,
  poseAt,
  restingPose,
  stillPose,
} from '../../../src/scenes/view/pip-pose';

const hop = (feeling: 'much-warmer' | 'warmer' | 'same' | 'colder', x = 1): PipPlay => ({
  type: 'hop',
  x,
  y: 0,
  lift: 0.26,
  durationMs: 220,
  feeling,
});
const PLAYS: readonly PipPlay[] = [
  hop('same'),
  hop('warmer'),
  hop('much-warmer'),
  hop('colder'),
  { ...hop('colder'), type: 'ride', durationMs: 320 } as PipPlay,
  { ...hop('warmer'), type: 'walk', lift: 0.07, durationMs: 200 } as PipPlay,
  { type: 'bump', x: 0, y: 1 },
  { type: 'tap', x: 0.7, y: -0.7, reach: 0.58 },
  { type: 'drop' },
  { type: 'shake' },
];

function at(play: PipPlay, ms: number): Pose {
  const pose = restingPose();
  poseAt(play, ms, pose);
  return pose;
}

function still(play: PipPlay | null): Pose {
  const pose = restingPose();
  stillPose(play, pose);
  return pose;
}

/** The poses of a play, a frame of 60 Hz apart. */
function film(play: PipPlay): Pose[] {
  return Array.from({ length: Math.ceil(lengthOf(play) / 16.7) }, (_, i) => at(play, i * 16.7));
}

/** How often a row of numbers goes from below zero to above it or back. */
function swings(values: readonly number[]): number {
  const clear = values.filter((value) => Math.abs(value) > 0.005);
  return clear.filter((value, i) => i > 0 && Math.sign(value) !== Math.sign(clear[i - 1] ?? value)).length;
}

describe('a play of Pip’s body', () => {
  test.each(PLAYS)('$type is over within the time that frames are sure to come, and at rest then', (play) => {
    expect(lengthOf(play)).toBeGreaterThanOrEqual(150);
    expect(lengthOf(play)).toBeLessThanOrEqual(720);
    expect(at(play, lengthOf(play))).toEqual(restingPose());
  });

  test.each(PLAYS)('$type moves without a jerk', (play) => {
    const frames = [...film(play), restingPose()];
    frames.forEach((pose, i) => {
      const before = frames[i - 1];
      // A drop begins in the air, and whatever came before is cut short by the first frame.
      if (before === undefined) return;
      for (const part of ['lift', 'shiftX', 'shiftY', 'tilt', 'stretch'] as const)
        expect(Math.abs(pose[part] - before[part]), `${part} of frame ${i}`).toBeLessThan(0.16);
    });
  });

  test('leans and shifts the way it goes', () => {
    for (const x of [1, -1]) {
      const flight = at(hop('same', x), 120);
      expect(Math.sign(flight.tilt)).toBe(x);
      expect(Math.sign(flight.shiftX)).toBe(x);
      expect(flight.lift).toBeGreaterThan(0.2);
    }
  });

  test('crouches first, stretches in the air and flattens on landing', () => {
    expect(at(hop('same'), 16).stretch).toBeLessThan(0);
    expect(at(hop('same'), 110).stretch).toBeGreaterThan(0.05);
    expect(at(hop('same'), 219).stretch).toBeLessThan(-0.1);
  });

  test('wobbles where it is colder, bounces where it is much warmer, and neither otherwise', () => {
    const landed = (feeling: 'much-warmer' | 'warmer' | 'same' | 'colder'): Pose[] =>
      film(hop(feeling)).slice(Math.ceil(220 / 16.7));
    expect(swings(landed('colder').map(({ tilt }) => tilt))).toBeGreaterThanOrEqual(3);
    expect(Math.max(...landed('colder').map(({ lift }) => lift))).toBe(0);
    expect(Math.max(...landed('much-warmer').map(({ lift }) => lift))).toBeGreaterThan(0.15);
    for (const calm of ['warmer', 'same'] as const) {
      expect(Math.max(...landed(calm).map(({ lift }) => lift))).toBe(0);
      expect(Math.max(...landed(calm).map(({ tilt }) => Math.abs(tilt)))).toBe(0);
    }
  });

  test('a bump goes into the wall and is thrown back', () => {
    const frames = film({ type: 'bump', x: 1, y: 0 });
    expect(Math.max(...frames.slice(0, 7).map(({ shiftX }) => shiftX))).toBeGreaterThan(0.15);
    expect(Math.min(...frames.slice(7).map(({ shiftX }) => shiftX))).toBeLessThan(-0.05);
  });

  test('a toe-tap puts a foot out as far as it reaches, and takes it back', () => {
    const play: PipPlay = { type: 'tap', x: -1, y: 0, reach: 0.5 };
    expect(Math.min(...film(play).map(({ footX }) => footX))).toBeCloseTo(-0.5, 2);
    expect(at(play, lengthOf(play) - 1).footX).toBeGreaterThan(-0.01);
  });

  test('a jump tells no way', () => {
    for (const pose of film({ type: 'drop' }))
      expect([pose.shiftX, pose.shiftY, pose.tilt]).toEqual([0, 0, 0]);
  });
});

describe('with reduced motion', () => {
  test('each feeling, a bump and a tap have a pose of their own', () => {
    const poses = [hop('much-warmer'), hop('warmer'), hop('colder'), PLAYS[6], PLAYS[7]].map((play) =>
      JSON.stringify(still(play ?? null)),
    );
    expect(new Set([...poses, JSON.stringify(restingPose())]).size).toBe(6);
  });

  test('colder leans back from where it went, warmer stands up', () => {
    expect(still(hop('colder', 1)).tilt).toBeLessThan(0);
    expect(still(hop('colder', -1)).tilt).toBeGreaterThan(0);
    expect(still(hop('much-warmer')).stretch).toBeGreaterThan(still(hop('warmer')).stretch);
  });

  test('the dance is one pose', () => {
    const [early, late] = [restingPose(), restingPose()];
    dancePose(100, true, early);
    dancePose(5000, true, late);
    expect(early).toEqual(late);
    expect(early).not.toEqual(restingPose());
  });
});
