/**
 * The cross that looks around: it stands where the keys have moved it, or under the pointer while that is over the flat map or a
 * rope's curve. Which place lies under the pointer is worked out from where three places are seen: flat, that is exact.
 */
import type Phaser from 'phaser';
import type { Sight } from '../../session/explore/lookout';
import type { MappedReplay, ReplayClock } from '../../session/views';
import { liesFlat } from './field-lines';
import type { Seen } from './light-layer';
import { listenToPointer } from './pointer';
import { ShownLayer } from './shown-layer';
import type { Surroundings } from './surroundings';
import type { SeenPoint } from './walk-line';

const INK = 0x14122b;
const SUN = 0xffd23f;
const ARM_PX = 17;
const GAP_PX = 6;

export class LookLayer extends ShownLayer {
  private readonly cross: Phaser.GameObjects.Graphics;
  private readonly stopListening: () => void;
  /** How the field is seen since it was last placed, and what the cross was drawn at. */
  private seen: Seen | null = null;
  private drawn: Sight | null = null;
  /** Where the pointer was last, until the frame that reads it: however often it moves, the field is read once a frame. */
  private pending: { readonly x: number; readonly y: number } | null = null;
  private frame = 0;
  /** Whether the pointer is over the field: what a finger tapped stays to be read, until the walk is looked at again. */
  private over = false;
  private before: ReplayClock;
  /** Where the field's north-west corner is seen while it lies flat, and its width; null while it stands. */
  private flat: { readonly x: number; readonly y: number; readonly side: number } | null = null;

  constructor(scene: Phaser.Scene, around: Surroundings, replay: MappedReplay) {
    super(around, replay);
    this.cross = scene.add.graphics().setDepth(26).setVisible(false);
    // It alone moves with the pointer: everything else stays where it is.
    this.follow(({ lookout }) => lookout.seen.value !== null, false);
    this.before = around.session.clock.peek();
    const look = (x: number, y: number): void => {
      this.over = true;
      this.pending = { x, y };
      if (this.frame === 0) this.frame = requestAnimationFrame(() => this.read());
    };
    this.stopListening = listenToPointer(scene.game.canvas, {
      down: look,
      move: look,
      up: () => {
        this.over = false;
      },
      cancel: () => {
        // A finger that taps has left at once.
        if (!this.over) return;
        this.over = false;
        this.pending = null;
        this.layers?.lookout.leave();
      },
    });
  }

  place(seen: Seen, fieldSide: number): void {
    this.stale = false;
    const { halfWidth, dimension } = this.replay.map;
    this.flat = null;
    if (dimension === 1) {
      const x = seen([-halfWidth], 0).x;
      this.flat = { x, y: 0, side: seen([halfWidth], 0).x - x };
    } else if (liesFlat(seen, halfWidth, fieldSide)) {
      const { x, y } = seen([-halfWidth, halfWidth], 0);
      this.flat = { x, y, side: fieldSide };
    }
    this.seen = seen;
    this.drawn = null;
  }

  draw(_cursor: number, lit: number): void {
    this.followWalk();
    const now = this.layers?.lookout.seen.peek() ?? null;
    this.cross.setVisible(this.on && lit > 0.9);
    if (now === null || now === this.drawn || this.seen === null) return;
    this.drawn = now;
    this.drawCross(this.seen(now.at, now.loss));
  }

  private drawCross({ x, y }: SeenPoint): void {
    this.cross.clear();
    for (const [width, color, more] of [
      [7, INK, 1.5],
      [3.4, SUN, 0],
    ] as const) {
      this.cross.lineStyle(width, color, 1);
      for (const [dx, dy] of ARMS)
        this.cross.lineBetween(
          x + dx * (GAP_PX - more),
          y + dy * (GAP_PX - more),
          x + dx * (ARM_PX + more),
          y + dy * (ARM_PX + more),
        );
    }
  }

  override destroy(): void {
    super.destroy();
    this.stopListening();
    cancelAnimationFrame(this.frame);
  }

  private followWalk(): void {
    const { before } = this;
    const now = this.around.session.clock.peek();
    this.before = now;
    if (this.over || before.playing || !(now.playing || now.cursor !== before.cursor)) return;
    this.layers?.lookout.leave();
  }

  private read(): void {
    this.frame = 0;
    if (this.pending !== null) this.point(this.pending.x, this.pending.y);
    this.pending = null;
  }

  private point(x: number, y: number): void {
    const { layers, flat } = this;
    const { clock, explore } = this.around.session;
    if (layers === null || flat === null || clock.peek().light < 1) return;
    // With open eyes a press means a step.
    if ((explore.peek()?.openEyes.view.peek() ?? null) !== null) return;
    const { halfWidth, dimension } = this.replay.map;
    const toField = (share: number): number => (2 * share - 1) * halfWidth;
    const east = (x - flat.x) / flat.side;
    const north = dimension === 2 ? 1 - (y - flat.y) / flat.side : 0.5;
    if (east < 0 || east > 1 || north < 0 || north > 1) layers.lookout.leave();
    else layers.lookout.point(dimension === 2 ? [toField(east), toField(north)] : [toField(east)]);
  }
}

const ARMS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;
