/**
 * Runs in each engine: fetches the walks, walks them, posts the digests (or what went wrong) back. The page's own
 * address, /<engine>/, says whose answer it is, so no driver is needed: launching a browser at it is enough.
 */
import { type WalkOrder, walkAll } from '../walks';

async function run(): Promise<void> {
  let answer: unknown;
  try {
    const response = await fetch('./walks.json');
    answer = { digests: walkAll((await response.json()) as WalkOrder), userAgent: navigator.userAgent };
  } catch (error) {
    answer = { error: String(error), userAgent: navigator.userAgent };
  }
  await fetch('./answer', { method: 'POST', body: JSON.stringify(answer) });
  document.title = 'Walked';
}

void run();
