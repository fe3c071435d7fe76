/** A press on the sign of a moment goes to its step; a finger that moves on means something else. */
import { listenToPointer } from './pointer';

/** Listens on the canvas; returns the way to stop. `stepAt` is the step of the sign that is shown at a place. */
export function listenToSigns(
  canvas: HTMLCanvasElement,
  stepAt: (x: number, y: number) => number | null,
  goTo: (step: number) => void,
): () => void {
  let pressed: number | null = null;
  const stop = listenToPointer(canvas, {
    down: (x, y) => {
      pressed = stepAt(x, y);
    },
    move: (x, y, held) => {
      // A hand that turns the cake passes over many.
      if (!held) canvas.style.cursor = stepAt(x, y) === null ? '' : 'pointer';
    },
    up: (x, y) => {
      if (pressed !== null && stepAt(x, y) === pressed) goTo(pressed);
      pressed = null;
    },
    cancel: () => {
      pressed = null;
    },
  });
  return () => {
    canvas.style.cursor = '';
    stop();
  };
}
