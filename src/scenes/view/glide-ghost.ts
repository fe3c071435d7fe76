/**
 * Where the next slide or glide of a sled would land, as far as the senses tell: a ring, and dots towards it. Walls are not
 * known in the dark, so it goes on behind them. What lies beyond sight is shown at its rim, fainter.
 */
import type Phaser from 'phaser';
import { type Dots, makeDots } from './dots';

const DOT_SPACING_PX = 12;
const RING_SHARE = 0.62;
/** A way shorter than this share of the ring isn't drawn. */
const SHORT_SHARE = 0.6;

export class GlideGhost {
  /** Where it stands, from Pip, CSS px, y down; null while there is none. */
  at: readonly [number, number] | null = null;
  private readonly ring: Phaser.GameObjects.Image;
  private readonly dots: Dots;

  constructor(scene: Phaser.Scene) {
    this.dots = makeDots(scene, 6.9, 'dot', 6);
    this.ring = scene.add.image(0, 0, 'ring-toe').setDepth(7).setVisible(false);
  }

  /** `move` is the way in field units (x east, y north); null hides it. `sightPx` is how far Pip is shown to see. */
  draw(
    move: readonly number[] | null,
    pipX: number,
    pipY: number,
    scale: number,
    sightPx: number,
    pipPx: number,
  ): void {
    this.dots.clear();
    this.ring.setVisible(false);
    this.at = null;
    if (move === null) return;
    const [east = 0, north = 0] = move;
    const farPx = Math.hypot(east, north) * scale;
    const beyond = farPx > sightPx;
    const shownPx = Math.min(farPx, sightPx);
    const along = farPx > 0 ? shownPx / farPx : 0;
    const dx = east * scale * along;
    const dy = -north * scale * along;
    this.at = [dx, dy];
    const size = pipPx * RING_SHARE;
    // So short a way lies under Pip.
    if (shownPx < size * SHORT_SHARE) return;
    this.ring
      .setVisible(true)
      .setPosition(pipX + dx, pipY + dy)
      .setDisplaySize(size, size)
      .setAlpha(beyond ? 0.45 : 1);
    for (let d = pipPx * 0.5; d < shownPx - size / 2; d += DOT_SPACING_PX)
      this.dots.place(pipX + (dx * d) / shownPx, pipY + (dy * d) / shownPx, 0.9);
  }
}
