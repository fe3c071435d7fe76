/**
 * The hunt's keys, by physical position (event.code), so that every keyboard layout walks alike. Pure: it knows no
 * page and no clock; `arrowGatherer` is handed a timer. Two arrows together make a diagonal, one arrow still answers
 * within GATHER_MS.
 */
import type { Heading, Stride } from '../../core/hunt/action';

export type HuntKey =
  | { readonly type: 'arrow'; readonly arrow: Arrow }
  | { readonly type: 'heading'; readonly heading: Heading }
  | { readonly type: 'stride'; readonly stride: Stride }
  /** The one big turn of a way to play that has one. */
  | { readonly type: 'glide' }
  | { readonly type: 'brake' }
  | { readonly type: 'grab' | 'hint' | 'pause' };

/** The four arrow keys as headings: east, north, west, south. */
export type Arrow = 0 | 2 | 4 | 6;

/** How long a lone arrow waits for a second one: long enough for two fingers, too short to be felt as a delay. */
export const GATHER_MS = 35;

const ARROWS: Readonly<Record<string, Arrow>> = { ArrowRight: 0, ArrowUp: 2, ArrowLeft: 4, ArrowDown: 6 };

/** Headings counter-clockwise from east, each with its numpad key and its key around S. */
const HEADING_CODES = ['Numpad6 KeyD', 'Numpad9 KeyE', 'Numpad8 KeyW', 'Numpad7 KeyQ'].concat([
  'Numpad4 KeyA',
  'Numpad1 KeyZ',
  'Numpad2 KeyX',
  'Numpad3 KeyC',
]);

const KEYS: ReadonlyMap<string, HuntKey> = new Map<string, HuntKey>([
  ...Object.entries(ARROWS).map(([code, arrow]): [string, HuntKey] => [code, { type: 'arrow', arrow }]),
  ...HEADING_CODES.flatMap((codes, heading) =>
    codes
      .split(' ')
      .map((code): [string, HuntKey] => [code, { type: 'heading', heading: heading as Heading }]),
  ),
  ...[0, 1, 2].map((stride): [string, HuntKey] => [
    `Digit${stride + 1}`,
    { type: 'stride', stride: stride as Stride },
  ]),
  ['Space', { type: 'glide' }],
  // The middle of the headings: no way to go.
  ['KeyS', { type: 'brake' }],
  ['Numpad5', { type: 'brake' }],
  ['Enter', { type: 'grab' }],
  ['NumpadEnter', { type: 'grab' }],
  ['KeyH', { type: 'hint' }],
  ['Escape', { type: 'pause' }],
]);

/** What a key means in the hunt, or null. */
export function huntKey(code: string): HuntKey | null {
  return KEYS.get(code) ?? null;
}

/** The heading between two arrows, or null when they are the same or opposite. */
export function diagonal(a: Arrow, b: Arrow): Heading | null {
  const apart = (a - b + 8) % 8;
  if (apart !== 2 && apart !== 6) return null;
  return ((apart === 2 ? b + 1 : a + 1) % 8) as Heading;
}

export interface ArrowGatherer {
  down(arrow: Arrow): void;
  up(arrow: Arrow): void;
  /** Forgets everything held, as when the window loses focus. */
  clear(): void;
}

/** Runs `later` after a while unless the returned function is called first. */
export type Timer = (later: () => void, delayMs: number) => () => void;

/** Turns arrow presses into headings: one press, one step; a second arrow in time or while one is held, a diagonal. */
export function arrowGatherer(go: (heading: Heading) => void, timer: Timer): ArrowGatherer {
  const held = new Set<Arrow>();
  let waiting: { readonly arrow: Arrow; readonly cancel: () => void } | null = null;

  const release = (): void => {
    if (waiting === null) return;
    const { arrow, cancel } = waiting;
    cancel();
    waiting = null;
    go(arrow);
  };

  return {
    down: (arrow) => {
      const partner = [...held].find((other) => diagonal(arrow, other) !== null);
      const heading = partner === undefined ? null : diagonal(arrow, partner);
      held.add(arrow);
      if (heading !== null) {
        if (waiting?.arrow !== partner) release();
        waiting?.cancel();
        waiting = null;
        go(heading);
        return;
      }
      release();
      waiting = { arrow, cancel: timer(release, GATHER_MS) };
    },
    up: (arrow) => {
      held.delete(arrow);
      if (waiting?.arrow === arrow) release();
    },
    clear: () => {
      held.clear();
      waiting?.cancel();
      waiting = null;
    },
  };
}
