/**
 * A dashed line, for many at once in both renderers: made once, moved and faded after that, and touched only where
 * something changed. A walked part is strong, the rest faint.
 */
import type Phaser from 'phaser';
import type { OverlayStrokes } from '../../session/walk-overlay';
import { NO_STROKE, type PlacedStroke, strokeItem } from './overlay-items';
import { makeStrokes, type StrokeLook, type Strokes } from './strokes';
import type { SeenPoint } from './walk-line';

/** A point of the line, and the cursor at which the walker is there. */
export interface LinePoint extends SeenPoint {
  readonly cursor: number;
}

/** Strokes of one line; a longer one gets longer dashes. */
const MOST_DASHES = 160;
/** Points nearer than this to the last are left out. */
const LEAST_PX = 3;
const TO_COME_ALPHA = 0.5;
const HIDDEN_ALPHA = 0.3;

interface Dash extends PlacedStroke {
  alpha: number;
}

export class Dashes {
  private readonly dashes: Dash[] = [];
  private readonly strokes: Strokes;
  private drawn = Number.NaN;
  private lit = Number.NaN;
  private scale = 1;

  constructor(
    scene: Phaser.Scene,
    private readonly look: StrokeLook,
    /** Lengths of line and gap in turn. */
    private readonly pattern: readonly number[],
  ) {
    this.strokes = makeStrokes(scene, look);
  }

  /** Lays the line along these points; `scale` is its thickness relative to a large field. */
  layOut(points: readonly LinePoint[], scale: number): void {
    const corners = thinned(points);
    const period = this.pattern.reduce((sum, px) => sum + px, 0);
    const lines = this.pattern.length / 2;
    const wished = (lengthOf(corners) / (period * scale)) * lines;
    const room = Math.max(MOST_DASHES / 4, MOST_DASHES - corners.length);
    const stretch = scale * Math.max(1, wished / room);
    this.strokes.clear(scale);
    this.scale = scale;
    let part = 0;
    let leftPx = (this.pattern[0] ?? 1) * stretch;
    for (let i = 1; i < corners.length; i++) {
      const a = corners[i - 1];
      const b = corners[i];
      if (a === undefined || b === undefined) continue;
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      for (let from = 0; from < length; ) {
        const to = Math.min(length, from + leftPx);
        if (part % 2 === 0) this.put(a, b, from / length, to / length);
        leftPx -= to - from;
        from = to;
        if (leftPx > 1e-6) continue;
        part = (part + 1) % this.pattern.length;
        leftPx = (this.pattern[part] ?? 1) * stretch;
      }
    }
    this.drawn = Number.NaN;
  }

  draw(cursor: number, lit: number): void {
    if (cursor === this.drawn && lit === this.lit) return;
    this.drawn = cursor;
    this.lit = lit;
    for (let i = 0; i < this.strokes.count; i++) {
      const dash = this.dashes[i];
      if (dash === undefined) continue;
      const alpha = lit * dash.seen * (dash.from <= cursor ? 1 : TO_COME_ALPHA);
      if (alpha === dash.alpha) continue;
      dash.alpha = alpha;
      this.strokes.show(i, 1, alpha);
    }
  }

  /** The line for the overlay, as it lies now. */
  overlay(): OverlayStrokes {
    const { depth, bands, heightPx, overlapPx } = this.look;
    return strokeItem({
      depth,
      bands: bands.map(({ color, share }) => ({ color, width: heightPx * share * this.scale })),
      strokes: this.dashes.slice(0, this.strokes.count),
      ahead: TO_COME_ALPHA,
      overlapPx,
    });
  }

  hide(): void {
    this.strokes.clear(1);
  }

  destroy(): void {
    this.strokes.destroy();
  }

  private put(a: LinePoint, b: LinePoint, from: number, to: number): void {
    const { count } = this.strokes;
    if (count >= MOST_DASHES * 2) return;
    const [x, y, cursor] = [b.x - a.x, b.y - a.y, b.cursor - a.cursor];
    const dash: Dash = this.dashes[count] ?? { ...NO_STROKE, alpha: -1 };
    this.dashes[count] = dash;
    dash.fromX = a.x + x * from;
    dash.fromY = a.y + y * from;
    dash.toX = a.x + x * to;
    dash.toY = a.y + y * to;
    dash.from = a.cursor + cursor * from;
    dash.to = a.cursor + cursor * to;
    dash.seen = a.hidden === true && b.hidden === true ? HIDDEN_ALPHA : 1;
    dash.alpha = -1;
    this.strokes.place(dash.fromX, dash.fromY, dash.toX, dash.toY);
  }
}

function lengthOf(points: readonly LinePoint[]): number {
  let length = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (a !== undefined && b !== undefined) length += Math.hypot(b.x - a.x, b.y - a.y);
  }
  return length;
}

/** Without points too near to the one before, but with the last. */
function thinned(points: readonly LinePoint[]): readonly LinePoint[] {
  const kept: LinePoint[] = [];
  points.forEach((point, i) => {
    const before = kept.at(-1);
    const isNear = before !== undefined && Math.hypot(point.x - before.x, point.y - before.y) < LEAST_PX;
    if (!isNear || i === points.length - 1) kept.push(point);
  });
  return kept;
}
