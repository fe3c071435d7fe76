/**
 * The dark ground: a faint pattern of dots that scrolls under Pip and fades out with the distance, anchored at the
 * walk's start (never at the field's walls: the dots must not tell where one is). Small dots: a full-window picture
 * would cost far more in software rendering.
 */
import type Phaser from 'phaser';
import { type Dots, makeDots } from './dots';
import { smoothstep } from './ease';
import type { FieldTransform } from './field-transform';

/** How far dots lie apart on screen, CSS px: a whole number of small strides, or a small stride in equal parts. */
const LEAST_SPACING_PX = 40;
const MOST_SPACING_PX = 66;
const STRENGTH = 0.5;

export class Ground {
  private readonly dots: Dots;
  private spacing = 1;
  private sightPx = 1;
  /** What was drawn last: while it stays, nothing needs placing. */
  private drawn: readonly number[] = [];

  constructor(
    scene: Phaser.Scene,
    private readonly anchor: readonly number[],
  ) {
    this.dots = makeDots(scene, 0, 'dot', 6);
  }

  layOut(scale: number, smallStride: number, sightPx: number): void {
    const stridePx = smallStride * scale;
    this.spacing =
      stridePx > MOST_SPACING_PX
        ? smallStride / Math.ceil(stridePx / MOST_SPACING_PX)
        : smallStride * Math.ceil(LEAST_SPACING_PX / stridePx);
    this.sightPx = sightPx;
  }

  /** `dark` from 1 (hunting) to 0 (the view has drawn back, the dots are gone). */
  draw(view: FieldTransform, dark: number): void {
    const { x: atX, y: atY, scale, anchorX, anchorY } = view;
    const seen = [atX, atY, scale, anchorX, anchorY, dark, this.spacing];
    if (seen.every((value, i) => value === this.drawn[i])) return;
    this.drawn = seen;
    this.dots.clear();
    const reach = this.sightPx / scale;
    const [startX = 0, startY = 0] = this.anchor;
    const column = (x: number): number => Math.ceil((x - startX) / this.spacing);
    const row = (y: number): number => Math.ceil((y - startY) / this.spacing);
    for (let i = column(atX - reach); dark > 0.02 && i < column(atX + reach); i++) {
      for (let j = row(atY - reach); j < row(atY + reach); j++) {
        // Like the white squares of a chessboard: as even as a grid, with half its dots.
        if ((i + j) % 2 !== 0) continue;
        const x = startX + i * this.spacing;
        const y = startY + j * this.spacing;
        const alpha = STRENGTH * dark * fading(Math.hypot(x - atX, y - atY) / reach);
        if (alpha < 0.05) continue;
        this.dots.place(view.screenX(x), view.screenY(y), alpha);
      }
    }
  }
}

/** How much is still seen at a distance, 1 being the end of sight. */
export function fading(distance: number): number {
  return 1 - smoothstep(0.5, 1, distance);
}
