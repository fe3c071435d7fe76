/**
 * A gamepad's buttons and stick, read as presses. Pure: handed what the pad shows now, it tells what was pressed since it was
 * asked last. Layout: the browser's "standard" one.
 */
import { type Heading, nearestHeading } from '../../core/hunt/action';
import type { Arrow } from './keyboard';

export type PadPress =
  | { readonly type: 'arrow'; readonly arrow: Arrow; readonly down: boolean }
  /** The stick was pushed all the way. */
  | { readonly type: 'heading'; readonly heading: Heading }
  | { readonly type: PadButton };

export type PadButton = 'main' | 'back' | 'toe' | 'grab' | 'smaller' | 'larger' | 'focus' | 'pause';

export interface PadState {
  readonly axes: readonly number[];
  readonly buttons: readonly { readonly pressed: boolean }[];
}

/** By the standard layout's numbers: A B X Y, the shoulders, back and start. */
const BUTTONS: ReadonlyMap<number, PadButton> = new Map([
  [0, 'main'],
  [1, 'back'],
  [2, 'toe'],
  [3, 'grab'],
  [4, 'smaller'],
  [5, 'larger'],
  [8, 'focus'],
  [9, 'pause'],
]);
/** The cross: up, down, left, right. */
const CROSS: readonly (readonly [button: number, arrow: Arrow])[] = [
  [12, 2],
  [13, 6],
  [14, 4],
  [15, 0],
];
/** The stick speaks beyond the first and is ready again within the second: a thumb trembles. */
const PUSHED = 0.8;
const RELEASED = 0.35;

export class PadReader {
  private readonly held = new Set<number>();
  private stickIsOut = false;

  read({ axes, buttons }: PadState): readonly PadPress[] {
    const presses: PadPress[] = [];
    for (const [button, arrow] of CROSS) {
      const change = this.changeOf(button, buttons);
      if (change !== null) presses.push({ type: 'arrow', arrow, down: change });
    }
    for (const [button, type] of BUTTONS) if (this.changeOf(button, buttons) === true) presses.push({ type });
    const [east = 0, south = 0] = axes;
    const far = Math.hypot(east, south);
    if (far < RELEASED) this.stickIsOut = false;
    if (far >= PUSHED && !this.stickIsOut) {
      this.stickIsOut = true;
      presses.push({ type: 'heading', heading: nearestHeading(east, -south) });
    }
    return presses;
  }

  /** True when it went down, false when it went up, null when it stays as it was. */
  private changeOf(button: number, buttons: PadState['buttons']): boolean | null {
    const pressed = buttons[button]?.pressed === true;
    if (pressed === this.held.has(button)) return null;
    if (pressed) this.held.add(button);
    else this.held.delete(button);
    return pressed;
  }
}
