/** One pointer on the canvas (mouse, finger or pen) as plain calls in CSS px from the window's top left. */

export interface PointerHandlers {
  down(x: number, y: number): void;
  /** `held` while a button or finger is down. */
  move(x: number, y: number, held: boolean): void;
  up(x: number, y: number): void;
  /** The pointer left, or the system took it. */
  cancel(): void;
}

/** Starts listening. Returns the way to stop. A second finger cancels, so that a pinch never steps. */
export function listenToPointer(canvas: HTMLCanvasElement, handlers: PointerHandlers): () => void {
  let held: number | null = null;
  const stopping = new AbortController();
  const { signal } = stopping;
  const place = (event: PointerEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const drop = (event: PointerEvent): void => {
    if (held !== null && event.pointerId !== held) return;
    held = null;
    handlers.cancel();
  };
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (held !== null) {
        held = null;
        handlers.cancel();
        return;
      }
      if (event.button !== 0) return;
      held = event.pointerId;
      capture(canvas, event.pointerId);
      handlers.down(...place(event));
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (held === null ? event.pointerType === 'touch' : event.pointerId !== held) return;
      handlers.move(...place(event), held !== null);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== held) return;
      held = null;
      handlers.up(...place(event));
      if (event.pointerType === 'touch') handlers.cancel();
    },
    { signal },
  );
  canvas.addEventListener('pointercancel', drop, { signal });
  canvas.addEventListener('pointerleave', drop, { signal });
  return () => stopping.abort();
}

function capture(canvas: HTMLCanvasElement, pointerId: number): void {
  try {
    canvas.setPointerCapture(pointerId);
  } catch {
    // The pointer is gone already (or was made by a script): nothing to capture.
  }
}
