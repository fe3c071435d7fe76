import { describe, expect, test } from 'vitest';
import type { Device } from '../../../src/session/views';
import { type Capped, capOf, codeFor } from '../../../src/ui/input/cap-of';
import { deviceOf } from '../../../src/ui/input/last-device';
import type { OwnKeys } from '../../../src/ui/input/own-keys';

const key = (code: string, held: { ctrlKey?: true; altKey?: true; metaKey?: true } = {}) =>
  deviceOf({ type: 'keydown', code, ctrlKey: false, altKey: false, metaKey: false, ...held });

describe('the device last used', () => {
  test('a finger and a pen touch, a mouse clicks', () => {
    const of = (pointerType: string) => deviceOf({ type: 'pointerdown', pointerType });
    expect([of('touch'), of('pen'), of('mouse')]).toEqual(['touch', 'touch', 'mouse']);
  });

  test('keys that the hunt may use tell of a keyboard', () => {
    for (const code of ['ArrowUp', 'KeyE', 'Enter', 'NumpadEnter', 'Tab', 'ShiftLeft', 'Escape', 'Fn9'])
      expect(key(code), code).toBe('keyboard');
  });

  test('the browser’s and the system’s keys tell of nothing', () => {
    for (const code of ['F5', 'F12', 'AltLeft', 'MetaRight', 'ControlLeft', 'NumLock', 'AudioVolumeUp'])
      expect(key(code), code).toBeNull();
    expect(key('KeyR', { ctrlKey: true })).toBeNull();
    expect(key('ArrowLeft', { altKey: true })).toBeNull();
    expect(key('KeyL', { metaKey: true })).toBeNull();
  });
});

describe('a cap', () => {
  const t = (text: string) => text.replace('settings:keys.name.', '');
  const cap = (does: Capped, device: Device, keys: OwnKeys = {}, padId = '') =>
    capOf(does, { device, keys, layout: null, padId }, t);

  test('shows the key that does it', () => {
    expect(cap('north-east', 'keyboard')).toBe('E');
    expect(cap('large', 'keyboard')).toBe('3');
    expect([cap('grab', 'keyboard'), cap('glide', 'keyboard')]).toEqual(['Enter', 'Space']);
    expect([cap('toe', 'keyboard'), cap('pause', 'keyboard')]).toEqual(['Shift', 'Esc']);
    expect([cap('up', 'keyboard'), cap('two-arrows', 'keyboard')]).toEqual(['↑', '← →']);
  });

  test('shows the player’s own key, and none for what was left without one', () => {
    expect(cap('grab', 'keyboard', { grab: 'KeyP' })).toBe('P');
    expect(cap('pause', 'keyboard', { pause: 'KeyO' })).toBe('O');
    const swapped = { grab: 'KeyE', 'north-east': 'none' };
    expect([cap('grab', 'keyboard', swapped), cap('north-east', 'keyboard', swapped)]).toEqual(['E', null]);
  });

  test('speaks the keyboard’s own layout where the browser knows it', () => {
    const layout = new Map([['KeyQ', 'a']]);
    expect(capOf('north-west', { device: 'keyboard', keys: {}, layout, padId: '' }, t)).toBe('A');
  });

  test('shows a gamepad’s own letters, by their places', () => {
    const of = (padId: string) =>
      (['glide', 'brake', 'toe', 'grab'] as const).map((does) => cap(does, 'gamepad', {}, padId)).join('');
    expect(of('Xbox 360 Controller (XInput STANDARD GAMEPAD)')).toBe('ABXY');
    expect(of('Wireless Controller (STANDARD GAMEPAD Vendor: 054c Product: 09cc)')).toBe('✕○□△');
    expect(of('Pro Controller (STANDARD GAMEPAD Vendor: 057e Product: 2009)')).toBe('BAYX');
    expect([cap('north-east', 'gamepad'), cap('medium', 'gamepad')]).toEqual([null, null]);
    expect([cap('small', 'gamepad'), cap('large', 'gamepad')]).toEqual(['LB', 'RB']);
  });

  test('is not there for fingers, mice and the one switch', () => {
    for (const device of ['touch', 'mouse', 'switch'] as const)
      for (const does of ['east', 'grab', 'arrows', 'up'] as const) expect(cap(does, device)).toBeNull();
  });

  test('knows the code of a key for those that read it out, whatever the device', () => {
    expect([codeFor('grab', {}), codeFor('grab', { grab: 'KeyP' })]).toEqual(['Enter', 'KeyP']);
    expect([codeFor('arrows', {}), codeFor('left', {})]).toEqual([null, null]);
  });
});
