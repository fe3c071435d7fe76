/** The longest run of steps that all fit: what a zigzag, a crawl and a stay have in common. */

export interface Run {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Among the steps first … last; the first of equals; null when none fits. */
export function longestRun(first: number, last: number, fits: (step: number) => boolean): Run | null {
  let best: Run | null = null;
  let from = first;
  for (let step = first; step <= last + 1; step++) {
    if (step <= last && fits(step)) continue;
    const length = step - from;
    if (length > (best?.length ?? 0)) best = { from, to: step - 1, length };
    from = step + 1;
  }
  return best;
}

/** The longest of several runs that has at least so many steps; the first of equals. */
export function longestOf(runs: readonly (Run | null)[], least: number): Run | null {
  let best: Run | null = null;
  for (const run of runs) {
    if (run !== null && run.length >= least && run.length > (best?.length ?? 0)) best = run;
  }
  return best;
}
