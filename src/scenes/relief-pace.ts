/**
 * Whether the relief comes too slowly here: frames that stay under 24 a second while it is seen to move. Measured, never guessed from
 * the renderer's name.
 */

const SLOWEST_FRAME_MS = 1000 / 24;
/** Slow for this long: a hiccup isn't a slow machine. */
const PATIENCE_MS = 2000;

export class ReliefPace {
  private slowForMs = 0;

  /** A frame of the standing relief in which something moved. True once it has been too slow for too long. */
  isTooSlow(averageFrameMs: number): boolean {
    this.slowForMs = averageFrameMs > SLOWEST_FRAME_MS ? this.slowForMs + averageFrameMs : 0;
    return this.slowForMs > PATIENCE_MS;
  }
}
