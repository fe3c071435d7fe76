/** The controls that somebody can reach now, in reading order: those of an open dialog, or of the page. */

const CONTROLS = 'a[href], button:not(:disabled), input:not(:disabled):not([readonly]), select, summary';

export function roomOf(): ParentNode {
  return [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
}

export function controlsIn(room: ParentNode): readonly HTMLElement[] {
  return [...room.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => isSeen(control) && control.closest('[inert]') === null,
  );
}

/** Older browsers don't tell; there the walk stops at what is hidden, too. */
function isSeen(control: HTMLElement): boolean {
  return typeof control.checkVisibility !== 'function' || control.checkVisibility();
}
