/**
 * The tightrope in the light: the rope above, and below it the loss as a curve, filled like a cut cake. Height is the
 * loss itself; the layers' colors are those of the map's bands. Plumb lines tie the places on the rope to the curve.
 */
import type Phaser from 'phaser';
import { turnPoint } from '../../core/surface/turning';
import type { MappedReplay, StageRect } from '../../session/views';
import { cakeColor, css } from './color';
import { FieldTransform, wholeRopeTransform } from './field-transform';
import type { Landscape } from './landscape';
import { type Context, contextOf, dropTexture, useCanvas } from './paint';
import { paintRope } from './rope';
import type { Surroundings } from './surroundings';

/** Shares of the stage's height: the rope, the curve's highest and lowest places, the cake's foot. */
const ROPE_AT = 0.13;
const TOP_AT = 0.3;
const LOW_AT = 0.82;
const FOOT_AT = 0.94;
const KEY = 'rope-curve';

export class RopeCurve implements Landscape {
  readonly settled = new FieldTransform();
  private readonly image: Phaser.GameObjects.Image;
  private stage: StageRect = { x: 0, y: 0, width: 1, height: 1 };
  private readonly losses: Float32Array;
  private readonly lowest: number;
  private readonly highest: number;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
    private readonly replay: MappedReplay,
  ) {
    this.image = scene.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setDepth(3);
    const { losses } = replay.map;
    this.losses = (turnPoint([1], replay.turning)[0] ?? 1) < 0 ? losses.slice().reverse() : losses;
    this.lowest = losses.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    this.highest = losses.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  }

  layOut(stage: StageRect): void {
    this.stage = stage;
    const { halfWidth } = this.replay.map;
    this.settled.copy(wholeRopeTransform(stage, halfWidth, ROPE_AT));
    const { pixelRatio } = this.around;
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(stage.width * pixelRatio);
    canvas.height = Math.ceil(stage.height * pixelRatio);
    const ctx = contextOf(canvas);
    ctx.scale(pixelRatio, pixelRatio);
    ctx.translate(-stage.x, -stage.y);
    this.paint(ctx);
    useCanvas(this.scene.textures, KEY, canvas);
    this.image.setTexture(KEY).setDisplaySize(stage.width, stage.height).setPosition(stage.x, stage.y);
  }

  work(): boolean {
    return true;
  }

  screenX(view: FieldTransform, at: readonly number[]): number {
    return view.screenX(at[0] ?? 0);
  }

  /** On the curve; on the rope when no loss is known (the pin). */
  screenY(view: FieldTransform, _at: readonly number[], loss: number): number {
    return Number.isNaN(loss) ? view.anchorY : this.heightOf(loss);
  }

  draw(): void {}

  destroy(): void {
    dropTexture(this.scene.textures, KEY);
  }

  private heightOf(loss: number): number {
    const { y, height } = this.stage;
    const share = (loss - this.lowest) / Math.max(1e-12, this.highest - this.lowest);
    return y + height * (LOW_AT + (TOP_AT - LOW_AT) * Math.min(1, Math.max(0, share)));
  }

  private paint(ctx: Context): void {
    const { map, path } = this.replay;
    const { y, height } = this.stage;
    const left = this.settled.screenX(-map.halfWidth);
    const right = this.settled.screenX(map.halfWidth);
    const foot = y + height * FOOT_AT;
    const curve = new Path2D();
    this.losses.forEach((loss, i) => {
      const x = left + ((right - left) * i) / (this.losses.length - 1);
      if (i === 0) curve.moveTo(x, this.heightOf(loss));
      else curve.lineTo(x, this.heightOf(loss));
    });
    const area = new Path2D(curve);
    area.lineTo(right, foot - 18);
    area.quadraticCurveTo(right, foot, right - 18, foot);
    area.lineTo(left + 18, foot);
    area.quadraticCurveTo(left, foot, left, foot - 18);
    area.closePath();
    ctx.save();
    ctx.translate(0, 8);
    ctx.fillStyle = 'rgba(90, 30, 80, 0.16)';
    ctx.fill(area);
    ctx.restore();
    ctx.save();
    ctx.clip(area);
    this.paintLayers(ctx, left, right, foot);
    // A lit lip and a soft shade under the surface.
    ctx.lineJoin = 'round';
    ctx.translate(0, 7);
    ctx.strokeStyle = 'rgba(40, 4, 34, 0.1)';
    ctx.lineWidth = 14;
    ctx.stroke(curve);
    ctx.restore();
    ctx.lineJoin = 'round';
    ctx.lineCap = 'round';
    ctx.strokeStyle = '#fff6e8';
    ctx.lineWidth = 5;
    ctx.stroke(curve);
    this.paintRopeAbove(ctx, left, right);
    this.paintPlumbLines(ctx, path);
  }

  private paintLayers(ctx: Context, left: number, right: number, foot: number): void {
    const { thresholds } = this.replay.map;
    const edges = [...thresholds.map((t) => this.heightOf(t)), this.heightOf(this.highest) - 2];
    let low = foot;
    edges.forEach((edge, layer) => {
      ctx.fillStyle = css(cakeColor(layer / thresholds.length));
      ctx.fillRect(left, edge, right - left, low - edge + 1);
      if (layer < thresholds.length) {
        ctx.fillStyle = 'rgba(255, 246, 232, 0.4)';
        ctx.fillRect(left, edge, right - left, 1.4);
      }
      low = edge;
    });
  }

  private paintRopeAbove(ctx: Context, left: number, right: number): void {
    ctx.save();
    ctx.translate(left, 0);
    paintRope(ctx, right - left, this.settled.anchorY + 3, 'day');
    ctx.restore();
    ctx.fillStyle = '#7b4a68';
    ctx.strokeStyle = '#14122b';
    ctx.lineWidth = 3;
    for (const x of [left, right]) {
      ctx.beginPath();
      ctx.roundRect(x - 6, this.settled.anchorY - 22, 12, 50, 6);
      ctx.fill();
      ctx.stroke();
    }
  }

  private paintPlumbLines(ctx: Context, path: MappedReplay['path']): void {
    ctx.strokeStyle = 'rgba(70, 34, 90, 0.4)';
    ctx.lineWidth = 2;
    ctx.lineCap = 'round';
    ctx.setLineDash([1, 7]);
    for (const { at, loss } of path) {
      const x = this.settled.screenX(at[0] ?? 0);
      ctx.beginPath();
      ctx.moveTo(x, this.settled.anchorY + 14);
      ctx.lineTo(x, this.heightOf(loss) - 8);
      ctx.stroke();
    }
    ctx.setLineDash([]);
  }
}
