/** A canvas given away to a worker that draws on it from then on. */

export interface GivenCanvas<Message> {
  readonly worker: Worker;
  tell(message: Message, given?: Transferable[]): void;
}

/** Null where a canvas can't be given away, or there is no worker to have it. The worker is told of it first. */
export function giveCanvas<Message>(
  canvas: HTMLCanvasElement,
  makeWorker: () => Worker,
): GivenCanvas<Message> | null {
  if (!('transferControlToOffscreen' in canvas)) return null;
  let worker: Worker;
  try {
    worker = makeWorker();
  } catch {
    return null;
  }
  const offscreen = canvas.transferControlToOffscreen();
  worker.postMessage({ type: 'canvas', canvas: offscreen }, [offscreen]);
  return { worker, tell: (message, given = []) => worker.postMessage(message, given) };
}
