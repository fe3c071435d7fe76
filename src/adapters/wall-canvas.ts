/**
 * The wall's canvas: drawn by a worker, so that hundreds of walks cost the page nothing while they move; where a canvas can't be given
 * away, the same painter draws on the page.
 */
import type { ToWallPainter, WallCanvas } from '../session/class/wall-picture';
import { giveCanvas } from './given-canvas';

export function openWallCanvas(canvas: HTMLCanvasElement): WallCanvas {
  return byWorker(canvas) ?? onPage(canvas);
}

function byWorker(canvas: HTMLCanvasElement): WallCanvas | null {
  const given = giveCanvas<ToWallPainter>(
    canvas,
    () => new Worker(new URL('../worker/wall/wall-worker.ts', import.meta.url), { type: 'module' }),
  );
  return given === null
    ? null
    : { tell: (message) => given.tell(message), close: () => given.worker.terminate() };
}

function onPage(canvas: HTMLCanvasElement): WallCanvas {
  let closed = false;
  const early: ToWallPainter[] = [];
  let hear = (message: ToWallPainter): void => {
    early.push(message);
  };
  void import('../worker/wall/wall-painter').then(({ createWallPainter }) => {
    const pen = canvas.getContext('2d');
    if (pen === null || closed) return;
    const painter = createWallPainter(pen, penOf);
    let waiting = false;
    const drawSoon = (): void => {
      if (waiting || closed) return;
      waiting = true;
      requestAnimationFrame((nowMs) => {
        waiting = false;
        if (painter.draw(nowMs)) drawSoon();
      });
    };
    hear = (message) => {
      painter.hear(message);
      drawSoon();
    };
    for (const message of early) hear(message);
  });
  return {
    tell: (message) => hear(message),
    close: () => {
      closed = true;
    },
  };
}

function penOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no 2-D context on this page');
  return pen;
}
