/**
 * The aura around Pip: two layers of painted textures, crossfaded when the warmth's step changes. The glow is large, so
 * it is painted pixel for pixel, lets nothing shine through and is never scaled or turned: software rendering copies it
 * then, ten times as fast. Each step of heat is painted once for a size, ahead of its need when there is time.
 * It breathes with the loss (aura-breath.ts). Under the Canvas renderer the ring isn't scaled either and breathes by its
 * strength; how large the breath is, motes on its edge tell (aura-motes.ts).
 */
import Phaser from 'phaser';
import { Breathing, breathOf } from './aura-breath';
import { AuraMotes } from './aura-motes';
import type { AuraTextures } from './aura-textures';
import type { HeatStep } from './color';
import { easeOut, Span } from './ease';
import type { Surroundings } from './surroundings';

const CROSSFADE_MS = 300;
/** Time between two glows painted ahead. */
const AHEAD_MS = 200;

interface Layer {
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
  private sharpness = 1;
  /** The Canvas renderer: pictures are shown as they were painted. */
  private readonly unscaled: boolean;
  private timeMs = 0;
  private readonly breathing = new Breathing();
  private readonly motes: AuraMotes;
  private ahead = 0;
  private x = 0;
  private y = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
    private readonly auras: AuraTextures,
    step: HeatStep,
  ) {
    this.unscaled = scene.sys.renderer.type === Phaser.CANVAS;
    const layer = (): Layer => ({
      glow: scene.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setDepth(-1),
      ring: scene.add.image(0, 0, '__DEFAULT').setDepth(1).setVisible(false),
      step,
    });
    this.now = layer();
    this.before = layer();
    this.motes = new AuraMotes(scene);
  }

  /** `pipPx` is Pip's height, `reachPx` the longest stride, both on screen. */
  layOut(pipPx: number, reachPx: number): void {
    const { unscaled, around, auras, scene } = this;
    this.ringPx = pipPx * 2.9;
    this.sharpness = unscaled ? around.pixelRatio : Math.min(1.3, around.pixelRatio);
    // An even number of device pixels, so that its corner falls on a whole one.
    this.glowPx = 2 * Math.round(Math.max(reachPx * 1.18, pipPx * 1.8));
    this.fade.stop();
    for (const { glow, ring } of [this.now, this.before]) {
      glow.setTexture('__DEFAULT').setVisible(false);
      ring.setTexture('__DEFAULT').setVisible(false);
    }
    auras.fit(scene.textures, {
      ringPx: this.ringPx,
      glowPx: this.glowPx,
      ringSharpness: around.pixelRatio,
      glowSharpness: this.sharpness,
    });
    this.dress(this.now);
    window.clearTimeout(this.ahead);
    this.ahead = window.setTimeout(() => this.paintAhead(), 3 * AHEAD_MS);
  }

  /** The scene is over: its objects are gone already, the timer is not. */
  destroy(): void {
    window.clearTimeout(this.ahead);
  }

  /** Paints the textures of the other steps of heat, nearest first and one at a time, so that no step waits for its own. */
  private paintAhead(): void {
    const { textures } = this.scene;
    const nearest = this.auras.nearestMissing(textures, this.now.step);
    if (nearest === null) return;
    this.auras.of(textures, nearest);
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
    const keys = this.auras.of(this.scene.textures, step);
    glow.setTexture(keys.glow).setScale(1 / this.sharpness);
    ring.setTexture(keys.ring);
  }

  /** `x`, `y` is Pip's middle. */
  draw(x: number, y: number, deltaMs: number, still: boolean, strength: number): void {
    this.x = x;
    this.y = y;
    this.timeMs += deltaMs;
    this.fade.advance(deltaMs);
    this.breathing.advance(deltaMs, breathOf(this.now.step), still);
    const t = easeOut(this.fade.share);
    this.place(this.now, t * strength, still);
    this.place(this.before, (1 - t) * strength, still);
    this.motes.draw(x, y, this.breathing.now, this.ringPx, strength, still ? 0 : deltaMs);
  }

  private place({ glow, ring }: Layer, alpha: number, still: boolean): void {
    const visible = alpha > 0.004;
    glow.setVisible(visible);
    ring.setVisible(visible);
    if (!visible) return;
    const { pixelRatio } = this.around;
    const breath = this.breathing.now;
    const whole = (px: number): number => Math.round(px * pixelRatio) / pixelRatio;
    glow.setAlpha(alpha).setPosition(whole(this.x - this.glowPx / 2), whole(this.y - this.glowPx / 2));
    if (this.unscaled) {
      const half = ring.width / pixelRatio / 2;
      ring.setScale(1 / pixelRatio).setAlpha(alpha * (0.9 + 1.6 * breath));
      ring.setPosition(whole(this.x - half) + half, whole(this.y - half) + half);
      return;
    }
    const ringSize = this.ringPx * (1 + breath);
    ring.setPosition(this.x, this.y).setDisplaySize(ringSize, ringSize).setAlpha(alpha);
    ring.setRotation(still ? 0 : Math.sin(this.timeMs / 1900) * 0.05);
  }
}
