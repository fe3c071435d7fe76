/**
 * Paints what the scenes show while Phaser is still on its way: a chunk of its own, without Phaser, started first.
 * The work is spread, so that the page answers in between.
 */
import { ART_OF_THE_DARK, paintArt } from './view/art';
import { paintMarks } from './view/mark-paint';
import { type Pictures, pixelRatioHere } from './view/pictures';

/** A piece of painting lasts about this long before the browser breathes. */
const PIECE_MS = 12;

/** What the dark needs from its first frame on. */
export async function paintAhead(): Promise<Pictures> {
  const pictures: Pictures = new Map();
  const pixelRatio = pixelRatioHere();
  await spread(paintArt(ART_OF_THE_DARK, pictures, pixelRatio));
  await spread(paintMarks(pictures, pixelRatio));
  return pictures;
}

/** What nobody sees before the first step, fetched for it: joy, the pin, the light. `dark` are the pictures painted ahead. */
export async function paintLater(dark: Pictures): Promise<Pictures> {
  const { paintForTheLight } = await import('./paint-later');
  const pictures: Pictures = new Map();
  await spread(paintForTheLight(pictures, pixelRatioHere(), dark));
  return pictures;
}

async function spread(work: Generator<void>): Promise<void> {
  let until = performance.now() + PIECE_MS;
  for (const _ of work) {
    if (performance.now() < until) continue;
    await nextTask();
    until = performance.now() + PIECE_MS;
  }
}

/** The next turn of the event loop. A message, since timers set by timers wait four milliseconds and more. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
