/** Four corners around the stone, or the landing place, of the turn that waits to be chosen once more. Painted when first needed. */
import type Phaser from 'phaser';
import { INK } from './color';
import { paintTexture } from './paint';
import { type Context, pixelRatioHere } from './pictures';

const KEY = 'aim-mark';
/** Box in CSS px that it is painted in. */
const BOX_PX = 96;
const LEAST_PX = 46;
const BREATH_MS = 700;

export class AimMark {
  private image: Phaser.GameObjects.Image | null = null;
  private timeMs = 0;

  constructor(private readonly scene: Phaser.Scene) {}

  /** `spot` is where it lies on screen and how far it reaches, CSS px; null hides it. */
  draw(
    spot: { readonly x: number; readonly y: number; readonly radius: number } | null,
    deltaMs: number,
    still: boolean,
  ): void {
    this.image?.setVisible(spot !== null);
    if (spot === null) return;
    this.timeMs += deltaMs;
    if (this.image === null) {
      paintTexture(this.scene.textures, KEY, BOX_PX, BOX_PX, pixelRatioHere(), paint);
      this.image = this.scene.add.image(0, 0, KEY).setDepth(8.6);
    }
    const breath = still ? 0 : 0.05 * Math.sin((2 * Math.PI * this.timeMs) / BREATH_MS);
    const size = Math.max(LEAST_PX, 3.1 * spot.radius) * (1 + breath);
    this.image.setPosition(spot.x, spot.y).setDisplaySize(size, size);
  }
}

function paint(ctx: Context): void {
  ctx.translate(BOX_PX / 2, BOX_PX / 2);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  // Dark around bright: it is seen on any glow.
  for (const [color, width] of [
    [INK, 13],
    ['#ffd166', 7],
  ] as const) {
    ctx.strokeStyle = color;
    ctx.lineWidth = width;
    for (let corner = 0; corner < 4; corner++) {
      ctx.rotate(Math.PI / 2);
      ctx.beginPath();
      ctx.moveTo(38, 18);
      ctx.lineTo(38, 38);
      ctx.lineTo(18, 38);
      ctx.stroke();
    }
  }
}
