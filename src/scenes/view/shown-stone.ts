/** Marks the stone that a hint shows: two rings around it, the outer one breathing where things may move. */
import type Phaser from 'phaser';

const INNER = 2.7;
const OUTER = 3.9;
const BREATH_MS = 300;

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
