/**
 * Slope arrows: a grid of them, each pointing downhill where it stands, the longer the steeper. White with an ink edge, as the
 * hunt's own arrow is. They lie on the field: on the relief they are seen from where the bird is.
 */
import type Phaser from 'phaser';
import type { FieldArrow } from '../../core/replay/slope-arrows';
import type { MappedReplay } from '../../session/views';
import type { Seen } from './light-layer';
import { ShownLayer } from './shown-layer';
import type { Surroundings } from './surroundings';

const INK = 0x14122b;
const WHITE = 0xffffff;
/** Cells are about as wide, CSS px; the longest arrow fills most of one. */
const CELL_PX = 42;
const LONGEST_SHARE = 0.92;
/** A rope's arrows stand so far above the curve, CSS px. */
const ABOVE_PX = 22;
const HEAD_PX = 8;
const FEWEST = 7;
const MOST = 16;

interface DrawnArrow {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
}

export class SlopeLayer extends ShownLayer {
  private readonly arrows: Phaser.GameObjects.Graphics;

  constructor(scene: Phaser.Scene, around: Surroundings, replay: MappedReplay) {
    super(around, replay);
    this.arrows = scene.add.graphics().setDepth(14.3).setVisible(false);
    this.followSwitch('arrows');
  }

  place(seen: Seen, fieldSide: number): void {
    this.stale = false;
    const { arrows, layers, replay } = this;
    arrows.clear();
    if (layers === null || !this.on) return;
    const across = Math.min(MOST, Math.max(FEWEST, Math.round(fieldSide / CELL_PX)));
    const cell = (2 * replay.map.halfWidth) / across;
    const drawn: DrawnArrow[] = [];
    for (const arrow of layers.arrows(across)) {
      const one = this.seenArrow(arrow, cell * LONGEST_SHARE, seen);
      if (one !== null) drawn.push(one);
    }
    stroke(arrows, drawn, INK, 6, 1.5);
    stroke(arrows, drawn, WHITE, 2.6, 0);
  }

  draw(_cursor: number, lit: number): void {
    this.arrows.setVisible(this.on && lit > 0.01).setAlpha(lit);
  }

  private seenArrow({ at, loss, unit, length }: FieldArrow, longest: number, seen: Seen): DrawnArrow | null {
    const half = (longest * length) / 2;
    const end = (sign: number): readonly number[] => at.map((c, i) => c + sign * half * (unit[i] ?? 0));
    if (at.length === 1) {
      // Beside the curve, so that the walk stays to be seen.
      const { y } = seen(at, loss);
      const from = seen(end(-1), loss).x;
      const toX = seen(end(1), loss).x;
      return Math.abs(toX - from) < 2 ? null : { x: from, y: y - ABOVE_PX, toX, toY: y - ABOVE_PX };
    }
    const from = seen(end(-1), loss);
    if (from.hidden === true) return null;
    const { x, y } = from;
    const to = seen(end(1), loss);
    if (to.hidden === true || Math.abs(to.x - x) + Math.abs(to.y - y) < 2) return null;
    return { x, y, toX: to.x, toY: to.y };
  }
}

/** Shaft and head of each; `more` makes the head larger, for an edge all round. */
function stroke(
  graphics: Phaser.GameObjects.Graphics,
  arrows: readonly DrawnArrow[],
  color: number,
  width: number,
  more: number,
): void {
  graphics.lineStyle(width, color, 1).fillStyle(color, 1);
  for (const { x, y, toX, toY } of arrows) {
    const length = Math.hypot(toX - x, toY - y);
    const ux = (toX - x) / length;
    const uy = (toY - y) / length;
    const head = Math.min(HEAD_PX, length * 0.75);
    const side = head * 0.62 + more;
    const back = head + more * 0.6;
    const tipX = toX + ux * more * 1.4;
    const tipY = toY + uy * more * 1.4;
    if (length > head)
      graphics.lineBetween(x - ux * more, y - uy * more, toX - ux * head * 0.7, toY - uy * head * 0.7);
    graphics.fillTriangle(
      tipX,
      tipY,
      toX - ux * back - uy * side,
      toY - uy * back + ux * side,
      toX - ux * back + uy * side,
      toY - uy * back - ux * side,
    );
  }
}
