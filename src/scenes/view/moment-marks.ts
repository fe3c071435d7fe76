/**
 * The moments on the walk in the light: a sign each beside its step, on a disc, or on a square where it is a stretch of steps, as
 * on the learning curve. They come as the walk reaches them, and stay. A press on one goes to its step.
 */
import type Phaser from 'phaser';
import { type Disc, type Plate, placeBeside } from '../../session/keep-apart';
import type { ReplayView, StageRect } from '../../session/views';
import type { OverlayItem } from '../../session/walk-overlay';
import { INK } from './color';
import { drawSvg } from './draw-svg';
import { spriteOf } from './overlay-items';
import { paintTexture } from './paint';
import type { SeenPoint } from './walk-line';

const DRAWINGS = import.meta.glob<string>('../../../assets/art/moment-*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The picture's box, CSS px; shown a little smaller or larger. */
const BOX_PX = 40;
/** As on the learning curve: what the replay stops at is raspberry, with a thicker edge. */
const TELLING = { edge: '#b3193f', face: '#ffe3e9', sign: '#8f0f30' };
const PLAIN = { edge: INK, face: '#ffffff', sign: INK };
/** A finger's reach around a sign, CSS px. */
const REACH_PX = 22;
/** Where knots are, signs keep off: a knot's radius, CSS px. */
const KNOT_PX = 8;

/** A line's own half, CSS px, and how far apart it is felt. */
const LINE_PX = 4;
const LINE_EVERY_PX = 12;
/** How much shows of a sign whose step the relief hides. */
const HIDDEN_ALPHA = 0.6;
/** With more steps than this, there is no room beside the lines anyway. */
const MOST_LINES = 60;

interface Mark {
  readonly step: number;
  readonly image: Phaser.GameObjects.Image;
  readonly stem: Phaser.GameObjects.Image;
  x: number;
  y: number;
  /** Whether there is room for it. */
  fits: boolean;
  /** How much of it is seen: less where the relief hides its step. */
  seen: number;
}

export class MomentMarks {
  private readonly marks: readonly Mark[];
  /** The knots and lines of the walk, for others to keep off. */
  way: readonly Disc[] = [];
  private size = BOX_PX;
  /** The farthest step walked to so far. */
  private reached = 0;

  constructor(scene: Phaser.Scene, replay: ReplayView, pixelRatio: number) {
    this.marks = replay.moments.map(({ moment }): Mark => {
      const isTelling = moment.kind === replay.moment.kind;
      const isStretch = moment.from !== moment.to;
      const key = `moment-${moment.kind}${isTelling ? '-telling' : ''}${isStretch ? '-stretch' : ''}`;
      const svg = DRAWINGS[`../../../assets/art/moment-${moment.kind}.svg`] ?? '';
      const { edge, face, sign } = isTelling ? TELLING : PLAIN;
      paintTexture(scene.textures, key, BOX_PX, BOX_PX, pixelRatio, (ctx) => {
        ctx.beginPath();
        ctx.roundRect(3, 3, BOX_PX - 6, BOX_PX - 6, isStretch ? 10 : BOX_PX / 2);
        ctx.fillStyle = face;
        ctx.strokeStyle = edge;
        ctx.lineWidth = isTelling ? 5 : 3.5;
        ctx.fill();
        ctx.stroke();
        ctx.translate(9, 9);
        if (svg !== '') drawSvg(ctx, svg.replaceAll('currentColor', sign), BOX_PX - 18);
      });
      return {
        step: moment.step,
        image: scene.add.image(0, 0, key).setDepth(21).setVisible(false),
        stem: scene.add.image(0, 0, 'line-ink').setOrigin(0, 0.5).setDepth(20.25).setVisible(false),
        x: 0,
        y: 0,
        fits: false,
        seen: 1,
      };
    });
  }

  /** `points` are the places walked, the start first, `lines` the ways between; `covered` is what else lies on the field. */
  layOut(
    points: readonly SeenPoint[],
    lines: readonly (readonly SeenPoint[])[],
    size: number,
    stage: StageRect,
    covered: readonly Disc[],
  ): void {
    this.size = size;
    const homes = this.marks.map(({ step }) => points[step] ?? { x: 0, y: 0 });
    const plates = homes.map(({ x, y }) => ({ x, y, width: size, height: size }));
    const knots = points.map(({ x, y }) => ({ x, y, radius: KNOT_PX }));
    const way = lines.length > MOST_LINES ? [] : lines.flatMap(dotted);
    this.way = [...knots, ...way];
    placeBeside(plates, stage, { taken: covered, better: [knots, way] }).forEach((place, i) => {
      const mark = this.marks[i];
      const home = homes[i];
      if (mark === undefined || home === undefined) return;
      mark.fits = place !== null;
      if (place === null) return;
      const { x, y } = place;
      mark.x = x;
      mark.y = y;
      mark.seen = home.hidden === true ? HIDDEN_ALPHA : 1;
      mark.image.setPosition(x, y).setDisplaySize(size, size);
      mark.stem
        .setPosition(home.x, home.y)
        .setDisplaySize(Math.hypot(x - home.x, y - home.y), 6)
        .setRotation(Math.atan2(y - home.y, x - home.x));
    });
  }

  /** What the signs shown cover. */
  get plates(): readonly Plate[] {
    const { size } = this;
    return this.marks.filter(({ fits }) => fits).map(({ x, y }) => ({ x, y, width: size, height: size }));
  }

  /** The walk came so far, whoever draws it. */
  reach(cursor: number): void {
    this.reached = Math.max(this.reached, cursor);
  }

  /** The signs for the overlay, those too that the walk is still to reach. */
  overlay(): readonly OverlayItem[] {
    return this.marks
      .filter(({ fits }) => fits)
      .flatMap(({ step, image, stem }) => {
        const seen = { alpha: 1, from: this.reached >= step ? 0 : step, stays: true };
        return [spriteOf(stem, seen), spriteOf(image, seen)];
      });
  }

  draw(cursor: number, alpha: number): void {
    this.reach(cursor);
    for (const { step, image, stem, fits, seen } of this.marks) {
      const shown = fits && alpha > 0.01 && this.reached >= step;
      image.setVisible(shown).setAlpha(alpha * seen);
      stem.setVisible(shown).setAlpha(alpha * seen);
    }
  }

  /** The step of the sign that is shown at a place of the window; null where none is. */
  stepAt(x: number, y: number): number | null {
    let best: number | null = null;
    let bestPx = Math.max(REACH_PX, this.size / 2);
    for (const mark of this.marks) {
      const px = Math.hypot(mark.x - x, mark.y - y);
      if (!mark.image.visible || px > bestPx) continue;
      best = mark.step;
      bestPx = px;
    }
    return best;
  }
}

/** A line as small discs for signs to keep off. */
function dotted(line: readonly SeenPoint[]): readonly Disc[] {
  return line.slice(1).flatMap((to, i) => {
    const from = line[i] ?? to;
    const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / LINE_EVERY_PX);
    return Array.from({ length: count }, (_, part) => ({
      x: from.x + ((to.x - from.x) * part) / count,
      y: from.y + ((to.y - from.y) * part) / count,
      radius: LINE_PX,
    }));
  });
}
