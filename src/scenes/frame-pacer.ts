/**
 * When to draw a frame. A field that nobody touches is drawn at half the screen's rate, which breathing needs no more
 * than; as soon as something happens it is drawn at every frame for a while. Where even that comes slowly, idle
 * movement stops and the field is drawn only when it changes: the next key is answered by a machine at rest. A machine
 * that is far behind draws every second frame for some seconds: frames that queue up would keep the page waiting.
 *
 * Method: measured time between frames while something happens, never the renderer's name.
 */

/** The longest animation that follows an event, and a little more. */
const LIVELY_MS = 900;
/** Every second frame of a 60 Hz screen, with room for jitter. */
const IDLE_MS = 30;
/** A machine at rest still draws now and then, should anything have been missed. */
const REST_MS = 4000;
/** However long the field rested, its movement goes on from where it was. */
const LONGEST_STEP_MS = 100;
/** From this average time between frames on, a machine is slow (under 53 frames a second). */
const SLOW_FRAME_MS = 19;
/** From this average on, it is far behind (under 42 frames a second). */
const FAR_BEHIND_MS = 24;
/** Far behind for so long: one late frame is no slow machine. */
const PATIENCE_MS = 250;
/** How long it is spared after that. */
const SPARED_MS = 5000;
/** Longer than this no frame takes; a tab has slept. */
const SLEPT_MS = 2000;
/** How much a new frame counts in the running average. */
const FRESH = 0.12;

export class FramePacer {
  /** All that moves is drawn elsewhere for now: a frame comes only when something stirs. */
  handedOver = false;
  private tooSlow = false;
  private behindMs = 0;
  private sparedMs = 0;
  private atOnce = false;
  private livelyMs = LIVELY_MS;
  private waitedMs = 0;
  private averageMs = 16;
  private lateAverageMs = 16;

  /** Whether frames come too slowly here for anything that can be done without. */
  get slow(): boolean {
    return this.tooSlow;
  }

  /** The average time between frames while something happens, in ms, late ones too. */
  get frameMs(): number {
    return this.lateAverageMs;
  }

  /** Something happened: draw the next frame, and be lively for a while. */
  stir(): void {
    this.goOn();
    this.atOnce = true;
  }

  /** What is being shown isn't over yet. */
  goOn(): void {
    this.livelyMs = LIVELY_MS;
  }

  /**
   * A frame came so long after the one before, by the clock: Phaser's own delta is smoothed, and for two seconds after a
   * page got the focus it is never longer than a good frame's.
   */
  measure(rawMs: number): void {
    if (this.livelyMs > 0 && rawMs > 0 && rawMs < SLEPT_MS)
      this.lateAverageMs += FRESH * (rawMs - this.lateAverageMs);
  }

  /** The time the next picture covers, or null when this frame needs none. `still` is a scene without idle movement. */
  pace(deltaMs: number, still: boolean): number | null {
    this.waitedMs += deltaMs;
    if (this.livelyMs > 0) {
      // A long pause is a slept tab or a busy start, not this machine's pace.
      if (deltaMs > 0 && deltaMs < 250) this.averageMs += FRESH * (deltaMs - this.averageMs);
      this.tooSlow = this.averageMs > SLOW_FRAME_MS;
      this.behindMs = this.averageMs > FAR_BEHIND_MS ? this.behindMs + deltaMs : 0;
      this.sparedMs = this.behindMs > PATIENCE_MS ? SPARED_MS : this.sparedMs - deltaMs;
    }
    this.livelyMs -= deltaMs;
    if (!this.atOnce && (this.handedOver || this.waitedMs < this.leastWaitMs(still))) return null;
    this.atOnce = false;
    const covered = Math.min(LONGEST_STEP_MS, this.waitedMs);
    this.waitedMs = 0;
    return covered;
  }

  private leastWaitMs(still: boolean): number {
    if (this.livelyMs > 0) return this.sparedMs > 0 ? IDLE_MS : 0;
    return this.tooSlow || still ? REST_MS : IDLE_MS;
  }
}
