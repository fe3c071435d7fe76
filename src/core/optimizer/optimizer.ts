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

/*
 * The checks are in every step, so their messages are made in functions of their own: where `${n}` stands in the step
 * itself, V8 turns n into a string before it looks whether anybody needs it, and that cost more than Adam.
 */

/** RangeError unless w and its gradient are equally long and 0 ≤ η < ∞. */
export function checkStep(w: Float64Array, gradient: Float64Array, learningRate: number): void {
  if (gradient.length !== w.length) refuseGradient(w.length, gradient.length);
  if (!(learningRate >= 0 && learningRate < Number.POSITIVE_INFINITY)) refuseLearningRate(learningRate);
}

/** The i-th memory; RangeError where a state of another rule was handed in. */
export function memoryOf(state: OptimizerState, index: number, parameterCount: number): Float64Array {
  const array = state.memory[index];
  if (array === undefined || array.length !== parameterCount) refuseState(parameterCount);
  return array;
}

function refuseGradient(wanted: number, got: number): never {
  throw new RangeError(`the gradient must have ${wanted} numbers, got ${got}`);
}

function refuseLearningRate(learningRate: number): never {
  throw new RangeError(`the learning rate must be finite and not negative, got ${learningRate}`);
}

function refuseState(parameterCount: number): never {
  throw new RangeError(`the state isn't one of this rule for ${parameterCount} parameters`);
}
