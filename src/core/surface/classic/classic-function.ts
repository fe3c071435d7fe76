/**
 * A classic test function: a formula of two parameters that optimizers have been compared on for decades, as published,
 * unshifted and on its published domain.
 *
 * Sources of formulas, domains and minima: M. Jamil & X.-S. Yang, "A literature survey of benchmark functions for global
 * optimisation problems", Int. J. Mathematical Modelling and Numerical Optimisation 4(2), 150–194 (2013); S. Surjanovic &
 * D. Bingham, Virtual Library of Simulation Experiments: Test Functions and Datasets. docs/model.md has the table.
 */
import type { Domain, LossFunction } from '../loss-function';

export const CLASSIC_NAMES = [
  'sphere',
  'booth',
  'matyas',
  'rosenbrock',
  'himmelblau',
  'beale',
  'three-hump-camel',
  'six-hump-camel',
  'goldstein-price',
  'styblinski-tang',
  'rastrigin',
  'ackley',
  'mccormick',
  'easom',
] as const;

export type ClassicName = (typeof CLASSIC_NAMES)[number];

export interface ClassicMinimum {
  /** Exact where a closed form fits a double, else the nearest doubles. */
  readonly at: readonly [number, number];
  /** f there, unshifted. */
  readonly value: number;
}

/** f(x, y) of a published formula. Unshifted, so that unlike other losses it may be negative. */
export interface ClassicFunction extends LossFunction {
  readonly name: ClassicName;
  readonly dimension: 2;
  /** As published; rarely centered at 0. */
  readonly domain: Domain;
  /** All global minima on the domain. */
  readonly minima: readonly [ClassicMinimum, ...ClassicMinimum[]];
  /**
   * Whether f − min f spans more than three decades over 99 % of the domain (from the lowest hundredth of its places to
   * the highest loss), so that a straight scale would show most of it as 0. Measured in a test.
   */
  readonly logScale: boolean;
  /** ∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y² at w, written to out[0 … 2]. */
  hessian(w: Float64Array, out: Float64Array): void;
}

/** A classic function as it is written down: of numbers, with no arrays for its arguments. */
export interface ClassicFormula {
  readonly name: ClassicName;
  /** Ends of x, then of y. */
  readonly domain: readonly [readonly [number, number], readonly [number, number]];
  readonly minima: readonly [ClassicMinimum, ...ClassicMinimum[]];
  readonly logScale: boolean;
  /** f(x, y); its gradient goes to out[0], out[1]. */
  lossAndGradient(x: number, y: number, out: Float64Array): number;
  /** Hessian to out[0 … 2]: xx, xy, yy. */
  hessian(x: number, y: number, out: Float64Array): void;
}

/** The formula behind the interface that every loss has. `loss` equals `lossAndGradient` to the last bit. */
export function defineClassic(formula: ClassicFormula): ClassicFunction {
  const unused = new Float64Array(2);
  const [xEnds, yEnds] = formula.domain;
  return {
    name: formula.name,
    dimension: 2,
    domain: { min: [xEnds[0], yEnds[0]], max: [xEnds[1], yEnds[1]] },
    minima: formula.minima,
    logScale: formula.logScale,
    loss: (w) => formula.lossAndGradient(w[0] as number, w[1] as number, unused),
    lossAndGradient: (w, gradientOut) => formula.lossAndGradient(w[0] as number, w[1] as number, gradientOut),
    hessian: (w, out) => formula.hessian(w[0] as number, w[1] as number, out),
  };
}
