/** Either what was proved, or the first reason why not (in words for a level's author). */
export type ProofResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly reason: string;
      /** True where nothing speaks against what was to be proved: the bounds were too wide, or the field too flat, to tell. */
      readonly undecided?: true;
    };
