/**
 * The drawn art as textures. SVGs are rasterized by the browser at the size and sharpness they are shown in,
 * one at a time so that no single task is long. All come from the page's own origin.
 */
import type Phaser from 'phaser';
import arrowUrl from '../../../assets/art/arrow.svg?url';
import avaUrl from '../../../assets/art/ava.svg?url';
import avaWingUpUrl from '../../../assets/art/ava-wing-up.svg?url';
import candyBowlUrl from '../../../assets/art/candy-bowl.svg?url';
import cloudUrl from '../../../assets/art/cloud.svg?url';
import footprintUrl from '../../../assets/art/footprint.svg?url';
import pinUrl from '../../../assets/art/pin.svg?url';
import pipUrl from '../../../assets/art/pip.svg?url';
import pipHappyUrl from '../../../assets/art/pip-happy.svg?url';
import pipSurprisedUrl from '../../../assets/art/pip-surprised.svg?url';
import sockUrl from '../../../assets/art/sock.svg?url';
import stoneUrl from '../../../assets/art/stone.svg?url';
import sweetsUrl from '../../../assets/art/sweets.svg?url';
import { contextOf, useCanvas } from './paint';

/** Address, and the width in CSS px it is shown at most. */
const ART = {
  pip: [pipUrl, 104],
  'pip-happy': [pipHappyUrl, 104],
  'pip-surprised': [pipSurprisedUrl, 104],
  ava: [avaUrl, 150],
  'ava-wing-up': [avaWingUpUrl, 150],
  'candy-bowl': [candyBowlUrl, 72],
  sweets: [sweetsUrl, 64],
  sock: [sockUrl, 64],
  pin: [pinUrl, 44],
  footprint: [footprintUrl, 40],
  stone: [stoneUrl, 46],
  arrow: [arrowUrl, 96],
  cloud: [cloudUrl, 220],
} as const;

export type ArtKey = keyof typeof ART;

/** Rasterizes all art into textures. A drawing that can't be read is left out and reported once. */
export async function loadArt(textures: Phaser.Textures.TextureManager, pixelRatio: number): Promise<void> {
  for (const [key, [url, width]] of Object.entries(ART)) {
    if (textures.exists(key)) continue;
    const image = new Image();
    image.src = url;
    try {
      await image.decode();
    } catch {
      console.warn(`the drawing ${key} could not be read`);
      continue;
    }
    useCanvas(textures, key, rasterize(image, width * pixelRatio));
    await nextTask();
  }
}

function rasterize(image: HTMLImageElement, width: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const height = (width * image.naturalHeight) / Math.max(1, image.naturalWidth);
  canvas.width = Math.ceil(width);
  canvas.height = Math.ceil(height);
  contextOf(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Runs work to its end in pieces of about this long, and lets the browser breathe between. */
export async function spread(work: Generator<void>, budgetMs = 8): Promise<void> {
  let until = performance.now() + budgetMs;
  for (const _ of work) {
    if (performance.now() < until) continue;
    await nextTask();
    until = performance.now() + budgetMs;
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** The picture of a texture, for painting on top of it. */
export function pictureOf(textures: Phaser.Textures.TextureManager, key: ArtKey): CanvasImageSource | null {
  if (!textures.exists(key)) return null;
  const source = textures.get(key).getSourceImage();
  return source instanceof HTMLCanvasElement ? source : null;
}
