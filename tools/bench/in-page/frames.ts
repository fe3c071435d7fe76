/** The page's frames: when requestAnimationFrame called back, and in which of those frames the stage was drawn. */
import { onStageDrawn } from './stage-watch';

export interface FramesSeen {
  /** Between one frame and the next, in ms, by the browser's frame clock. */
  readonly intervalsMs: readonly number[];
  /** Frames in which the stage was drawn. */
  readonly drawn: number;
  /** Frames that a pointer moved before. */
  readonly moved: number;
}

let watching = false;
let intervalsMs: number[] = [];
let lastMs: number | null = null;
let drawn = 0;
let moved = 0;
let isMoved = false;
let stopDrawn: () => void = () => {};

export function watchFrames(): void {
  watching = true;
  intervalsMs = [];
  lastMs = null;
  drawn = 0;
  moved = 0;
  isMoved = false;
  addEventListener('pointermove', noteMove, { capture: true, passive: true });
  stopDrawn = onStageDrawn(() => {
    drawn += 1;
  });
  requestAnimationFrame(note);
}

export function framesSeen(): FramesSeen {
  watching = false;
  stopDrawn();
  removeEventListener('pointermove', noteMove, { capture: true });
  return { intervalsMs, drawn, moved };
}

function note(nowMs: number): void {
  if (!watching) return;
  if (lastMs !== null) intervalsMs.push(nowMs - lastMs);
  lastMs = nowMs;
  if (isMoved) moved += 1;
  isMoved = false;
  requestAnimationFrame(note);
}

function noteMove(): void {
  isMoved = true;
}
