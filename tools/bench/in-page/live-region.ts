/** Notices when the live region says something, be it the same words again: its lines are then new elements. */
import { LIVE_REGION } from '../game-markers';
import { afterPaint } from './after-paint';

/**
 * When the next words' frame is painted; null when none come in time, or the page has no live region. `heard` is
 * called before, as soon as the words are there.
 */
export function onceSpoken(withinMs: number, heard: () => void = () => {}): Promise<number | null> {
  const region = document.querySelector(LIVE_REGION);
  if (region === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      observer.disconnect();
      resolve(null);
    }, withinMs);
    const observer = new MutationObserver(() => {
      observer.disconnect();
      clearTimeout(late);
      heard();
      requestAnimationFrame(() => afterPaint(resolve));
    });
    observer.observe(region, { childList: true, characterData: true, subtree: true });
  });
}
