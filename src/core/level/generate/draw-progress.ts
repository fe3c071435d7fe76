/** Generators in steps: what they tell while they draw. */

/** How far a generator is. */
export interface DrawProgress {
  /** Draws refused so far. */
  readonly refused: number;
  /** At most this many are drawn. */
  readonly most: number;
  /** Why the last one was refused; empty before the first was. */
  readonly reason: string;
}

/** The steps of one draw, with the same word of progress at each of them and before the first. */
export function* withProgress<T>(
  steps: Generator<void, T, void>,
  progress: DrawProgress,
): Generator<DrawProgress, T, void> {
  for (;;) {
    yield progress;
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
