/**
 * The aura around Pip: two layers of painted textures, crossfaded when the warmth's step changes. The glow is large, so
 * it is painted pixel for pixel and never scaled or turned: software rendering copies it then, ten times as fast. Each
 * step of heat is painted once for a stage, ahead of its need when there is time.
 * Under the Canvas renderer the ring is painted into the glow for the same reason, and breathes only by its strength.
 */
import Phaser from 'phaser';
import { paintAuraGlow, paintAuraRing } from './aura-paint';
import { ALL_HEAT_STEPS, type HeatStep, warmthOfStep } from './color';
import { easeOut, Span } from './ease';
import { contextOf, dropTexture, paintTexture, useCanvas } from './paint';
import { paintedCanvas } from './pictures';
import type { Surroundings } from './surroundings';

const CROSSFADE_MS = 300;
/** Side of the small glow that is enlarged, pixels. */
const GLOW_PX = 160;
/** Time between two glows painted ahead. */
const AHEAD_MS = 200;

interface Layer {
  readonly glow: Phaser.GameObjects.Image;
  readonly ring: Phaser.GameObjects.Image;
  step: HeatStep;
}

const ringKey = (step: HeatStep): string => `aura-ring-${step}`;
const glowKey = (step: HeatStep): string => `aura-glow-${step}`;

export class Aura {
  private now: Layer;
  private before: Layer;
  private readonly fade = new Span();
  private ringPx = 200;
  private glowPx = 300;
  private pixelRatio = 1;
  private readonly ringInGlow: boolean;
  private timeMs = 0;
  private ahead = 0;
  private x = 0;
  private y = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
    step: HeatStep,
  ) {
    this.ringInGlow = scene.sys.renderer.type === Phaser.CANVAS;
    const layer = (): Layer => ({
      glow: scene.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setDepth(-1),
      ring: scene.add.image(0, 0, '__DEFAULT').setDepth(1).setVisible(false),
      step,
    });
    this.now = layer();
    this.before = layer();
  }

  /** `pipPx` is Pip's height, `reachPx` the longest stride, both on screen. */
  layOut(pipPx: number, reachPx: number): void {
    this.ringPx = pipPx * 2.9;
    // An even number of device pixels, so that its corner falls on a whole one.
    this.pixelRatio = this.ringInGlow ? this.around.pixelRatio : Math.min(1.3, this.around.pixelRatio);
    this.glowPx = 2 * Math.round(Math.max(reachPx * 1.18, pipPx * 1.8));
    this.fade.stop();
    // Nothing may show a texture that is dropped.
    for (const { glow, ring } of [this.now, this.before]) {
      glow.setTexture('__DEFAULT').setVisible(false);
      ring.setTexture('__DEFAULT').setVisible(false);
    }
    this.destroy();
    this.dress(this.now);
    this.ahead = window.setTimeout(() => this.paintAhead(), 3 * AHEAD_MS);
  }

  /** The scene is over: its objects are gone already, its textures and the timer are not. */
  destroy(): void {
    window.clearTimeout(this.ahead);
    for (const step of ALL_HEAT_STEPS) {
      dropTexture(this.scene.textures, glowKey(step));
      dropTexture(this.scene.textures, ringKey(step));
    }
  }

  /** Paints the glows of the other steps of heat, nearest first and one at a time, so that no step waits for its own. */
  private paintAhead(): void {
    const here = this.now.step;
    if (here === 'none') return;
    const missing = ALL_HEAT_STEPS.filter(
      (step) => step !== 'none' && !this.scene.textures.exists(glowKey(step)),
    );
    const apart = (step: HeatStep): number => (step === 'none' ? 0 : Math.abs(step - here));
    const [nearest] = missing.sort((a, b) => apart(a) - apart(b));
    if (nearest === undefined) return;
    this.paint(nearest);
    this.ahead = window.setTimeout(() => this.paintAhead(), AHEAD_MS);
  }

  show(step: HeatStep, still: boolean): void {
    if (step === this.now.step) return;
    [this.now, this.before] = [this.before, this.now];
    this.now.step = step;
    this.dress(this.now);
    this.fade.start(still ? 0 : CROSSFADE_MS);
  }

  private dress({ glow, ring, step }: Layer): void {
    if (!this.scene.textures.exists(glowKey(step))) this.paint(step);
    glow.setTexture(glowKey(step)).setScale(1 / this.pixelRatio);
    if (!this.ringInGlow) ring.setTexture(ringKey(step));
  }

  private paint(step: HeatStep): void {
    const { textures } = this.scene;
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(this.glowPx * this.pixelRatio);
    canvas.height = canvas.width;
    const ctx = contextOf(canvas);
    // A glow has no edges: painted small and enlarged once it looks the same, and takes a tenth of the time.
    const small = paintedCanvas(GLOW_PX, GLOW_PX, 1, (glowCtx) => paintAuraGlow(glowCtx, step, GLOW_PX));
    ctx.drawImage(small, 0, 0, canvas.width, canvas.width);
    if (this.ringInGlow) {
      const size = this.ringPx * this.pixelRatio;
      ctx.translate((canvas.width - size) / 2, (canvas.width - size) / 2);
      paintAuraRing(ctx, step, size);
    } else {
      const { ringPx, around } = this;
      paintTexture(textures, ringKey(step), ringPx, ringPx, around.pixelRatio, (ringCtx) =>
        paintAuraRing(ringCtx, step, ringPx),
      );
    }
    useCanvas(textures, glowKey(step), canvas);
  }

  /** `x`, `y` is Pip's middle. */
  draw(x: number, y: number, deltaMs: number, still: boolean, strength: number): void {
    this.x = x;
    this.y = y;
    this.timeMs += deltaMs;
    this.fade.advance(deltaMs);
    const t = easeOut(this.fade.share);
    this.place(this.now, t * strength, still);
    this.place(this.before, (1 - t) * strength, still);
  }

  private place({ glow, ring, step }: Layer, alpha: number, still: boolean): void {
    const visible = alpha > 0.004;
    glow.setVisible(visible);
    ring.setVisible(visible && !this.ringInGlow);
    if (!visible) return;
    const warmth = warmthOfStep(step);
    // Cold is rigid; the hotter, the livelier.
    const breath = still ? 0 : Math.sin(this.timeMs / (620 - 200 * warmth)) * (0.008 + 0.03 * warmth);
    glow.setAlpha(alpha * (0.95 + 1.3 * breath));
    const ringSize = this.ringPx * (1 + breath * 1.4);
    const corner = (middle: number): number =>
      Math.round((middle - this.glowPx / 2) * this.around.pixelRatio) / this.around.pixelRatio;
    glow.setPosition(corner(this.x), corner(this.y));
    ring.setPosition(this.x, this.y).setDisplaySize(ringSize, ringSize).setAlpha(alpha);
    ring.setRotation(still ? 0 : Math.sin(this.timeMs / 1900) * 0.05);
  }
}
