/** The sky behind the cake: a gradient, and a few clouds that stay near the window's edges. */
import type Phaser from 'phaser';
import { paintTexture } from './paint';
import type { Surroundings } from './surroundings';

/** Place of the middle as shares of the window, and width as a share of its smaller side (at most 220 px). */
const CLOUDS = [
  [0.05, 0.3, 0.42, 0.9],
  [0.84, 0.07, 0.34, 0.85],
  [0.97, 0.56, 0.36, 0.75],
  [0.12, 0.93, 0.3, 0.8],
] as const;

export class Sky {
  private readonly back: Phaser.GameObjects.Image;
  private readonly clouds: Phaser.GameObjects.Image[];
  private timeMs = 0;

  constructor(
    scene: Phaser.Scene,
    private readonly around: Surroundings,
  ) {
    paintTexture(scene.textures, 'sky', 4, 256, 1, (ctx) => {
      const gradient = ctx.createLinearGradient(0, 0, 0, 256);
      gradient.addColorStop(0, '#8fd3ff');
      gradient.addColorStop(0.62, '#ffe3ef');
      gradient.addColorStop(1, '#fff3df');
      ctx.fillStyle = gradient;
      ctx.fillRect(0, 0, 4, 256);
    });
    this.back = scene.add.image(0, 0, 'sky').setOrigin(0, 0).setDepth(0);
    this.clouds = CLOUDS.map(([, , , alpha]) => scene.add.image(0, 0, 'cloud').setDepth(1).setAlpha(alpha));
  }

  draw(deltaMs: number, still: boolean): void {
    if (!still) this.timeMs += deltaMs;
    const { width, height } = this.around;
    // A little beyond the window: a stretched texture fades at its own edges.
    this.back.setPosition(-4, -4).setDisplaySize(width + 8, height + 8);
    const smaller = Math.min(width, height);
    this.clouds.forEach((cloud, i) => {
      const [x, y, size] = CLOUDS[i] ?? [0, 0, 0.2];
      const w = Math.min(220, smaller * size);
      const sway = 8 * Math.sin(this.timeMs / (5200 + 900 * i) + i);
      cloud.setPosition(x * width + sway, y * height).setDisplaySize(w, w / 2);
    });
  }
}
