/** Main-thread tasks over 50 ms, each with what the player was doing. */

export interface LongTask {
  readonly phase: string;
  readonly durationMs: number;
}

let phases: { readonly name: string; readonly fromMs: number }[] = [];
const tasks: { readonly startMs: number; readonly durationMs: number }[] = [];

/** What is played from now on; the first call starts the watch. */
export function enterPhase(name: string): void {
  if (phases.length === 0) {
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        tasks.push({ startMs: startTime, durationMs: duration });
    }).observe({ type: 'longtask' });
  }
  phases = [...phases, { name, fromMs: performance.now() }];
}

export function longTasks(): readonly LongTask[] {
  return tasks.map(({ startMs, durationMs }) => ({
    phase: phases.filter(({ fromMs }) => fromMs <= startMs + durationMs).at(-1)?.name ?? 'before',
    durationMs,
  }));
}
