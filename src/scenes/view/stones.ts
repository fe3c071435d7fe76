/**
 * The stepping stones around Pip: every heading × stride of the level, where that step would really lead.
 * Bigger is farther; the chosen stride shines; while a toe taps, rings mark the small stones and the others step back.
 */
import type Phaser from 'phaser';
import { type Heading, headingsOf, headingVector, type Stride } from '../../core/hunt/action';
import { BOX } from './mark-paint';

export interface Stone {
  readonly heading: Heading;
  readonly stride: Stride;
  /** From Pip, CSS px, y down. */
  x: number;
  y: number;
  radius: number;
}

export interface StoneState {
  readonly stride: Stride;
  readonly tapping: boolean;
  readonly hover: Stone | null;
  readonly pressed: Stone | null;
  /** The stone that the first minute shows how to press, and how far it is pressed; null for none. */
  readonly hinted: { readonly heading: Heading; readonly press: number; readonly near: number } | null;
  /** False once the hunt is over. */
  readonly open: boolean;
}

interface Drawn {
  readonly stone: Stone;
  readonly image: Phaser.GameObjects.Image;
  readonly ring: Phaser.GameObjects.Image | null;
  /** Shown size and alpha, moving towards their targets. */
  size: number;
  alpha: number;
}

/** The stone's width within its painted box. */
const STONE_SHARE = 46 / BOX.stone;
/** No finger needs to hit anything smaller, CSS px from the middle. */
const LEAST_HIT_RADIUS_PX = 22;

export class Stones {
  private readonly drawn: Drawn[];
  private timeMs = 0;

  constructor(
    scene: Phaser.Scene,
    private readonly dimension: 1 | 2,
    private readonly strides: readonly number[],
  ) {
    this.drawn = strides.flatMap((_, stride) =>
      headingsOf(dimension).map((heading) => ({
        stone: { heading, stride: stride as Stride, x: 0, y: 0, radius: 0 },
        image: scene.add.image(0, 0, 'stone-plain').setDepth(6),
        ring: stride === 0 ? scene.add.image(0, 0, 'ring-toe').setDepth(6.1).setVisible(false) : null,
        size: 0,
        alpha: 0,
      })),
    );
  }

  layOut(scale: number, smallerSide: number): void {
    // A rope has room for big ones, and so have two strides.
    const room = this.dimension === 1 ? 1.6 : this.strides.length < 3 ? 1.3 : 1;
    const unit = room * Math.min(1.15, Math.max(0.8, smallerSide / 540));
    for (const { stone } of this.drawn) {
      const [ux, uy] = headingVector(stone.heading);
      const distance = (this.strides[stone.stride] ?? 0) * scale;
      stone.x = ux * distance;
      stone.y = -uy * distance;
      const rank = this.strides.length === 1 ? 1 : stone.stride / (this.strides.length - 1);
      // Small stones near Pip must leave their neighbours room.
      stone.radius = Math.min((13.5 + 7 * rank) * unit, distance * 0.36);
    }
  }

  /** The nearest stone that a pointer at this offset from Pip means, if any; while tapping only small ones count. */
  at(x: number, y: number, tapping: boolean): Stone | null {
    const stone = this.nearest(x, y, tapping);
    if (stone === null) return null;
    const isHit = Math.hypot(stone.x - x, stone.y - y) <= Math.max(LEAST_HIT_RADIUS_PX, stone.radius + 8);
    return isHit ? stone : null;
  }

  /** The stone that a drag to this offset from Pip comes nearest to; null where Pip itself is nearer. */
  nearest(x: number, y: number, tapping: boolean): Stone | null {
    let best: Stone | null = null;
    let bestDistance = Math.hypot(x, y);
    for (const { stone } of this.drawn) {
      if (tapping && stone.stride !== 0) continue;
      const distance = Math.hypot(stone.x - x, stone.y - y);
      if (distance <= bestDistance) {
        best = stone;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** The stone of a heading and stride, from Pip. */
  of(heading: Heading, stride: Stride): Stone | null {
    return (
      this.drawn.find(({ stone }) => stone.heading === heading && stone.stride === stride)?.stone ?? null
    );
  }

  draw(pipX: number, pipY: number, state: StoneState, deltaMs: number, still: boolean): void {
    this.timeMs += deltaMs;
    const follow = still ? 1 : 1 - Math.exp(-deltaMs / 60);
    const pulse = still ? 0 : Math.sin(this.timeMs / 260);
    for (const drawn of this.drawn) {
      const { stone, image, ring } = drawn;
      const chosen = state.tapping ? stone.stride === 0 : stone.stride === state.stride;
      const hot = stone === state.hover || stone === state.pressed;
      const size = (hot ? 1.24 : chosen ? 1.1 : 0.88) * (stone === state.pressed ? 0.94 : 1);
      const alpha = !state.open ? 0 : hot || chosen ? 1 : state.tapping ? 0.2 : 1;
      drawn.size += (size - drawn.size) * follow;
      drawn.alpha += (alpha - drawn.alpha) * follow;
      const visible = drawn.alpha > 0.01;
      image.setVisible(visible);
      ring?.setVisible(visible && state.tapping);
      if (!visible) continue;
      const key = chosen || hot ? 'stone-lit' : 'stone-plain';
      if (image.texture.key !== key) image.setTexture(key);
      const { hinted } = state;
      // It swells as the hand comes, and gives way under it.
      const hint = hinted?.heading === stone.heading && chosen ? 0.16 * hinted.near - 0.24 * hinted.press : 0;
      const width = ((2 * stone.radius) / STONE_SHARE) * drawn.size * (1 + hint);
      image
        .setPosition(pipX + stone.x, pipY + stone.y)
        .setDisplaySize(width, width)
        .setAlpha(drawn.alpha);
      if (ring !== null && state.tapping) {
        const ringSize = stone.radius * 3.1 * (1 + 0.05 * pulse);
        ring.setPosition(image.x, image.y).setDisplaySize(ringSize, ringSize).setAlpha(drawn.alpha);
      }
    }
  }
}
