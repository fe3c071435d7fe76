/**
 * Small dots of one kind, many at once: Phaser's Blitter, which spends on each what its place and strength cost and no
 * more. (An image each took a third of the time of a frame in the Canvas renderer.)
 */
import type Phaser from 'phaser';

export class Dots {
  private readonly blitter: Phaser.GameObjects.Blitter;
  private readonly bobs: Phaser.GameObjects.Bob[] = [];
  /** Pixels of the dot's picture per CSS px: a Blitter draws pictures as large as they are, its container shrinks them. */
  private readonly sharpness: number;
  private used = 0;

  /** Dots of a picture, `sizePx` CSS px wide each. */
  constructor(
    scene: Phaser.Scene,
    depth: number,
    key: string,
    private readonly sizePx: number,
  ) {
    this.blitter = scene.make.blitter({ key, add: false });
    this.sharpness = this.blitter.frame.width / sizePx;
    scene.add
      .container(0, 0, this.blitter)
      .setScale(1 / this.sharpness)
      .setDepth(depth);
  }

  /** How many were placed since `clear`. */
  get count(): number {
    return this.used;
  }

  /** Takes all dots away, to be placed anew. */
  clear(): void {
    for (let i = 0; i < this.used; i++) this.bobs[i]?.setAlpha(0);
    this.used = 0;
  }

  /** A dot with its middle at `x`, `y` in CSS px. */
  place(x: number, y: number, alpha: number): void {
    const bob = this.bobs[this.used] ?? this.blitter.create(0, 0);
    this.bobs[this.used++] = bob;
    const half = this.sizePx / 2;
    bob.setPosition((x - half) * this.sharpness, (y - half) * this.sharpness).setAlpha(alpha);
  }

  /** Another strength for a dot, by its place in the order of placing; 0 hides it. */
  fade(index: number, alpha: number): void {
    this.bobs[index]?.setAlpha(alpha);
  }
}
