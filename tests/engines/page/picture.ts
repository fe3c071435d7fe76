/** Looks at the field's picture: an own small copy of the canvas, its colours counted. */

/** Side of the copy, pixels. */
const SIDE = 64;
/** A blank canvas has one color; a bare gradient, or a cover over everything, some more. */
const LEAST_COLORS = 24;

/** True when the picture of the field is more than a plain sheet. */
export async function looksDrawn(page: Document, game: Window): Promise<boolean> {
  const canvas = page.querySelector<HTMLCanvasElement>('#stage canvas');
  if (canvas === null) return false;
  const copy = document.createElement('canvas');
  copy.width = SIDE;
  copy.height = SIDE;
  const paper = copy.getContext('2d', { willReadFrequently: true });
  if (paper === null) return false;
  // WebGL's picture can be read only in the frame that drew it: asked for from outside a frame, this comes after the game's own.
  await new Promise<void>((seen) =>
    setTimeout(() =>
      game.requestAnimationFrame(() => {
        paper.drawImage(canvas, 0, 0, SIDE, SIDE);
        seen();
      }),
    ),
  );
  const { data } = paper.getImageData(0, 0, SIDE, SIDE);
  const colors = new Set<number>();
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3] === 255)
      colors.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
  return colors.size >= LEAST_COLORS;
}

/** How the field is drawn. Asked of the canvas itself: it gives only the context it already has. */
export function rendererOf(page: Document): 'webgl' | 'canvas' {
  const canvas = page.querySelector<HTMLCanvasElement>('#stage canvas');
  return canvas?.getContext('2d') == null ? 'webgl' : 'canvas';
}
