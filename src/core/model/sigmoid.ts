/** The logistic function and its loss, written so that no argument overflows. */
import { exp, log } from '../math/elementary';

/** σ(z) = 1/(1 + e⁻ᶻ), from 0 to 1. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + exp(-z));
  const e = exp(z);
  return e / (1 + e);
}

/** Cross-entropy of a score z and a label y (0 or 1): −y·ln σ(z) − (1 − y)·ln(1 − σ(z)), as max(z, 0) − yz + ln(1 + exp(−|z|)). */
export function crossEntropy(z: number, label: number): number {
  return Math.max(z, 0) - label * z + log(1 + exp(-Math.abs(z)));
}
