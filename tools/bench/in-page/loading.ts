/** When the title is painted and when the first hunt can be played, in ms since the navigation began. */
import { EAST, HUNTING, TITLE } from '../game-markers';
import { onceSpoken } from './live-region';
import { onStageDrawn } from './stage-watch';

const LONGEST_ANSWER_MS = 20_000;
/** A player's patience before the second try. */
const PRESS_EVERY_MS = 100;

let titlePaintedMs: number | null = null;
let contentPaintedMs: number | null = null;

/** Asks for the title's element timing as soon as the parser has made it, and keeps the first contentful paint. */
export function watchTitle(): void {
  const observer = new MutationObserver(() => {
    const title = document.querySelector(TITLE);
    if (title === null) return;
    title.setAttribute('elementtiming', 'title');
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'first-contentful-paint') contentPaintedMs ??= entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) titlePaintedMs ??= entry.startTime;
  }).observe({ type: 'element', buffered: true });
}

/** The later of the title's own paint and the first contentful paint. */
export async function titleVisible(): Promise<number> {
  while (titlePaintedMs === null || contentPaintedMs === null)
    await new Promise((later) => setTimeout(later, 20));
  return Math.max(titlePaintedMs, contentPaintedMs);
}

/** When the first hunt could be played, with what came on the way, in ms since the navigation began. */
export interface Playable {
  /** The hunt's controls are in the page. */
  readonly controlsMs: number;
  /** The stage has drawn a frame since. */
  readonly drawnMs: number;
  /** A step answered, and the frame that shows it is painted: playable. */
  readonly answeredMs: number;
}

/**
 * Playable: the hunt's controls are in the page, the stage has drawn a frame since, and a step answers. A step east is
 * pressed from then on until the live region says something; the frame that shows it counts.
 */
export async function playable(): Promise<Playable> {
  let controlsMs = Number.POSITIVE_INFINITY;
  const observer = new MutationObserver(() => {
    if (document.querySelector(HUNTING) === null) return;
    controlsMs = Math.min(controlsMs, performance.now());
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
  const drawnMs = await new Promise<number>((seen) => {
    const stop = onStageDrawn(() => {
      if (document.querySelector(HUNTING) === null) return;
      stop();
      seen(performance.now());
    });
  });
  let heard = false;
  const answered = onceSpoken(LONGEST_ANSWER_MS, () => {
    heard = true;
  });
  for (const endMs = drawnMs + LONGEST_ANSWER_MS; !heard && performance.now() < endMs; ) {
    press(EAST);
    await new Promise((later) => setTimeout(later, PRESS_EVERY_MS));
  }
  const answeredMs = (await answered) ?? Number.POSITIVE_INFINITY;
  return { controlsMs: Math.min(controlsMs, drawnMs), drawnMs, answeredMs };
}

/** The mark that the reference page sets when its first frame is painted. */
export async function referenceShown(): Promise<number> {
  for (;;) {
    const mark = performance.getEntriesByName('first-frame')[0];
    if (mark !== undefined) return mark.startTime;
    await new Promise((later) => setTimeout(later, 20));
  }
}

/** A key press made inside the page, for what is not a measure of input itself. */
export function press(code: string): void {
  for (const type of ['keydown', 'keyup'])
    document.dispatchEvent(new KeyboardEvent(type, { code, bubbles: true, cancelable: true }));
}
