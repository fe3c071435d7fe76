/** What a trace of the browser tells about the page's main thread. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Processor time of the thread, in microseconds. */
  readonly tdur?: number;
}

/** What has to be traced for it. */
export const TRACED = ['toplevel', 'blink.user_timing'];

/**
 * Processor time in ms of each task of the page's main thread from the mark `from` on, up to the mark `until` where one
 * is named. A duration also holds what the thread waited for: a processor that others use, or the picture of a renderer
 * in software.
 */
export function mainThreadTasksMs(trace: Buffer, from: string, until?: string): readonly number[] {
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(trace.toString());
  const mark = (name: string): TraceEvent => {
    const found = traceEvents.find((event) => event.name === name);
    if (found === undefined) throw new Error(`the trace holds no mark "${name}"`);
    return found;
  };
  const begin = mark(from);
  const endTs = until === undefined ? Number.POSITIVE_INFINITY : mark(until).ts;
  return traceEvents
    .filter(
      ({ name, ph, pid, tid, ts }) =>
        ph === 'X' &&
        name.endsWith('RunTask') &&
        pid === begin.pid &&
        tid === begin.tid &&
        ts >= begin.ts &&
        ts < endTs,
    )
    .map(({ tdur = 0 }) => tdur / 1000);
}
