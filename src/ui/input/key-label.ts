/** What is printed on a key: by the keyboard's own layout where the browser knows it, else from the key's place. */
import type { Translate } from '../context';

export interface LayoutMap {
  get(code: string): string | undefined;
}
type WithKeyboard = Navigator & { readonly keyboard?: { getLayoutMap(): Promise<LayoutMap> } };

/** Null where the browser doesn't tell. */
export async function layoutMap(): Promise<LayoutMap | null> {
  try {
    return (await (navigator as WithKeyboard).keyboard?.getLayoutMap()) ?? null;
  } catch {
    return null;
  }
}

const NAMED = ['Space', 'Enter', 'Escape', 'Tab', 'Backspace', 'Delete'] as const;

export function keyLabel(code: string, layout: LayoutMap | null, t: Translate): string {
  const named = NAMED.find((name) => name === code);
  if (named !== undefined) return t(`settings:keys.name.${named}`);
  if (code.startsWith('Shift')) return t('settings:keys.name.Shift');
  const numpad = /^Numpad(\w+)$/.exec(code)?.[1];
  if (numpad !== undefined) return t('settings:keys.name.numpad', { key: numpad });
  const printed = layout?.get(code);
  if (printed !== undefined && printed.trim() !== '') return printed.toLocaleUpperCase();
  return /^(?:Key|Digit)(\w)$/.exec(code)?.[1] ?? code;
}
