/**
 * The walk in the light: white with an ink edge up to the cursor, faint dots beyond it, a knot at every step and a
 * raspberry one at the most telling. Made of pieces placed once, so that a frame only touches what changed.
 */
import type Phaser from 'phaser';
import type { OverlayItem, OverlayWay } from '../../session/walk-overlay';
import { INK } from './color';
import { type Dots, makeDots } from './dots';
import { clamp01 } from './ease';
import { DOT_RADIUS } from './mark-paint';
import {
  dotNumbers,
  NO_STROKE,
  type PlacedDot,
  type PlacedStroke,
  spriteOf,
  strokeItem,
  wayThrough,
} from './overlay-items';
import { makeStrokes, type StrokeLook, type Strokes } from './strokes';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place on screen that something may stand before. */
export interface SeenPoint extends Point {
  readonly hidden?: boolean;
}

interface Knot {
  readonly image: Phaser.GameObjects.Image;
  /** The step that ends here. */
  step: number;
  seen: number;
}

/** How much shows of what the relief hides. */
const HIDDEN_ALPHA = 0.2;

const WHITE = '#ffffff';
const WHITE_PX = 5.5;
const INK_PX = 10.5;
/** Pieces run into one another, so that bends have no gaps. */
const OVERLAP_PX = 1.4;
/** Steps smaller than this are drawn together with the next, and knots nearer than this to the last are left out: nobody could tell them apart. */
const LEAST_PX = 3;
const KNOTS_APART_PX = 8;
/** Knots in a large field: at the start, where the walk hasn't been yet, where it has, and at its most telling step. */
const KNOT_SIZE = { start: 25, ahead: 13, done: 20, moment: 27 } as const;
const AHEAD_ALPHA = 0.75;
const DOT_SPACING_PX = 12;
const DOT_PX = 5.5;
const DOT_ALPHA = 0.8;
const DEPTH = { dots: 19.9, ink: 20, white: 20.2, knots: 20.3, ring: 20.4 } as const;
const MOST_DOTS = 400;

export class WalkLine {
  private readonly pieces: PlacedStroke[] = [];
  private readonly ink: Strokes;
  private readonly white: Strokes;
  private readonly dots: Dots;
  /** Each with the cursor at which it is walked over. */
  private readonly placed: PlacedDot[] = [];
  private readonly knots: Knot[] = [];
  /** How many of the knots made so far this walk needs. */
  private knotCount = 0;
  /** What was drawn last, while nothing else has changed. */
  private drawn = '';
  private readonly ring: Phaser.GameObjects.Image;
  private lines: readonly (readonly SeenPoint[])[] = [];
  private timeMs = 0;
  /** Thickness relative to a large field. */
  private scale = 1;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly momentStep: number,
  ) {
    this.ink = makeStrokes(scene, pieceLook('line-ink', INK, INK_PX, DEPTH.ink));
    this.white = makeStrokes(scene, pieceLook('line-white', WHITE, WHITE_PX, DEPTH.white));
    this.dots = makeDots(scene, DEPTH.dots, 'dot-white', DOT_PX);
    this.ring = scene.add.image(0, 0, 'ring-moment').setDepth(DEPTH.ring).setVisible(false);
  }

  /** One line for each step, from where it began to where it ended, through any points between. */
  layOut(start: SeenPoint, lines: readonly (readonly SeenPoint[])[], scale: number): void {
    this.lines = lines;
    this.scale = scale;
    this.drawn = '';
    this.ink.clear(scale);
    this.white.clear(scale);
    this.knotCount = 0;
    this.dots.clear();
    this.placeKnot(0, start);
    let corner = start;
    let knot = start;
    let from = 0;
    lines.forEach((line, step) => {
      const isLast = step === lines.length - 1;
      for (let i = 1; i < line.length; i++) {
        const point = line[i];
        if (point === undefined) continue;
        const isEnd = isLast && i === line.length - 1;
        const isSmall = apart(corner, point) < LEAST_PX * scale && point.hidden === corner.hidden;
        if (isSmall && !isEnd) continue;
        const to = step + i / (line.length - 1);
        this.placePiece(corner, point, from, to);
        this.placeDots(corner, point, from, to);
        corner = point;
        from = to;
      }
      const end = line.at(-1);
      if (end === undefined) return;
      const isOwn = isLast || step + 1 === this.momentStep || apart(knot, end) >= KNOTS_APART_PX * scale;
      if (!isOwn) return;
      this.placeKnot(step + 1, end);
      knot = end;
    });
    for (const { image } of this.knots.slice(this.knotCount)) image.setVisible(false);
  }

  /** Where the walker is at this cursor. */
  placeAt(cursor: number, start: SeenPoint): SeenPoint {
    const step = Math.min(this.lines.length - 1, Math.floor(cursor));
    const line = this.lines[step];
    if (line === undefined || cursor <= 0) return start;
    const along = clamp01(cursor - step) * (line.length - 1);
    const i = Math.min(line.length - 2, Math.floor(along));
    const a = line[i];
    const b = line[i + 1];
    if (a === undefined || b === undefined) return start;
    const t = along - i;
    return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t, hidden: (t < 0.5 ? a : b).hidden === true };
  }

  draw(cursor: number, alpha: number, atMoment: boolean, deltaMs: number, still: boolean): void {
    if (!still) this.timeMs += deltaMs;
    const visible = alpha > 0.01;
    const pulses = atMoment && !still;
    const now = `${cursor} ${alpha} ${atMoment}`;
    if (now === this.drawn && !pulses) return;
    this.drawn = now;
    for (let i = 0; i < this.ink.count; i++) {
      const { from, to, seen } = this.pieces[i] ?? NO_STROKE;
      const share = clamp01((cursor - from) / (to - from));
      this.ink.show(i, share, alpha * seen);
      this.white.show(i, share, alpha * seen);
    }
    for (let i = 0; i < this.dots.count; i++)
      this.dots.fade(
        i,
        visible && (this.placed[i]?.at ?? 0) > cursor ? alpha * DOT_ALPHA * (this.placed[i]?.seen ?? 1) : 0,
      );
    for (let i = 0; i < this.knotCount; i++) {
      const knot = this.knots[i];
      if (knot === undefined) continue;
      const { image, step, seen } = knot;
      const done = cursor >= step;
      const telling = step === this.momentStep && step > 0 && done;
      const key = telling ? 'knot-moment' : step === 0 ? 'knot-start' : 'knot';
      if (image.texture.key !== key) image.setTexture(key);
      const size =
        this.scale * KNOT_SIZE[step === 0 ? 'start' : telling ? 'moment' : done ? 'done' : 'ahead'];
      image
        .setVisible(visible)
        .setDisplaySize(size, size)
        .setAlpha(alpha * (done ? 1 : AHEAD_ALPHA) * seen);
      if (!telling) continue;
      const pulse = still ? 0 : 0.5 + 0.5 * Math.sin(this.timeMs / 240);
      const ring = this.scale * (40 + 7 * pulse);
      this.ring.setPosition(image.x, image.y).setDisplaySize(ring, ring);
    }
    this.ring.setVisible(visible && atMoment && cursor >= this.momentStep && this.momentStep > 0);
  }

  /** The walk for the overlay, as it lies now; nothing of it may be hidden. */
  overlay(): readonly OverlayItem[] {
    const { scale } = this;
    const pieces = this.pieces.slice(0, this.ink.count);
    const line = { strokes: pieces, ahead: 0, overlapPx: OVERLAP_PX };
    return [
      {
        kind: 'dots',
        depth: DEPTH.dots,
        color: WHITE,
        radius: DOT_RADIUS * DOT_PX,
        dots: dotNumbers(this.placed.slice(0, this.dots.count), DOT_ALPHA),
      },
      strokeItem({ ...line, depth: DEPTH.ink, bands: [{ color: INK, width: INK_PX * scale }] }),
      strokeItem({ ...line, depth: DEPTH.white, bands: [{ color: WHITE, width: WHITE_PX * scale }] }),
      ...this.knots.slice(0, this.knotCount).flatMap(({ image, step }) => {
        const sized = (size: number) => ({ width: size * scale, height: size * scale });
        if (step === 0)
          return [spriteOf(image, { ...sized(KNOT_SIZE.start), picture: 'knot-start', alpha: 1 })];
        const telling = step === this.momentStep;
        const done = telling ? 'moment' : 'done';
        return [
          spriteOf(image, { ...sized(KNOT_SIZE.ahead), picture: 'knot', alpha: AHEAD_ALPHA, until: step }),
          spriteOf(image, {
            ...sized(KNOT_SIZE[done]),
            picture: telling ? 'knot-moment' : 'knot',
            alpha: 1,
            from: step,
          }),
        ];
      }),
    ];
  }

  /** The way of the walker from `start` on, for the overlay. */
  overlayWay(start: SeenPoint, hop: number): OverlayWay {
    return wayThrough(start, this.lines, hop);
  }

  private placePiece(a: SeenPoint, b: SeenPoint, from: number, to: number): void {
    const seen = a.hidden === true && b.hidden === true ? HIDDEN_ALPHA : 1;
    this.pieces[this.ink.count] = { fromX: a.x, fromY: a.y, toX: b.x, toY: b.y, from, to, seen };
    this.ink.place(a.x, a.y, b.x, b.y);
    this.white.place(a.x, a.y, b.x, b.y);
  }

  private placeDots(a: SeenPoint, b: SeenPoint, from: number, to: number): void {
    const count = Math.max(1, Math.round(apart(a, b) / DOT_SPACING_PX));
    for (let d = 0; d < count && this.dots.count < MOST_DOTS; d++) {
      const t = (d + 0.5) / count;
      const [x, y] = [a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t];
      this.placed[this.dots.count] = {
        x,
        y,
        at: from + (to - from) * t,
        seen: b.hidden === true ? HIDDEN_ALPHA : 1,
      };
      this.dots.place(x, y, 0);
    }
  }

  private placeKnot(step: number, { x, y, hidden }: SeenPoint): void {
    const knot = this.knots[this.knotCount] ?? {
      image: this.scene.add.image(0, 0, 'knot').setDepth(DEPTH.knots).setVisible(false),
      step,
      seen: 1,
    };
    this.knots[this.knotCount++] = knot;
    knot.step = step;
    knot.seen = hidden === true ? HIDDEN_ALPHA : 1;
    knot.image.setPosition(x, y);
  }
}

/** The line fills the middle half of its texture. */
const pieceLook = (texture: string, color: string, px: number, depth: number): StrokeLook => ({
  texture,
  heightPx: 2 * px,
  bands: [{ color, share: 0.5 }],
  depth,
  overlapPx: OVERLAP_PX,
});

const apart = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Points that make one hop along the curve round. */
const HOP_POINTS = 14;

/** A hop from one place to another: an arc that clears both. */
export function hop(from: Point, to: Point): Point[] {
  const rise = 14 + Math.abs(to.x - from.x) * 0.22;
  return Array.from({ length: HOP_POINTS + 1 }, (_, i) => {
    const t = i / HOP_POINTS;
    return {
      x: from.x + (to.x - from.x) * t,
      y: from.y + (to.y - from.y) * t - 4 * rise * t * (1 - t),
    };
  });
}
