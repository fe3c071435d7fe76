/** Textures painted with the 2-D canvas: one way for both renderers, and what a lost WebGL context restores from. */
import type Phaser from 'phaser';
import { type Context, paintedCanvas } from './pictures';

export { type Context, contextOf, paintGlow } from './pictures';

/** Paints a texture once; asked again, it does nothing. `width` and `height` are in CSS px, as is the painting. */
export function paintTexture(
  textures: Phaser.Textures.TextureManager,
  key: string,
  width: number,
  height: number,
  pixelRatio: number,
  paint: (ctx: Context) => void,
): void {
  if (!textures.exists(key)) useCanvas(textures, key, paintedCanvas(width, height, pixelRatio, paint));
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
