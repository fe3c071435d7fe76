/** Small painted textures of the walk in the light: its line and its knots. */
import { INK } from './color';
import { BOX, oneByOne, squareJobs } from './mark-paint';
import { paintCircle } from './mark-shapes';
import { contextOf, type Pictures } from './pictures';

/** The marks on the walk in the light. `footprint` is the drawing, where it could be read. */
export function* paintKnots(
  pictures: Pictures,
  ratio: number,
  footprint: CanvasImageSource | null,
): Generator<void> {
  const jobs: (() => void)[] = [];
  const square = squareJobs(jobs, pictures, ratio);
  square('line-ink', BOX.line, (ctx) => {
    ctx.fillStyle = INK;
    ctx.fillRect(0, 4, 16, 8);
  });
  square('knot', BOX.ring, (ctx) => paintCircle(ctx, 32, 22, '#fff', INK, 10));
  square('knot-start', BOX.ring, (ctx) => {
    paintCircle(ctx, 32, 26, '#fff', INK, 8);
    if (footprint === null) return;
    const print = document.createElement('canvas');
    print.width = 96;
    print.height = 96;
    const inked = contextOf(print);
    inked.drawImage(footprint, 0, 0, 96, 96);
    inked.globalCompositeOperation = 'source-in';
    inked.fillStyle = '#4a3f8f';
    inked.fillRect(0, 0, 96, 96);
    ctx.drawImage(print, 14, 14, 36, 36);
  });
  square('knot-moment', BOX.ring, (ctx) => paintCircle(ctx, 32, 23, '#ef476f', INK, 9));
  square('ring-moment', BOX.ring, (ctx) => {
    paintCircle(ctx, 32, 25, null, '#fff', 9);
    paintCircle(ctx, 32, 25, null, '#ef476f', 5);
  });
  yield* oneByOne(jobs);
}
