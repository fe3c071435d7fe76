/** The thread that draws over the field: what it is told is drawn at the next frame, however much was told since the last. */
import type { ToOverlayPainter } from '../../session/walk-overlay';
import { nextFrame } from '../next-frame';
import { createOverlayPainter, type OverlayPainter } from './overlay-painter';

/** The canvas comes first, and once. */
export type ToOverlayWorker =
  | { readonly type: 'canvas'; readonly canvas: OffscreenCanvas }
  | ToOverlayPainter;

let painter: OverlayPainter | null = null;
let waiting = false;
/** Something was shown anew, which is to be told once it is drawn. */
let isNew = false;

self.addEventListener('message', ({ data }: MessageEvent<ToOverlayWorker>) => {
  if (data.type === 'canvas') {
    const pen = data.canvas.getContext('2d');
    if (pen !== null) painter = createOverlayPainter(pen);
    return;
  }
  painter?.hear(data);
  isNew ||= data.type === 'show' || data.type === 'ground';
  if (waiting || data.type === 'pictures') return;
  waiting = true;
  nextFrame(draw);
});

function draw(): void {
  waiting = false;
  painter?.draw();
  if (isNew && painter !== null) self.postMessage('drawn');
  isNew = false;
}
