/**
 * Plays with a gamepad. In the dark its presses are the keyboard's keys, so that both play alike; everywhere else, and in the
 * dark while "back" was pressed, it walks from control to control and presses them. Loaded when a gamepad is there.
 */
import type { Heading, Stride } from '../../core/hunt/action';
import type { Game } from '../../session/game';
import { controlsIn, roomOf } from './controls-of';
import { type PadPress, PadReader } from './gamepad';
import { nudgeRange } from './nudge-range';
import { padId } from './pad-letters';
import { theSwitch } from './scan/the-switch';

const ARROW_CODES = { 0: 'ArrowRight', 2: 'ArrowUp', 4: 'ArrowLeft', 6: 'ArrowDown' } as const;
/** By heading, from east. */
const HEADING_CODES = ['6', '9', '8', '7', '4', '1', '2', '3'].map((key) => `Numpad${key}`);
/** Thumbs see where they are, as keys do. */
const WITH_RING = { preventScroll: false, focusVisible: true };

/** Reads the gamepads each frame as long as there is one. Returns the way to stop. */
export function playByGamepad(game: Game): () => void {
  const readers = new Map<number, PadReader>();
  let amongControls = false;
  let request = 0;

  const inTheDark = (): boolean => {
    const isHunt = game.hunt.peek()?.phase === 'hunting';
    if (!isHunt) amongControls = false;
    return isHunt && !amongControls && document.querySelector('dialog[open]') === null;
  };
  const frame = (): void => {
    const pads = navigator.getGamepads().filter((pad) => pad?.connected === true);
    for (const pad of pads) {
      if (pad === null) continue;
      const reader = readers.get(pad.index) ?? new PadReader();
      readers.set(pad.index, reader);
      for (const press of reader.read(pad)) {
        padId.value = pad.id;
        game.device.value = 'gamepad';
        if (press.type === 'main' && theSwitch.press?.('choose')) continue;
        if (press.type === 'back' && theSwitch.press?.('on')) continue;
        if (press.type === 'focus') amongControls = !amongControls;
        else if (inTheDark()) hunt(game, press);
        else browse(press);
      }
    }
    request = pads.length > 0 ? requestAnimationFrame(frame) : 0;
  };
  const start = (): void => {
    if (request === 0) request = requestAnimationFrame(frame);
  };
  window.addEventListener('gamepadconnected', start);
  start();
  return () => {
    window.removeEventListener('gamepadconnected', start);
    cancelAnimationFrame(request);
  };
}

function key(code: string, type: 'keydown' | 'keyup' = 'keydown'): void {
  document.body.dispatchEvent(new KeyboardEvent(type, { code, bubbles: true, cancelable: true }));
}

function hunt(game: Game, press: PadPress): void {
  const view = game.hunt.peek();
  switch (press.type) {
    case 'arrow':
      key(ARROW_CODES[press.arrow], press.down ? 'keydown' : 'keyup');
      break;
    case 'heading':
      key(HEADING_CODES[press.heading] ?? '');
      break;
    case 'main':
      if (game.aimed.peek() === null) key('Space');
      else game.takeAim();
      break;
    case 'back':
      if (game.aimed.peek() === null) key('KeyS');
      else game.leaveAim();
      break;
    case 'grab':
      key('Enter');
      break;
    case 'pause':
      key('Escape');
      break;
    case 'toe':
      game.setTapping(view?.tapping === false);
      break;
    case 'smaller':
    case 'larger':
      game.setStride(((view?.stride ?? 0) + (press.type === 'larger' ? 1 : -1)) as Stride);
      break;
  }
}

function browse(press: PadPress): void {
  if (press.type === 'arrow') {
    if (press.down) go(press.arrow);
  } else if (press.type === 'heading') go(press.heading);
  else if (press.type === 'main') {
    if (document.activeElement instanceof HTMLElement) document.activeElement.click();
  } else if (press.type === 'back' || press.type === 'pause')
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
}

/** East and south lead on, west and north back, as on the page; a scale takes east and west for itself. */
function go(heading: Heading): void {
  const now = document.activeElement;
  const forward = heading === 0 || heading > 4;
  if (now instanceof HTMLInputElement && now.type === 'range' && (heading === 0 || heading === 4)) {
    nudgeRange(now, forward ? 1 : -1);
    return;
  }
  const controls = controlsIn(roomOf());
  const at = now instanceof HTMLElement ? controls.indexOf(now) : -1;
  const next = at < 0 ? (forward ? 0 : -1) : (at + (forward ? 1 : -1)) % controls.length;
  controls.at(next)?.focus(WITH_RING);
}
