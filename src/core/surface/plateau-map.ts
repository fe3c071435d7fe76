/**
 * The plateau map P(f) = f/(1 + f/τ) and its inverse, in one place. P rises strictly for f > −τ, towards τ: so it moves
 * no minimum, and bounds of f carry over. Without a plateau (τ null) P(f) = f.
 */

/** P(f), for f > −τ; τ for f = Infinity. */
export function flatten(f: number, plateau: number | null): number {
  if (plateau === null) return f;
  return f === Number.POSITIVE_INFINITY ? plateau : f / (1 + f / plateau);
}

/** The f with P(f) = loss, for loss < τ; Infinity from τ on, which no f reaches. */
export function unflatten(loss: number, plateau: number | null): number {
  if (plateau === null) return loss;
  return loss < plateau ? loss / (1 - loss / plateau) : Number.POSITIVE_INFINITY;
}
