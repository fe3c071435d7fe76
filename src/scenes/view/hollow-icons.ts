/**
 * What lies in the hollows, the saddles between them, and the player's pin: they pop in as the light reaches them. They keep inside the view and
 * move apart where they would cover one another (keep-apart.ts). What the relief hides shows faintly through it.
 */
import type Phaser from 'phaser';
import saddleSvg from '../../../assets/art/moment-saddle.svg?raw';
import { type Disc, type Kept, keepApart } from '../../session/keep-apart';
import type { Landmark } from '../../session/landmarks';
import { type HollowView, passesOf, type ReplayView, type StageRect } from '../../session/views';
import type { OverlayItem } from '../../session/walk-overlay';
import { INK } from './color';
import { drawSvg } from './draw-svg';
import { easeOutBack, Span } from './ease';
import { spriteOf } from './overlay-items';
import { paintTexture } from './paint';
import type { Point, SeenPoint } from './walk-line';

const TEXTURE = {
  candy: 'candy-bowl',
  sweets: 'sweets',
  sock: 'sock',
  pin: 'pin',
  saddle: 'saddle',
} as const;
const WEIGHTS = { candy: 1.25, sweets: 0.88, sock: 0.88, saddle: 0.66, pin: 1 } as const;
/** How much of what the relief hides shows through it. */
const HIDDEN_ALPHA = 0.4;

/** What lies in a hollow, as it is drawn. */
export interface HollowIcon {
  readonly image: Phaser.GameObjects.Image;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Icon extends Kept {
  readonly image: Phaser.GameObjects.Image;
  readonly contents: keyof typeof TEXTURE;
  readonly at: readonly number[];
  readonly loss: number;
  /** Size relative to a plain icon. */
  readonly weight: number;
  readonly pop: Span;
  started: boolean;
  arrival: number;
  hidden: boolean;
}

export class HollowIcons {
  private readonly icons: Icon[];
  private pin: Icon | null = null;

  constructor(
    private readonly scene: Phaser.Scene,
    replay: ReplayView,
    pixelRatio: number,
  ) {
    paintSaddle(scene, pixelRatio);
    this.icons = [
      ...replay.hollows.map(({ contents, at, loss }) => this.icon(contents, at, loss)),
      // Last, so that they give way first. A rope has none.
      ...passesOf(replay).map(({ at, loss }) => this.icon('saddle', at, loss)),
    ];
  }

  /** Where the player said that the candy is. */
  pinAt(at: readonly number[]): void {
    this.pin = this.icon('pin', at, 0);
    this.pin.image.setOrigin(0.5, 0.97);
  }

  private icon(contents: Icon['contents'], at: readonly number[], loss: number): Icon {
    return {
      image: this.scene.add.image(0, 0, TEXTURE[contents]).setVisible(false),
      contents,
      at,
      loss,
      weight: WEIGHTS[contents],
      pop: new Span(),
      started: false,
      arrival: 0,
      hidden: false,
      x: 0,
      y: 0,
      homeX: 0,
      homeY: 0,
      size: 0,
    };
  }

  /** What was found: the nearest icon of its kind within reach, once it is there to see. */
  near({ x, y }: Point, contents: HollowView['contents'], reachPx: number): HollowIcon | null {
    let best: Icon | null = null;
    let bestPx = reachPx;
    for (const icon of this.icons) {
      const px = Math.hypot(icon.x - x, icon.y - y);
      if (icon.contents !== contents || !icon.started || px > bestPx) continue;
      best = icon;
      bestPx = px;
    }
    return best;
  }

  /** What the icons cover, but for the pin. */
  get covered(): readonly Disc[] {
    return this.icons.map(({ x, y, size }) => ({ x, y, radius: size / 2 }));
  }

  /** All that is seen, for names beside it. */
  get landmarks(): readonly Landmark[] {
    const icons = this.icons.filter(({ size }) => size > 0);
    const shown = icons.map(({ contents: kind, x, y, size }) => ({ kind, x, y, radius: size / 2 }));
    if (this.pin === null) return shown;
    const { x, y, displayHeight } = this.pin.image;
    // The pin's head is over the place it points at.
    return [...shown, { kind: 'pin', x, y: y - displayHeight / 2, radius: displayHeight / 2 }];
  }

  /** All that is seen for the overlay, over the walk, at rest. */
  overlay(): readonly OverlayItem[] {
    const shown = this.icons.filter(({ started, size }) => started && size > 0);
    const still = shown.map(({ image, size }) => spriteOf(image, { width: size, height: size, rotation: 0 }));
    return this.pin === null ? still : [...still, spriteOf(this.pin.image)];
  }

  layOut(
    stage: StageRect,
    size: number,
    place: (at: readonly number[], loss: number) => SeenPoint,
    arrivalAt: (at: readonly number[]) => number,
  ): void {
    for (const icon of this.icons) {
      const { x, y, hidden } = place(icon.at, icon.loss);
      icon.homeX = x;
      icon.homeY = y;
      icon.hidden = hidden === true;
      icon.size = size * icon.weight;
      icon.arrival = arrivalAt(icon.at);
    }
    keepApart(this.icons, stage);
    for (const icon of this.icons)
      icon.image
        .setPosition(icon.x, icon.y)
        .setDepth(22 + icon.y * 1e-4)
        .setAlpha(icon.hidden ? HIDDEN_ALPHA : 1);
    if (this.pin !== null) {
      const { x, y, hidden } = place(this.pin.at, Number.NaN);
      this.pin.image
        .setPosition(x, y)
        .setDisplaySize(size * 0.72, size * 0.9)
        .setAlpha(hidden === true ? HIDDEN_ALPHA : 1)
        .setDepth(23.5);
    }
  }

  draw(lit: (arrival: number) => number, deltaMs: number, still: boolean): void {
    for (const icon of this.icons) {
      if (!icon.started && lit(icon.arrival) > 0.6) {
        icon.started = true;
        icon.pop.start(still ? 0 : 420);
      }
      icon.image.setVisible(icon.started && icon.size > 0);
      if (!icon.started || icon.size <= 0) continue;
      icon.pop.advance(deltaMs);
      const size = icon.size * Math.max(0.05, easeOutBack(icon.pop.share));
      icon.image.setDisplaySize(size, size).setRotation(0);
    }
    this.pin?.image.setVisible(true);
  }
}

/** The drawing's box, CSS px. */
const SADDLE_PX = 36;

/** A saddle is a place, no find: its sign is drawn on a plain lilac plate. */
function paintSaddle(scene: Phaser.Scene, pixelRatio: number): void {
  paintTexture(scene.textures, 'saddle', SADDLE_PX, SADDLE_PX, pixelRatio, (ctx) => {
    ctx.beginPath();
    ctx.arc(SADDLE_PX / 2, SADDLE_PX / 2, SADDLE_PX / 2 - 3, 0, 2 * Math.PI);
    ctx.fillStyle = '#e9e0ff';
    ctx.strokeStyle = INK;
    ctx.lineWidth = 3;
    ctx.fill();
    ctx.stroke();
    ctx.translate(8, 8);
    drawSvg(ctx, saddleSvg.replaceAll('currentColor', INK), SADDLE_PX - 16);
  });
}
