/** Easing and small timed changes of what is drawn. They carry no state of the game: dropping one loses nothing. */

export const clamp01 = (t: number): number => Math.min(1, Math.max(0, t));

export const easeInOut = (t: number): number => (t < 0.5 ? 4 * t * t * t : 1 - (2 - 2 * t) ** 3 / 2);

export const easeOut = (t: number): number => 1 - (1 - t) ** 3;

/** Overshoots a little before it settles: for things that pop in. */
export const easeOutBack = (t: number): number => 1 + 2.7 * (t - 1) ** 3 + 1.7 * (t - 1) ** 2;

/** 0 below `low`, 1 above `high`, smooth between. */
export function smoothstep(low: number, high: number, value: number): number {
  const t = clamp01((value - low) / (high - low));
  return t * t * (3 - 2 * t);
}

/** A span of time running from 0 to 1. At rest it is 1. */
export class Span {
  private elapsedMs = 0;
  private durationMs = 0;

  /** With no duration it is over at once. */
  start(durationMs: number): void {
    this.elapsedMs = 0;
    this.durationMs = durationMs;
  }

  stop(): void {
    this.durationMs = 0;
  }

  advance(deltaMs: number): void {
    if (this.running) this.elapsedMs += deltaMs;
  }

  get running(): boolean {
    return this.elapsedMs < this.durationMs;
  }

  /** 0 at the start, 1 when over. */
  get share(): number {
    return this.durationMs <= 0 ? 1 : clamp01(this.elapsedMs / this.durationMs);
  }
}
