/**
 * Straight strokes of one look, many at once: the dashes of a line, the pieces of a walk. In WebGL a stretched picture each.
 * Under the Canvas renderer one path for all strokes of a strength: a picture each takes some ten times as long there.
 */
import Phaser from 'phaser';

export interface StrokeLook {
  /** A texture that shows a cut through the stroke, for WebGL. */
  readonly texture: string;
  /** The texture's height, CSS px. */
  readonly heightPx: number;
  /** What the texture shows, from the lowest band up: CSS colour and share of its height. */
  readonly bands: readonly { readonly color: string; readonly share: number }[];
  readonly depth: number;
  /** How far a stroke goes on beyond both its ends, so that bends have no gaps, CSS px. */
  readonly overlapPx: number;
}

export interface Strokes {
  /** How many were placed since `clear`. */
  readonly count: number;
  /** Takes all strokes away, to be placed anew; `scale` is their thickness relative to the look's. */
  clear(scale: number): void;
  /** A stroke between two places in CSS px; unseen until it is shown. */
  place(fromX: number, fromY: number, toX: number, toY: number): void;
  /** Shows the first `share` of a stroke, by its place in the order of placing; strength 0 hides it. */
  show(index: number, share: number, alpha: number): void;
  destroy(): void;
}

/** Strokes fainter than this are not seen. */
const LEAST_ALPHA = 0.01;

export function makeStrokes(scene: Phaser.Scene, look: StrokeLook): Strokes {
  return scene.sys.renderer.type === Phaser.CANVAS
    ? new StrokePaths(scene, look)
    : new StrokePictures(scene, look);
}

class StrokePictures implements Strokes {
  private readonly images: Phaser.GameObjects.Image[] = [];
  private readonly lengths: number[] = [];
  private scale = 1;
  count = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly look: StrokeLook,
  ) {}

  clear(scale: number): void {
    for (let i = 0; i < this.count; i++) this.images[i]?.setVisible(false);
    this.scale = scale;
    this.count = 0;
  }

  place(fromX: number, fromY: number, toX: number, toY: number): void {
    const { texture, depth, overlapPx } = this.look;
    const image =
      this.images[this.count] ?? this.scene.add.image(0, 0, texture).setOrigin(0, 0.5).setDepth(depth);
    const angle = Math.atan2(toY - fromY, toX - fromX);
    this.lengths[this.count] = Math.hypot(toX - fromX, toY - fromY);
    this.images[this.count++] = image
      .setPosition(fromX - Math.cos(angle) * overlapPx, fromY - Math.sin(angle) * overlapPx)
      .setRotation(angle)
      .setVisible(false);
  }

  show(index: number, share: number, alpha: number): void {
    const isSeen = share > 0 && alpha > LEAST_ALPHA;
    const image = this.images[index]?.setVisible(isSeen);
    if (!isSeen) return;
    const { heightPx, overlapPx } = this.look;
    const length = (this.lengths[index] ?? 0) * share + 2 * overlapPx;
    image?.setDisplaySize(length, heightPx * this.scale).setAlpha(alpha);
  }

  destroy(): void {
    for (const image of this.images) image.destroy();
    this.images.length = 0;
    this.count = 0;
  }
}

/** Where a stroke's numbers stand: its ends, then how much of it is shown and how strong. */
const [FROM_X, FROM_Y, TO_X, TO_Y, SHARE, ALPHA, NUMBERS] = [0, 1, 2, 3, 4, 5, 6];

class StrokePaths implements Strokes {
  private readonly graphics: Phaser.GameObjects.Graphics;
  private readonly numbers: number[] = [];
  private readonly strengths: number[] = [];
  private scale = 1;
  private stale = false;
  count = 0;

  constructor(
    scene: Phaser.Scene,
    private readonly look: StrokeLook,
  ) {
    this.graphics = scene.add.graphics().setDepth(look.depth);
    scene.events.on(Phaser.Scenes.Events.PRE_RENDER, this.draw);
    this.graphics.once(Phaser.GameObjects.Events.DESTROY, () => {
      scene.events.off(Phaser.Scenes.Events.PRE_RENDER, this.draw);
    });
  }

  clear(scale: number): void {
    this.scale = scale;
    this.count = 0;
    this.stale = true;
  }

  place(fromX: number, fromY: number, toX: number, toY: number): void {
    const length = Math.hypot(toX - fromX, toY - fromY);
    const beyond = length > 0 ? this.look.overlapPx / length : 0;
    const [x, y] = [(toX - fromX) * beyond, (toY - fromY) * beyond];
    const at = NUMBERS * this.count++;
    const { numbers } = this;
    numbers[at + FROM_X] = fromX - x;
    numbers[at + FROM_Y] = fromY - y;
    numbers[at + TO_X] = toX + x;
    numbers[at + TO_Y] = toY + y;
    numbers[at + SHARE] = 0;
    numbers[at + ALPHA] = 0;
  }

  show(index: number, share: number, alpha: number): void {
    const at = NUMBERS * index;
    const strength = share > 0 && alpha > LEAST_ALPHA ? alpha : 0;
    if (this.numbers[at + SHARE] === share && this.numbers[at + ALPHA] === strength) return;
    this.numbers[at + SHARE] = share;
    this.numbers[at + ALPHA] = strength;
    this.stale = true;
  }

  destroy(): void {
    this.graphics.destroy();
    this.count = 0;
  }

  private readonly draw = (): void => {
    if (!this.stale) return;
    this.stale = false;
    const { graphics, strengths, numbers, look } = this;
    graphics.clear();
    strengths.length = 0;
    for (let i = 0; i < this.count; i++) {
      const strength = numbers[NUMBERS * i + ALPHA] ?? 0;
      if (strength > 0 && !strengths.includes(strength)) strengths.push(strength);
    }
    for (const { color, share } of look.bands)
      for (const strength of strengths) {
        const { color: number } = Phaser.Display.Color.HexStringToColor(color);
        graphics.lineStyle(look.heightPx * share * this.scale, number, strength).beginPath();
        this.path(strength);
        graphics.strokePath();
      }
  };

  /** All strokes of a strength. */
  private path(strength: number): void {
    const { graphics, numbers } = this;
    for (let at = 0; at < NUMBERS * this.count; at += NUMBERS) {
      if (numbers[at + ALPHA] !== strength) continue;
      const [x = 0, y = 0] = [numbers[at + FROM_X], numbers[at + FROM_Y]];
      const share = numbers[at + SHARE] ?? 0;
      graphics.moveTo(x, y);
      graphics.lineTo(
        x + ((numbers[at + TO_X] ?? 0) - x) * share,
        y + ((numbers[at + TO_Y] ?? 0) - y) * share,
      );
    }
  }
}
