/**
 * From a key press to the first painted frame whose picture has changed.
 *
 * Method: the middle of the stage is sampled (96 × 64 places) after each frame that drew it. Before a press the
 * picture is watched for a while, so that how far each place changes by itself (Pip breathes, the aura glows) is known;
 * after it, the first frame in which enough places differ from the last one before by clearly more than this is the
 * answer, and its paint is the end. The beginning is the event's own time stamp, so waiting in the queue counts.
 * Limits: the sampling costs each page the same; a change smaller than FEWEST_PLACES is not seen.
 */
import { afterPaint } from './after-paint';
import { onceSpoken } from './live-region';
import { onStageDrawn } from './stage-watch';

export interface KeySample {
  /** Null when the picture did not change within a second. */
  readonly pictureMs: number | null;
  /** Until the words for screen readers were painted; null where they did not change (or there are none). */
  readonly wordsMs: number | null;
  /**
   * How long the picture's copy took in the frame that answered, part of pictureMs. Nearly all of it is the page's own
   * drawing, which a browser carries out only when its result is asked for: a second copy takes a millisecond.
   */
  readonly copyMs: number;
}

const COLUMNS = 96;
const ROWS = 64;
/** The part of the stage that is watched: the middle half, where Pip stands. */
const WATCHED = 0.5;
const QUIET_MS = 800;
const FEWEST_QUIET_FRAMES = 8;
/** Of 255: how much more than by itself a place must change to count. */
const CLEAR_CHANGE = 6;
const NOISE_MARGIN = 2;
/** Places that must have changed clearly: 0.3 % of those watched, a stone's breadth. */
const FEWEST_PLACES = 18;
const GIVE_UP_MS = 1000;

const small = document.createElement('canvas');
small.width = COLUMNS;
small.height = ROWS;
const pen = small.getContext('2d', { willReadFrequently: true });

/** A picture at rest: its last frame, and how far each value moved from it by itself. */
interface Quiet {
  readonly picture: Uint8ClampedArray;
  readonly noise: Uint8ClampedArray;
}

let waiting: Promise<KeySample> | null = null;

/** Learns how the picture moves by itself, then waits for a key. Resolves when the key may be pressed. */
export async function arm(): Promise<void> {
  const frames: Uint8ClampedArray[] = [];
  const fromMs = performance.now();
  await new Promise<void>((quiet) => {
    const stop = onStageDrawn((canvas) => {
      frames.push(copy(canvas));
      if (frames.length < FEWEST_QUIET_FRAMES || performance.now() < fromMs + QUIET_MS) return;
      stop();
      quiet();
    });
  });
  const picture = frames.at(-1) ?? new Uint8ClampedArray();
  const noise = picture.map((value, i) =>
    Math.max(...frames.map((frame) => Math.abs((frame[i] ?? 0) - value))),
  );
  waiting = sample({ picture, noise });
}

/** What the key pressed since `arm` has done. */
export async function answer(): Promise<KeySample> {
  return (await waiting) ?? { pictureMs: null, wordsMs: null, copyMs: 0 };
}

async function sample(quiet: Quiet): Promise<KeySample> {
  const beganMs = await new Promise<number>((begin) => {
    window.addEventListener('keydown', (event) => begin(event.timeStamp), { capture: true, once: true });
  });
  const endMs = beganMs + GIVE_UP_MS;
  const spoken = onceSpoken(GIVE_UP_MS);
  let copyMs = 0;
  const pictureMs = await new Promise<number | null>((resolve) => {
    const stop = onStageDrawn((canvas) => {
      const nowMs = performance.now();
      const late = nowMs > endMs;
      const changed = changedPlaces(quiet, copy(canvas)) >= FEWEST_PLACES;
      copyMs = performance.now() - nowMs;
      if (!late && !changed) return;
      stop();
      if (late) resolve(null);
      else afterPaint((now) => resolve(now - beganMs));
    });
  });
  const spokenMs = await spoken;
  return { pictureMs, wordsMs: spokenMs === null ? null : spokenMs - beganMs, copyMs };
}

function copy(canvas: HTMLCanvasElement): Uint8ClampedArray {
  if (pen === null) throw new Error('no 2-D canvas to copy into');
  const width = canvas.width * WATCHED;
  const height = canvas.height * WATCHED;
  const left = (canvas.width - width) / 2;
  const top = (canvas.height - height) / 2;
  pen.drawImage(canvas, left, top, width, height, 0, 0, COLUMNS, ROWS);
  return pen.getImageData(0, 0, COLUMNS, ROWS).data;
}

function changedPlaces({ picture, noise }: Quiet, now: Uint8ClampedArray): number {
  let places = 0;
  for (let place = 0; place < now.length; place += 4) {
    for (let channel = place; channel < place + 3; channel++) {
      const change = Math.abs((now[channel] ?? 0) - (picture[channel] ?? 0));
      if (change <= CLEAR_CHANGE + NOISE_MARGIN * (noise[channel] ?? 0)) continue;
      places += 1;
      break;
    }
  }
  return places;
}
