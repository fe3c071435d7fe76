/**
 * What the page runs first: it lets the shell be painted and only then starts the game. On a slow machine the game's own
 * code would hold up the title for a quarter of a second. The code is on its way meanwhile, and behind it, from then on,
 * what the first hunt needs (tools/vite/fetch-early.ts).
 */

/** A tab in the background paints nothing: it does not wait longer than this. */
const LONGEST_WAIT_MS = 250;

let started = false;

function start(): void {
  if (started) return;
  started = true;
  void import('./main');
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-later]'))
    link.rel = link.dataset.later ?? '';
}

// Behind the frame that paints the shell.
requestAnimationFrame(() => setTimeout(start));
setTimeout(start, LONGEST_WAIT_MS);
