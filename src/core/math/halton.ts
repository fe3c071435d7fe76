/**
 * Places spread evenly over a box of any number of parameters: Halton's sequence, van der Corput's in a prime base for
 * each coordinate. Source: Halton, Numerische Mathematik 2 (1960). Limits: up to eight parameters, beyond which its
 * first places are poorly spread.
 */
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19] as const;

/** The k-th place (k from 1) of a box, strictly inside it. RangeError beyond eight parameters. */
export function haltonPlace(k: number, min: readonly number[], max: readonly number[]): number[] {
  return min.map((low, i) => {
    const base = PRIMES[i];
    if (base === undefined) throw new RangeError(`at most ${PRIMES.length} parameters, got ${min.length}`);
    return low + ((max[i] ?? low) - low) * radicalInverse(k, base);
  });
}

/** The digits of k in a base, mirrored at the point: in (0, 1). */
function radicalInverse(k: number, base: number): number {
  let sum = 0;
  let share = 1 / base;
  for (let rest = k; rest > 0; rest = Math.floor(rest / base)) {
    sum += (rest % base) * share;
    share /= base;
  }
  return sum;
}
