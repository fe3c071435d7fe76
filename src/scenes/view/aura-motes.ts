/**
 * Motes that ride around the aura's edge and go out and in with its breath. Where the aura's pictures may not be scaled
 * (Canvas) they alone show how large it breathes. Plain dots: flakes and embers are what a step answers with.
 */
import type Phaser from 'phaser';
import { type Dots, makeDots } from './dots';

const MOTES = 10;
const MOTE_PX = 4;
const STRENGTH = 0.6;
/** A mote's breath is this much deeper than the ring's: it is small. */
const DEEPER = 2.2;
/** The edge, as a share of the ring's width. */
const EDGE = 0.52;
const TURN_MS = 90_000;

export class AuraMotes {
  private readonly dots: Dots;
  private timeMs = 0;

  constructor(scene: Phaser.Scene) {
    this.dots = makeDots(scene, 1.5, 'dot-white', MOTE_PX);
  }

  /** Around `x`, `y`; `breath` as a share of the size, `ringPx` the ring's width. */
  draw(x: number, y: number, breath: number, ringPx: number, alpha: number, timeMs: number): void {
    this.timeMs += timeMs;
    this.dots.clear();
    if (alpha < 0.02) return;
    const radius = ringPx * EDGE * (1 + DEEPER * breath);
    for (let i = 0; i < MOTES; i++) {
      const angle = 2 * Math.PI * (i / MOTES + this.timeMs / TURN_MS);
      // Not on a string: every other one a little farther out.
      const away = i % 2 === 0 ? radius : radius * 1.09;
      this.dots.place(
        x + Math.cos(angle) * away,
        y + Math.sin(angle) * away,
        alpha * STRENGTH * (i % 2 === 0 ? 1 : 0.6),
      );
    }
  }
}
