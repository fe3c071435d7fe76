import { signal } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import { createReplayClock } from '../../../src/session/replay-clock';
import type { ReplayClock } from '../../../src/session/views';

/** The clockwork with its hands. */
function made() {
  const clock = signal<ReplayClock>({
    light: 0,
    cursor: 0,
    playing: false,
    speed: 1,
    atMoment: false,
    held: false,
  });
  return { ...createReplayClock(clock), clock };
}

/** A clock for a walk of six steps with its moment at the fourth, already lit and playing. */
function lit(lastStep = 6, moment = 4) {
  const control = made();
  control.start(lastStep, moment);
  control.skipLight();
  return control;
}

describe('the light', () => {
  test('takes two seconds, then the walk plays', () => {
    const control = made();
    control.start(6, 4);
    control.tick(1000, false);
    expect(control.clock.value).toMatchObject({ light: 0.5, cursor: 0, playing: false });
    control.tick(1000, false);
    expect(control.clock.value).toMatchObject({ light: 1, cursor: 0, playing: true });
  });

  test('takes 400 ms with reduced motion', () => {
    const control = made();
    control.start(6, 4);
    control.tick(399, true);
    expect(control.clock.value.light).toBeLessThan(1);
    control.tick(1, true);
    expect(control.clock.value).toMatchObject({ light: 1, playing: true });
  });

  test('can be skipped', () => {
    expect(lit().clock.value).toMatchObject({ light: 1, playing: true });
  });

  test('plays nothing where no step was taken', () => {
    expect(lit(0, 0).clock.value).toMatchObject({ light: 1, playing: false });
    const control = lit(0, 0);
    control.setPlaying(true);
    expect(control.clock.value.playing).toBe(false);
  });

  test('starts dark again for the next replay, and keeps the speed', () => {
    const control = lit();
    control.setSpeed(2);
    control.seek(5);
    control.start(3, 1);
    expect(control.clock.value).toEqual({
      light: 0,
      cursor: 0,
      playing: false,
      speed: 2,
      atMoment: false,
      held: false,
    });
  });
});

describe('the walk', () => {
  test('holds once at its moment, exactly on the step', () => {
    const control = lit();
    control.tick(100_000, false);
    expect(control.clock.value).toMatchObject({ cursor: 4, playing: false, atMoment: true });
    control.setPlaying(true);
    expect(control.clock.value.atMoment).toBe(false);
    control.tick(100_000, false);
    expect(control.clock.value).toMatchObject({ cursor: 6, playing: false, atMoment: false });
  });

  test('holds at a moment on the last step', () => {
    const control = lit(6, 6);
    control.tick(100_000, false);
    expect(control.clock.value).toMatchObject({ cursor: 6, playing: false, atMoment: true });
  });

  test('goes as fast as its speed says', () => {
    const cursors = ([0.5, 1, 2] as const).map((speed) => {
      const control = lit();
      control.setSpeed(speed);
      control.tick(650, false);
      return control.clock.value.cursor;
    });
    expect(cursors).toEqual([0.5, 1, 2]);
  });

  test('rests while paused', () => {
    const control = lit();
    control.tick(325, false);
    control.setPlaying(false);
    control.tick(10_000, false);
    expect(control.clock.value.cursor).toBe(0.5);
  });

  test('starts over when played at its end, without holding again', () => {
    const control = lit();
    control.seek(6);
    control.setPlaying(true);
    expect(control.clock.value).toMatchObject({ cursor: 0, playing: true });
    control.tick(100_000, false);
    expect(control.clock.value).toMatchObject({ cursor: 6, atMoment: false });
  });
});

describe('seeking', () => {
  test('goes to a whole step within the walk and stops', () => {
    const control = lit();
    for (const [wanted, got] of [
      [2, 2],
      [2.4, 2],
      [-3, 0],
      [99, 6],
    ] as const) {
      control.setPlaying(true);
      control.seek(wanted);
      expect(control.clock.value).toMatchObject({ cursor: got, playing: false });
    }
  });

  test('shows the moment when it lands on it', () => {
    const control = lit();
    control.seek(4);
    expect(control.clock.value.atMoment).toBe(true);
    control.seek(3);
    expect(control.clock.value.atMoment).toBe(false);
  });

  test('finds no moment at the start of a walk that has none', () => {
    const control = lit(0, 0);
    control.seek(0);
    expect(control.clock.value.atMoment).toBe(false);
  });
});

describe('scrubbing', () => {
  test('goes there, past the moment', () => {
    const control = lit();
    for (const step of [3, 4, 5]) {
      control.scrub(step);
      expect(control.clock.value).toMatchObject({ cursor: step, playing: false, atMoment: false });
    }
    control.tick(10_000, false);
    expect(control.clock.value).toMatchObject({ cursor: 5, atMoment: false });
  });

  test('shows the moment once it rests there', () => {
    const control = lit();
    control.scrub(4);
    control.tick(100, false);
    expect(control.clock.value.atMoment).toBe(false);
    control.tick(100, false);
    expect(control.clock.value.atMoment).toBe(true);
  });

  test('says whether a hand is on the cursor, until the next replay', () => {
    const control = lit();
    control.hold(true);
    control.scrub(2);
    expect(control.clock.value).toMatchObject({ cursor: 2, held: true });
    control.hold(false);
    expect(control.clock.value.held).toBe(false);
    control.hold(true);
    control.start(3, 1);
    expect(control.clock.value.held).toBe(false);
  });

  test('is over with the next that is done', () => {
    const control = lit();
    control.scrub(4);
    control.seek(2);
    control.tick(10_000, false);
    expect(control.clock.value).toMatchObject({ cursor: 2, atMoment: false });
  });
});
