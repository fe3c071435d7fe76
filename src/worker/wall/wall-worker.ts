/** The thread that draws the wall: what it is told is drawn at the next frame, however much was told since the last. */
import type { ToWallPainter } from '../../session/class/wall-picture';
import { nextFrame } from '../next-frame';
import { createWallPainter, type WallPainter } from './wall-painter';

/** The canvas comes first, and once. */
export type ToWallWorker = { readonly type: 'canvas'; readonly canvas: OffscreenCanvas } | ToWallPainter;

let painter: WallPainter | null = null;
let waiting = false;

function drawSoon(): void {
  if (waiting) return;
  waiting = true;
  nextFrame(() => {
    waiting = false;
    if (painter?.draw(performance.now()) === true) drawSoon();
  });
}

self.addEventListener('message', ({ data }: MessageEvent<ToWallWorker>) => {
  if (data.type === 'canvas') {
    const pen = data.canvas.getContext('2d');
    if (pen !== null) painter = createWallPainter(pen, penOf);
    return;
  }
  painter?.hear(data);
  drawSoon();
});

function penOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const pen = new OffscreenCanvas(width, height).getContext('2d');
  if (pen === null) throw new Error('no 2-D context in this worker');
  return pen;
}
