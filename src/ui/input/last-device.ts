/**
 * Which device was used last, told from what the page hears. A mouse that is only bumped against is not used, and keys that belong
 * to the browser or the system are not the game's. Gamepads and the one switch tell it themselves (gamepad-player.ts,
 * scan/scanner.ts). Before the first press a touch screen counts as touched.
 */
import type { Signal } from '@preact/signals-core';
import type { Device } from '../../session/views';

/** What counts of a pointer's or a key's event. */
type Used =
  | { readonly type: 'pointerdown'; readonly pointerType: string }
  | {
      readonly type: 'keydown';
      readonly code: string;
      readonly ctrlKey: boolean;
      readonly altKey: boolean;
      readonly metaKey: boolean;
    };

const NO_PLAY = /^(Alt|Control|Meta|OS|Caps|NumLock|Scroll|Print|Audio|Volume|Media|Browser|Launch|F\d)/;

/** Null for what tells of no device. */
export function deviceOf(used: Used): Device | null {
  if (used.type === 'pointerdown') return used.pointerType === 'mouse' ? 'mouse' : 'touch';
  // NumpadEnter is a key to play with, NumLock is not.
  const plays = !used.ctrlKey && !used.altKey && !used.metaKey && !NO_PLAY.test(used.code);
  return plays ? 'keyboard' : null;
}

/** Keeps the signal up to date for as long as the page is there. */
export function followDevice(device: Signal<Device>): void {
  if (window.matchMedia('(pointer: coarse)').matches) device.value = 'touch';
  const hear = (used: Used, event: Event): void => {
    // A gamepad speaks by keys that it makes itself.
    const now = event.isTrusted ? deviceOf(used) : null;
    if (now !== null) device.value = now;
  };
  // First of all, so that who uses it up can't keep it from being told.
  window.addEventListener(
    'pointerdown',
    (event) => hear({ ...pick(event), type: 'pointerdown' }, event),
    true,
  );
  window.addEventListener('keydown', (event) => hear({ ...keyOf(event), type: 'keydown' }, event), true);
}

const pick = ({ pointerType }: PointerEvent) => ({ pointerType });
const keyOf = ({ code, ctrlKey, altKey, metaKey }: KeyboardEvent) => ({ code, ctrlKey, altKey, metaKey });
