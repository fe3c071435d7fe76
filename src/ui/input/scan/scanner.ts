/**
 * One-switch scanning: a light goes over the screen's controls, groups first, and a press takes what is lit. The switch is the
 * space bar, Enter, a tap anywhere or a gamepad's A. With a second switch (`step`) the space bar moves the light and Enter takes.
 * The focus goes with the light, so that a screen reader tells it. Loaded when the setting is on.
 */
import { effect, untracked } from '@preact/signals-core';
import type { Scan } from '../../../core/course/save';
import type { Game } from '../../../session/game';
import { itemsOf, type ScanTree, scanTree } from './scan-order';
import { ScanLight, scannables } from './scan-page';
import { nodeAt, SCAN_START, type ScanPlace, scanAgain, scanInto, scanOn } from './scan-place';
import { openScale, type ScanScale } from './scan-scale';
import { listenToSwitch } from './switch-events';
import { theSwitch } from './the-switch';
import '../../styles/scan.css';

/** How long the light stays. A first-time player needs about two seconds; a practised one well under one. */
export const SCAN_MS: Readonly<Record<Exclude<Scan, 'off' | 'step'>, number>> = {
  slow: 2600,
  medium: 1700,
  fast: 1100,
  fastest: 700,
};
/** A hand that trembles presses twice: the second is not meant. */
const TREMBLE_MS = 250;
/** After this long a pressed button has changed the page. */
const CHANGED_MS = 120;

/** Begins to scan. Returns the way to stop. */
export function scanControls(game: Game): () => void {
  const light = new ScanLight();
  let tree: ScanTree<HTMLElement> = [];
  let place: ScanPlace = SCAN_START;
  let lit: readonly HTMLElement[] = [];
  let scale: ScanScale | null = null;
  let pressedAt = Number.NEGATIVE_INFINITY;
  let timer = 0;

  const closeScale = (): void => {
    const was = scale?.scale;
    scale?.close();
    scale = null;
    if (was !== undefined) lit = [was];
  };
  const show = (): void => {
    const node = nodeAt(tree, place);
    lit = node === null ? [] : itemsOf(node);
    light.show(node?.type === 'group' ? node.group : null, lit);
  };
  /** Looks at the page again. False when it has changed under the light, which then begins anew. */
  const look = (): boolean => {
    if (scale !== null && (!scale.scale.isConnected || scale.scale.disabled)) closeScale();
    tree = scanTree(scannables(scale?.host ?? null));
    const node = nodeAt(tree, place);
    const now = node === null ? [] : itemsOf(node);
    if (now.length === lit.length && now.every((item, i) => item === lit[i])) return true;
    place = scanAgain(tree, place, lit);
    return false;
  };
  const wait = (): void => {
    clearTimeout(timer);
    const { scan } = game.settings.peek();
    if (scan !== 'step' && scan !== 'off') timer = window.setTimeout(goOn, SCAN_MS[scan]);
  };
  const goOn = (): void => {
    if (look()) place = scanOn(tree, place);
    show();
    wait();
  };
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      look();
      show();
      wait();
    }, CHANGED_MS);
  };
  const take = (): void => {
    if (!look()) {
      // What was lit is gone: nothing was meant.
      show();
      wait();
      return;
    }
    const node = nodeAt(tree, place);
    if (node?.type === 'group') {
      place = scanInto(place);
      show();
      wait();
      return;
    }
    const item = node?.item;
    if (item instanceof HTMLInputElement && item.type === 'range') {
      scale = openScale(game, item, closeScale);
      lit = [];
    } else item?.click();
    lookSoon();
  };
  const press = (how: 'choose' | 'on'): boolean => {
    if (how === 'on' && game.settings.peek().scan !== 'step') return false;
    game.device.value = 'switch';
    const now = performance.now();
    if (now - pressedAt < TREMBLE_MS) return true;
    pressedAt = now;
    if (how === 'on') goOn();
    else take();
    return true;
  };

  theSwitch.press = press;
  const deaf = listenToSwitch(() => game.settings.peek().scan === 'step', press);
  // Words for the scale's buttons; without them they show in English.
  void game.text.loadLater().catch(() => {});
  const stop = effect(() => {
    void game.screen.value.name;
    void game.hunt.value?.phase;
    void game.settings.value.scan;
    untracked(lookSoon);
  });
  return () => {
    stop();
    deaf();
    theSwitch.press = null;
    clearTimeout(timer);
    closeScale();
    light.out();
  };
}
