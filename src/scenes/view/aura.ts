/**
 * The aura around Pip: two layers of painted textures, crossfaded when the warmth's step changes. The glow is large, so
 * it is painted pixel for pixel and never scaled or turned: software rendering copies it then, ten times as fast.
 * Under the Canvas renderer the ring is painted into the glow for the same reason, and breathes only by its strength.
 */
import Phaser from 'phaser';
import { paintAuraGlow, ringKey } from './aura-paint';
import { type HeatStep, warmthOfStep } from './color';
import { easeOut, Span } from './ease';
import { contextOf, dropTexture, refreshTexture, useCanvas } from './paint';
import type { Surroundings } from './surroundings';

const CROSSFADE_MS = 300;

interface Layer {
  readonly key: string;
  readonly canvas: HTMLCanvasElement;
  readonly glow: Phaser.GameObjects.Image;
  readonly ring: Phaser.GameObjects.Image;
  step: HeatStep;
}

export class Aura {
  private now: Layer;
  private before: Layer;
  private readonly fade = new Span();
  private ringPx = 200;
  private glowPx = 300;
  private pixelRatio = 1;
  private readonly ringInGlow: boolean;
  private timeMs = 0;
  private x = 0;
  private y = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
    step: HeatStep,
  ) {
    this.ringInGlow = scene.sys.renderer.type === Phaser.CANVAS;
    const layer = (key: string): Layer => ({
      key,
      canvas: document.createElement('canvas'),
      glow: scene.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setDepth(-1),
      ring: scene.add.image(0, 0, ringKey(step)).setDepth(1),
      step,
    });
    this.now = layer('glow-a');
    this.before = layer('glow-b');
  }

  /** `pipPx` is Pip's height, `reachPx` the longest stride, both on screen. */
  layOut(pipPx: number, reachPx: number): void {
    this.ringPx = pipPx * 2.9;
    // An even number of device pixels, so that its corner falls on a whole one.
    this.pixelRatio = this.ringInGlow ? this.around.pixelRatio : Math.min(1.3, this.around.pixelRatio);
    this.glowPx = 2 * Math.round(Math.max(reachPx * 1.18, pipPx * 1.8));
    for (const layer of [this.now, this.before]) {
      layer.canvas.width = Math.ceil(this.glowPx * this.pixelRatio);
      layer.canvas.height = layer.canvas.width;
      this.paint(layer);
      useCanvas(this.scene.textures, layer.key, layer.canvas);
      layer.glow.setTexture(layer.key).setScale(1 / this.pixelRatio);
    }
  }

  destroy(): void {
    for (const { key } of [this.now, this.before]) dropTexture(this.scene.textures, key);
  }

  private paint(layer: Layer): void {
    const ctx = contextOf(layer.canvas);
    ctx.clearRect(0, 0, layer.canvas.width, layer.canvas.height);
    paintAuraGlow(ctx, layer.step, layer.canvas.width);
    const ring = this.scene.textures.get(ringKey(layer.step)).getSourceImage();
    if (!this.ringInGlow || !(ring instanceof HTMLCanvasElement)) return;
    const size = this.ringPx * this.pixelRatio;
    const corner = (layer.canvas.width - size) / 2;
    ctx.drawImage(ring, corner, corner, size, size);
  }

  show(step: HeatStep, still: boolean): void {
    if (step === this.now.step) return;
    [this.now, this.before] = [this.before, this.now];
    this.now.step = step;
    this.paint(this.now);
    refreshTexture(this.scene.textures, this.now.key);
    this.now.ring.setTexture(ringKey(step));
    this.fade.start(still ? 0 : CROSSFADE_MS);
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
