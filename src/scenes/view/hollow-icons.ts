/**
 * What lies in the hollows, and the player's pin: they pop in as the light reaches them. They keep inside the view and
 * move apart where they would cover one another (keep-apart.ts). What the relief hides shows faintly through it.
 */
import type Phaser from 'phaser';
import type { HollowView, ReplayView, StageRect } from '../../session/views';
import { easeOutBack, Span } from './ease';
import { type Kept, keepApart } from './keep-apart';
import type { Point, SeenPoint } from './walk-line';

const TEXTURE = { candy: 'candy-bowl', sweets: 'sweets', sock: 'sock', pin: 'pin' } as const;
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
  readonly contents: HollowView['contents'] | 'pin';
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
  private readonly pin: Icon | null;

  constructor(scene: Phaser.Scene, replay: ReplayView) {
    const icon = (contents: Icon['contents'], at: readonly number[], loss: number, weight: number): Icon => ({
      image: scene.add.image(0, 0, TEXTURE[contents]).setVisible(false),
      contents,
      at,
      loss,
      weight,
      pop: new Span(),
      started: false,
      arrival: 0,
      hidden: false,
      x: 0,
      y: 0,
      homeX: 0,
      homeY: 0,
      size: 0,
    });
    this.icons = replay.hollows.map((hollow) =>
      icon(hollow.contents, hollow.at, hollow.loss, hollow.contents === 'candy' ? 1.25 : 0.88),
    );
    this.pin = replay.pin === null ? null : icon('pin', replay.pin, 0, 1);
    this.pin?.image.setOrigin(0.5, 0.97);
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
  get covered(): readonly (Point & { readonly radius: number })[] {
    return this.icons.map(({ x, y, size }) => ({ x, y, radius: size / 2 }));
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
