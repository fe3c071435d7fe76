/** Either what was proved, or the first reason why not (in words for a level's author). */
export type ProofResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };
