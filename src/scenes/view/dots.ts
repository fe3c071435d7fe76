/**
 * Small round dots of one colour, many at once. In WebGL Phaser's Blitter, which spends on each what its place and
 * strength cost and no more. Under the Canvas renderer one path for all dots of a strength: a picture each takes three
 * times as long there.
 */
import Phaser from 'phaser';
import { DOT_RADIUS, DOTS, type DotKey } from './mark-paint';

export interface Dots {
  /** How many were placed since `clear`. */
  readonly count: number;
  /** Takes all dots away, to be placed anew. */
  clear(): void;
  /** A dot with its middle at `x`, `y` in CSS px. */
  place(x: number, y: number, alpha: number): void;
  /** Another strength for a dot, by its place in the order of placing; 0 hides it. */
  fade(index: number, alpha: number): void;
}

/** Dots of a picture, `sizePx` CSS px wide each. */
export function makeDots(scene: Phaser.Scene, depth: number, key: DotKey, sizePx: number): Dots {
  const canvas = scene.sys.renderer.type === Phaser.CANVAS;
  return canvas ? new DotPaths(scene, depth, key, sizePx) : new DotBlitter(scene, depth, key, sizePx);
}

class DotBlitter implements Dots {
  private readonly blitter: Phaser.GameObjects.Blitter;
  private readonly bobs: Phaser.GameObjects.Bob[] = [];
  /** Pixels of the dot's picture per CSS px: a Blitter draws pictures as large as they are, its container shrinks them. */
  private readonly sharpness: number;
  count = 0;

  constructor(
    scene: Phaser.Scene,
    depth: number,
    key: DotKey,
    private readonly sizePx: number,
  ) {
    this.blitter = scene.make.blitter({ key, add: false });
    this.sharpness = this.blitter.frame.width / sizePx;
    scene.add
      .container(0, 0, this.blitter)
      .setScale(1 / this.sharpness)
      .setDepth(depth);
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.bobs[i]?.setAlpha(0);
    this.count = 0;
  }

  place(x: number, y: number, alpha: number): void {
    const bob = this.bobs[this.count] ?? this.blitter.create(0, 0);
    this.bobs[this.count++] = bob;
    const half = this.sizePx / 2;
    bob.setPosition((x - half) * this.sharpness, (y - half) * this.sharpness).setAlpha(alpha);
  }

  fade(index: number, alpha: number): void {
    this.bobs[index]?.setAlpha(alpha);
  }
}

/** Strengths are told apart in this many steps. */
const STRENGTHS = 12;

class DotPaths implements Dots {
  private readonly graphics: Phaser.GameObjects.Graphics;
  private readonly color: number;
  private readonly radius: number;
  /** x, y and the step of strength of each dot. */
  private readonly placed: number[] = [];
  private stale = false;
  count = 0;

  constructor(scene: Phaser.Scene, depth: number, key: DotKey, sizePx: number) {
    const [red, green, blue] = DOTS[key];
    this.color = Phaser.Display.Color.GetColor(red, green, blue);
    this.radius = DOT_RADIUS * sizePx;
    this.graphics = scene.add.graphics().setDepth(depth);
    const draw = (): void => this.draw();
    scene.events.on(Phaser.Scenes.Events.PRE_RENDER, draw);
    this.graphics.once(Phaser.GameObjects.Events.DESTROY, () => {
      scene.events.off(Phaser.Scenes.Events.PRE_RENDER, draw);
    });
  }

  clear(): void {
    this.count = 0;
    this.stale = true;
  }

  place(x: number, y: number, alpha: number): void {
    this.placed[3 * this.count] = x;
    this.placed[3 * this.count + 1] = y;
    this.fade(this.count++, alpha);
  }

  fade(index: number, alpha: number): void {
    this.placed[3 * index + 2] = Math.round(alpha * STRENGTHS);
    this.stale = true;
  }

  private draw(): void {
    if (!this.stale) return;
    this.stale = false;
    const { graphics, placed, radius } = this;
    graphics.clear();
    for (let strength = 1; strength <= STRENGTHS; strength++) {
      let any = false;
      for (let i = 0; i < 3 * this.count; i += 3) {
        if (placed[i + 2] !== strength) continue;
        if (!any) graphics.fillStyle(this.color, strength / STRENGTHS).beginPath();
        any = true;
        const [x = 0, y = 0] = [placed[i], placed[i + 1]];
        graphics.moveTo(x + radius, y).arc(x, y, radius, 0, 2 * Math.PI);
      }
      if (any) graphics.fillPath();
    }
  }
}
