/** The canvas over the lit field, drawn by a worker, so that scrubbing a walk costs the page next to nothing. */
import type { WalkOverlay } from '../session/walk-overlay';
import type { ToOverlayWorker } from '../worker/overlay/overlay-worker';

export function openWalkOverlay(canvas: HTMLCanvasElement, drawn: () => void): WalkOverlay | null {
  if (!('transferControlToOffscreen' in canvas)) return null;
  let worker: Worker;
  try {
    worker = new Worker(new URL('../worker/overlay/overlay-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
  const tell = (message: ToOverlayWorker, given: Transferable[] = []): void =>
    worker.postMessage(message, given);
  const offscreen = canvas.transferControlToOffscreen();
  tell({ type: 'canvas', canvas: offscreen }, [offscreen]);
  worker.addEventListener('message', drawn);
  return { tell, close: () => worker.terminate() };
}
