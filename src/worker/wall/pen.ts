/** A 2-D context, of a canvas on the page or of one that only a worker has. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Sets the transform from field units (x east, y north) to a square of this many device pixels, whose corner is at x, y. */
export function toSquare(pen: Pen, halfWidth: number, side: number, x: number, y: number): number {
  const scale = side / (2 * halfWidth);
  pen.setTransform(scale, 0, 0, -scale, x + side / 2, y + side / 2);
  return scale;
}
