/**
 * Keys of the player's own. Pure. Each thing to do has one key that can be changed; arrows, number pad, Escape and Shift always
 * stay, so that nobody locks themselves out. What a save says is not trusted: unknown names, keys that stay and keys given
 * twice count for nothing.
 */
import { HEADINGS, type Heading, type Stride } from '../../core/hunt/action';
import { type HuntKey, huntKey } from './keyboard';

/** What a key can do beside what the usual keys do: lift the toe for the next heading. */
export type OwnKey = HuntKey | { readonly type: 'toe' };

export const KEY_ACTIONS = [
  ...HEADINGS,
  'small',
  'medium',
  'large',
  'toe',
  'grab',
  'glide',
  'brake',
  'hint',
  'pause',
] as const;
export type KeyAction = (typeof KEY_ACTIONS)[number];
/** As saved: the `event.code` of each key that is not the usual one. */
export type OwnKeys = Readonly<Record<string, string>>;

/** The usual key of each that can be changed. Null: it has only one that stays (Shift for a toe, Escape for a rest). */
export const USUAL_KEYS: Readonly<Record<KeyAction, string | null>> = {
  east: 'KeyD',
  'north-east': 'KeyE',
  north: 'KeyW',
  'north-west': 'KeyQ',
  west: 'KeyA',
  'south-west': 'KeyZ',
  south: 'KeyX',
  'south-east': 'KeyC',
  small: 'Digit1',
  medium: 'Digit2',
  large: 'Digit3',
  toe: null,
  grab: 'Enter',
  glide: 'Space',
  brake: 'KeyS',
  hint: 'KeyH',
  pause: null,
};

/** What leaves the page, moves the focus or belongs to the system. */
const RESERVED =
  /^(Tab|Escape|CapsLock|NumLock|ScrollLock|ContextMenu|PrintScreen|Unidentified|(Shift|Control|Alt|Meta|OS)(Left|Right)|F\d+|(Browser|Media|Audio|Launch)\w*|Power|Sleep|WakeUp)$/;

export function isReserved(code: string): boolean {
  return RESERVED.test(code) || !/^[A-Z]\w{1,19}$/.test(code);
}

/** What a key that always stays means: an arrow, the number pad. Null for all others. */
export function stayingKey(code: string): HuntKey | null {
  return Object.values(USUAL_KEYS).includes(code) ? null : huntKey(code);
}

/** The key that does each thing now. */
export function keysNow(own: OwnKeys): ReadonlyMap<KeyAction, string | null> {
  const keys = new Map<KeyAction, string | null>();
  const given = new Set<string>();
  for (const action of KEY_ACTIONS) {
    const code = Object.hasOwn(own, action) ? own[action] : undefined;
    if (code === undefined || code === NO_KEY) continue;
    if (isReserved(code) || stayingKey(code) !== null || given.has(code)) continue;
    keys.set(action, code);
    given.add(code);
  }
  for (const action of KEY_ACTIONS) {
    if (keys.has(action)) continue;
    const usual = USUAL_KEYS[action];
    const free = usual !== null && !given.has(usual) && own[action] !== NO_KEY;
    keys.set(action, free ? usual : null);
  }
  return keys;
}

/** Saved for something whose key was given away. */
const NO_KEY = 'none';

/** What a key means in the hunt to somebody with keys of their own. With none of their own it is `huntKey` itself. */
export function ownHuntKey(own: OwnKeys): (code: string) => OwnKey | null {
  const meanings = new Map<string, OwnKey>();
  for (const [action, code] of keysNow(own)) if (code !== null) meanings.set(code, meaningOf(action));
  return (code) => meanings.get(code) ?? stayingKey(code);
}

export function meaningOf(action: KeyAction): OwnKey {
  switch (action) {
    case 'small':
    case 'medium':
    case 'large':
      return { type: 'stride', stride: ['small', 'medium', 'large'].indexOf(action) as Stride };
    case 'toe':
    case 'grab':
    case 'glide':
    case 'brake':
    case 'hint':
    case 'pause':
      return { type: action };
    default:
      return { type: 'heading', heading: HEADINGS.indexOf(action) as Heading };
  }
}

export type Remapped =
  | { readonly type: 'set' | 'same'; readonly keys: OwnKeys }
  /** Another thing had that key; it has the old one now, or none. */
  | {
      readonly type: 'swapped';
      readonly keys: OwnKeys;
      readonly other: KeyAction;
      readonly otherKey: string | null;
    }
  | { readonly type: 'reserved' }
  | { readonly type: 'taken'; readonly by: KeyAction };

/** Gives an action a key. A key of another action changes places with it; keys that stay and the browser's are refused. */
export function remap(own: OwnKeys, action: KeyAction, code: string): Remapped {
  if (isReserved(code)) return { type: 'reserved' };
  const stays = stayingKey(code);
  if (stays !== null) return { type: 'taken', by: nameOf(stays) };
  const now = keysNow(own);
  const before = now.get(action) ?? null;
  if (before === code) return { type: 'same', keys: own };
  const other = KEY_ACTIONS.find((one) => now.get(one) === code);
  const after = new Map(now).set(action, code);
  if (other === undefined) return { type: 'set', keys: toSave(after) };
  return { type: 'swapped', keys: toSave(after.set(other, before)), other, otherKey: before };
}

function toSave(keys: ReadonlyMap<KeyAction, string | null>): OwnKeys {
  return Object.fromEntries(
    [...keys]
      .filter(([action, code]) => code !== USUAL_KEYS[action])
      .map(([action, code]) => [action, code ?? NO_KEY]),
  );
}

function nameOf(key: HuntKey): KeyAction {
  const wanted = JSON.stringify(key.type === 'arrow' ? { type: 'heading', heading: key.arrow } : key);
  return KEY_ACTIONS.find((action) => JSON.stringify(meaningOf(action)) === wanted) ?? 'pause';
}
