/** The walk that was to be beaten, beside one's own: dashes instead of a line, and a pale Pip that walks along with the clock. */
import { effect } from '@preact/signals-core';
import type Phaser from 'phaser';
import type { OtherWalk } from '../../session/explore/other-walk';
import type { MappedReplay } from '../../session/views';
import type { OverlayItem } from '../../session/walk-overlay';
import { INK } from './color';
import type { LightLayer, Seen } from './light-layer';
import { spriteOf, wayOf } from './overlay-items';
import { paintTexture } from './paint';
import type { Surroundings } from './surroundings';
import { hop, type Point } from './walk-line';

const DASH = { width: 14, height: 10, everyPx: 19 } as const;
/** Longer walks have their last dashes left out. */
const MOST_DASHES = 400;
const DEPTH = 19.95;

export class OtherPath implements LightLayer {
  stale = false;
  private other: OtherWalk | null = null;
  private readonly dashes: Phaser.GameObjects.Image[] = [];
  private used = 0;
  private points: readonly Point[] = [];
  private readonly ghost: Phaser.GameObjects.Image;
  private readonly stop: () => void;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
    private readonly replay: MappedReplay,
  ) {
    const { width, height } = DASH;
    paintTexture(scene.textures, 'other-dash', width, height, around.pixelRatio, (ctx) => {
      ctx.beginPath();
      ctx.roundRect(1.5, 1.5, width - 3, height - 3, 3);
      ctx.fillStyle = '#ffd166';
      ctx.strokeStyle = INK;
      ctx.lineWidth = 2.5;
      ctx.fill();
      ctx.stroke();
    });
    const face = replay.hunt.level.spec.controls === 'robot' ? 'robot' : 'pip';
    this.ghost = scene.add.image(0, 0, face).setOrigin(0.5, 0.93).setDepth(23.5).setVisible(false);
    this.stop = effect(() => {
      const explore = around.session.explore.value;
      this.other = explore?.replay === replay ? explore.other : null;
      this.stale = this.other !== null;
    });
  }

  place(seen: Seen, fieldSide: number): void {
    this.stale = false;
    if (this.other === null) return;
    const isRope = this.replay.map.dimension === 1;
    this.points = this.other.path.map(({ at, loss }) => {
      const { x, y } = seen(at, loss);
      return { x, y };
    });
    this.used = 0;
    this.points.slice(1).forEach((to, i) => {
      const from = this.points[i] ?? to;
      this.layDashes(isRope ? hop(from, to) : [from, to]);
    });
    for (const dash of this.dashes.slice(this.used)) dash.setVisible(false);
    const px = Math.min(60, Math.max(38, fieldSide * 0.09));
    this.ghost.setScale(px / this.ghost.frame.realHeight);
  }

  draw(cursor: number, lit: number): void {
    const isOpen = (this.around.session.explore.peek()?.openEyes.view.peek() ?? null) !== null;
    const on = this.other !== null && lit > 0.01 && !isOpen;
    for (const dash of this.dashes.slice(0, this.used)) dash.setVisible(on).setAlpha(lit);
    this.ghost.setVisible(on).setAlpha(lit * 0.65);
    const last = this.points.length - 1;
    const step = Math.min(last, Math.floor(cursor));
    const from = this.points[step];
    if (!on || from === undefined) return;
    const to = this.points[Math.min(last, step + 1)] ?? from;
    const share = step === last ? 0 : cursor - step;
    this.ghost.setPosition(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
  }

  overlay(): readonly OverlayItem[] {
    if (!this.ghost.visible) return [];
    return [
      ...this.dashes.slice(0, this.used).map((dash) => spriteOf(dash)),
      spriteOf(this.ghost, { x: 0, y: 0, way: wayOf(this.points, 1, 0) }),
    ];
  }

  destroy(): void {
    this.stop();
  }

  private layDashes(line: readonly Point[]): void {
    for (let i = 1; i < line.length; i++) {
      const from = line[i - 1];
      const to = line[i];
      if (from === undefined || to === undefined) continue;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      const count = Math.max(1, Math.round(length / DASH.everyPx));
      for (let d = 0; d < count && this.used < MOST_DASHES; d++) {
        const share = (d + 0.5) / count;
        const dash = this.dashes[this.used] ?? this.scene.add.image(0, 0, 'other-dash').setDepth(DEPTH);
        this.dashes[this.used++] = dash;
        dash
          .setPosition(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
          .setRotation(Math.atan2(to.y - from.y, to.x - from.x));
      }
    }
  }
}
