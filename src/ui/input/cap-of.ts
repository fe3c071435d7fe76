/**
 * What a cap beside a button shows: the key, or the gamepad's button, that does the same. Pure. Fingers, mice and the one switch
 * press the button itself: they need none.
 */
import type { Device } from '../../session/views';
import type { Translate } from '../context';
import { keyLabel, type LayoutMap } from './key-label';
import { type KeyAction, keysNow, type OwnKeys } from './own-keys';
import { padLetters } from './pad-letters';

/** What a cap can stand beside; `arrows` is all of a pad, `up` to `right` are single arrows. */
export type Capped =
  | KeyAction
  /** Take, or leave, the turn that waits. */
  | 'take'
  | 'leave'
  | 'arrows'
  | 'two-arrows'
  | 'up'
  | 'down'
  | 'left'
  | 'right';

export interface CapsBy {
  readonly device: Device;
  readonly keys: OwnKeys;
  readonly layout: LayoutMap | null;
  readonly padId: string;
}

const ARROWS = { up: '↑', down: '↓', left: '←', right: '→' } as const;
const ALL_ARROWS = '← ↑ ↓ →';
/** Those that have none of their own, and work whatever the player's own keys are. */
const STAYING: Readonly<Partial<Record<KeyAction, string>>> = { toe: 'ShiftLeft', pause: 'Escape' };

/** The code of the key that does it; null where only arrows do. */
export function codeFor(does: Capped, keys: OwnKeys): string | null {
  if (does === 'arrows' || does === 'two-arrows' || does in ARROWS) return null;
  if (does === 'take') return 'Enter';
  if (does === 'leave') return 'Escape';
  const action = does as KeyAction;
  return keysNow(keys).get(action) ?? STAYING[action] ?? null;
}

/** Null where nothing is shown. */
export function capOf(does: Capped, { device, keys, layout, padId }: CapsBy, t: Translate): string | null {
  if (device === 'gamepad') return padCap(does, padId);
  if (device !== 'keyboard') return null;
  if (does === 'arrows') return ALL_ARROWS;
  if (does === 'two-arrows') return `${ARROWS.left} ${ARROWS.right}`;
  if (isArrow(does)) return ARROWS[does];
  const code = codeFor(does, keys);
  // So it is printed on every keyboard.
  if (code === 'Escape') return 'Esc';
  return code === null ? null : keyLabel(code, layout, t);
}

const isArrow = (does: Capped): does is keyof typeof ARROWS => does in ARROWS;

function padCap(does: Capped, id: string): string | null {
  const letters = padLetters(id);
  switch (does) {
    case 'glide':
    case 'take':
      return letters.main;
    case 'brake':
    case 'leave':
      return letters.back;
    case 'toe':
    case 'grab':
    case 'pause':
      return letters[does];
    // The shoulders go to the next smaller and the next larger one.
    case 'small':
      return letters.smaller;
    case 'large':
      return letters.larger;
    case 'arrows':
    case 'two-arrows':
      return '✛';
    case 'up':
    case 'down':
    case 'left':
    case 'right':
      return ARROWS[does];
    default:
      return null;
  }
}
