/**
 * "Where do you think the candy is?": the field's edge (shown only now that the hunt is over), a ghost of the pin under
 * the pointer, and the pin once dropped.
 */
import type Phaser from 'phaser';
import { easeOut, Span } from './ease';
import type { FieldTransform } from './field-transform';

const PIN_HEIGHT_PX = 52;
/** How far outside the edge a tap still means the edge, CSS px. */
const FORGIVING_PX = 14;

export class PinView {
  private readonly edge: Phaser.GameObjects.Graphics;
  private readonly pin: Phaser.GameObjects.Image;
  private readonly drop = new Span();
  private ghost: readonly [number, number] | null = null;
  private dropped: readonly number[] | null = null;

  constructor(
    scene: Phaser.Scene,
    private readonly dimension: 1 | 2,
    private readonly halfWidth: number,
    edgeDepth: number,
  ) {
    this.edge = scene.add.graphics().setDepth(edgeDepth);
    this.pin = scene.add.image(0, 0, '__DEFAULT').setDepth(20).setVisible(false);
  }

  /** The place in field units that a tap means, or null when it lies outside. */
  placeAt(view: FieldTransform, x: number, y: number): number[] | null {
    const place = [view.fieldX(x), view.fieldY(y)].slice(0, this.dimension);
    const limit = this.halfWidth + FORGIVING_PX / view.scale;
    if (place.some((c) => Math.abs(c) > limit)) return null;
    return place.map((c) => Math.min(this.halfWidth, Math.max(-this.halfWidth, c)));
  }

  /** The rope's ends on screen. */
  ends(view: FieldTransform): readonly [number, number] {
    return [view.screenX(-this.halfWidth), view.screenX(this.halfWidth)];
  }

  point(x: number, y: number): void {
    this.ghost = [x, y];
  }

  unpoint(): void {
    this.ghost = null;
  }

  dropAt(at: readonly number[], still: boolean): void {
    this.dropped = at;
    this.drop.start(still ? 0 : 320);
  }

  get isDropped(): boolean {
    return this.dropped !== null;
  }

  /** `shown` from 0 (still hunting) to 1 (the whole field in view). */
  draw(view: FieldTransform, shown: number, deltaMs: number): void {
    this.drop.advance(deltaMs);
    this.edge.clear();
    if (shown > 0.01) this.drawEdge(view, shown);
    const place = this.dropped ?? (this.ghost === null ? null : this.placeAt(view, ...this.ghost));
    this.pin.setVisible(place !== null && shown > 0.6);
    if (place === null) return;
    // Painted after the first frame, so it is not there to be built with.
    if (this.pin.texture.key !== 'pin') this.pin.setTexture('pin').setOrigin(0.5, 0.97);
    const fall = this.dropped === null ? 0 : (1 - easeOut(this.drop.share)) * 36;
    this.pin
      .setPosition(view.screenX(place[0] ?? 0), view.screenY(place[1] ?? 0) - fall)
      .setDisplaySize(PIN_HEIGHT_PX * 0.8, PIN_HEIGHT_PX)
      .setAlpha(this.dropped === null ? 0.6 : 1);
  }

  private drawEdge(view: FieldTransform, shown: number): void {
    const left = view.screenX(-this.halfWidth);
    const side = 2 * this.halfWidth * view.scale;
    if (this.dimension === 1) {
      this.edge.fillStyle(0xa9a2d6, 0.9 * shown);
      for (const x of [left, left + side]) this.edge.fillRoundedRect(x - 5, view.anchorY - 26, 10, 58, 5);
      this.edge.fillStyle(0x8578ac, 0.9 * shown);
      this.edge.fillRoundedRect(left, view.anchorY - 1, side, 8, 4);
      return;
    }
    const top = view.screenY(this.halfWidth);
    this.edge.fillStyle(0x1f1c45, 0.65 * shown);
    this.edge.fillRoundedRect(left, top, side, side, 20);
    this.edge.lineStyle(3, 0x6d66b5, 0.85 * shown);
    this.edge.strokeRoundedRect(left, top, side, side, 20);
  }
}
