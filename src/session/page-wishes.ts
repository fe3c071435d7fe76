/**
 * What the address wishes beside a place: `renderer`, `view` and `embed` stand before the `#` and hold for the whole visit, `order`
 * stands behind it. Parsed, never trusted: what can't be meant is told and left out. What a place itself needs is in route.ts.
 */
import type { Message } from '../core/feedback/message';

export interface PageWishes {
  /** To whom results are posted, where the game stands in another page: an origin, or `*` for whichever page it is. */
  readonly embed: { readonly targetOrigin: string } | null;
  /** A word for each value that can't be meant. */
  readonly problems: readonly Message[];
}

const KNOWN: Readonly<Record<'renderer' | 'view' | 'order', readonly string[]>> = {
  renderer: ['webgl', 'canvas'],
  view: ['relief', 'flat'],
  order: ['play', 'explain'],
};
/** What an address asks for may be long; what is told of it needn't be. */
const LONGEST_PART = 60;

/** `search` is what stands before the `#`, with its `?`; `hash` what stands behind it. */
export function pageWishes(search: string, hash: string): PageWishes {
  const before = new URLSearchParams(search);
  const behind = new URLSearchParams(hash.replace(/^[^?&]*/, ''));
  const problems: Message[] = [];
  const tell = (name: string, value: string): void => {
    problems.push({ key: `embed:bad.${name}`, params: { part: value.slice(0, LONGEST_PART) } });
  };
  for (const [name, query] of [
    ['renderer', before],
    ['view', before],
    ['order', behind],
  ] as const) {
    const value = query.get(name);
    if (value !== null && !KNOWN[name].includes(value)) tell(name, value);
  }
  const asked = before.get('embed');
  const targetOrigin = asked === null ? null : targetOf(asked);
  if (asked !== null && targetOrigin === null) tell('embed', asked);
  return { embed: targetOrigin === null ? null : { targetOrigin }, problems };
}

/** Nothing, 1 and * are any page; else a whole origin, as a browser writes it: scheme and host, no path and no slash behind it. */
function targetOf(asked: string): string | null {
  if (asked === '' || asked === '1' || asked === '*') return '*';
  try {
    const { origin, protocol } = new URL(asked);
    return origin === asked && (protocol === 'https:' || protocol === 'http:') ? origin : null;
  } catch {
    return null;
  }
}
