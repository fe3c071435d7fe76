/** The page's frames: when requestAnimationFrame called back, and in which of those frames the stage was drawn. */
import { onStageDrawn } from './stage-watch';

export interface FramesSeen {
  /** Between one frame and the next, in ms, by the browser's frame clock. */
  readonly intervalsMs: readonly number[];
  /** Frames in which the stage was drawn. */
  readonly drawn: number;
}

let watching = false;
let intervalsMs: number[] = [];
let lastMs: number | null = null;
let drawn = 0;
let stopDrawn: () => void = () => {};

export function watchFrames(): void {
  watching = true;
  intervalsMs = [];
  lastMs = null;
  drawn = 0;
  stopDrawn = onStageDrawn(() => {
    drawn += 1;
  });
  requestAnimationFrame(note);
}

export function framesSeen(): FramesSeen {
  watching = false;
  stopDrawn();
  return { intervalsMs, drawn };
}

function note(nowMs: number): void {
  if (!watching) return;
  if (lastMs !== null) intervalsMs.push(nowMs - lastMs);
  lastMs = nowMs;
  requestAnimationFrame(note);
}
