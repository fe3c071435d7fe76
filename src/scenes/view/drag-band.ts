/** The band that guides a drag from Pip: dots towards the pointer, solid up to a stone when one is meant. */
import type Phaser from 'phaser';

const DOTS = 14;

export class DragBand {
  private readonly line: Phaser.GameObjects.Image;
  private readonly dots: Phaser.GameObjects.Image[];

  constructor(scene: Phaser.Scene) {
    this.line = scene.add.image(0, 0, 'line-white').setOrigin(0, 0.5).setDepth(5.8).setVisible(false);
    this.dots = Array.from({ length: DOTS }, () =>
      scene.add.image(0, 0, 'dot-white').setDepth(5.8).setVisible(false),
    );
  }

  hide(): void {
    this.line.setVisible(false);
    for (const dot of this.dots) dot.setVisible(false);
  }

  /** From Pip to the offset (CSS px); `aimed` when a stone lies there. */
  draw(pipX: number, pipY: number, x: number, y: number, aimed: boolean): void {
    const length = Math.hypot(x, y);
    this.line.setVisible(aimed);
    if (aimed) {
      this.line
        .setPosition(pipX, pipY)
        .setRotation(Math.atan2(y, x))
        .setDisplaySize(length, 14)
        .setAlpha(0.85);
    }
    this.dots.forEach((dot, i) => {
      const at = (i + 1) / DOTS;
      const visible = !aimed && length * at < length - 2;
      dot.setVisible(visible);
      if (visible)
        dot
          .setPosition(pipX + x * at, pipY + y * at)
          .setDisplaySize(7, 7)
          .setAlpha(0.25 + 0.5 * at);
    });
  }
}
