/** The cake map on screen: one texture painted at device resolution, spread over frames, placed by the transform. */
import type Phaser from 'phaser';
import type { MappedReplay, StageRect } from '../../session/views';
import { paintCake } from './cake-paint';
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
  private canvas: HTMLCanvasElement | null = null;
  private context: Context | null = null;
  private key: string | null = null;
  private nextKey = 0;
  /** Side of the square as painted, CSS px. */
  private paintedSide = 1;
  private sideAtWork = 1;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
    private readonly replay: MappedReplay,
  ) {
    this.image = scene.add.image(0, 0, '__DEFAULT').setVisible(false).setDepth(3);
  }

  layOut(stage: StageRect): void {
    const { map } = this.replay;
    this.settled.copy(wholeFieldTransform(stage, map.halfWidth));
    this.sideAtWork = 2 * map.halfWidth * this.settled.scale;
    this.painting = this.paint();
  }

  /** In pieces; a canvas of this size is one of its own. */
  private *paint(): Generator<void> {
    const { map, turning } = this.replay;
    const { pixelRatio } = this.around;
    const side = Math.round(this.sideAtWork * pixelRatio);
    const room = Math.round(ROOM_PX * pixelRatio);
    const canvas = document.createElement('canvas');
    canvas.width = side + 2 * room;
    canvas.height = Math.ceil(side * (1 + CAKE_SIDE_SHARE)) + 2 * room;
    this.canvas = canvas;
    // In main memory, so that each piece of the painting can be made to happen when it is asked for.
    this.context = contextOf(canvas, { willReadFrequently: true });
    yield;
    yield* paintCake(this.context, map, turning, { x: room, y: room, side, pixelRatio });
  }

  work(budgetMs: number): boolean {
    if (this.painting === null) return true;
    const until = performance.now() + budgetMs;
    do {
      if (this.painting.next().done === true) {
        this.painting = null;
        this.finish();
        return true;
      }
      // Browsers note down what is drawn and do it all at the end; looking at a pixel makes them do it now.
      this.context?.getImageData(0, 0, 1, 1);
    } while (performance.now() < until);
    return this.key !== null;
  }

  screenX(view: FieldTransform, at: readonly number[]): number {
    return view.screenX(at[0] ?? 0);
  }

  screenY(view: FieldTransform, at: readonly number[]): number {
    return view.screenY(at[1] ?? 0);
  }

  draw(view: FieldTransform): void {
    const { map } = this.replay;
    const zoom = (2 * map.halfWidth * view.scale) / this.paintedSide / this.around.pixelRatio;
    this.image.setScale(zoom);
    const room = ROOM_PX * this.around.pixelRatio * zoom;
    this.image
      .setOrigin(0, 0)
      .setPosition(view.screenX(-map.halfWidth) - room, view.screenY(map.halfWidth) - room);
  }

  /** Not to be seen while a relief stands in its place. */
  show(visible: boolean): void {
    this.image.setVisible(visible && this.key !== null);
  }

  destroy(): void {
    if (this.key !== null) dropTexture(this.scene.textures, this.key);
    this.key = null;
    this.painting = null;
  }

  private finish(): void {
    if (this.canvas === null) return;
    const key = `cake-${this.nextKey++}`;
    useCanvas(this.scene.textures, key, this.canvas);
    this.image.setTexture(key).setVisible(true);
    if (this.key !== null) dropTexture(this.scene.textures, this.key);
    this.key = key;
    this.paintedSide = this.sideAtWork;
  }
}
