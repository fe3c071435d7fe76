/** Marks the stone that a hint shows: two rings around it, the outer one breathing where things may move. */
import type Phaser from 'phaser';
import type { Advised } from '../../core/feedback/hint';
import type { Heading, Stride } from '../../core/hunt/action';

const INNER = 2.7;
const OUTER = 3.9;
const BREATH_MS = 300;

/** The stone that does what is shown, if pressed now: while a toe taps a stone doesn't step, and else it doesn't tap. Null for none. */
export function stoneFor(
  advised: Advised | null,
  tapping: boolean,
): { readonly heading: Heading; readonly stride: Stride } | null {
  switch (advised?.type) {
    case 'step':
      return tapping ? null : advised;
    // A nudge has one strength: any stone of its heading does.
    case 'nudge':
      return tapping ? null : { heading: advised.heading, stride: 0 };
    case 'toe':
      return tapping ? { heading: advised.heading, stride: 0 } : null;
    default:
      return null;
  }
}

export class ShownStone {
  private readonly rings: readonly Phaser.GameObjects.Image[];
  private timeMs = 0;

  constructor(scene: Phaser.Scene) {
    this.rings = [INNER, OUTER].map(() => scene.add.image(0, 0, 'ring-toe').setDepth(6.4).setVisible(false));
  }

  /** `stone` from Pip, CSS px; null for none. */
  draw(
    stone: { readonly x: number; readonly y: number; readonly radius: number } | null,
    pipX: number,
    pipY: number,
    deltaMs: number,
    still: boolean,
  ): void {
    this.timeMs = stone === null ? 0 : this.timeMs + deltaMs;
    const breath = still ? 0 : 0.35 * Math.sin(this.timeMs / BREATH_MS);
    this.rings.forEach((ring, i) => {
      ring.setVisible(stone !== null);
      if (stone === null) return;
      const size = stone.radius * (i === 0 ? INNER : OUTER + breath);
      ring.setPosition(pipX + stone.x, pipY + stone.y).setDisplaySize(size, size);
    });
  }
}
