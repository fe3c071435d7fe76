/** Textures painted with the 2-D canvas: one way for both renderers, and what a lost WebGL context restores from. */
import type Phaser from 'phaser';

export type Context = CanvasRenderingContext2D;

/** Paints a texture once; asked again, it does nothing. `width` and `height` are in CSS px, as is the painting. */
export function paintTexture(
  textures: Phaser.Textures.TextureManager,
  key: string,
  width: number,
  height: number,
  pixelRatio: number,
  paint: (ctx: Context) => void,
): void {
  if (textures.exists(key)) return;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(width * pixelRatio));
  canvas.height = Math.max(1, Math.ceil(height * pixelRatio));
  const ctx = contextOf(canvas);
  ctx.scale(canvas.width / width, canvas.height / height);
  paint(ctx);
  useCanvas(textures, key, canvas);
}

/**
 * Makes a canvas the texture of this name, in place of any before. Not `addCanvas`: a CanvasTexture reads all its
 * pixels back at once, which takes long for a big one and is needed for nothing here.
 */
export function useCanvas(
  textures: Phaser.Textures.TextureManager,
  key: string,
  canvas: HTMLCanvasElement,
): void {
  if (textures.exists(key)) textures.remove(key);
  textures
    .create(key, canvas as unknown as HTMLImageElement)
    ?.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
}

/** Tells the renderer that the canvas of a texture was painted on. */
export function refreshTexture(textures: Phaser.Textures.TextureManager, key: string): void {
  for (const source of textures.get(key).source) source.update();
}

export function dropTexture(textures: Phaser.Textures.TextureManager, key: string): void {
  if (textures.exists(key)) textures.remove(key);
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
