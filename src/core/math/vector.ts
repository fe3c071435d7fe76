/** Vectors as arrays of equal length: what places, ways and slopes have in common. */

/** a·b. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** ‖a‖. */
export const norm = (a: readonly number[]): number => Math.sqrt(dot(a, a));

/** ‖a − b‖. Asked for each pair of places of a long walk: it makes no arrays. */
export function distance(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const d = (a[i] ?? 0) - (b[i] ?? 0);
    sum += d * d;
  }
  return Math.sqrt(sum);
}
