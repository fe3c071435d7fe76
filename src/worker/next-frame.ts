/** The next frame of a worker that draws. Not every browser has frames in a worker. */
const FRAME_MS = 16;

export function nextFrame(draw: () => void): void {
  if ('requestAnimationFrame' in self) self.requestAnimationFrame(draw);
  else setTimeout(draw, FRAME_MS);
}
