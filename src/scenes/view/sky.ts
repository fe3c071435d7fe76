/** The sky behind the cake: a gradient, and a few clouds that stay near the window's edges. */
import type Phaser from 'phaser';
import { isWebGl } from './gl-drawing';
import { contextOf, useCanvas } from './paint';
import { SkyGradient, type Stops } from './sky-gradient';
import type { Surroundings } from './surroundings';

/** Place of the middle as shares of the window, and width as a share of its smaller side (at most 220 px). */
const CLOUDS = [
  [0.05, 0.3, 0.42, 0.9],
  [0.84, 0.07, 0.34, 0.85],
  [0.97, 0.56, 0.36, 0.75],
  [0.12, 0.93, 0.3, 0.8],
] as const;

const STOPS: Stops = [
  [0, 0x8fd3ff],
  [0.62, 0xffe3ef],
  [1, 0xfff3df],
];

const BACK = 'sky';

export class Sky {
  /** The plain canvas's; WebGL needs no picture for a gradient. */
  private readonly back: Phaser.GameObjects.Image | null = null;
  private readonly clouds: Phaser.GameObjects.Image[];
  private timeMs = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
  ) {
    if (isWebGl(scene)) new SkyGradient(scene, scene.sys.renderer, STOPS).setDepth(0);
    else this.back = scene.add.image(0, 0, BACK).setOrigin(0, 0).setDepth(0);
    this.clouds = CLOUDS.map(([, , , alpha]) => scene.add.image(0, 0, 'cloud').setDepth(1).setAlpha(alpha));
  }

  draw(deltaMs: number, still: boolean): void {
    if (!still) this.timeMs += deltaMs;
    const { width, height } = this.around;
    if (this.back !== null) this.fit(this.back);
    const smaller = Math.min(width, height);
    this.clouds.forEach((cloud, i) => {
      const [x, y, size] = CLOUDS[i] ?? [0, 0, 0.2];
      const w = Math.min(220, smaller * size);
      const sway = 8 * Math.sin(this.timeMs / (5200 + 900 * i) + i);
      cloud.setPosition(x * width + sway, y * height).setDisplaySize(w, w / 2);
    });
  }

  /** Paints the back as large as the window, in pixels: copying its rows takes a tenth of the time that stretching it does. */
  private fit(back: Phaser.GameObjects.Image): void {
    const { textures } = this.scene;
    const { pixelRatio } = this.around;
    const width = Math.ceil(this.around.width * pixelRatio);
    const height = Math.ceil(this.around.height * pixelRatio);
    const painted = textures.exists(BACK) ? textures.getFrame(BACK) : null;
    const fits = painted?.width === width && painted.height === height;
    if (!fits) paintBack(textures, width, height);
    if (!fits || back.frame !== painted) back.setTexture(BACK).setScale(1 / pixelRatio);
  }
}

function paintBack(textures: Phaser.Textures.TextureManager, width: number, height: number): void {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // Nothing shines through it: else each pixel would be mixed with what lies behind.
  const ctx = contextOf(canvas, { alpha: false });
  const gradient = ctx.createLinearGradient(0, 0, 0, height);
  for (const [at, color] of STOPS) gradient.addColorStop(at, `#${color.toString(16)}`);
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, width, height);
  useCanvas(textures, BACK, canvas);
}
