/** What toes felt from this very place, on the small stones: a flame for warmer, a snowflake for colder, bricks for a wall. */
import type Phaser from 'phaser';
import { headingVector } from '../../core/hunt/action';
import { feltBy } from '../../core/hunt/felt';
import type { ToeTap } from '../../core/hunt/step-record';
import { clamp01, easeOutBack, Span } from './ease';

/** The toe reaches out first; then the mark pops up. */
const POP_MS = 460;
const TOE_FIRST = 0.4;
/** The picture on the stone that was tapped. */
export function markOf(tap: ToeTap): `mark-${ReturnType<typeof feltBy>}` {
  return `mark-${feltBy(tap)}`;
}

export class ToeMarks {
  private readonly images: Phaser.GameObjects.Image[] = [];
  private taps: readonly ToeTap[] = [];
  private readonly pop = new Span();

  constructor(private readonly scene: Phaser.Scene) {}

  show(taps: readonly ToeTap[], still: boolean): void {
    if (taps === this.taps) return;
    this.pop.start(taps.length > 0 && !still ? POP_MS : 0);
    this.taps = taps;
  }

  /** `distancePx` is the small stride on screen. */
  draw(pipX: number, pipY: number, distancePx: number, deltaMs: number, alpha: number): void {
    this.pop.advance(deltaMs);
    const popped = clamp01((this.pop.share - TOE_FIRST) / (1 - TOE_FIRST));
    this.taps.forEach((tap, i) => {
      const image = this.images[i] ?? this.scene.add.image(0, 0, 'mark-same').setDepth(9.2);
      this.images[i] = image;
      const key = markOf(tap);
      if (image.texture.key !== key) image.setTexture(key);
      const [ux, uy] = headingVector(tap.heading);
      const felt = Math.min(1, Math.sqrt(Math.abs(tap.change) / 30));
      const newest = i === this.taps.length - 1 ? easeOutBack(popped) : 1;
      const size = (24 + 14 * felt) * Math.max(0.05, newest);
      image.setPosition(pipX + ux * distancePx, pipY - uy * distancePx - 5).setDisplaySize(size, size);
      const shown = i < this.taps.length - 1 || popped > 0;
      image.setVisible(shown && alpha > 0.01).setAlpha(alpha);
    });
    for (let i = this.taps.length; i < this.images.length; i++) this.images[i]?.setVisible(false);
  }
}
