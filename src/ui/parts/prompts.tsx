/**
 * What tells how to do something with the device last used: caps at the corners of buttons, and words. A cap moves nothing when it
 * comes and goes, and is no text: what a button is called stays the same with every device.
 */

import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Game } from '../../session/game';
import type { Device } from '../../session/views';
import { type Translate, useGame, useText } from '../context';
import type { CapProps, HowTo } from '../how';
import { type Capped, capOf, codeFor } from '../input/cap-of';
import { type LayoutMap, layoutMap } from '../input/key-label';
import type { OwnKeys } from '../input/own-keys';
import { padId, padLetters } from '../input/pad-letters';
import '../styles/caps.css';

/** What this keyboard has on its keys, once the browser has told. */
const layout = signal<LayoutMap | null>(null);
let askedForLayout = false;

export function Cap({ does, inline = false }: CapProps) {
  const game = useGame();
  const t = useText();
  const ref = useRef<HTMLSpanElement>(null);
  const { keys } = game.settings.value;
  useEffect(() => {
    if (askedForLayout) return;
    askedForLayout = true;
    void layoutMap().then((map) => {
      layout.value = map;
    });
  }, []);
  const shortcut = shortcutOf(codeFor(does, keys), layout.value);
  useLayoutEffect(() => {
    const control = ref.current?.closest('button') ?? ref.current?.closest('label')?.querySelector('input');
    if (shortcut === null || control === null || control === undefined) return;
    control.setAttribute('aria-keyshortcuts', shortcut);
    return () => control.removeAttribute('aria-keyshortcuts');
  }, [shortcut]);
  const device = game.device.value;
  const busy = game.aimed.value !== null && isBusy(does, device, keys);
  const cap = busy ? null : capOf(does, { device, keys, layout: layout.value, padId: padId.value }, t);
  return (
    <span
      ref={ref}
      class={inline ? 'cap cap-inline' : 'cap'}
      aria-hidden="true"
      hidden={cap === null}
      data-cap={cap ?? undefined}
    />
  );
}

/** While a turn waits, what takes it and leaves it does nothing else. */
function isBusy(does: Capped, device: Device, keys: OwnKeys): boolean {
  if (does === 'take' || does === 'leave') return false;
  if (device === 'gamepad') return does === 'glide' || does === 'brake';
  return does === 'pause' || codeFor(does, keys) === 'Enter';
}

/** As `aria-keyshortcuts` wants it: the key's value, not its place. */
function shortcutOf(code: string | null, printed: LayoutMap | null): string | null {
  if (code === null) return null;
  if (code.startsWith('Shift')) return 'Shift';
  if (/^(Space|Enter|Escape|Backspace|Delete)$/.test(code)) return code;
  return (printed?.get(code) ?? /^(?:Key|Digit)(\w)$/.exec(code)?.[1] ?? null)?.toUpperCase() ?? null;
}

/** The words that say how, for the device last used. */
export function sayHowTo(what: HowTo, game: Game, t: Translate): string {
  const device = game.device.value;
  return t(`hints:how.${what}.${device}`, { button: padLetters(padId.value).main });
}
