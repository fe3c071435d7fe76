/**
 * Basins of attraction: each filled with a sign of its own, bordered, and on the flat map washed with its color, too. On the relief
 * the signs carry the color, so that the cake's own light still shows its shape. On a rope the signs stand in a row above the curve.
 */
import type Phaser from 'phaser';
import type { Basins } from '../../session/explore/basins';
import type { MappedReplay } from '../../session/views';
import { type BasinLook, basinLooks, drawSign } from './basin-signs';
import { CORNER_PX as CAKE_CORNER_PX } from './cake-paint';
import { css, type Rgb } from './color';
import { eachPiece, liesFlat } from './field-lines';
import type { Seen } from './light-layer';
import { contextOf, dropTexture, useCanvas } from './paint';
import { ShownLayer } from './shown-layer';
import type { Surroundings } from './surroundings';

const KEY = 'basins';
/** Side of the washes' picture; it is stretched over the field. */
const WASH_SIDE = 512;
const WASH = 0.42;
const INK = 0x14122b;
const WHITE = 0xffffff;
/** Signs stand about so far apart, CSS px. */
const SIGN_EVERY_PX = 26;
const SIGN_PX = 4.5;
const ABOVE_PX = 40;

export class BasinLayer extends ShownLayer {
  private readonly marks: Phaser.GameObjects.Graphics;
  private readonly wash: Phaser.GameObjects.Image;
  private readonly looks: readonly BasinLook[];
  private painted: Basins | null = null;
  private paintedFor = 0;
  private flat = false;

  constructor(
    private readonly scene: Phaser.Scene,
    around: Surroundings,
    replay: MappedReplay,
  ) {
    super(around, replay);
    this.wash = scene.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setDepth(13.8).setVisible(false);
    this.marks = scene.add.graphics().setDepth(14).setVisible(false);
    this.looks = basinLooks(replay.hollows);
    this.follow(({ on, basins }) => on.value.has('basins') && basins.value !== null);
  }

  place(seen: Seen, fieldSide: number): void {
    this.stale = false;
    const { marks, layers } = this;
    marks.clear();
    const basins = layers?.basins.peek() ?? null;
    if (!this.on || basins === null) return;
    const { halfWidth, dimension } = this.replay.map;
    this.flat = dimension === 2 && liesFlat(seen, halfWidth, fieldSide);
    if (this.flat) {
      this.paintWash(basins, fieldSide);
      const { x, y } = seen([-halfWidth, halfWidth], 0);
      this.wash.setPosition(x, y).setDisplaySize(fieldSide, fieldSide);
    }
    this.drawBorders(basins, seen);
    this.drawSigns(basins, seen, fieldSide);
  }

  draw(_cursor: number, lit: number): void {
    const visible = this.on && lit > 0.01;
    this.marks.setVisible(visible).setAlpha(lit);
    this.wash.setVisible(visible && this.flat).setAlpha(lit * WASH);
  }

  override destroy(): void {
    super.destroy();
    dropTexture(this.scene.textures, KEY);
  }

  private paintWash(basins: Basins, fieldSide: number): void {
    if (this.painted === basins && this.paintedFor === fieldSide) return;
    this.painted = basins;
    this.paintedFor = fieldSide;
    const { halfWidth } = this.replay.map;
    const canvas = document.createElement('canvas');
    canvas.width = WASH_SIDE;
    canvas.height = WASH_SIDE;
    const ctx = contextOf(canvas);
    const toPx = (c: number): number => ((c + halfWidth) / (2 * halfWidth)) * WASH_SIDE;
    basins.rings.forEach((rings, hollow) => {
      ctx.fillStyle = css(this.colorOf(hollow));
      ctx.beginPath();
      for (const ring of rings) {
        for (let i = 0; i < ring.length; i += 2) {
          const x = toPx(ring[i] ?? 0);
          const y = WASH_SIDE - toPx(ring[i + 1] ?? 0);
          if (i === 0) ctx.moveTo(x, y);
          else ctx.lineTo(x, y);
        }
        ctx.closePath();
      }
      ctx.fill('evenodd');
    });
    // The cake's northern corners are round.
    ctx.globalCompositeOperation = 'destination-in';
    const corner = (CAKE_CORNER_PX / fieldSide) * WASH_SIDE;
    ctx.beginPath();
    ctx.roundRect(0, 0, WASH_SIDE, WASH_SIDE, [corner, corner, 0, 0]);
    ctx.fill();
    useCanvas(this.scene.textures, KEY, canvas);
    this.wash.setTexture(KEY);
  }

  private drawBorders(basins: Basins, seen: Seen): void {
    const { marks } = this;
    for (const [width, color] of [
      [7, WHITE],
      [3.2, INK],
    ] as const) {
      marks.lineStyle(width, color, 0.95);
      for (const line of basins.borders)
        eachPiece(line, Number.NaN, seen, (x, y, toX, toY) => marks.lineBetween(x, y, toX, toY));
    }
  }

  private drawSigns(basins: Basins, seen: Seen, fieldSide: number): void {
    const { marks } = this;
    const { halfWidth, dimension } = this.replay.map;
    const across = Math.max(8, Math.round(fieldSide / SIGN_EVERY_PX));
    const middle = (i: number): number => halfWidth * ((2 * (i + 0.5)) / across - 1);
    for (let row = 0; row < (dimension === 2 ? across : 1); row++)
      for (let column = 0; column < across; column++) {
        const at = dimension === 2 ? [middle(column), middle(row)] : [middle(column)];
        const hollow = basins.hollowAt(at);
        const look = this.looks[hollow];
        // On a rope a place without a loss is on the rope itself.
        const { x, y, hidden } = seen(at, Number.NaN);
        if (look === undefined || hidden === true) continue;
        const signY = dimension === 2 ? y : y + ABOVE_PX;
        marks.lineStyle(5, WHITE, 0.85).fillStyle(WHITE, 0.85);
        drawSign(marks, look.sign, x, signY, SIGN_PX + 1);
        const color = toNumber(look.color);
        marks.lineStyle(2.8, color, 1).fillStyle(color, 1);
        drawSign(marks, look.sign, x, signY, SIGN_PX);
      }
  }

  private colorOf(hollow: number): Rgb {
    return this.looks[hollow]?.color ?? [0, 0, 0];
  }
}

const toNumber = ([r, g, b]: Rgb): number => (r << 16) | (g << 8) | b;
