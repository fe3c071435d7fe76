/** The sky behind the cake: a gradient, and a few clouds that stay near the window's edges. */
import Phaser from 'phaser';
import { contextOf, useCanvas } from './paint';
import type { Surroundings } from './surroundings';

/** Place of the middle as shares of the window, and width as a share of its smaller side (at most 220 px). */
const CLOUDS = [
  [0.05, 0.3, 0.42, 0.9],
  [0.84, 0.07, 0.34, 0.85],
  [0.97, 0.56, 0.36, 0.75],
  [0.12, 0.93, 0.3, 0.8],
] as const;

const BACK = 'sky';

export class Sky {
  private readonly back: Phaser.GameObjects.Image;
  private readonly clouds: Phaser.GameObjects.Image[];
  /** Software rendering takes ten times as long to stretch a picture over the window as to copy its rows. */
  private readonly isStretched: boolean;
  private timeMs = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
  ) {
    this.isStretched = scene.sys.renderer.type !== Phaser.CANVAS;
    if (this.isStretched) paintBack(scene.textures, 4, 256);
    this.back = scene.add.image(0, 0, BACK).setOrigin(0, 0).setDepth(0);
    this.clouds = CLOUDS.map(([, , , alpha]) => scene.add.image(0, 0, 'cloud').setDepth(1).setAlpha(alpha));
  }

  draw(deltaMs: number, still: boolean): void {
    if (!still) this.timeMs += deltaMs;
    const { width, height } = this.around;
    if (this.isStretched) {
      // A little beyond the window: a stretched texture fades at its own edges.
      this.back.setPosition(-4, -4).setDisplaySize(width + 8, height + 8);
    } else this.fit(Math.ceil(width * this.around.pixelRatio), Math.ceil(height * this.around.pixelRatio));
    const smaller = Math.min(width, height);
    this.clouds.forEach((cloud, i) => {
      const [x, y, size] = CLOUDS[i] ?? [0, 0, 0.2];
      const w = Math.min(220, smaller * size);
      const sway = 8 * Math.sin(this.timeMs / (5200 + 900 * i) + i);
      cloud.setPosition(x * width + sway, y * height).setDisplaySize(w, w / 2);
    });
  }

  /** Paints the back as large as the window, in pixels. */
  private fit(width: number, height: number): void {
    const { textures } = this.scene;
    const painted = textures.exists(BACK) ? textures.getFrame(BACK) : null;
    const fits = painted?.width === width && painted.height === height;
    if (!fits) paintBack(textures, width, height);
    if (!fits || this.back.frame !== painted) this.back.setTexture(BACK).setScale(1 / this.around.pixelRatio);
  }
}

function paintBack(textures: Phaser.Textures.TextureManager, width: number, height: number): void {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // Nothing shines through it: else each pixel would be mixed with what lies behind.
  const ctx = contextOf(canvas, { alpha: false });
  const gradient = ctx.createLinearGradient(0, 0, 0, height);
  gradient.addColorStop(0, '#8fd3ff');
  gradient.addColorStop(0.62, '#ffe3ef');
  gradient.addColorStop(1, '#fff3df');
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, width, height);
  useCanvas(textures, BACK, canvas);
}
