/**
 * The bird's look by keys: Shift with the arrows turns and tilts, WASD move the cake, plus and minus come nearer and go farther, 0 lays it
 * flat and stands it up again. On the view buttons the arrows need no Shift.
 */
import {
  comeNearer,
  layFlat,
  NEARNESS_STEP,
  SHIFT_STEP,
  shiftBy,
  TILT_STEP,
  TURN_STEP,
  tiltBy,
  turnBy,
} from '../../session/bird-view';
import type { BirdView } from '../../session/views';

/** What a key makes of the view; null where it is no key of the bird's. */
export function birdKey(
  { key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>,
  view: BirdView,
  onButtons: boolean,
): BirdView | null {
  if (shiftKey || onButtons) {
    switch (code) {
      case 'ArrowLeft':
        return turnBy(view, -TURN_STEP);
      case 'ArrowRight':
        return turnBy(view, TURN_STEP);
      case 'ArrowUp':
        return tiltBy(view, TILT_STEP);
      case 'ArrowDown':
        return tiltBy(view, -TILT_STEP);
    }
  }
  switch (code) {
    case 'KeyA':
      return shiftBy(view, -SHIFT_STEP, 0);
    case 'KeyD':
      return shiftBy(view, SHIFT_STEP, 0);
    case 'KeyW':
      return shiftBy(view, 0, -SHIFT_STEP);
    case 'KeyS':
      return shiftBy(view, 0, SHIFT_STEP);
  }
  switch (key) {
    case '+':
    case '=':
      return comeNearer(view, NEARNESS_STEP);
    case '-':
      return comeNearer(view, 1 / NEARNESS_STEP);
    case '0':
      return layFlat(view, view.relief);
    default:
      return null;
  }
}
