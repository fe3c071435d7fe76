/**
 * The light: a cover of darkness over the whole window that clears from the footprints outward. A coarse canvas texture
 * (64 cells on the longer side), scaled smoothly; its cells know how far they are from the nearest footprint.
 * At the light's edge the dark turns to dawn.
 */
import type Phaser from 'phaser';
import { type Rgb, rgba32 } from './color';
import { smoothstep } from './ease';
import type { FieldTransform } from './field-transform';
import { type Context, contextOf, dropTexture, refreshTexture, useCanvas } from './paint';
import type { Surroundings } from './surroundings';

const CELLS = 64;
/** How wide the light's edge is, as a share of the farthest place's distance. */
const SOFT = 0.3;
const KEY = 'light-cover';
/** Steps from dark to light. */
const TONES = 256;

/** What covers a place, from dark to lit: ink, then violet, then a rosy dawn at the light's edge, then nothing. */
const COVER = Uint32Array.from({ length: TONES }, (_, tone) => {
  const lit = smoothstep(0, TONES - 1, tone);
  const dawn = smoothstep(0, 1, lit);
  const color: Rgb = [0x14 + 235 * dawn, 0x12 + 130 * dawn * dawn, 0x2b + 120 * dawn];
  return rgba32(color, 255 * (1 - lit));
});

export class LightCover {
  private readonly image: Phaser.GameObjects.Image;
  private readonly pathX: Float64Array;
  private readonly pathY: Float64Array;
  /** On a rope only the way along it counts. */
  private readonly onRope: boolean;
  private columns = 1;
  private rows = 1;
  private arrival = new Float32Array(1);
  private image32: Uint32Array = new Uint32Array(1);
  private pixels: ImageData | null = null;
  private context: Context | null = null;
  private farthest = 1;
  private drawnLight = -1;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
    path: readonly (readonly number[])[],
  ) {
    this.pathX = Float64Array.from(path, ([x = 0]) => x);
    this.pathY = Float64Array.from(path, ([, y = 0]) => y);
    this.onRope = path[0]?.length === 1;
    this.image = scene.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setDepth(10);
  }

  /** Works out when the light reaches each cell. */
  layOut(view: FieldTransform, halfWidth: number): void {
    const { width, height } = this.around;
    const cell = Math.max(width, height) / CELLS;
    this.columns = Math.ceil(width / cell);
    this.rows = Math.ceil(height / cell);
    this.arrival = new Float32Array(this.columns * this.rows);
    this.farthest = this.farthestCorner(halfWidth);
    for (let row = 0; row < this.rows; row++) {
      for (let column = 0; column < this.columns; column++) {
        const x = view.fieldX((column + 0.5) * cell);
        const y = view.fieldY((row + 0.5) * cell);
        this.arrival[row * this.columns + column] = this.arrivalAt(x, y);
      }
    }
    const canvas = document.createElement('canvas');
    canvas.width = this.columns;
    canvas.height = this.rows;
    this.context = contextOf(canvas);
    this.pixels = this.context.createImageData(this.columns, this.rows);
    this.image32 = new Uint32Array(this.pixels.data.buffer);
    useCanvas(this.scene.textures, KEY, canvas);
    this.image.setTexture(KEY).setDisplaySize(this.columns * cell, this.rows * cell);
    this.drawnLight = -1;
  }

  /** 0 (at a footprint) … 1 (the farthest place of the field, and everything beyond). */
  arrivalAt(x: number, y: number): number {
    return Math.min(1, this.distance(x, y) / this.farthest);
  }

  /** How lit something is whose light arrives then: 0 … 1. */
  litness(arrival: number, light: number): number {
    return smoothstep(0, SOFT, light * (1 + SOFT) - arrival);
  }

  /** With reduced motion (`still`) the dark fades everywhere at once. */
  draw(overall: number, still: boolean): void {
    const light = still ? 0 : overall;
    this.image.setVisible(overall < 1).setAlpha(still ? 1 - overall : 1);
    if (overall >= 1) return;
    if (light === this.drawnLight || this.pixels === null) return;
    this.drawnLight = light;
    const { arrival, image32 } = this;
    const perArrival = (TONES - 1) / SOFT;
    const now = light * (1 + SOFT) * perArrival;
    for (let i = 0; i < image32.length; i++) {
      const tone = now - (arrival[i] ?? 1) * perArrival;
      image32[i] = COVER[tone <= 0 ? 0 : tone >= TONES - 1 ? TONES - 1 : Math.round(tone)] ?? 0;
    }
    this.context?.putImageData(this.pixels, 0, 0);
    refreshTexture(this.scene.textures, KEY);
  }

  destroy(): void {
    dropTexture(this.scene.textures, KEY);
  }

  private distance(x: number, y: number): number {
    const { pathX, pathY, onRope } = this;
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < pathX.length; i++) {
      const dx = x - (pathX[i] ?? 0);
      const dy = onRope ? 0 : y - (pathY[i] ?? 0);
      const squared = dx * dx + dy * dy;
      if (squared < best) best = squared;
    }
    return Math.sqrt(best);
  }

  private farthestCorner(halfWidth: number): number {
    const ends = [-halfWidth, halfWidth];
    return Math.max(1e-6, ...ends.flatMap((x) => ends.map((y) => this.distance(x, y))));
  }
}
