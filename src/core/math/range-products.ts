/** Ends of products of two ranges [aₗ, aₕ] and [bₗ, bₕ]. Rounding is the caller's to allow for. */

/** The least product of a number that isn't negative and one that is `low` or more. */
export function leastOf(al: number, ah: number, low: number): number {
  return low >= 0 ? al * low : ah * low;
}

/** The largest product of a number that isn't negative and one that is `high` or less. */
export function mostOf(al: number, ah: number, high: number): number {
  return high >= 0 ? ah * high : al * high;
}

export function least(al: number, ah: number, bl: number, bh: number): number {
  return Math.min(al * bl, al * bh, ah * bl, ah * bh);
}

export function most(al: number, ah: number, bl: number, bh: number): number {
  return Math.max(al * bl, al * bh, ah * bl, ah * bh);
}

export function leastSquare(low: number, high: number): number {
  return low <= 0 && high >= 0 ? 0 : Math.min(low * low, high * high);
}

export function mostSquare(low: number, high: number): number {
  return Math.max(low * low, high * high);
}
