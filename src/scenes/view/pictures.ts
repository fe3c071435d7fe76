/**
 * Painted pictures before there is a renderer: names and canvases. Everything the scenes show often is painted into
 * such a store while Phaser is still on its way, and becomes textures once it is there.
 */

export type Context = CanvasRenderingContext2D;
export type Pictures = Map<string, HTMLCanvasElement>;

/** Paints a picture once; asked again, it does nothing. `width` and `height` are in CSS px, as is the painting. */
export function paintPicture(
  pictures: Pictures,
  key: string,
  width: number,
  height: number,
  pixelRatio: number,
  paint: (ctx: Context) => void,
): void {
  if (!pictures.has(key)) pictures.set(key, paintedCanvas(width, height, pixelRatio, paint));
}

/** A canvas of this size in CSS px at this sharpness, painted in CSS px. */
export function paintedCanvas(
  width: number,
  height: number,
  pixelRatio: number,
  paint: (ctx: Context) => void,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(width * pixelRatio));
  canvas.height = Math.max(1, Math.ceil(height * pixelRatio));
  const ctx = contextOf(canvas);
  ctx.scale(canvas.width / width, canvas.height / height);
  paint(ctx);
  return canvas;
}

/** More pixels cost more than eyes see. */
const MOST_PIXEL_RATIO = 2;

export function pixelRatioHere(): number {
  return Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio || 1);
}

/** The 2-D context of a canvas, which every browser that runs Phaser has. */
export function contextOf(canvas: HTMLCanvasElement, settings?: CanvasRenderingContext2DSettings): Context {
  const ctx = canvas.getContext('2d', settings);
  if (ctx === null) throw new Error('this browser gives no 2-D canvas');
  return ctx;
}

/** A radial glow filling a square box of this size, strongest in the middle. */
export function paintGlow(ctx: Context, size: number, stops: readonly (readonly [number, string])[]): void {
  const half = size / 2;
  const gradient = ctx.createRadialGradient(half, half, 0, half, half, half);
  for (const [at, color] of stops) gradient.addColorStop(at, color);
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, size, size);
}
