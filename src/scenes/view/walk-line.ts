/**
 * The walk in the light: white with an ink edge up to the cursor, faint dots beyond it, a knot at every step and a
 * raspberry one at the most telling. Made of pieces placed once, so that a frame only touches what changed.
 */
import type Phaser from 'phaser';
import { INK } from './color';
import { type Dots, makeDots } from './dots';
import { clamp01 } from './ease';
import { makeStrokes, type StrokeLook, type Strokes } from './strokes';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place on screen that something may stand before. */
export interface SeenPoint extends Point {
  readonly hidden?: boolean;
}

interface Piece {
  /** Cursor at which the piece begins and ends. */
  readonly from: number;
  readonly to: number;
  /** How much of it is seen: less where the relief hides it. */
  readonly seen: number;
}

const NO_PIECE: Piece = { from: 0, to: 1, seen: 0 };

interface Knot {
  readonly image: Phaser.GameObjects.Image;
  /** The step that ends here. */
  step: number;
  seen: number;
}

/** How much shows of what the relief hides. */
const HIDDEN_ALPHA = 0.2;

const WHITE_PX = 5.5;
const INK_PX = 10.5;
/** Pieces run into one another, so that bends have no gaps. */
const OVERLAP_PX = 1.4;
/** Steps smaller than this are drawn together with the next, and knots nearer than this to the last are left out: nobody could tell them apart. */
const LEAST_PX = 3;
const KNOTS_APART_PX = 8;
const DOT_SPACING_PX = 12;
const MOST_DOTS = 400;

export class WalkLine {
  private readonly pieces: Piece[] = [];
  private readonly ink: Strokes;
  private readonly white: Strokes;
  private readonly dots: Dots;
  /** The cursor at which each dot is walked over. */
  private readonly dotsAt: number[] = [];
  private readonly dotsSeen: number[] = [];
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
    this.ink = makeStrokes(scene, pieceLook('line-ink', INK, INK_PX, 20));
    this.white = makeStrokes(scene, pieceLook('line-white', '#ffffff', WHITE_PX, 20.2));
    this.dots = makeDots(scene, 19.9, 'dot-white', 5.5);
    this.ring = scene.add.image(0, 0, 'ring-moment').setDepth(20.4).setVisible(false);
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
      const { from, to, seen } = this.pieces[i] ?? NO_PIECE;
      const share = clamp01((cursor - from) / (to - from));
      this.ink.show(i, share, alpha * seen);
      this.white.show(i, share, alpha * seen);
    }
    for (let i = 0; i < this.dots.count; i++)
      this.dots.fade(
        i,
        visible && (this.dotsAt[i] ?? 0) > cursor ? alpha * 0.8 * (this.dotsSeen[i] ?? 1) : 0,
      );
    for (let i = 0; i < this.knotCount; i++) {
      const knot = this.knots[i];
      if (knot === undefined) continue;
      const { image, step, seen } = knot;
      const done = cursor >= step;
      const telling = step === this.momentStep && step > 0 && done;
      const key = telling ? 'knot-moment' : step === 0 ? 'knot-start' : 'knot';
      if (image.texture.key !== key) image.setTexture(key);
      const size = this.scale * (step === 0 ? 25 : telling ? 27 : done ? 20 : 13);
      image
        .setVisible(visible)
        .setDisplaySize(size, size)
        .setAlpha(alpha * (done ? 1 : 0.75) * seen);
      if (!telling) continue;
      const pulse = still ? 0 : 0.5 + 0.5 * Math.sin(this.timeMs / 240);
      const ring = this.scale * (40 + 7 * pulse);
      this.ring.setPosition(image.x, image.y).setDisplaySize(ring, ring);
    }
    this.ring.setVisible(visible && atMoment && cursor >= this.momentStep && this.momentStep > 0);
  }

  private placePiece(a: SeenPoint, b: SeenPoint, from: number, to: number): void {
    const seen = a.hidden === true && b.hidden === true ? HIDDEN_ALPHA : 1;
    this.pieces[this.ink.count] = { from, to, seen };
    this.ink.place(a.x, a.y, b.x, b.y);
    this.white.place(a.x, a.y, b.x, b.y);
  }

  private placeDots(a: SeenPoint, b: SeenPoint, from: number, to: number): void {
    const count = Math.max(1, Math.round(apart(a, b) / DOT_SPACING_PX));
    for (let d = 0; d < count && this.dots.count < MOST_DOTS; d++) {
      const t = (d + 0.5) / count;
      this.dotsAt[this.dots.count] = from + (to - from) * t;
      this.dotsSeen[this.dots.count] = b.hidden === true ? HIDDEN_ALPHA : 1;
      this.dots.place(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, 0);
    }
  }

  private placeKnot(step: number, { x, y, hidden }: SeenPoint): void {
    const knot = this.knots[this.knotCount] ?? {
      image: this.scene.add.image(0, 0, 'knot').setDepth(20.3).setVisible(false),
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
