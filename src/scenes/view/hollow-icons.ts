/**
 * What lies in the hollows, and the player's pin: they pop in as the light reaches them. They keep inside the view and
 * move apart where they would cover one another.
 */
import type Phaser from 'phaser';
import type { HollowView, ReplayView, StageRect } from '../../session/views';
import { easeOutBack, Span } from './ease';
import type { Point } from './walk-line';

const TEXTURE = { candy: 'candy-bowl', sweets: 'sweets', sock: 'sock', pin: 'pin' } as const;
/** How far an icon may be moved from its place, as a share of its size. */
const MOST_SHIFT = 0.6;

/** What lies in a hollow, as it is drawn. */
export interface HollowIcon {
  readonly image: Phaser.GameObjects.Image;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Icon extends HollowIcon {
  readonly contents: HollowView['contents'] | 'pin';
  readonly at: readonly number[];
  readonly loss: number;
  /** Size relative to a plain icon. */
  readonly weight: number;
  readonly pop: Span;
  started: boolean;
  arrival: number;
  x: number;
  y: number;
  size: number;
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
      x: 0,
      y: 0,
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
    place: (at: readonly number[], loss: number) => Point,
    arrivalAt: (at: readonly number[]) => number,
  ): void {
    for (const icon of this.icons) {
      const { x, y } = place(icon.at, icon.loss);
      icon.size = size * icon.weight;
      icon.arrival = arrivalAt(icon.at);
      const half = icon.size / 2;
      icon.x = Math.min(stage.x + stage.width - half, Math.max(stage.x + half, x));
      icon.y = Math.min(stage.y + stage.height - half, Math.max(stage.y + half, y));
    }
    this.moveApart();
    for (const icon of this.icons) icon.image.setPosition(icon.x, icon.y).setDepth(22 + icon.y * 1e-4);
    if (this.pin !== null) {
      const { x, y } = place(this.pin.at, Number.NaN);
      this.pin.image
        .setPosition(x, y)
        .setDisplaySize(size * 0.72, size * 0.9)
        .setDepth(23.5);
    }
  }

  draw(lit: (arrival: number) => number, deltaMs: number, still: boolean): void {
    for (const icon of this.icons) {
      if (!icon.started && lit(icon.arrival) > 0.6) {
        icon.started = true;
        icon.pop.start(still ? 0 : 420);
      }
      icon.image.setVisible(icon.started);
      if (!icon.started) continue;
      icon.pop.advance(deltaMs);
      const size = icon.size * Math.max(0.05, easeOutBack(icon.pop.share));
      icon.image.setDisplaySize(size, size).setRotation(0);
    }
    this.pin?.image.setVisible(true);
  }

  /** Pushes overlapping icons apart, each no farther than a share of its size. */
  private moveApart(): void {
    const homes = this.icons.map(({ x, y }) => ({ x, y }));
    for (let round = 0; round < 8; round++) {
      this.icons.forEach((a, i) => {
        for (const b of this.icons.slice(i + 1)) {
          const need = (a.size + b.size) * 0.46;
          const dx = b.x - a.x;
          const dy = b.y - a.y;
          const distance = Math.hypot(dx, dy);
          if (distance >= need) continue;
          const push = (need - distance) / 2;
          const ux = distance < 1 ? 1 : dx / distance;
          const uy = distance < 1 ? 0 : dy / distance;
          a.x -= ux * push;
          a.y -= uy * push;
          b.x += ux * push;
          b.y += uy * push;
        }
      });
      this.icons.forEach((icon, i) => {
        const home = homes[i] ?? icon;
        const away = Math.hypot(icon.x - home.x, icon.y - home.y);
        const most = icon.size * MOST_SHIFT;
        if (away <= most) return;
        icon.x = home.x + ((icon.x - home.x) * most) / away;
        icon.y = home.y + ((icon.y - home.y) * most) / away;
      });
    }
  }
}
