/**
 * Pictures painted anew at the size that they are shown in while nothing moves, without their empty edges. Software
 * rendering then copies pixels one for one instead of sampling them, a third as dear, and the picture is sharper.
 */
import type Phaser from 'phaser';
import { contextOf, dropTexture, useCanvas } from './paint';

/** Fainter pixels are not seen: of 255. */
const FAINTEST = 3;

export class SettledPictures {
  private readonly keys = new Set<string>();
  private fitted = '';

  /** Drops what was painted for another layout, if this is a new one: nothing may show it any more. */
  fit(textures: Phaser.Textures.TextureManager, layout: string): void {
    if (layout === this.fitted) return;
    this.fitted = layout;
    for (const key of this.keys) dropTexture(textures, key);
    this.keys.clear();
  }

  /** The name of the square picture `key` at `sizePx` pixels of the canvas a side; null while it isn't painted. */
  of(key: string, sizePx: number): string | null {
    const settled = nameOf(key, sizePx);
    return this.keys.has(settled) ? settled : null;
  }

  paint(textures: Phaser.Textures.TextureManager, key: string, sizePx: number): void {
    const settled = nameOf(key, sizePx);
    this.keys.add(settled);
    const whole = document.createElement('canvas');
    whole.width = sizePx;
    whole.height = sizePx;
    const ctx = contextOf(whole, { willReadFrequently: true });
    ctx.imageSmoothingQuality = 'high';
    ctx.drawImage(textures.get(key).getSourceImage() as CanvasImageSource, 0, 0, sizePx, sizePx);
    const { x, y, width, height } = inked(ctx.getImageData(0, 0, sizePx, sizePx));
    const trimmed = document.createElement('canvas');
    trimmed.width = width;
    trimmed.height = height;
    contextOf(trimmed).drawImage(whole, -x, -y);
    useCanvas(textures, settled, trimmed);
    textures.getFrame(settled).setTrim(sizePx, sizePx, x, y, width, height);
  }
}

const nameOf = (key: string, sizePx: number): string => `${key}@${sizePx}`;

/** The smallest box that holds all that is seen; one pixel where nothing is. */
function inked({ data, width, height }: ImageData): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((data[4 * (y * width + x) + 3] ?? 0) < FAINTEST) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  if (left > right) return { x: 0, y: 0, width: 1, height: 1 };
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
