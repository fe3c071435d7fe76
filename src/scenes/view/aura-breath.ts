/**
 * How the aura breathes, by the step of heat alone, which is what the shown loss tells: icy is slow and shallow, hot is
 * quick and deep. Where no warmth is sensed it is one breath for all, a calm one.
 */
import type { HeatStep } from './color';
import { warmthOfStep } from './color';

export interface Breath {
  readonly periodMs: number;
  /** How far it grows and shrinks, as a share of its size. */
  readonly depth: number;
}

const ICY: Breath = { periodMs: 4600, depth: 0.016 };
const HOT: Breath = { periodMs: 1500, depth: 0.06 };
const UNFELT: Breath = { periodMs: 3600, depth: 0.025 };

export function breathOf(step: HeatStep): Breath {
  if (step === 'none') return UNFELT;
  const warmth = warmthOfStep(step);
  return {
    // By equal factors: every step of warmth quickens it alike.
    periodMs: ICY.periodMs * (HOT.periodMs / ICY.periodMs) ** warmth,
    depth: ICY.depth + (HOT.depth - ICY.depth) * warmth,
  };
}

/** The breath drawn from frame to frame: it goes on from where it is when the heat changes. */
export class Breathing {
  private turns = 0;
  /** −1 breathed out … 1 breathed in, times the depth. */
  now = 0;

  advance(deltaMs: number, { periodMs, depth }: Breath, still: boolean): void {
    this.turns = (this.turns + deltaMs / periodMs) % 1;
    this.now = still ? 0 : Math.sin(2 * Math.PI * this.turns) * depth;
  }
}
