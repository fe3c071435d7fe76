/** The tightrope: endless to both sides in the dark, so that nothing tells how far it goes. */
import type Phaser from 'phaser';
import { INK } from './color';
import type { FieldTransform } from './field-transform';
import { contextOf, dropTexture, useCanvas } from './paint';
import type { Surroundings } from './surroundings';

const STRAND_PX = 18;
const THICK_PX = 12;
const KEY = 'rope';

export class Rope {
  private readonly image: Phaser.GameObjects.Image;
  private length = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
    private readonly anchorX: number,
  ) {
    this.image = scene.add.image(0, 0, '__DEFAULT').setOrigin(0, 0.5).setDepth(2.5);
  }

  /** Paints as much rope as this window needs. */
  layOut(): void {
    const { width, pixelRatio } = this.around;
    this.length = Math.ceil((2 * width) / STRAND_PX + 4) * STRAND_PX;
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(this.length * pixelRatio);
    canvas.height = Math.ceil((THICK_PX + 6) * pixelRatio);
    const ctx = contextOf(canvas);
    ctx.scale(pixelRatio, pixelRatio);
    paintRope(ctx, this.length, 3 + THICK_PX / 2, 'dark');
    useCanvas(this.scene.textures, KEY, canvas);
    this.image.setTexture(KEY).setDisplaySize(this.length, THICK_PX + 6);
  }

  /** Draws it between two ends (CSS px), or across the whole window and beyond when they are null. */
  draw(view: FieldTransform, ends: readonly [number, number] | null, alpha: number): void {
    const y = view.anchorY + 3;
    this.image.setAlpha(alpha);
    if (ends === null) {
      const shift = view.screenX(this.anchorX) % STRAND_PX;
      this.image.setCrop().setPosition(shift - 2 * STRAND_PX - this.around.width / 2, y);
      return;
    }
    const from = Math.max(-this.around.width / 2, ends[0]);
    const length = Math.min(this.length, ends[1] - from);
    const scale = this.image.frame.realWidth / this.length;
    this.image.setCrop(0, 0, Math.max(0, length) * scale, this.image.frame.realHeight).setPosition(from, y);
  }

  destroy(): void {
    dropTexture(this.scene.textures, KEY);
  }
}

/** Lit edge, shaded edge and strands, by day and in the dark. */
const ROPE_COLORS = {
  day: ['#e8d9bd', '#b99f7b', '#8a6f55'],
  dark: ['#c3b7dc', '#8578ac', '#5f5488'],
} as const;

/** A twisted rope with an ink edge from 0 to `length`, its middle at `y`. */
export function paintRope(
  ctx: CanvasRenderingContext2D,
  length: number,
  y: number,
  time: 'day' | 'dark',
): void {
  const [lit, shaded, strand] = ROPE_COLORS[time];
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, y - THICK_PX / 2 - 2, length, THICK_PX + 4);
  ctx.clip();
  ctx.fillStyle = INK;
  ctx.fillRect(0, y - THICK_PX / 2 - 2, length, THICK_PX + 4);
  ctx.fillStyle = lit;
  ctx.fillRect(0, y - THICK_PX / 2, length, THICK_PX);
  ctx.fillStyle = shaded;
  ctx.fillRect(0, y + THICK_PX / 2 - 4, length, 4);
  ctx.strokeStyle = strand;
  ctx.lineWidth = 2;
  for (let x = -STRAND_PX; x < length + STRAND_PX; x += STRAND_PX) {
    ctx.beginPath();
    ctx.moveTo(x, y + THICK_PX / 2);
    ctx.bezierCurveTo(x + 5, y + 2, x + 6, y - 2, x + 11, y - THICK_PX / 2);
    ctx.stroke();
  }
  ctx.restore();
}
