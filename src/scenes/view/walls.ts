/**
 * Walls that were bumped: a length of wall across the way that was tried, bright at first, then kept dimmer while in
 * sight. Only what a bump tells is drawn: where Pip stood and which way it went.
 */
import type Phaser from 'phaser';
import { headingVector } from '../../core/hunt/action';
import type { StepRecord } from '../../core/hunt/step-record';
import { Span } from './ease';
import type { FieldTransform } from './field-transform';

interface Bump {
  readonly x: number;
  readonly y: number;
  readonly ux: number;
  readonly uy: number;
}

const MOST_WALLS = 40;

export class Walls {
  private bumps: Bump[] = [];
  private readonly images: Phaser.GameObjects.Image[] = [];
  private readonly flash = new Span();

  constructor(private readonly scene: Phaser.Scene) {}

  /** Takes in the bumps of a walk, newest first; the same bump twice is one wall. */
  read(records: readonly StepRecord[]): void {
    const known = new Set<string>();
    this.bumps = [];
    for (let i = records.length - 1; i >= 0 && this.bumps.length < MOST_WALLS; i--) {
      const record = records[i];
      if (record === undefined || !record.bumped) continue;
      const way = wayIntoWall(record);
      if (way === null) continue;
      const [ux, uy] = way;
      const [x = 0, y = 0] = record.to;
      const key = `${x},${y},${way}`;
      if (known.has(key)) continue;
      known.add(key);
      this.bumps.push({ x, y, ux, uy });
    }
    // A wall bumped head-on explains every slanting bump along it.
    const straight = this.bumps.filter(({ ux, uy }) => ux === 0 || uy === 0);
    this.bumps = this.bumps.filter(
      (bump, i) => i === 0 || straight.includes(bump) || !straight.some((wall) => isAlong(bump, wall)),
    );
  }

  flashNewest(still: boolean): void {
    this.flash.start(still ? 0 : 650);
  }

  draw(view: FieldTransform, pipPx: number, deltaMs: number, alpha: number): void {
    this.flash.advance(deltaMs);
    this.bumps.forEach((bump, i) => {
      const image = this.images[i] ?? this.scene.add.image(0, 0, 'wall').setDepth(5.5);
      this.images[i] = image;
      const away = pipPx * 0.62;
      const glow = i === 0 ? 1 - this.flash.share : 0;
      const length = pipPx * (bump.ux !== 0 && bump.uy !== 0 ? 0.9 : 1.35) * (1 + 0.25 * glow);
      image
        .setVisible(alpha > 0.01)
        .setPosition(view.screenX(bump.x) + bump.ux * away, view.screenY(bump.y) - bump.uy * away)
        .setRotation(Math.atan2(bump.ux, bump.uy))
        .setDisplaySize(length, 0.3 * length * (1 + 0.5 * glow))
        .setAlpha(alpha * (0.5 + 0.5 * glow));
    });
    for (let i = this.bumps.length; i < this.images.length; i++) this.images[i]?.setVisible(false);
  }
}

/** The way that a wall stopped: the heading tried, or, for what slides, straight into each wall that held it. */
export function wayIntoWall(record: StepRecord): readonly [number, number] | null {
  switch (record.type) {
    case 'step':
    case 'toe-tap':
      return headingVector(record.heading);
    case 'slide':
    case 'sled':
    case 'robot-step': {
      const [x = 0, y = 0] = record.wanted.map((w, i) => Math.sign(w - (record.to[i] ?? w)));
      const length = Math.hypot(x, y);
      return length > 0 ? [x / length, y / length] : null;
    }
    default:
      return null;
  }
}

function isAlong(bump: Bump, wall: Bump): boolean {
  return wall.ux === 0
    ? wall.y === bump.y && Math.sign(wall.uy) === Math.sign(bump.uy)
    : wall.x === bump.x && Math.sign(wall.ux) === Math.sign(bump.ux);
}
