/** The page as scanning sees it: its controls with their groups, and the light on some of them. */
import { controlsIn, roomOf } from '../controls-of';
import type { Scannable } from './scan-order';

/** What stands together on a screen. */
const GROUPS =
  'header, section, fieldset, nav, footer, .hunt-actions, .turns, .home-more, .scrubber, .replay-dock, .notices';

export function scannables(only: ParentNode | null): readonly Scannable<HTMLElement>[] {
  const room = only ?? roomOf();
  return controlsIn(room).map((item) => {
    const groups: Element[] = [];
    for (let at = item.parentElement?.closest(GROUPS); at; at = at.parentElement?.closest(GROUPS)) {
      if (room !== document && !room.contains(at)) break;
      groups.unshift(at);
    }
    return { item, groups, top: boxOf(item).getBoundingClientRect().top };
  });
}

/** What is seen of a control: a radio is drawn by the label around it. */
export function boxOf(control: HTMLElement): HTMLElement {
  return control.closest('label') ?? control;
}

/** Lights controls or the group they are, takes the focus there, and puts the last light out. */
export class ScanLight {
  private stops: (() => void)[] = [];

  show(group: unknown, items: readonly HTMLElement[]): void {
    this.out();
    const [first] = items;
    if (first === undefined) return;
    const whole = group instanceof HTMLElement ? group : null;
    const lit = whole !== null ? [whole] : items.map(boxOf);
    for (const element of lit) {
      element.dataset.scan = items.length > 1 ? 'group' : 'item';
      this.stops.push(() => delete element.dataset.scan);
    }
    const named = whole === null ? null : this.named(whole);
    (named ?? first).focus({ preventScroll: true });
    (whole ?? boxOf(first)).scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  out(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  /** Lets a screen reader say the group's name. Null for a group without one. */
  private named(group: HTMLElement): HTMLElement | null {
    const has = group.hasAttribute('aria-label') || group instanceof HTMLFieldSetElement;
    const name = group.querySelector('h1, h2, legend')?.textContent ?? '';
    if (!has && name === '') return null;
    group.tabIndex = -1;
    this.stops.push(() => group.removeAttribute('tabindex'));
    if (!has) {
      group.setAttribute('aria-label', name);
      this.stops.push(() => group.removeAttribute('aria-label'));
    }
    return group;
  }
}
