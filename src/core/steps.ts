/**
 * Long work in steps: a generator that yields between pieces of a few milliseconds and returns its result, so that whoever
 * runs it can look up, tell how far it is, or let go. The pieces are cut by what is done (runs, boxes, descents, rows of a
 * map), never by a clock: the same work in steps or in one go gives the same result, bit for bit.
 */

/** Work that tells nothing on its way. */
export type Steps<T> = Generator<void, T, void>;

/** What comes of each one of a list, in its order, a step each. */
export function* eachInSteps<T, R>(list: readonly T[], of: (one: T) => R): Steps<R[]> {
  const all: R[] = [];
  for (const one of list) {
    all.push(of(one));
    yield;
  }
  return all;
}

/** Whether something is so of each one of a list, a step each; stops at the first of which it isn't. */
export function* everyInSteps<T>(list: readonly T[], isSo: (one: T) => boolean): Steps<boolean> {
  for (const one of list) {
    if (!isSo(one)) return false;
    yield;
  }
  return true;
}

/** Runs steps to their end, in one go. */
export function finish<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
