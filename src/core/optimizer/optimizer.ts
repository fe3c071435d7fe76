/**
 * What every update rule is: a state of its own and one step, on typed arrays of n parameters, in place, allocating
 * nothing. w are the parameters, g the gradient there, η the learning rate; the rules are PyTorch's (docs/model.md).
 * The state is plain arrays, so that whoever must keep an old one (the hunt, which never changes its past) copies it.
 */

/** What a rule remembers between steps. */
export interface OptimizerState {
  /** Steps taken so far. */
  steps: number;
  /** The rule's own arrays, each of n numbers: a velocity, a sum of squares …; empty for plain gradient descent. */
  readonly memory: readonly Float64Array[];
}

export interface Optimizer {
  /** A fresh state for n parameters. RangeError unless n is a whole number from 1. */
  init(parameterCount: number): OptimizerState;
  /**
   * One update: changes `w` and `state`, reads `gradient`. RangeError when `learningRate` η isn't finite or is negative,
   * or when `gradient` or `state` isn't as long as `w`. A gradient that isn't finite makes a w that isn't: the caller
   * sees a divergence, not an exception.
   */
  step(state: OptimizerState, w: Float64Array, gradient: Float64Array, learningRate: number): void;
}

/** A state with `arrays` memories of n zeros. RangeError naming a bad n. */
export function emptyState(parameterCount: number, arrays: number): OptimizerState {
  if (!Number.isInteger(parameterCount) || parameterCount < 1)
    throw new RangeError(`the number of parameters must be a whole number from 1, got ${parameterCount}`);
  return { steps: 0, memory: Array.from({ length: arrays }, () => new Float64Array(parameterCount)) };
}

/** The same state in arrays of its own. */
export function copyState({ steps, memory }: OptimizerState): OptimizerState {
  return { steps, memory: memory.map((array) => Float64Array.from(array)) };
}

/** RangeError unless w and its gradient are equally long and 0 ≤ η < ∞. */
export function checkStep(w: Float64Array, gradient: Float64Array, learningRate: number): void {
  if (gradient.length !== w.length)
    throw new RangeError(`the gradient must have ${w.length} numbers, got ${gradient.length}`);
  if (!(learningRate >= 0 && learningRate < Number.POSITIVE_INFINITY))
    throw new RangeError(`the learning rate must be finite and not negative, got ${learningRate}`);
}

/** The i-th memory; RangeError where a state of another rule was handed in. */
export function memoryOf(state: OptimizerState, index: number, parameterCount: number): Float64Array {
  const array = state.memory[index];
  if (array === undefined || array.length !== parameterCount)
    throw new RangeError(`the state isn't one of this rule for ${parameterCount} parameters`);
  return array;
}
