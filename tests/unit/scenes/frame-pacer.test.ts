import { beforeEach, describe, expect, test } from 'vitest';
import { FramePacer } from '../../../src/scenes/frame-pacer';

let pacer: FramePacer;
beforeEach(() => {
  pacer = new FramePacer();
});

/** How many of `frames` frames, `everyMs` apart, are drawn. */
function drawn(frames: number, everyMs: number, stillGoing = false): number {
  let count = 0;
  for (let i = 0; i < frames; i++) {
    if (stillGoing) pacer.goOn();
    if (pacer.pace(everyMs, false) !== null) count += 1;
  }
  return count;
}

describe('FramePacer', () => {
  test('draws every frame while something happens, and every second one when nothing does', () => {
    pacer.stir();
    expect(drawn(50, 16.7)).toBe(50);
    drawn(10, 16.7);
    expect(drawn(60, 16.7)).toBe(30);
  });

  test('draws nothing that moves while others draw it, but whatever stirs, once', () => {
    pacer.stir();
    pacer.handedOver = true;
    drawn(1, 16.7);
    expect(drawn(600, 16.7, true)).toBe(0);
    pacer.stir();
    expect(drawn(60, 16.7, true)).toBe(1);
    pacer.handedOver = false;
    expect(drawn(60, 16.7, true)).toBe(60);
  });

  test('covers the time it let pass, at most a tenth of a second', () => {
    pacer.stir();
    expect(pacer.pace(16, false)).toBe(16);
    expect(pacer.pace(2000, false)).toBe(100);
  });

  test('a slow machine rests when nothing happens', () => {
    expect(pacer.slow).toBe(false);
    drawn(60, 22, true);
    expect(pacer.slow).toBe(true);
    drawn(60, 22);
    expect(drawn(100, 22)).toBe(0);
  });

  test('a slow machine still draws every frame while something happens', () => {
    drawn(60, 22, true);
    expect(drawn(40, 22, true)).toBe(40);
  });

  test('a machine far behind is spared every second frame, but not the first after a key', () => {
    drawn(60, 29, true);
    expect(drawn(40, 29, true)).toBe(20);
    pacer.stir();
    expect(pacer.pace(29, false)).not.toBeNull();
    pacer.stir();
    expect(pacer.pace(29, false)).not.toBeNull();
  });

  test('one late frame is no machine far behind', () => {
    drawn(60, 21, true);
    expect(drawn(1, 80, true)).toBe(1);
    expect(drawn(60, 21, true)).toBe(60);
  });

  test('is back at every frame some seconds after frames come quickly again', () => {
    drawn(60, 29, true);
    drawn(400, 16.7, true);
    expect(drawn(60, 16.7, true)).toBe(60);
    expect(pacer.slow).toBe(false);
  });

  test('a pause says nothing about the machine', () => {
    pacer.stir();
    for (let i = 0; i < 20; i++) {
      pacer.stir();
      pacer.pace(600, false);
    }
    expect(pacer.slow).toBe(false);
  });
});

test('the average by the clock counts late frames that the smoothed one leaves out, and no slept tab', () => {
  const pacer = new FramePacer();
  for (let i = 0; i < 60; i++) {
    pacer.goOn();
    pacer.measure(i === 30 ? 60_000 : 300);
    pacer.pace(17, false);
  }
  expect(pacer.frameMs).toBeGreaterThan(290);
  expect(pacer.frameMs).toBeLessThanOrEqual(300);
  expect(pacer.slow).toBe(false);
});
