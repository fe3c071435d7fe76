/**
 * What an answer to a yes-or-no question costs when the truth is yes, over the model's score z for yes; the chance that it gives
 * to yes is σ(z) = 1/(1 + e⁻ᶻ).
 */
import { crossEntropy, sigmoid } from '../../model/sigmoid';

/** The scores that are looked at: from a sure no to a sure yes. */
export const SCORES = { min: -4, max: 4, step: 0.5 } as const;

export const chanceOf = sigmoid;

/** Cross-entropy: −ln σ(z). Its slope never leaves it: σ(z) − 1. */
export const entropyCost = (score: number): number => crossEntropy(score, 1);

/** The square of the miss, (1 − σ(z))²: at most 1, and flat where the model is sure of no. */
export function squaredCost(score: number): number {
  const miss = 1 - sigmoid(score);
  return miss * miss;
}
