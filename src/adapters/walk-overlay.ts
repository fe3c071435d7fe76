/** The canvas over the lit field, drawn by a worker, so that scrubbing a walk costs the page next to nothing. */
import type { ToOverlayPainter, WalkOverlay } from '../session/walk-overlay';
import { giveCanvas } from './given-canvas';

export function openWalkOverlay(canvas: HTMLCanvasElement, drawn: () => void): WalkOverlay | null {
  const given = giveCanvas<ToOverlayPainter>(
    canvas,
    () => new Worker(new URL('../worker/overlay/overlay-worker.ts', import.meta.url), { type: 'module' }),
  );
  if (given === null) return null;
  const { worker, tell } = given;
  worker.addEventListener('message', drawn);
  return { tell, close: () => worker.terminate() };
}
