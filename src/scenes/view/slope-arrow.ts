/** The slope arrow: from Pip towards where it is lower here. Longer and bigger is steeper; a ring says flat. */
import type Phaser from 'phaser';
import type { SlopeArrow as Slope } from '../../core/hunt/step-record';

/** Points of loss a small stride at which the arrow is as big as it gets. */
const STEEPEST = 40;

/** Radians clockwise on screen, as the arrow is drawn: north is up. Null where it is flat. */
export function turnOf({ x, y }: Slope): number | null {
  return x === 0 && y === 0 ? null : Math.atan2(-y, x);
}

export class SlopeArrow {
  private readonly arrow: Phaser.GameObjects.Image;
  private readonly flat: Phaser.GameObjects.Image;

  constructor(scene: Phaser.Scene) {
    this.arrow = scene.add.image(0, 0, 'arrow').setOrigin(0, 0.5).setDepth(9).setVisible(false);
    this.flat = scene.add.image(0, 0, 'ring-flat').setDepth(9).setVisible(false);
  }

  /** `x`, `y` is Pip's middle, `pipPx` Pip's height. */
  draw(slope: Slope | null, x: number, y: number, pipPx: number, alpha: number): void {
    const turn = slope === null ? null : turnOf(slope);
    this.arrow.setVisible(turn !== null && alpha > 0.01);
    this.flat.setVisible(slope !== null && turn === null && alpha > 0.01);
    if (slope === null) return;
    if (turn === null) {
      this.flat.setPosition(x + pipPx * 0.62, y + pipPx * 0.3).setDisplaySize(pipPx * 0.34, pipPx * 0.34);
      this.flat.setAlpha(alpha);
      return;
    }
    const steepness = Math.min(1, Math.sqrt(slope.steepness / STEEPEST));
    const length = pipPx * (0.46 + 0.75 * steepness);
    const start = pipPx * 0.47;
    this.arrow
      .setPosition(x + slope.x * start, y - slope.y * start)
      .setRotation(turn)
      .setDisplaySize(length, (length / 2) * (1.16 - 0.3 * steepness))
      .setAlpha(alpha);
  }
}
