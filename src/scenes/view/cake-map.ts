/**
 * The cake map on screen: one texture painted at device resolution, spread over frames, placed by the transform. A soft one is there
 * at once, so that the light waits for nothing.
 */
import type Phaser from 'phaser';
import type { MappedReplay, StageRect } from '../../session/views';
import { type CakeBox, paintCake, paintSoftCake } from './cake-paint';
import { CAKE_SIDE_SHARE, FieldTransform, wholeFieldTransform } from './field-transform';
import type { Landscape } from './landscape';
import { type Context, contextOf, dropTexture, useCanvas } from './paint';
import type { Surroundings } from './surroundings';

/** Room for the cake's shadow around it, CSS px. */
const ROOM_PX = 24;

export class CakeMap implements Landscape {
  readonly settled = new FieldTransform();
  private readonly image: Phaser.GameObjects.Image;
  private painting: Generator<void> | null = null;
  private context: Context | null = null;
  private key: string | null = null;
  private nextKey = 0;
  /** Side of the square as painted, and the room around it, pixels. */
  private paintedPixels = 1;
  private paintedRoom = 0;
  private sideAtWork = 1;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
    private readonly replay: MappedReplay,
  ) {
    this.image = scene.add.image(0, 0, '__DEFAULT').setDepth(3);
  }

  layOut(stage: StageRect): void {
    const { map } = this.replay;
    this.settled.copy(wholeFieldTransform(stage, map.halfWidth));
    this.sideAtWork = 2 * map.halfWidth * this.settled.scale;
    if (this.key === null) this.paintSoft();
    this.painting = this.paint();
  }

  /** On half as many pixels a side: it has no fine lines to lose. */
  private paintSoft(): void {
    const { map, turning } = this.replay;
    const { canvas, box } = this.canvasFor(this.around.pixelRatio / 2);
    paintSoftCake(contextOf(canvas), map, turning, box);
    this.take(canvas, box);
  }

  /** In pieces; a canvas of this size is one of its own. */
  private *paint(): Generator<void> {
    const { map, turning } = this.replay;
    const { canvas, box } = this.canvasFor(this.around.pixelRatio);
    // In main memory, so that each piece of the painting can be made to happen when it is asked for.
    this.context = contextOf(canvas, { willReadFrequently: true });
    yield;
    yield* paintCake(this.context, map, turning, box);
    this.take(canvas, box);
  }

  private canvasFor(pixelRatio: number): { readonly canvas: HTMLCanvasElement; readonly box: CakeBox } {
    const side = Math.round(this.sideAtWork * pixelRatio);
    const room = Math.round(ROOM_PX * pixelRatio);
    const canvas = document.createElement('canvas');
    canvas.width = side + 2 * room;
    canvas.height = Math.ceil(side * (1 + CAKE_SIDE_SHARE)) + 2 * room;
    return { canvas, box: { x: room, y: room, side, pixelRatio } };
  }

  work(budgetMs: number): boolean {
    if (this.painting === null) return true;
    const until = performance.now() + budgetMs;
    do {
      if (this.painting.next().done === true) {
        this.painting = null;
        return true;
      }
      // Browsers note down what is drawn and do it all at the end; looking at a pixel makes them do it now.
      this.context?.getImageData(0, 0, 1, 1);
    } while (performance.now() < until);
    return false;
  }

  screenX(view: FieldTransform, at: readonly number[]): number {
    return view.screenX(at[0] ?? 0);
  }

  screenY(view: FieldTransform, at: readonly number[]): number {
    return view.screenY(at[1] ?? 0);
  }

  draw(view: FieldTransform): void {
    const { map } = this.replay;
    const zoom = (2 * map.halfWidth * view.scale) / this.paintedPixels;
    this.image.setScale(zoom);
    const room = this.paintedRoom * zoom;
    this.image
      .setOrigin(0, 0)
      .setPosition(view.screenX(-map.halfWidth) - room, view.screenY(map.halfWidth) - room);
  }

  /** Not to be seen while a relief stands in its place. */
  show(visible: boolean): void {
    this.image.setVisible(visible);
  }

  destroy(): void {
    if (this.key !== null) dropTexture(this.scene.textures, this.key);
    this.key = null;
    this.painting = null;
  }

  /** Shows what was painted. */
  private take(canvas: HTMLCanvasElement, { x, side }: CakeBox): void {
    const key = `cake-${this.nextKey++}`;
    useCanvas(this.scene.textures, key, canvas);
    this.image.setTexture(key);
    if (this.key !== null) dropTexture(this.scene.textures, this.key);
    this.key = key;
    this.paintedPixels = side;
    this.paintedRoom = x;
  }
}
