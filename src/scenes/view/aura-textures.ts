/**
 * The aura's glow and ring for each step of heat as textures of one size: painted when first asked for, kept from one hunt
 * to the next, dropped when the size changes.
 */
import type Phaser from 'phaser';
import { paintAuraGlow, paintAuraRing } from './aura-paint';
import { ALL_HEAT_STEPS, type HeatStep, INK } from './color';
import { contextOf, dropTexture, paintTexture, useCanvas } from './paint';
import { paintedCanvas } from './pictures';

/** Side of the small glow that is enlarged, pixels. */
const SMALL_GLOW_PX = 160;

export interface AuraSize {
  /** Sides of the square pictures, CSS px. */
  readonly ringPx: number;
  readonly glowPx: number;
  /** Pixels per CSS px. */
  readonly ringSharpness: number;
  readonly glowSharpness: number;
}

const ringKey = (step: HeatStep): string => `aura-ring-${step}`;
const glowKey = (step: HeatStep): string => `aura-glow-${step}`;

export class AuraTextures {
  private size: AuraSize | null = null;

  /** Drops what was painted for another size: nothing may show it any more. */
  fit(textures: Phaser.Textures.TextureManager, size: AuraSize): void {
    const { size: before } = this;
    this.size = size;
    if (before !== null && JSON.stringify(before) === JSON.stringify(size)) return;
    for (const step of ALL_HEAT_STEPS) {
      dropTexture(textures, glowKey(step));
      dropTexture(textures, ringKey(step));
    }
  }

  /** The names of a step's textures. */
  of(textures: Phaser.Textures.TextureManager, step: HeatStep): { glow: string; ring: string } {
    if (this.size !== null && !textures.exists(glowKey(step))) paint(textures, step, this.size);
    return { glow: glowKey(step), ring: ringKey(step) };
  }

  /** Of the steps not yet painted the nearest in heat; null when there is none. */
  nearestMissing(textures: Phaser.Textures.TextureManager, here: HeatStep): HeatStep | null {
    if (here === 'none') return null;
    const apart = (step: HeatStep): number => (step === 'none' ? 0 : Math.abs(step - here));
    const missing = ALL_HEAT_STEPS.filter((step) => step !== 'none' && !textures.exists(glowKey(step)));
    return missing.sort((a, b) => apart(a) - apart(b))[0] ?? null;
  }
}

function paint(textures: Phaser.Textures.TextureManager, step: HeatStep, size: AuraSize): void {
  const { ringPx, ringSharpness } = size;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(size.glowPx * size.glowSharpness);
  canvas.height = canvas.width;
  // Nothing shines through it: at full strength software rendering copies its rows instead of mixing each pixel.
  const ctx = contextOf(canvas, { alpha: false });
  // A glow has no edges: painted small and enlarged once it looks the same, and takes a tenth of the time.
  // On ink, which is all that lies behind it: alone, its faintest colours would be rounded to black, a ring around it.
  const small = paintedCanvas(SMALL_GLOW_PX, SMALL_GLOW_PX, 1, (glow) => {
    glow.fillStyle = INK;
    glow.fillRect(0, 0, SMALL_GLOW_PX, SMALL_GLOW_PX);
    paintAuraGlow(glow, step, SMALL_GLOW_PX);
  });
  ctx.drawImage(small, 0, 0, canvas.width, canvas.width);
  useCanvas(textures, glowKey(step), canvas);
  paintTexture(textures, ringKey(step), ringPx, ringPx, ringSharpness, (ring) =>
    paintAuraRing(ring, step, ringPx),
  );
}
