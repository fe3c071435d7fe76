import { describe, expect, test } from 'vitest';
import {
  comeNearer,
  firstLook,
  layFlat,
  layFlatAsTooSlow,
  MOST_NEARNESS,
  MOST_TILT,
  shiftBy,
  tiltBy,
  turnBetween,
  turnBy,
} from '../../../src/session/bird-view';
import { birdKey } from '../../../src/ui/input/bird-keys';

const standing = firstLook(false);

describe('how the bird looks', () => {
  test('the relief stands at first, and lies for who wants no motion', () => {
    expect(standing.relief).toBe(true);
    expect(firstLook(true).relief).toBe(false);
  });

  test('it tilts so far and no farther; tilted up to the eye it lies down, and stands up as it was', () => {
    let view = standing;
    for (let i = 0; i < 30; i++) view = tiltBy(view, 0.1);
    expect(view.tilt).toBe(MOST_TILT);
    while (view.relief) view = tiltBy(view, -0.1);
    expect(tiltBy(view, -0.1)).toBe(view);
    const again = tiltBy(view, 0.1);
    expect(again.relief).toBe(true);
    expect(again.tilt).toBeGreaterThan(0.5);
  });

  test('it turns round and round without the number growing, the shorter way', () => {
    let view = standing;
    for (let i = 0; i < 16; i++) view = turnBy(view, Math.PI / 8);
    expect(view.turn).toBeCloseTo(standing.turn, 9);
    expect(turnBetween(3, -3)).toBeCloseTo(2 * Math.PI - 6, 9);
    expect(turnBetween(-3, 3)).toBeCloseTo(6 - 2 * Math.PI, 9);
  });

  test('nearness keeps within bounds, and a flat map just fits', () => {
    let view = standing;
    for (let i = 0; i < 20; i++) view = comeNearer(view, 1.3);
    expect(view.nearness).toBe(MOST_NEARNESS);
    for (let i = 0; i < 40; i++) view = comeNearer(view, 0.8);
    expect(view.nearness).toBeGreaterThan(0.5);
    const flat = layFlat(standing, true);
    expect(comeNearer(flat, 2)).toBe(flat);
  });
});

describe('the cake moved', () => {
  test('its middle stays on the stage, and a flat map stays where it is', () => {
    let view = standing;
    for (let i = 0; i < 20; i++) view = shiftBy(view, 0.1, -0.1);
    expect([view.shiftX, view.shiftY]).toEqual([0.5, -0.5]);
    const flat = layFlat(standing, true);
    expect(shiftBy(flat, 0.1, 0)).toBe(flat);
    expect(birdKey({ code: 'KeyA', key: 'a', shiftKey: false }, standing, false)?.shiftX).toBeLessThan(0);
    expect(birdKey({ code: 'KeyS', key: 's', shiftKey: false }, standing, false)?.shiftY).toBeGreaterThan(0);
  });

  test('laid flat for slowness says so until somebody looks anew', () => {
    const slow = layFlatAsTooSlow(standing);
    expect([slow.relief, slow.tooSlow]).toEqual([false, true]);
    expect(layFlat(slow, false).tooSlow).toBe(false);
  });
});

describe('keys for the bird', () => {
  const key = (code: string, text: string, shiftKey = false) => ({ code, key: text, shiftKey });

  test('arrows belong to the walk without Shift, to the view with it or on its buttons', () => {
    expect(birdKey(key('ArrowLeft', 'ArrowLeft'), standing, false)).toBeNull();
    expect(birdKey(key('ArrowLeft', 'ArrowLeft', true), standing, false)?.turn).toBeLessThan(standing.turn);
    expect(birdKey(key('ArrowRight', 'ArrowRight'), standing, true)?.turn).toBeGreaterThan(standing.turn);
    expect(birdKey(key('ArrowUp', 'ArrowUp', true), standing, false)?.tilt).toBeGreaterThan(standing.tilt);
    expect(birdKey(key('ArrowDown', 'ArrowDown', true), standing, false)?.tilt).toBeLessThan(standing.tilt);
  });

  test('plus and minus by what the key writes, 0 there and back', () => {
    expect(birdKey(key('BracketRight', '+'), standing, false)?.nearness).toBeGreaterThan(1);
    expect(birdKey(key('Slash', '-'), standing, false)?.nearness).toBeLessThan(1);
    const flat = birdKey(key('Digit0', '0'), standing, false);
    expect(flat?.relief).toBe(false);
    expect(birdKey(key('Digit0', '0'), flat ?? standing, false)?.relief).toBe(true);
    expect(birdKey(key('KeyQ', 'q'), standing, false)).toBeNull();
  });
});
