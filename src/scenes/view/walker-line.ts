/**
 * Somebody else's walk in the light: its dashed line, and its face beside a dot at where it stands at the cursor's step. Its points
 * are made once and moved.
 */
import type Phaser from 'phaser';
import type { ToldWalk } from '../../core/replay/told-walk';
import type { Look } from '../../session/explore/looks';
import type { OverlayItem } from '../../session/walk-overlay';
import { INK } from './color';
import { Dashes } from './dashes';
import type { Seen } from './light-layer';
import { spriteOf, wayOf } from './overlay-items';
import type { StrokeLook } from './strokes';

/** Pieces of the whole line over a relief, and the most of one step. */
const MOST_PIECES = 120;
const MOST_PIECES_A_STEP = 8;
/** Pieces of a hop along a rope. */
const HOP_PIECES = 8;
const LINE_PX = 14;
const FACE_PX = 36;
const DOT_PX = 13;
const DEPTH = { line: 19.5, dot: 21.4, face: 22.6 } as const;

/** A line in its colour between edges of ink, as shares of its picture's height. */
export const lineBands = ({ color }: Look): StrokeLook['bands'] => [
  { color: INK, share: 0.75 },
  { color, share: 0.4375 },
];

export interface WalkerPictures {
  readonly line: string;
  readonly dot: string;
  readonly face: string;
}

interface Place {
  x: number;
  y: number;
  hidden: boolean;
  readonly cursor: number;
}

export class WalkerLine {
  private readonly dashes: Dashes;
  private readonly dot: Phaser.GameObjects.Image;
  private readonly face: Phaser.GameObjects.Image;
  private places: readonly Place[] = [];
  private pieces = 1;
  private scale = 1;
  private readonly at: [number, number] = [0, 0];

  constructor(
    scene: Phaser.Scene,
    private readonly told: ToldWalk,
    pictures: WalkerPictures,
    look: Look,
    /** Where its face stands beside its dot, in faces to the right and down. */
    private readonly beside: readonly [x: number, y: number],
    /** Lines on a rope hop over one another. */
    private readonly hopHeight: number,
  ) {
    this.dashes = new Dashes(
      scene,
      {
        texture: pictures.line,
        heightPx: LINE_PX * look.thickness,
        bands: lineBands(look),
        depth: DEPTH.line,
        overlapPx: 0,
      },
      look.dash,
    );
    this.dot = scene.add.image(0, 0, pictures.dot).setDepth(DEPTH.dot);
    this.face = scene.add.image(0, 0, pictures.face).setDepth(DEPTH.face);
  }

  /** Puts it where it is seen now: straight on a flat map, along the heights of a relief, in hops on a rope. */
  place(seen: Seen, shape: 'rope' | 'flat' | 'relief', scale: number): void {
    const { path } = this.told;
    this.scale = scale;
    const steps = Math.max(1, path.length - 1);
    const ofRelief = Math.min(MOST_PIECES_A_STEP, Math.max(1, Math.floor(MOST_PIECES / steps)));
    const pieces = shape === 'rope' ? HOP_PIECES : shape === 'relief' ? ofRelief : 1;
    if (pieces !== this.pieces || this.places.length === 0) this.make(pieces);
    let i = 0;
    path.forEach((to, step) => {
      const from = path[step - 1] ?? to;
      for (let piece = step === 0 ? pieces : 1; piece <= pieces; piece++) {
        const place = this.places[i++];
        if (place === undefined) return;
        const share = shape === 'rope' ? 1 : piece / pieces;
        this.at[0] = between(from.at[0], to.at[0], share);
        this.at[1] = between(from.at[1], to.at[1], share);
        const { x, y, hidden = false } = seen(this.at, to.loss);
        place.x = x;
        place.y = y;
        place.hidden = hidden;
      }
    });
    if (shape === 'rope') this.hop();
    this.dashes.layOut(this.places, scale);
  }

  draw(cursor: number, lit: number): void {
    this.dashes.draw(cursor, lit);
    const along = Math.min(this.places.length - 1, Math.max(0, cursor * this.pieces));
    const from = this.places[Math.floor(along)];
    const to = this.places[Math.ceil(along)];
    if (from === undefined || to === undefined) return;
    const share = along - Math.floor(along);
    const x = between(from.x, to.x, share);
    const y = between(from.y, to.y, share);
    const size = FACE_PX * Math.max(0.8, this.scale);
    const isSeen = lit > 0.01;
    this.dot
      .setPosition(x, y)
      .setDisplaySize(DOT_PX * this.scale, DOT_PX * this.scale)
      .setAlpha(lit)
      .setVisible(isSeen);
    this.face
      .setPosition(x + this.beside[0] * size, y + this.beside[1] * size)
      .setDisplaySize(size, size)
      .setAlpha(lit)
      .setVisible(isSeen);
  }

  /** Line, dot and face for the overlay, as they lie now. */
  overlay(): readonly OverlayItem[] {
    const way = wayOf(this.places, this.pieces, 0);
    const size = FACE_PX * Math.max(0.8, this.scale);
    const dot = DOT_PX * this.scale;
    const [x, y] = [this.beside[0] * size, this.beside[1] * size];
    return [
      this.dashes.overlay(),
      spriteOf(this.dot, { x: 0, y: 0, width: dot, height: dot, alpha: 1, way }),
      spriteOf(this.face, { x, y, width: size, height: size, alpha: 1, way }),
    ];
  }

  destroy(): void {
    this.dashes.destroy();
    this.dot.destroy();
    this.face.destroy();
  }

  private make(pieces: number): void {
    this.pieces = pieces;
    const count = (this.told.path.length - 1) * pieces + 1;
    this.places = Array.from({ length: count }, (_, i) => ({
      x: 0,
      y: 0,
      hidden: false,
      cursor: i / pieces,
    }));
  }

  /** Lifts what lies between two places of a rope into an arc. */
  private hop(): void {
    for (let first = 0; first + HOP_PIECES < this.places.length; first += HOP_PIECES) {
      const from = this.places[first];
      const to = this.places[first + HOP_PIECES];
      if (from === undefined || to === undefined) continue;
      const rise = this.hopHeight * (14 + Math.abs(to.x - from.x) * 0.22);
      for (let piece = 1; piece < HOP_PIECES; piece++) {
        const place = this.places[first + piece];
        if (place === undefined) continue;
        const t = piece / HOP_PIECES;
        place.x = between(from.x, to.x, t);
        place.y = between(from.y, to.y, t) - 4 * rise * t * (1 - t);
      }
    }
  }
}

function between(from: number | undefined, to: number | undefined, share: number): number {
  return (from ?? 0) + ((to ?? 0) - (from ?? 0)) * share;
}
